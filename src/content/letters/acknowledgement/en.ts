import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions } from "../common.en.ts";

/** We have the request; this is how it goes on (CCPA regulations § 7021(a)). */
export const text: LetterSource = {
  subject: "We have received your request of {receivedOn}",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}.

# What happens next {#next}
{if identityConfirmed}
We confirmed your identity {identity}. Nothing more is needed from you for now.
{else}
We check that the request comes from you. If we need anything for this, we will write to you and ask for no more than is necessary.
{end}

We then search the places where data about you may be held, and act on what we find.

# When you will hear from us {#when}
We will tell you what we have done by {dueOn} at the latest. Should we need longer, we will write to you before that date and say why.

{if california}
If you asked us not to sell or share your personal information, or to limit the use of sensitive information, we act on that without checking your identity.
{end}

An answer costs you nothing.

${questions}

${complaint}

${closing}`,
};
