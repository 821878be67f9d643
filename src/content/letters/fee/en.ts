import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions } from "../common.en.ts";

/** A fee, why, and what can be done instead (GDPR Art. 12(5)(a), 15(3)). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: there is a fee",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. An answer is free as a rule. This time we ask for a fee, and tell you before you owe anything.

# How much {#amount}
The fee is {feeAmount}. It covers our administrative costs and nothing else.

# Why {#basis}
{feeBasis}

# How to pay {#payment}
{feePayment}

# What you can do instead {#options}
You may narrow your request so that no fee arises, or withdraw it. Tell us which you prefer. We charge nothing before you have agreed.

{if uk}
The time for our answer runs from the day on which the fee is paid.
{end}

${questions}

${complaint}

${closing}`,
};
