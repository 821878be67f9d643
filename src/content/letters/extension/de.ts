import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, request, typeset } from "../common.de.ts";

/** We need longer, until when and why; to be sent before the first date (GDPR Art. 12(3)). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: Wir benötigen mehr Zeit",
  body: `${greeting}

${request}

# Der neue Termin {#newdate}
Innerhalb der ersten Frist können wir Ihre Anfrage nicht abschließen. Sie erhalten unsere Antwort spätestens am {extendedTo}.

# Gründe der Verlängerung {#reasons}
Wir benötigen die zusätzliche Zeit aus folgendem Grund: {extensionReason}.

{if gdpr}
Die Verlängerung beruht auf Art. 12 Abs. 3 DSGVO.
{end}

${questions}

${complaint}

${closing}`,
});
