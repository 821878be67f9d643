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

/** What became of a request for erasure, place by place (GDPR Art. 17, 12(3), 12(4), 19). */
export const erasure: LetterTemplate = {
  kind: "erasure",
  version: 1,
  subject: "Your request of {receivedOn}: what was erased and what is kept",
  blocks: [
    ...greeting,
    "On {receivedOn} we received your request {channel}. You ask {rights}. This letter tells you what was done.",
    { when: "identityConfirmed", blocks: ["We confirmed your identity {identity}."] },
    "# What was erased",
    { when: "erased", blocks: [], otherwise: ["Nothing was erased at our request."] },
    {
      each: "erased",
      item: "{place} (held by {holder}): {method}, {on}.",
      also: ["{words}."],
    },
    {
      when: "lapsed",
      blocks: [
        "The following data was left to run out with its holding period. We have not verified that it is gone:",
        { each: "lapsed", item: "{place} (held by {holder}): period ended {on}.", also: ["{words}."] },
      ],
    },
    "# What is kept, and why",
    {
      when: "kept",
      blocks: [
        "We may not or need not erase the following. We use it for nothing else, and you may have this decision reviewed (see below).",
        {
          each: "kept",
          item: "{place} (held by {holder}): kept until {until}. Ground: {ground}.",
          also: ["{words}."],
        },
      ],
      otherwise: ["Of what you asked us to erase, nothing is kept on purpose."],
    },
    "To be able to prove that we answered you, we keep this letter and a short record of your request.",
    {
      when: "notCovered",
      blocks: [
        "# What your request does not reach",
        { each: "notCovered", item: "{place} (held by {holder}).", also: ["Ground: {ground}.", "{words}."] },
      ],
    },
    {
      when: "open",
      blocks: [
        "# What is still open",
        "The following is not finished yet. We will write to you again when it is.",
        { each: "open", item: "{place} (held by {holder}).", also: ["Asked on {askedOn}."] },
      ],
    },
    "# Copies in backups",
    "Copies in backups cannot be taken out one by one. They run out with the cycle of the backup and are not used until then; should a backup be restored, the erasure is repeated.",
    "# Who was told",
    {
      when: "told",
      blocks: [
        "We asked these holders of the data to act on your request:",
        { each: "told", item: "{holder}, about {place}: asked on {askedOn}." },
      ],
      otherwise: ["We have no record of a recipient who would have to be told."],
    },
    ...questions,
    ...complaint,
  ],
  must: [
    mustNameRequest,
    {
      id: "done",
      words: "what was erased: where, when and how",
      source: "GDPR Art. 17(1), 12(3)",
      shownBy: [
        { section: "What was erased" },
        { every: "erased", key: "place" },
        { every: "erased", key: "on" },
        { every: "erased", key: "method" },
      ],
    },
    {
      id: "kept",
      words: "what is kept, on which ground and until when",
      source: "GDPR Art. 17(3), 12(4)",
      shownBy: [
        { section: "What is kept, and why" },
        { every: "kept", key: "place" },
        { every: "kept", key: "ground" },
        { every: "kept", key: "until" },
      ],
    },
    {
      id: "open",
      words: "what is not covered or still open",
      source: "GDPR Art. 12(3), 12(4)",
      shownBy: [
        { every: "notCovered", key: "place" },
        { every: "open", key: "place" },
      ],
    },
    {
      id: "backups",
      words: "copies in backups",
      source: "GDPR Art. 5(1)(e), 17(1)",
      shownBy: [{ section: "Copies in backups" }],
    },
    {
      id: "told",
      words: "who was told",
      source: "GDPR Art. 17(2), 19",
      shownBy: [{ section: "Who was told" }],
    },
    mustNameContact,
    mustNameComplaint,
  ],
  words: english,
};
