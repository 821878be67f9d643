import type { Case } from "../../domain/case.ts";
import { isExtended } from "../../domain/deadline.ts";
import { dueDate, duesOf, type Law } from "../../domain/dues.ts";
import type { ClockEvent, PauseReason } from "../../domain/clock-event.ts";
import { pausesIn } from "../../domain/pauses.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Regime } from "../../domain/regime.ts";
import type { Step } from "../../domain/steps/checks.ts";
import type { CorrectRequest } from "../../domain/steps/correct-request.ts";
import { extend } from "../../domain/steps/extend.ts";
import { toCarryOut } from "../../domain/letters/answers.ts";
import { recordAnswered, type RecordAnswered } from "../../domain/steps/record-answered.ts";
import { recordFeePaid } from "../../domain/steps/record-fee-paid.ts";
import { restartClock } from "../../domain/steps/restart-clock.ts";
import { stopClock } from "../../domain/steps/stop-clock.ts";
import { t } from "../../i18n/index.ts";
import { calendarDate, type CalendarDate } from "../../lib/calendar.ts";
import { newId } from "../../lib/id.ts";
import { lawBook } from "../law-book.svelte.ts";

/** What the officer does with the clock. */
export const clockActions = ["pause", "resume", "extend", "fee", "received", "answered"] as const;

export type ClockAction = (typeof clockActions)[number];

/** What can be done with the clock of a case as it stands. */
export function actionsFor({ clock }: Case, { restartsAt }: Regime): readonly ClockAction[] {
  const paused = pausesIn(clock).at(-1)?.to === null;
  return clockActions.filter((one) => {
    if (one === "pause") return !paused;
    if (one === "resume") return paused;
    return one !== "fee" || restartsAt.includes("fee");
  });
}

const words = "…"; // stands for what is not typed yet
const farOff = calendarDate("2199-12-31"); // and this for a day

const problemOf = (step: Step): Problem | null => (step.ok ? null : step.problem);

/** Why the clock cannot be paused for that reason, whatever is typed; null when it can. */
export function pauseRefusal(
  kase: Case,
  reason: PauseReason,
  { regime }: Law,
  today: CalendarDate,
): Problem | null {
  return problemOf(stopClock(kase, { on: kase.request.receivedOn, reason, words, regime }, today));
}

/** Why an action is refused whatever is typed, so that it is said before anybody types; null when nothing stands against it. */
export function refusalOf(action: ClockAction, kase: Case, law: Law, today: CalendarDate): Problem | null {
  const on = kase.request.receivedOn;
  switch (action) {
    case "pause":
      return pauseRefusal(kase, "clarification", law, today);
    case "resume":
      return problemOf(restartClock(kase, { on: today }, today));
    case "extend":
      return problemOf(extend(kase, { on, ground: "complexity", words, until: farOff, law }, today));
    case "fee":
      return problemOf(recordFeePaid(kase, { on, regime: law.regime }, today));
    case "answered":
      return problemOf(recordAnswered(kase, { on, words, ...answerable(kase) }, today));
    case "received":
      return kase.closure === null ? null : { code: "case-closed", on: kase.closure.on };
  }
}

/** The due date once the person is told of an extension; null where it is the day that is told. */
export function extendedTo({ clock, request, rights }: Case, law: Law): CalendarDate | null {
  if (law.regime.extended === null) return null;
  const told: ClockEvent = { kind: "extended", on: request.receivedOn, ground: "complexity", words };
  const dues = duesOf({ clock: [...clock, told], rights }, law).filter(({ deadline }) =>
    isExtended(deadline),
  );
  return dues.find(({ doneOn }) => doneOn === null)?.deadline.statutory ?? null;
}

/** The due date if the request had come on that day, by the law of that day. */
export function dueIfReceived({ clock, rights, regime }: Case, on: CalendarDate): CalendarDate | null {
  const events = [{ kind: "received", on } as const, ...clock.filter(({ kind }) => kind !== "received")];
  return dueDate({ clock: events, rights }, lawBook.lawOn(regime, on));
}

/** The request as it is recorded, to be corrected in part. */
export function asRecorded(kase: Case, { regime }: Law): CorrectRequest {
  const { request, dataSubject, rights, language, requester } = kase;
  return {
    receivedOn: request.receivedOn,
    channel: request.channel,
    rights,
    regime,
    language,
    name: dataSubject.name,
    address: dataSubject.address,
    relation: dataSubject.relation,
    requester,
    ink: { words: t.duties, nextId: newId },
  };
}

/** The due date if a fee was settled on that day. */
export function dueIfPaid({ clock, rights }: Case, on: CalendarDate, law: Law): CalendarDate | null {
  return dueDate({ clock: [...clock, { kind: "fee-paid", on }], rights }, law);
}

/** The rights that can be answered while an opt-out is still to be carried out; nothing said when all or none can. */
function answerable(kase: Case): Pick<RecordAnswered, "rights"> {
  const rights = kase.rights.filter((right) => !toCarryOut(kase, right));
  return rights.length === 0 || rights.length === kase.rights.length ? {} : { rights };
}

/** What can be answered by itself: everything that is open, or the rights of one of several dates. */
export function answerChoice(kase: Case, law: Law): Partial<{ choice: AnswerChoice }> {
  const open = duesOf(kase, law).filter(({ doneOn }) => doneOn === null);
  if (open.length < 2) return {};
  const can = open.filter(({ rights }) => !rights.some((right) => toCarryOut(kase, right)));
  const each = can.map(({ rights }): readonly [string, string] => [
    rights.join(),
    t.list(rights.map((right) => t.words.right[right])),
  ]);
  const { answeredWhat, answeredAll } = t.overview.clock;
  const all = can.length === open.length ? [["", answeredAll] as const] : [];
  return { choice: { label: answeredWhat, options: [...all, ...each] } };
}

interface AnswerChoice {
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
}

/** The rights of the date that was chosen; nothing when everything that is open was answered. */
export function answeredPart(kase: Case, law: Law, chosen: string | null): Pick<RecordAnswered, "rights"> {
  const due = duesOf(kase, law).find(({ rights }) => rights.join() === chosen);
  return due === undefined ? {} : { rights: due.rights };
}

/** What is named in the address to take an entry of the clock back, e.g. `undo-2`. */
export const undoItem = (index: number): string => `undo-${index}`;

/** The place of the entry that an address names; null for any other address. */
export function undoIndex(item: string | null): number | null {
  const digits = /^undo-(\d{1,4})$/.exec(item ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}
