import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions } from "../common.en.ts";

/** The processing stopped, or the compelling grounds with the balancing shown (GDPR Art. 21). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: your objection",
  body: `${greeting}

On {receivedOn} we received your objection {channel}. You ask {rights}. This letter tells you what we decided.

${identity}

# What we decided {#outcome}
{if stopped}
We have stopped the processing to which you object:

{each stopped}
- {place} (held by {holder}), on {on}.
+ {words}.
{end}
{else}
{if refused}
We go on processing the following data, for the reasons below.
{else}
{decision}
{end}
{end}

{if refused}
# Why we go on, and how we weighed it {#balancing}
{each refused}
- {place} (held by {holder}). Ground: {ground}.
+ {words}.
{end}
{end}

# Direct marketing {#marketing}
You may object to direct marketing at any time and without giving reasons. We then stop it, and keep only the entry that is needed so that it does not start again.

${questions}

${complaint}

${closing}`,
};
