import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, doneAllTheSame, greeting, questions, refusedParts, rest } from "../common.en.ts";

/** A request under the law of a US state that was denied in whole or in part, with appeal (CCPA regulations § 7022(f)). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: what we cannot do, and what you can do about it",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. We cannot do all of it.

{if refused}
This letter is about: {answered}.
{end}

# What we deny, and why {#refused}
{if refused}
${refusedParts}
{else}
{refusalReason}
{end}

# What we did all the same {#given}
${doneAllTheSame}

We do not use what we keep for any other purpose than the one that lets us keep it.

${rest}

{if california}
# Selling and sharing {#optout}
You may tell us at any time not to sell or share your personal information. We ask for no proof of identity for that.
{end}

{if appeal}
# How to appeal {#appeal}
You may appeal against this decision within a reasonable time. Write to {officerName}, {officerContact}, and name our reference {caseNumber}; say why you think the decision is wrong. We answer in writing, with reasons, within {appealPeriod} of the day on which your appeal reaches us. Should we deny the appeal, you may submit a complaint to the Attorney General: {attorneyGeneral}.
{end}

${questions}

${complaint}

${closing}`,
};
