import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions } from "../common.en.ts";

/** What was corrected, from what to what, and who was told (GDPR Art. 16, 19). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: what was corrected",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. This letter tells you what was done.

${identity}

# What was corrected {#changed}
{if rectified}
{each rectified}
- {place} (held by {holder}), on {on}: {words}.
{end}
{else}
Nothing was corrected.
{end}

{if refused}
# What was not corrected, and why {#refused}
{each refused}
- {place} (held by {holder}). Ground: {ground}.
+ {words}.
{end}

You may give us a supplementary statement, which we add to the data.
{end}

# Who was told {#told}
{if told}
We told these recipients of the data about the correction:

{each told}
- {holder}, about {place}: told on {askedOn}.
{end}
{else}
We have no record of a recipient who would have to be told.
{end}

${questions}

${complaint}

${closing}`,
};
