import type { Undecided } from "../../domain/letters/undecided.ts";
import type { Right } from "../../domain/right.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { list } from "./count.ts";
import { dates } from "./dates.ts";
import { words } from "./words.ts";

const { full } = dates;

const named = (rights: readonly Right[]): string => list(rights.map((right) => words.right[right]));

/** What has to be decided before a letter may say it, as one sentence. */
export function undecidedText(undecided: Undecided): string {
  switch (undecided.code) {
    case "right-undecided":
      return `Nothing is decided about this right yet: ${words.right[undecided.right]}.`;
    case "right-refused":
      return `This right was refused: ${words.right[undecided.right]}. The letter for that is the refusal.`;
    case "no-refusal-recorded":
      return "No refusal is recorded with its ground and reasons.";
    case "nothing-granted":
      return "No right is recorded as followed.";
    case "lifting-not-planned":
      return "No restriction is about to be lifted.";
  }
}

/** How letters and what was decided belong together. */
export const letterDecisions = {
  title: "Decided",
  undecidedText,
  none: "What the letter tells of is recorded.",
  decide: "Record it with the decisions",
  answers: (rights: readonly Right[]): string => `Sending this letter answers: ${named(rights)}.`,
  whole: "Every right is answered then: the request is recorded as answered on that day.",
  left: (rights: readonly Right[], by: CalendarDate | null): string =>
    by === null
      ? `Still to be answered: ${named(rights)}.`
      : `Still to be answered: ${named(rights)}, by ${full(by)}. That date stays.`,
  tells: (recipient: string, rights: readonly Right[]): string =>
    `It also records that ${recipient} was told, with this letter as the proof: ${named(rights)}.`,
  lifting: "It also records the notice before lifting as given, with this letter as the proof.",
  rights: "Answers",
  answeredOn: (right: Right, on: CalendarDate): string => `${words.right[right]}: answered on ${full(on)}`,
  unanswered: (right: Right): string => `${words.right[right]}: not answered yet`,
  takeBack: "It was not sent",
  takeBackWords:
    "Takes back that the letter was sent, and what followed from it: the answer to the rights it names, recipients told, the notice before lifting. The letter stays final; the history keeps both.",
  why: "Why it was recorded by mistake",
  whyNeeded: "Say why.",
  takeBackNow: "Take back the sending",
  takenBack: "The sending is taken back.",
};
