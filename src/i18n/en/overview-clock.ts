import type { ClockEvent, PauseReason } from "../../domain/clock-event.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { list } from "./count.ts";
import { dates } from "./dates.ts";

const { full } = dates;

/** The clock of a case on the overview: what it says, and what can be done with it. */
export const overviewClock = {
  title: "Clock",
  actions: "Clock",
  safe: (on: CalendarDate): string => `To be safe, answer by ${full(on)}.`,
  why: "Why this date",
  whyOf: (rights: readonly string[]): string => `Why this date for ${list(rights).toLowerCase()}`,
  each: "Each right and its date",
  dueFor: (rights: readonly string[], on: CalendarDate): string => `${list(rights)}: due ${full(on)}`,
  doneFor: (rights: readonly string[], on: CalendarDate, due: CalendarDate): string =>
    `${list(rights)}: done on ${full(on)}, was due ${full(due)}`,
  nextFor: (rights: readonly string[]): string =>
    `This is the date for ${list(rights).toLowerCase()}; the other dates are below.`,
  rule: "Show rule",
  source: (source: string, checkedOn: CalendarDate): string => `${source}. Checked on ${full(checkedOn)}.`,
  workBy: (on: CalendarDate): string =>
    `Microsoft's documents name 30 days from receipt. Plan by ${full(on)}; the date of the law stays the one above.`,
  countedBy: (name: string | null, until: CalendarDate | null): string =>
    name === null || until === null
      ? "Working days: weekends alone, no public holidays."
      : `Working days: ${name}; public holidays known until ${full(until)}.`,
  dates: {
    link: "Dates so far",
    title: "Dates so far",
    kind: {
      received: "Received",
      "identity-received": "Identity information received",
      "fee-paid": "Fee paid",
      stopped: "Paused",
      restarted: "Running again",
      extended: "Extended",
      answered: "Answered",
      "carried-out": "Carried out",
    } satisfies Record<ClockEvent["kind"], string>,
    rights: (rights: readonly string[]): string => `: ${list(rights).toLowerCase()}`,
    category: (words: string): string => `: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`,
    before: "Corrections and entries that were taken back:",
    history: "History",
    movedTo: (due: CalendarDate): string => `due ${full(due)} from then on`,
    stays: (due: CalendarDate): string => `due ${full(due)}, unchanged`,
    undo: (what: string, on: CalendarDate): string => `Take back: ${what} ${full(on)}`,
    undoWords:
      "For an entry made by mistake. The date before comes back; the history keeps the entry and that it was taken back. A pause goes with its end.",
    why: "Why it was wrong",
    undoIt: "Take the entry back",
    save: "Save dates for a calendar",
    saveWords: "A file for your own calendar, with the case number and what falls due. Nobody is named.",
  },
  back: "Back to the overview",
  pause: "Pause",
  resume: "Resume",
  extend: "Extend",
  fee: "Record that the fee was paid",
  feeOn: "Paid on",
  received: "Correct received date",
  answered: "Record that you answered",
  heading: {
    pause: "Pause the clock",
    resume: "Let the clock run again",
    extend: "Extend the time to answer",
    fee: "Record that the fee was paid",
    received: "Correct received date",
    answered: "Record that you answered",
  },
  words: {
    pause:
      "The clock stands still only while you wait for an answer of the person that you need, and only if you asked without delay. Ask first, then record it here.",
    resume: "The clock runs again from the day on which the person answered.",
    extend:
      "The time can be extended once. The person must be told, with the reasons, before the first period ends. Tell first, then record it here.",
    fee: "Under this law the time starts afresh on the day the fee was paid.",
    received:
      "The day on which the request reached the organisation by any way, even if nobody read it that day. All dates follow from it.",
    answered:
      "For an answer that was not written as a letter here. An outcome letter recorded as sent stops the clock by itself.",
  },
  pauseReason: "What is asked",
  pauseReasonMissing: "Choose what is asked.",
  pauseWords: "What you asked, in a few words",
  from: "Paused from",
  fromHint: "The day on which you asked the person.",
  letter: {
    identity: "Write the identity question",
    clarification: "Write to the person",
    fee: "Write to the person",
    other: "Write to the person",
  } satisfies Record<PauseReason, string>,
  resumeOn: "Answer came on",
  ground: "Ground",
  groundMissing: "Choose a ground.",
  extendWords: "Reasons, as told to the person",
  told: "Told on",
  newDate: (on: CalendarDate): string => `New due date: ${full(on)}`,
  newDay: "New due date, as told to the person",
  newDayHint: "This law gives an extension no length; the day that you told counts.",
  newDateWhy: "It counts from the same start and does not depend on the day of telling.",
  tellBy: (on: CalendarDate): string => `The person must be told by ${full(on)}.`,
  tellNow: (on: CalendarDate): string => `The last day to tell the person was ${full(on)}.`,
  extensionLetter: "Write the extension notice",
  receivedOn: "Received on",
  wouldBe: (on: CalendarDate): string => `Due ${full(on)}`,
  answeredOn: "Answered on",
  answeredWhat: "What was answered",
  answeredAll: "Everything that was asked",
  answeredWords: "How, in a few words",
  record: {
    pause: "Record the pause",
    resume: "Record that the clock runs again",
    extend: "Record the extension",
    fee: "Record that the fee was paid",
    received: "Save the correction",
    answered: "Record that you answered",
  },
  said: {
    pause: "The clock is paused.",
    resume: "The clock runs again.",
    extend: "The extension is recorded.",
    fee: "It is recorded that the fee was paid.",
    undo: "The entry is taken back.",
    received: "The date of receipt is corrected.",
    answered: "It is recorded that you answered.",
  },
};
