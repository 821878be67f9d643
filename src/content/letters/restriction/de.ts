import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.de.ts";

/** What is blocked, what may still be done with it, and the promise to write before it ends (GDPR Art. 18). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: Die Verarbeitung Ihrer Daten ist eingeschränkt",
  body: `${greeting}

${request} Dieses Schreiben teilt Ihnen mit, was geschehen ist.

${identity}

# Was eingeschränkt ist {#restricted}
{if restricted}
{each restricted}
- {place} (gespeichert bei {holder}), seit {on}.
+ Bis zum {until}.
+ {words}.
{end}
{else}
Es wurde nichts eingeschränkt.
{end}

{if refused}
# Was nicht eingeschränkt ist und warum {#refused}
{each refused}
- {place} (gespeichert bei {holder}). Grund: {ground}.
+ {words}.
{end}
{end}

# Was wir noch tun dürfen {#use}
Wir speichern die Daten weiter. Darüber hinaus verwenden wir sie nur mit Ihrer Einwilligung, zur Geltendmachung, Ausübung oder Verteidigung von Rechtsansprüchen, zum Schutz der Rechte einer anderen Person oder aus Gründen eines wichtigen öffentlichen Interesses.

# Bevor die Einschränkung endet {#notice}
Wir schreiben Ihnen, bevor wir die Einschränkung aufheben.

# Wer unterrichtet wurde {#told}
{if told}
Diesen Empfängern der Daten haben wir die Einschränkung mitgeteilt:

{each told}
- {holder}, zu {place}: mitgeteilt am {askedOn}.
{end}
{else}
Uns ist kein Empfänger bekannt, dem die Einschränkung mitzuteilen wäre.
{end}

${questions}

${complaint}

${closing}`,
});
