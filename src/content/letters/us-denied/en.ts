import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions } from "../common.en.ts";

/** A request under the law of a US state that was denied in whole or in part, with appeal (CCPA regulations § 7022(f)). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: what we cannot do, and how to appeal",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. We cannot do all of it.

# What we deny, and why {#refused}
{if refused}
{each refused}
- {place} (held by {holder}), {right}. Ground: {ground}.
+ {words}.
{end}
{else}
{refusalReason}
{end}

# What we did all the same {#given}
{if erased}
The rest was deleted:

{each erased}
- {place} (held by {holder}): {method}, {on}.
{end}
{else}
{if package}
The rest is in the file {packageName}.
{else}
Nothing of your request could be fulfilled separately.
{end}
{end}

We do not use what we keep for any other purpose than the one that lets us keep it.

{if california}
# Selling and sharing {#optout}
You may tell us at any time not to sell or share your personal information. We ask for no proof of identity for that.
{end}

{if appeal}
# How to appeal {#appeal}
You may appeal against this decision within a reasonable time. Write to {officerName}, {officerContact}, and name our reference {caseNumber}; say why you think the decision is wrong. We answer in writing, with reasons. Should we deny the appeal, you may submit a complaint to the Attorney General: {authority}.
{end}

${questions}

${complaint}

${closing}`,
};
