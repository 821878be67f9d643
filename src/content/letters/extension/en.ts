import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions } from "../common.en.ts";

/** We need longer, until when and why; to be sent before the first date (GDPR Art. 12(3)). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: we need more time",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}.

# The new date {#newdate}
We cannot finish within the first period. You will have our answer by {extendedTo} at the latest.

# Why {#reasons}
We need the extra time because {extensionReason}.

${questions}

${complaint}

${closing}`,
};
