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

/** We need longer, until when and why; to be sent before the first date (GDPR Art. 12(3)). */
export const extension: LetterTemplate = {
  kind: "extension",
  version: 1,
  subject: "Your request of {receivedOn}: we need more time",
  blocks: [
    ...greeting,
    "On {receivedOn} we received your request {channel}. You ask {rights}.",
    "# The new date",
    "We cannot finish within the first period. You will have our answer by {extendedTo} at the latest.",
    "# Why",
    "We need the extra time because {extensionReason}.",
    ...questions,
    ...complaint,
  ],
  must: [
    mustNameRequest,
    {
      id: "new-date",
      words: "the new date",
      source: "GDPR Art. 12(3)",
      shownBy: [{ section: "The new date" }, { field: "extendedTo" }],
    },
    {
      id: "reasons",
      words: "the reasons for the delay",
      source: "GDPR Art. 12(3)",
      shownBy: [{ section: "Why" }, { field: "extensionReason" }],
    },
    mustNameContact,
    mustNameComplaint,
  ],
  words: english,
};
