import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions } from "../common.de.ts";

/** The processing stopped, or the compelling grounds with the balancing shown (GDPR Art. 21). */
export const text: LetterSource = {
  subject: "Ihre Anfrage vom {receivedOn}: Ihr Widerspruch",
  body: `${greeting}

Am {receivedOn} ist Ihr Widerspruch {channel} bei uns eingegangen. Sie möchten {rights}. Dieses Schreiben teilt Ihnen unsere Entscheidung mit.

${identity}

# Was wir entschieden haben {#outcome}
{if stopped}
Die Verarbeitung, der Sie widersprechen, haben wir beendet:

{each stopped}
- {place} (Stelle: {holder}), am {on}.
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
# Warum wir fortfahren, und wie wir abgewogen haben {#balancing}
{each refused}
- {place} (Stelle: {holder}). Grund: {ground}.
+ {words}.
{end}
{end}

# Direktwerbung {#marketing}
Der Direktwerbung können Sie jederzeit und ohne Angabe von Gründen widersprechen. Wir beenden sie dann und behalten nur den Eintrag, der nötig ist, damit sie nicht wieder beginnt.

${questions}

${complaint}

${closing}`,
};
