import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, request } from "../common.de.ts";

/** A person reviewed an automated decision (GDPR Art. 22(3)). */
export const text: LetterSource = {
  subject: "Ihre Anfrage vom {receivedOn}: ein Mensch hat die Entscheidung überprüft",
  body: `${greeting}

${request} Dieses Schreiben teilt Ihnen das Ergebnis mit.

${identity}

# Wer die Entscheidung überprüft hat {#review}
Überprüft hat die Entscheidung {reviewer}. Diese Person darf die Entscheidung ändern und hat alles neu betrachtet, auch das, was Sie uns mitgeteilt haben.

# Was dabei herauskam {#outcome}
{decision}

# Wie Sie die Entscheidung anfechten können {#contest}
Sie können uns Ihren Standpunkt darlegen und die Entscheidung anfechten. Schreiben Sie an die unten genannte Stelle; ein Mensch wird Ihnen antworten.

${questions}

${complaint}

${closing}`,
};
