import type { LetterTemplate } from "../../../domain/letters/template.ts";
import {
  complaint,
  greeting,
  mustNameComplaint,
  mustNameContact,
  mustNameRequest,
  questions,
} from "../common.en.ts";
import { english } from "../words.en.ts";

/** We ask for what identifies the person, or for what makes the request clear (GDPR Art. 12(6), 11(2)). */
export const identity: LetterTemplate = {
  kind: "identity",
  version: 1,
  subject: "Your request of {receivedOn}: we need something from you",
  blocks: [
    ...greeting,
    "On {receivedOn} we received your request {channel}. You ask {rights}. Before we can act on it we need something from you.",
    "# What we ask for",
    "Please send us: {identityAsk}.",
    "# Why we need it",
    "We must be sure whose data this is and which data you mean, so that nobody else receives, changes or erases it. We use what you send for this alone, and keep only the result of the check.",
    "# How to send it",
    "Please use a channel that only you and we can read, and black out everything on a document that we did not ask for. If you would rather identify yourself in another way, tell us.",
    "# What this means for the time",
    "We work on your request as far as we can meanwhile. Where the law lets the period stand still until your answer arrives, we will count it so and tell you the new date. As things are, an answer is due by {dueOn}.",
    ...questions,
    ...complaint,
  ],
  must: [
    mustNameRequest,
    {
      id: "what",
      words: "what is asked for",
      source: "GDPR Art. 12(6)",
      shownBy: [{ section: "What we ask for" }, { field: "identityAsk" }],
    },
    {
      id: "why",
      words: "why it is needed",
      source: "GDPR Art. 12(6), 5(1)(c)",
      shownBy: [{ section: "Why we need it" }],
    },
    {
      id: "how",
      words: "how to send it safely",
      source: "GDPR Art. 12(2), 32",
      shownBy: [{ section: "How to send it" }],
    },
    {
      id: "time",
      words: "what it means for the time",
      source: "GDPR Art. 12(3); UK GDPR Art. 12A",
      shownBy: [{ section: "What this means for the time" }],
    },
    mustNameContact,
    mustNameComplaint,
  ],
  words: english,
};
