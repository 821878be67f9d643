import type { CalendarDate } from "../../lib/calendar.ts";
import { count, list } from "./count.ts";
import { dates } from "./dates.ts";
import { overviewClock as clock } from "./overview-clock.ts";

const { full, short } = dates;

const days = { one: "day", other: "days" };

const dateWrong = "Enter a date, for example 19/11/2026.";

/** The days of the rule above the list; each ends the line that begins with the date. */
const mark = {
  received: "received",
  today: "today",
  due: "answer due",
  dueFor: (rights: readonly string[]): string => `answer due: ${list(rights).toLowerCase()}`,
  doneFor: (rights: readonly string[]): string => `done: ${list(rights).toLowerCase()}`,
  safe: "to be safe, answer by then",
  acknowledge: "confirm receipt by then",
  tell: "last day to tell of an extension",
  told: "told that it takes longer",
  firstPeriod: "end of the first period",
  paused: (reason: string): string => `paused: ${reason.toLowerCase()}`,
  resumed: "running again",
  answered: "answered",
  ask: (titles: readonly string[]): string => `last safe day: ${list(titles)}`,
  expected: (titles: readonly string[]): string => `answer expected: ${list(titles)}`,
};

const checks = {
  record: "Recorded",
  again: "Record it again",
  on: "Checked on",
  identity: {
    title: "Identity check",
    intro:
      "Ask only where there is reasonable doubt, and for the least that settles it. What you ask for is more personal data: keep the result here, not the evidence (GDPR Art. 12(6), recital 64).",
    result: "Result",
    method: "How it was checked",
    methodHint:
      "From the least asked of the person to the most. Choose the first one that settles the doubt.",
    methodMissing: "Choose how it was checked.",
    resultMissing: "Choose a result.",
    documentTitle: "An identity document is the last resort",
    document:
      "Ask for one only if nothing lighter settles the doubt, and say why below. Let the person black out everything that is not needed, look at it, and keep no copy.",
    documentWhy: "Say why nothing lighter settled the doubt.",
    words: "In a few words",
    wordsHint: "What you compared, not the data itself. Needed while a doubt remains.",
    evidence: "We were given something as evidence",
    evidenceHint: "A scan, a signed declaration, a recording. It must be destroyed, which becomes a task.",
    evidenceOpen: "Evidence of identity is still to be destroyed. The result of the check stays.",
    evidenceDestroy: "Record that it was destroyed",
    evidenceGone: "Evidence destroyed on",
    authority: "Record on what authority they act",
    arrived: "Information asked for arrived on",
    arrivedHint: "Leave empty if nothing was asked. It ends a pause for identity.",
    afresh: "Leave empty if nothing was asked. Under this law the period starts afresh on that day.",
    save: "Record identity check",
    said: "The identity check is recorded.",
    doubt: "If you ask the person, the clock may stand still meanwhile, where the law lets it.",
    letter: "Write the identity question",
    pause: "Pause the clock",
  },
  validity: {
    title: "Validity check",
    intro:
      "Look for a duty to keep data, for the rights of others, and for signs that the request is unfounded or excessive. That is for us to show (GDPR Art. 12(5)). None of this closes the case; it adds what is to be done.",
    result: "Result",
    resultMissing: "Choose a result.",
    words: "In a few words",
    wordsHint: "On which facts it rests. Needed unless the request is clear.",
    save: "Record validity check",
    said: "The validity check is recorded.",
  },
};

const person = {
  title: "Correct the request",
  intro: "Both what stood here and what you change it to stay in the history.",
  name: "Name of the person",
  address: "Postal address",
  addressHint: "For letters. May stay empty.",
  relation: "Relation to us",
  rights: "What is asked for",
  rightsHint: "A right that is added brings its tasks; what was recorded stays.",
  law: "Law",
  channel: "How it came",
  agent: "Somebody else writes for the person",
  agentName: "Who writes",
  authority: "On what authority",
  authorityHint: "For example a signed mandate of 12 November 2026, or parental responsibility",
  save: "Save the correction",
  said: "The request is corrected.",
};

const erasePerson = {
  heading: "Somebody else in this case",
  intro:
    "Others may stand in what was found: a colleague who was copied in, a relative. One of them can be erased from this case while the case stays.",
  open: "Erase somebody else from the case",
  title: "Erase somebody else from the case?",
  words:
    "Findings and notes that name the person are destroyed on this laptop, and the files in which these were found; what else was read from the files stays. The rest of the case goes under a new key and the old key is destroyed, so this cannot be undone. Habeas then looks whether anything is left and puts the result into the history. Packages, letters and attestations that were issued stay as they are. Nothing is done in any other system.",
  texts: "Name, and what else the person is called by",
  textsHint:
    "One on each line, for example a name, an e-mail address, a staff number. At least three characters.",
  reason: "Why the person is erased",
  goes: (findings: number, notes: number, files: number): string =>
    `Names the person: ${list([
      count(findings, { one: "finding", other: "findings" }),
      count(notes, { one: "note", other: "notes" }),
      count(files, { one: "file", other: "files" }),
    ])}.`,
  forward: "Erase the person",
  prove: "What names somebody else is about to be erased from this case, for good.",
  done: "The person was erased from the case. The history says what was looked for afterwards.",
};

const about = {
  title: "About",
  person: "Person",
  address: "Address",
  noAddress: "None recorded",
  relation: "Relation to us",
  writes: "Who writes",
  self: "The person",
  agent: (name: string, authority: string): string => (authority === "" ? name : `${name} (${authority})`),
  received: "Received",
  receivedBy: (on: CalendarDate, channel: string): string => `${full(on)}, ${channel.toLowerCase()}`,
  rights: "Asked for",
  law: "Law",
  identity: "Identity",
  validity: "Validity",
  notYet: "Not checked yet",
  result: (result: string, on: CalendarDate): string => `${result}, ${full(on)}`,
  message: "Request text",
  noMessage: "No text was kept; the request was described by its details.",
  identifiers: (all: number): string => `Identifiers (${String(all)})`,
  identifiersHint: "By these the person is found in files. Only what stands here is searched for.",
  kind: "Kind",
  value: "Identifier",
  addIdentifier: "Add identifier",
  remove: (kind: string, value: string): string => `Remove ${kind.toLowerCase()} ${value}`,
  identifierAdded: "The identifier is added.",
  identifierRemoved: "The identifier is removed.",
  noIdentifiers: "None yet, except the name.",
  notes: (all: number): string => `Notes (${String(all)})`,
  noNotes: "No notes yet.",
  note: "New note",
  noteHint: "Kept while you type. Notes are part of the case and go when it is purged.",
  addNote: "Add note",
  noteAdded: "The note is added.",
};

const tasks = {
  title: "Tasks",
  progress: (done: number, all: number): string => `${done} of ${all} tasks done`,
  first: "Do this first",
  asked: (on: CalendarDate): string => `asked ${short(on)}`,
  expected: (on: CalendarDate): string => `expected ${short(on)}`,
  overdue: (late: number): string => `The answer is ${count(late, days)} overdue`,
  askBy: (on: CalendarDate): string => `ask by ${short(on)}`,
  tooLate: (on: CalendarDate): string => `The last safe day to ask was ${full(on)}`,
  behind: (titles: readonly string[]): string => {
    const [first = ""] = titles;
    return titles.length === 1 ? `first: ${first}` : `first: ${first}, and ${titles.length - 1} more`;
  },
  scope: {
    decided: (systems: number, on: CalendarDate): string =>
      `${count(systems, { one: "system", other: "systems" })} in scope, decided on ${full(on)}.`,
    look: "Look at the answers",
  },
  review: {
    none: "Nothing imported.",
    add: "Import files",
    reviewed: (done: number, all: number): string =>
      `${done} of ${count(all, { one: "record", other: "records" })} reviewed.`,
    go: "Go on with the review",
  },
  act: {
    recorded: (done: number, all: number): string =>
      `${done} of ${count(all, { one: "place has its outcome", other: "places have their outcome" })}.`,
    go: "Record outcomes",
  },
};

const summary = {
  title: "Case summary",
  name: (number: string): string => `${number} Case summary`,
  withNotes: "With the notes",
  clock: "Clock",
  searched: "Sources searched",
  sources: "Sources",
  source: "Source",
  search: "Search",
  notSearched: "Not searched yet",
  searchedOn: (on: CalendarDate, result: string): string => `${full(on)}: ${result}`,
  skipped: (on: CalendarDate, reason: string): string => `Not searched (${full(on)}): ${reason}`,
  noSources: "No sources recorded.",
  task: "Task",
  state: "State",
  happened: "What happened",
  notes: "Notes",
};

export const overview = {
  title: "Overview",
  heading: (name: string, rights: readonly string[]): string => `${name} – ${list(rights).toLowerCase()}`,
  next: "Do this next",
  open: "Open",
  waitsFor: (whom: string): string => (whom === "" ? "Waiting for an answer" : `Waiting for ${whom}`),
  nothingLeft: "Every task is settled.",
  closed: (on: CalendarDate, result: string): string => `Closed on ${full(on)}: ${result}`,
  purge: (on: CalendarDate): string => `Our copies are due to go from ${full(on)}.`,
  closedLink: "Open again, or purge our copies",
  close: "Close the case",
  print: "Print summary",
  dateWrong,
  keys: { note: "New note on this case", next: "Next task", previous: "Previous task" },
  mark,
  clock,
  checks,
  person,
  erasePerson,
  about,
  tasks,
  summary,
};
