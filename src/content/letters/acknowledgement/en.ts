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

/** We have the request; this is how it goes on (standards B.6; CCPA § 7021(a)). */
export const acknowledgement: LetterTemplate = {
  kind: "acknowledgement",
  version: 1,
  subject: "We have received your request of {receivedOn}",
  blocks: [
    ...greeting,
    "On {receivedOn} we received your request {channel}. You ask {rights}.",
    "# What happens next",
    {
      when: "identityConfirmed",
      blocks: ["We confirmed your identity {identity}. Nothing more is needed from you for now."],
      otherwise: [
        "We check that the request comes from you. If we need anything for this, we will write to you and ask for no more than is necessary.",
      ],
    },
    "We then search the places where data about you may be held, and act on what we find.",
    "# When you will hear from us",
    "We will tell you what we have done by {dueOn} at the latest. Should we need longer, we will write to you before that date and say why.",
    "An answer costs you nothing.",
    ...questions,
    ...complaint,
  ],
  must: [
    mustNameRequest,
    {
      id: "process",
      words: "how the request is handled, and how identity is checked",
      source: "CCPA regulations § 7021(a); GDPR Art. 12(1)",
      shownBy: [{ section: "What happens next" }],
    },
    {
      id: "when",
      words: "when to expect an answer",
      source: "CCPA regulations § 7021(a); GDPR Art. 12(3)",
      shownBy: [{ section: "When you will hear from us" }, { field: "dueOn" }],
    },
    mustNameContact,
    mustNameComplaint,
  ],
  words: english,
};
