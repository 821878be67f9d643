import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, doneAllTheSame, greeting, questions, refusedParts, rest } from "../common.en.ts";

/** A request not followed in whole or in part, with reasons and remedies (GDPR Art. 12(4), 12(5), 11(2)). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: what we cannot do, and why",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}.

{if refused}
This letter is about: {answered}.
{end}

{if doneInPart}
We can do part of it only.
{end}

# What we do not do, and on which ground {#refused}
{if refused}
${refusedParts}
{else}
{if unfounded}
We do not act on your request, because it is manifestly unfounded or excessive. It is for us to show this, and we do so below.

{if gdpr}
The ground is GDPR Art. 12(5)(b).
{end}
{else}
{if unidentified}
We do not act on your request, because we cannot identify you in the data. If you give us further information that lets us find you, we will look at it again.

{if gdpr}
The ground is GDPR Art. 11(2) and 12(2).
{end}
{else}
We do not act on your request.
{end}
{end}
{end}

{if refused}
{else}
# The facts on which this rests {#reasons}
{refusalReason}
{end}

# What we did all the same {#given}
${doneAllTheSame}

${rest}

${questions}

${complaint}

${closing}`,
};
