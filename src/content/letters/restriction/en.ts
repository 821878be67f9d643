import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, identity, questions } from "../common.en.ts";

/** What is blocked, what may still be done with it, and the promise to write before it ends (GDPR Art. 18). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: the processing of your data is restricted",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. This letter tells you what was done.

${identity}

# What is restricted {#restricted}
{if restricted}
{each restricted}
- {place} (held by {holder}), since {on}.
+ Until {until}.
+ {words}.
{end}
{else}
Nothing was restricted.
{end}

{if refused}
# What is not restricted, and why {#refused}
{each refused}
- {place} (held by {holder}). Ground: {ground}.
+ {words}.
{end}
{end}

# What we may still do with it {#use}
We go on storing the data. For anything else we use it only with your consent, to establish, exercise or defend legal claims, to protect the rights of another person, or for important reasons of public interest.

# Before the restriction ends {#notice}
We will write to you before we lift the restriction.

# Who was told {#told}
{if told}
We told these recipients of the data about the restriction:

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
