import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.de.ts";

/** What was corrected, from what to what, and who was told (GDPR Art. 16, 19). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: was berichtigt wurde",
  body: `${greeting}

${request} Dieses Schreiben teilt Ihnen mit, was geschehen ist.

${identity}

# Was berichtigt wurde {#changed}
{if rectified}
{each rectified}
- {place} (gespeichert bei {holder}), am {on}: {words}.
{end}
{else}
Es wurde nichts berichtigt.
{end}

{if refused}
# Was nicht berichtigt wurde und warum {#refused}
{each refused}
- {place} (gespeichert bei {holder}). Grund: {ground}.
+ {words}.
{end}

Sie können uns eine ergänzende Erklärung geben, die wir zu den Daten nehmen.
{end}

# Wer unterrichtet wurde {#told}
{if told}
Diesen Empfängern der Daten haben wir die Berichtigung mitgeteilt:

{each told}
- {holder}, zu {place}: mitgeteilt am {askedOn}.
{end}
{else}
Uns ist kein Empfänger bekannt, dem die Berichtigung mitzuteilen wäre.
{end}

${questions}

${complaint}

${closing}`,
});
