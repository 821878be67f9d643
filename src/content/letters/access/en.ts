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

const provision = (letter: string): string => `GDPR Art. 15(1)(${letter})`;

/** The answer to a request for access, with everything that goes with the copy (GDPR Art. 15(1) to (4)). */
export const access: LetterTemplate = {
  kind: "access",
  version: 1,
  subject: "Your request of {receivedOn}: the personal data that we process about you",
  blocks: [
    ...greeting,
    "On {receivedOn} we received your request {channel}. You ask {rights}.",
    { when: "identityConfirmed", blocks: ["We confirmed your identity {identity}."] },
    "Yes, {organisation} processes personal data about you. You receive a copy of it, and this letter says what the law wants you to know about it.",
    "# Why we process it",
    "{purposes}",
    "# Which kinds of data",
    "{categories}",
    "# Who receives it",
    "{recipients}",
    "# How long we keep it",
    "{storagePeriod}",
    "# Where it comes from",
    "{origin}",
    "# Automated decisions",
    "{automatedDecisions}",
    "# Transfers to other countries",
    "{transfers}",
    "# Your other rights",
    "You may ask us to correct or erase data about you, to restrict its processing, and you may object to the processing.",
    "# The copy",
    {
      when: "package",
      blocks: [
        "The copy is in the file {packageName}. Unpack it and open START-HERE.html first; the same data lies beside it in a form that other programs can read.",
        "So that you can be sure the file is the one we made, the SHA-256 of its tagmanifest-sha512.txt is: {packageCheck}",
      ],
      otherwise: [
        "The copy comes with this letter as a file. Unpack it and open START-HERE.html first; the same data lies beside it in a form that other programs can read.",
      ],
    },
    "# What was left out",
    {
      when: "leftOut",
      blocks: [
        "Records given with parts taken out: {redacted}. Records withheld: {withheld}. What is left out would reveal personal data of others or something else that the law protects. The file says of each what kind of thing is missing and why.",
      ],
      otherwise: ["Nothing was left out of what we found about you."],
    },
    ...questions,
    ...complaint,
  ],
  must: [
    mustNameRequest,
    {
      id: "confirmation",
      words: "that personal data is processed",
      source: "GDPR Art. 15(1)",
      shownBy: [{ phrase: "processes personal data about you" }],
    },
    {
      id: "purposes",
      words: "the purposes",
      source: provision("a"),
      shownBy: [{ section: "Why we process it" }],
    },
    {
      id: "categories",
      words: "the categories of data",
      source: provision("b"),
      shownBy: [{ section: "Which kinds of data" }],
    },
    {
      id: "recipients",
      words: "the recipients",
      source: provision("c"),
      shownBy: [{ section: "Who receives it" }],
    },
    {
      id: "storage",
      words: "the storage period or its criteria",
      source: provision("d"),
      shownBy: [{ section: "How long we keep it" }],
    },
    {
      id: "rights",
      words: "the other rights",
      source: provision("e"),
      shownBy: [{ section: "Your other rights" }],
    },
    mustNameComplaint,
    {
      id: "origin",
      words: "where the data comes from",
      source: provision("g"),
      shownBy: [{ section: "Where it comes from" }],
    },
    {
      id: "automated",
      words: "automated decisions",
      source: provision("h"),
      shownBy: [{ section: "Automated decisions" }],
    },
    {
      id: "transfers",
      words: "transfers and their safeguards",
      source: "GDPR Art. 15(2), 46",
      shownBy: [{ section: "Transfers to other countries" }],
    },
    {
      id: "copy",
      words: "the copy and how to open it",
      source: "GDPR Art. 15(3)",
      shownBy: [{ section: "The copy" }],
    },
    {
      id: "left-out",
      words: "what was left out and why",
      source: "GDPR Art. 12(4), 15(4)",
      shownBy: [{ section: "What was left out" }],
    },
    mustNameContact,
  ],
  words: english,
};
