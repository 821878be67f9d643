import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions } from "../common.en.ts";

/** A person reviewed an automated decision (GDPR Art. 22(3)). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: a person has reviewed the decision",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. This letter tells you what came of it.

${identity}

# Who reviewed the decision {#review}
The decision was reviewed by {reviewer}, who may change it and looked at everything anew, including what you told us.

# What came of it {#outcome}
{decision}

# How you can contest it {#contest}
You may tell us your point of view and contest the decision. Write to the contact below; a person will answer you.

${questions}

${complaint}

${closing}`,
};
