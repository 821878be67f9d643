import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import type { ClockEvent } from "../clock-event.ts";
import { withDutyEvent } from "../duty.ts";
import type { Problem } from "../problem.ts";
import type { DutyKey } from "../task.ts";
import { changed, closedProblem, firstOf, missing, type Step } from "./checks.ts";

/** What is taken back: the entry at that place, as it was seen; another window may have changed it meanwhile. */
export interface UndoClockEvent {
  readonly index: number;
  readonly event: ClockEvent;
  /** Why it was wrong. */
  readonly words: string;
}

const same = (one: ClockEvent | undefined, other: ClockEvent): boolean =>
  one?.kind === other.kind && one.on === other.on;

function problemOf(kase: Case, { index, event }: UndoClockEvent): Problem | null {
  if (!same(kase.clock[index], event)) return { code: "no-longer-there" };
  if (event.kind === "received") return { code: "receipt-is-corrected" };
  const byLetter = kase.letters.some(({ sent }) => sent?.on === event.on);
  return event.kind === "answered" && byLetter ? { code: "answered-by-letter", on: event.on } : null;
}

/** The clock without that entry; a pause goes with the end it had, so that no later pause is ended by it. */
function without(clock: readonly ClockEvent[], index: number): readonly ClockEvent[] {
  const event = clock[index];
  const rest = clock.filter((_, place) => place !== index);
  if (event?.kind !== "stopped") return rest;
  const end = rest
    .filter(({ kind, on }) => kind === "restarted" && on >= event.on)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(0);
  const another = rest.some(
    ({ kind, on }) => kind === "stopped" && end !== undefined && on <= end.on && on >= event.on,
  );
  return another ? rest : rest.filter((one) => one !== end);
}

/** The task that an entry had ended. */
function dutyOf(event: ClockEvent): DutyKey | null {
  if (event.kind === "carried-out") return "opt-out";
  return event.kind === "answered" && event.rights === undefined ? "outcome-letter" : null;
}

/** Takes back what was recorded about the clock by mistake; the dates before come back, and the journal keeps both. */
export function undoClockEvent(kase: Case, input: UndoClockEvent, today: CalendarDate): Step {
  const { index, event } = input;
  const words = input.words.trim();
  const problem = firstOf(closedProblem(kase), problemOf(kase, input), missing("words", words));
  const duty = dutyOf(event);
  const tasks =
    duty === null ? kase.tasks : withDutyEvent(kase.tasks, duty, { kind: "reopened", on: today, words });
  return changed(problem, () => ({ ...kase, clock: without(kase.clock, index), tasks }), {
    kind: "undone",
    on: today,
    facts: { what: "clock", event: event.kind, since: event.on },
    detail: { words },
  });
}
