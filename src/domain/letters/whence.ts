import type { EntryField, LetterField, LetterWords } from "./template.ts";

/** Where a missing fact is recorded; `here` is typed into the letter itself, because no case records it. */
export type Whence =
  | "organisation"
  | "person"
  | "identity"
  | "validity"
  | "clock"
  | "decisions"
  | "plan"
  | "findings"
  | "actions"
  | "package"
  | "here";

const places: Readonly<Partial<Record<LetterField | EntryField, Whence>>> = {
  organisation: "organisation",
  officerName: "organisation",
  officerContact: "organisation",
  authority: "organisation",
  salutation: "person",
  dataSubject: "person",
  identifiers: "person",
  receivedOn: "clock",
  channel: "person",
  rights: "person",
  actions: "person",
  answered: "decisions",
  unanswered: "decisions",
  identity: "identity",
  dueOn: "clock",
  extendedTo: "clock",
  extensionReason: "clock",
  decision: "decisions",
  reviewer: "decisions",
  liftReason: "decisions",
  feeAmount: "decisions",
  feeBasis: "decisions",
  recipients: "plan",
  packageName: "package",
  packageCheck: "package",
  included: "findings",
  redacted: "findings",
  withheld: "findings",
  refusalReason: "validity",
  place: "plan",
  holder: "plan",
  reference: "plan",
  askedOn: "actions",
  on: "actions",
  method: "actions",
  ground: "actions",
  words: "actions",
  until: "actions",
};

/** Where the fact of a `[[…]]` is recorded. */
export function whenceOf(mark: string, { missing }: Pick<LetterWords, "missing">): Whence {
  const found = Object.entries(missing).find(([, words]) => words === mark)?.[0];
  const place = Object.entries(places).find(([name]) => name === found)?.[1];
  return place ?? "here";
}
