import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions } from "../common.en.ts";

/** We ask for what identifies the person (GDPR Art. 12(6)). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: please confirm who you are",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. Before we can act on it we need something from you.

# What we ask for {#ask}
Please send us: {identityAsk}.

# Why we need it {#why}
We have reasonable doubts about whose data this is. We must be sure, so that nobody else receives, changes or erases it. We use what you send for this alone, and keep only the result of the check.

# How to send it {#how}
Please use a channel that only you and we can read, and black out everything on a document that we did not ask for. If you would rather identify yourself in another way, tell us.

# What this means for the time {#time}
{if uk}
The time for our answer runs from the day on which we have what we need to identify you. We will tell you the date.
{else}
We work on your request as far as we can meanwhile. As things are, an answer is due by {dueOn}. Where the law lets the period stand still until your answer arrives, we will count it so and tell you the new date.
{end}

${questions}

${complaint}

${closing}`,
};
