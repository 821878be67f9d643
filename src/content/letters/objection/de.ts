import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, typeset } from "../common.de.ts";

/** The processing stopped, or the compelling grounds with the balancing shown (GDPR Art. 21). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: Ihr Widerspruch",
  body: `${greeting}

Ihr Widerspruch ist am {receivedOn} {channel} bei uns eingegangen. Sie möchten {rights}. Dieses Schreiben teilt Ihnen unsere Entscheidung mit.

${identity}

# Was wir entschieden haben {#outcome}
{if stopped}
Die Verarbeitung, der Sie widersprechen, haben wir beendet:

{each stopped}
- {place} (gespeichert bei {holder}), am {on}.
+ {words}.
{end}
{else}
{if refused}
Die folgenden Daten verarbeiten wir aus den unten genannten Gründen weiter.
{else}
{decision}
{end}
{end}

{if refused}
# Warum wir die Verarbeitung fortsetzen und wie wir abgewogen haben {#balancing}
{each refused}
- {place} (gespeichert bei {holder}). Grund: {ground}.
+ {words}.
{end}
{end}

# Direktwerbung {#marketing}
Der Direktwerbung können Sie jederzeit und ohne Angabe von Gründen widersprechen. Wir beenden sie dann und behalten nur den Eintrag, der nötig ist, damit sie nicht wieder beginnt.

${questions}

${complaint}

${closing}`,
});
