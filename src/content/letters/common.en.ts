import type { Evidence, LetterBlock, MustSay } from "../../domain/letters/template.ts";

/** The greeting, and for an agent whose data it is about. */
export const greeting: readonly LetterBlock[] = [
  "Dear {salutation},",
  { when: "agent", blocks: ["You wrote to us on behalf of {dataSubject}; “you” below means {dataSubject}."] },
];

/** Whom to ask. */
export const questions: readonly LetterBlock[] = [
  "# Questions",
  "Please write to {officerName}, {officerContact}, and name our reference {caseNumber}.",
];

/** Where to complain, and the courts (GDPR Art. 77, 79). */
export const complaint: readonly LetterBlock[] = [
  "# Where you can complain",
  "You may complain at any time to a supervisory authority. Ours is {authority}. You may also take the matter to a court.",
];

const inSection = (section: string, ...more: Evidence[]): readonly Evidence[] => [{ section }, ...more];

/** What every letter must name. */
export const mustNameContact: MustSay = {
  id: "contact",
  words: "who answers questions",
  source: "GDPR Art. 12(1), 13(1)(b)",
  shownBy: inSection("Questions", { field: "officerContact" }),
};

/** Complaint and court, always useful and due on any refusal. */
export const mustNameComplaint: MustSay = {
  id: "complaint",
  words: "where to complain, and that the courts are open",
  source: "GDPR Art. 12(4), 15(1)(f), 77, 79",
  shownBy: inSection("Where you can complain", { field: "authority" }, { phrase: "court" }),
};

/** Which request it is about. */
export const mustNameRequest: MustSay = {
  id: "request",
  words: "when the request came and what was asked",
  source: "GDPR Art. 12(3)",
  shownBy: [{ field: "receivedOn" }, { field: "rights" }],
};
