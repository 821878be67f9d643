import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request, typeset } from "../common.de.ts";

/** A person reviewed an automated decision (GDPR Art. 22(3)). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: Ein Mensch hat die Entscheidung überprüft",
  body: `${greeting}

${request} Dieses Schreiben teilt Ihnen das Ergebnis mit.

${identity}

# Wer die Entscheidung überprüft hat {#review}
Überprüft hat die Entscheidung {reviewer}. Diese Person darf die Entscheidung ändern und hat den Fall von Grund auf neu geprüft, einschließlich dessen, was Sie uns mitgeteilt haben.

# Was die Überprüfung ergeben hat {#outcome}
{decision}

# Wie Sie die Entscheidung anfechten können {#contest}
Sie können uns Ihren Standpunkt darlegen und die Entscheidung anfechten. Schreiben Sie an die unten genannte Stelle; Ihnen wird ein Mensch antworten.

${questions}

${complaint}

${closing}`,
});
