import type { CalendarDate } from "../../lib/calendar.ts";
import type { OutcomeResult } from "../../domain/source.ts";
import { count } from "./count.ts";
import { dates } from "./dates.ts";

const { full, short } = dates;

/** What each result means where it is chosen. */
const resultHint: Readonly<Record<OutcomeResult, string>> = {
  "confirmed-by-provider": "Whoever holds it told us in writing that it was done.",
  "done-by-us": "Somebody of ours did it, and there is a proof.",
  "lapsed-by-retention": "It was left to run out. Nobody has verified that it is gone.",
  kept: "It stays, on a ground the law gives.",
  "not-covered": "The request does not reach it.",
};

/** The page Actions: what was done at each place, by whom, on what proof. */
export const actions = {
  title: "Actions",
  nothingActs:
    "Nothing on this page sends, changes or deletes anything elsewhere. It records what was done, by whom, and on what proof.",
  empty: "Actions appear when sources are recorded in the plan.",
  toPlan: "Go to the plan",
  caption: "What was done at each place",
  columns: {
    place: "Place",
    provide: "Provide",
    rectify: "Rectify",
    restrict: "Restrict",
    erase: "Erase",
    proof: "Proof",
  },
  settled: (done: number, all: number): string =>
    `${done} of ${count(all, { one: "line", other: "lines" })} settled.`,
  record: "Record an outcome",
  nothing: "Nothing recorded",
  proofMissing: "Done, proof missing",
  groundMissing: "Kept, ground missing",
  /** What a cell is about; its state follows. */
  cell: (right: string, place: string): string => `${right} at ${place}:`,
  back: "Back to the actions",
  recorded: "The outcome is recorded.",
  printRecord: "Print action record",

  panel: {
    heading: (right: string, place: string): string => `${right}: ${place}`,
    gone: "This place is not in the plan.",
    before: "Recorded so far",
    correct: "Correct this outcome",
    another: "Record another part",
    which: "Place",
    choosePlace: "Choose the place",
    right: "Action",
    chooseRight: "Choose the action",
    result: "What happened",
    resultHint,
    onDone: "Done or confirmed on",
    onKept: "Decided on",
    onLapsed: "Ran out on",
    askedOn: "Asked on",
    askedHint: "Leave empty when nobody was asked.",
    by: "By whom",
    byHint: "Name and role, for example of the provider's contact.",
    method: "How it was done",
    methodNone: "Choose how",
    ground: "Ground",
    groundNone: "Choose a ground",
    groundOther: "Another ground",
    groundOtherLabel: "Name the ground",
    groundHint: "The article of the law that allows or demands it.",
    reason: "Reason in words",
    words: "Remarks",
    until: "Kept until",
    lookAgain: "Look again on",
    untilHint: "The day the duty ends, or the day to look again; leave empty when unknown.",
    proofs: "Proof",
    proofsHint: "Pick what is already in the case, or attach a file.",
    attach: "Attach a proof",
    withoutProof:
      "Without a proof this is recorded as “Done, proof missing” and counts as open in the attestation. You can add the proof later.",
    button: "Record the outcome",
  },
  problem: {
    result: "Choose what happened.",
    by: "Enter who did or confirmed it.",
    ground: "Choose or name the ground.",
    reason: "Give the reason in words.",
    place: "Choose the place.",
    right: "Choose the action.",
  },
  line: {
    by: (by: string): string => `by ${by}`,
    proofs: (names: readonly string[]): string =>
      names.length === 0 ? "no proof" : `${names.length === 1 ? "proof" : "proofs"}: ${names.join(", ")}`,
    asked: (on: CalendarDate): string => `asked ${short(on)}`,
    until: (on: CalendarDate): string => `until ${full(on)}`,
  },
  print: {
    heading: "Action record",
    name: (number: string): string => `${number} Action record`,
    columns: ["Place", "Action", "Result", "Date", "By whom, ground, remarks", "Proof"],
    on: (number: string, on: CalendarDate): string => `Case ${number}, as of ${full(on)}`,
  },
};
