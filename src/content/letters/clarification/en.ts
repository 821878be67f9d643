import type { LetterSource } from "../../../domain/letters/template.ts";
import { closing, complaint, greeting, questions } from "../common.en.ts";

/** We ask what the request means (GDPR recital 63; UK GDPR Art. 12A). */
export const text: LetterSource = {
  subject: "Your request of {receivedOn}: please tell us more",
  body: `${greeting}

On {receivedOn} we received your request {channel}. You ask {rights}. We want to find what you mean and not miss it.

# What we would like to know {#ask}
Please tell us: {clarifyAsk}.

# Why we ask {#why}
We hold a large amount of information, or your request can be read in more than one way. Your answer helps us to search in the right places. You need not give reasons for your request, and you may answer that you want everything.

# How to answer {#how}
A short reply to this letter is enough. Please do not send documents or passwords.

# What this means for the time {#time}
{if uk}
The time for our answer stands still from today until we have your reply, and then goes on.
{else}
We work on your request as far as we can meanwhile. As things are, an answer is due by {dueOn}.
{end}

${questions}

${complaint}

${closing}`,
};
