import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions } from "../common.en.ts";

/** The notice before a restriction is lifted (GDPR Art. 18(3)). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: the restriction will be lifted",
  body: `${greeting}

On {receivedOn} we received your request {channel}. Since then the processing of data about you is restricted. As we promised, we write to you before the restriction ends.

# When the restriction ends {#when}
The restriction ends on {liftOn}. Until then the data stays restricted.

# Why it ends {#reasons}
{liftReason}

# What is concerned {#restricted}
{if restricted}
{each restricted}
- {place} (held by {holder}).
{end}
{else}
All data about you whose processing was restricted at your request.
{end}

# If you do not agree {#contest}
Write to us before that day and say why. We will look at it again before we lift the restriction.

${questions}

${complaint}

${closing}`,
};
