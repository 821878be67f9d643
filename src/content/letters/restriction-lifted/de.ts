import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions, typeset } from "../common.de.ts";

/** The notice before a restriction is lifted (GDPR Art. 18(3)). */
export const text: LetterSource = typeset({
  subject: "Ihre Anfrage vom {receivedOn}: Die Einschränkung wird aufgehoben",
  body: `${greeting}

Ihre Anfrage ist am {receivedOn} {channel} bei uns eingegangen. Seitdem ist die Verarbeitung von Daten über Sie eingeschränkt. Wie zugesagt schreiben wir Ihnen, bevor die Einschränkung endet.

# Wann die Einschränkung endet {#when}
Die Einschränkung endet am {liftOn}. Bis dahin bleiben die Daten eingeschränkt.

# Warum sie endet {#reasons}
{liftReason}

# Worum es geht {#restricted}
{if restricted}
{each restricted}
- {place} (gespeichert bei {holder}).
{end}
{else}
Alle Daten über Sie, deren Verarbeitung auf Ihre Anfrage hin eingeschränkt wurde.
{end}

# Wenn Sie nicht einverstanden sind {#contest}
Schreiben Sie uns vor diesem Tag und nennen Sie Ihre Gründe. Wir prüfen sie, bevor wir die Einschränkung aufheben.

${questions}

${complaint}

${closing}`,
});
