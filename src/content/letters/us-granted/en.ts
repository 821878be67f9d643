import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions, rest } from "../common.en.ts";

/** A request under the law of a US state that was followed (CCPA regulations § 7022, 7024). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: what we have done",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. We have done what you asked: {answered}.

${identity}

# What we have done {#done}
{if erased}
We deleted the following, or had it deleted:

{each erased}
- {place} (held by {holder}): {method}, {on}.
+ {words}.
{end}
{end}

{if rectified}
We corrected the following:

{each rectified}
- {place} (held by {holder}), on {on}: {words}.
{end}
{end}

{if package}
The personal information that we collected about you is in the file {packageName}. Unpack it and open START-HERE.html first.
{end}

{if doneInPart}
{else}
{decision}
{end}

${rest}

# Who was told {#told}
{if told}
We passed your request on to:

{each told}
- {holder}, about {place}: on {askedOn}.
{end}
{else}
We have no record of a service provider, contractor or third party who would have to be told.
{end}

# What we keep {#kept}
We keep a record of your request and of this answer, as the law wants, and use it for nothing else.

${questions}

${complaint}

${closing}`,
};
