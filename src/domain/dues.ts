import { daysBetween, type CalendarDate } from "../lib/calendar.ts";
import type { Case } from "./case.ts";
import { canExtend, deadline, endOf, extensionNoticeBy, acknowledgement, receivedOn } from "./clock.ts";
import type { ClockEvent } from "./clock-event.ts";
import { isExtended, type Deadline } from "./deadline.ts";
import { pauseAllowed } from "./pauses.ts";
import { confirmationOf, ownTimeOf, type OwnTime, type Regime } from "./regime.ts";
import type { Right } from "./right.ts";
import { without, type WorkingDays } from "./working-days.ts";

/** By which law and calendar dates are counted. */
export interface Law {
  readonly regime: Regime;
  readonly workingDays: WorkingDays;
}

/** What the dates of a case follow from. */
export type Asked = Pick<Case, "clock" | "rights">;

/** Rights that share their date, by which rules it is counted, and the date. */
export interface Due {
  readonly rights: readonly Right[];
  /** The law as it stands for these rights. */
  readonly regime: Regime;
  readonly deadline: Deadline;
  /** The last day to tell of an extension; null where there is none for these rights. */
  readonly tellBy: CalendarDate | null;
  /** The day on which the last of these rights was answered or carried out; null while one is open. */
  readonly doneOn: CalendarDate | null;
}

interface Clock {
  readonly rights: readonly Right[];
  readonly regime: Regime;
}

/** The rules for rights with a time of their own: nothing pauses it, moves its start or is read otherwise. */
function apart(regime: Regime, { response, extended, source }: OwnTime): Regime {
  return {
    ...regime,
    ...{ response, extended, source },
    extendedByNaming: false,
    ownTimes: [],
    acknowledgement: null,
    pause: "never",
    pauseFor: null,
    safeOnWorkingDay: false,
    safeReadings: [],
    restartsAt: [],
  };
}

/** The rights in a pause and those that none is for, each with its rules (UK GDPR Art. 12A(5): access alone). */
function byPause(rights: readonly Right[], regime: Regime, events: readonly ClockEvent[]): readonly Clock[] {
  const { pauseFor } = regime;
  const stopped = events.some((event) => event.kind === "stopped" && pauseAllowed(regime, event.reason));
  if (pauseFor === null || !stopped) return [{ rights, regime }];
  const within = rights.filter((right) => pauseFor.includes(right));
  const beside = rights.filter((right) => !pauseFor.includes(right));
  const unpaused: Regime = { ...regime, pause: "never" };
  return [
    ...(within.length === 0 && rights.length > 0 ? [] : [{ rights: within, regime }]),
    ...(beside.length === 0 ? [] : [{ rights: beside, regime: unpaused }]),
  ];
}

/** The clocks of a case: one for the rights that share the time to answer, one for each time that rights have of their own. */
function clocksOf({ clock, rights }: Asked, regime: Regime): readonly Clock[] {
  const own = regime.ownTimes.flatMap((time): readonly Clock[] => {
    const those = rights.filter((right) => time.rights.includes(right));
    return those.length === 0 ? [] : [{ rights: those, regime: apart(regime, time) }];
  });
  const shared = rights.filter((right) => ownTimeOf(regime, right) === null);
  return shared.length === 0 && own.length > 0 ? own : [...byPause(shared, regime, clock), ...own];
}

/** The day on which a right was answered or carried out; null while it is open. */
function doneWith(right: Right | null, clock: readonly ClockEvent[]): CalendarDate | null {
  const days = clock.flatMap((event) => {
    if (event.kind !== "answered" && event.kind !== "carried-out") return [];
    const meant = event.rights === undefined || (right !== null && event.rights.includes(right));
    return meant ? [event.on] : [];
  });
  return days.sort().at(0) ?? null;
}

function doneOn(rights: readonly Right[], clock: readonly ClockEvent[]): CalendarDate | null {
  const days = (rights.length === 0 ? [null] : rights).map((right) => doneWith(right, clock));
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

const earlier = (a: Due, b: Due): number => {
  const [one, other] = [a.deadline, b.deadline];
  return daysBetween(other.statutory, one.statutory) || daysBetween(other.safe, one.safe);
};

/** Every due date of a case, earliest first, replayed from what happened; none while no receipt is recorded. */
export function duesOf(asked: Asked, { regime, workingDays }: Law): readonly Due[] {
  const { clock } = asked;
  return clocksOf(asked, regime)
    .flatMap((one): readonly Due[] => {
      const date = deadline(clock, one.regime, workingDays);
      if (date === null) return [];
      const tellBy = extensionNoticeBy(clock, one.regime, workingDays);
      return [{ ...one, deadline: date, tellBy, doneOn: doneOn(one.rights, clock) }];
    })
    .toSorted(earlier);
}

/** The due date that comes next: the earliest of a right that is neither answered nor carried out; null when none is open. */
export function nextDue(dues: readonly Due[]): Due | null {
  return dues.find((due) => due.doneOn === null) ?? null;
}

/** The first due date that was missed by rights done later, or by the day the case ended; null when all were kept. */
export function missedDue(dues: readonly Due[], endedOn: CalendarDate | null): Due | null {
  return (
    dues.find((due) => {
      const on = due.doneOn ?? endedOn;
      return on !== null && on > due.deadline.statutory;
    }) ?? null
  );
}

/** The due date by which a case is judged: one that was missed, else the next, else the last. */
export function leadingDue(dues: readonly Due[]): Due | null {
  return missedDue(dues, null) ?? nextDue(dues) ?? dues.at(-1) ?? null;
}

/** The due date that counts now, as one of the law: the next one, or the last when all are done; null without receipt. */
export function dueDate(asked: Asked, law: Law): CalendarDate | null {
  const dues = duesOf(asked, law);
  return (nextDue(dues) ?? dues.at(-1))?.deadline.statutory ?? null;
}

/** The due dates that an extension can move. */
export function extendable(dues: readonly Due[]): readonly Due[] {
  return dues.filter(({ regime }) => canExtend(regime));
}

/** The last day on which an extension can still be told for a right that is open and not extended; null when none is. */
export function tellExtensionBy(dues: readonly Due[]): CalendarDate | null {
  const open = extendable(dues).filter((due) => due.doneOn === null && !isExtended(due.deadline));
  return (
    open
      .flatMap(({ tellBy }) => tellBy ?? [])
      .toSorted()
      .at(0) ?? null
  );
}

/** The last day to confirm receipt, where the law asks for it; rights with a time of their own are not confirmed. */
export function confirmBy({ clock, rights }: Asked, { regime, workingDays }: Law): Deadline | null {
  return confirmationOf(regime, rights) === null ? null : acknowledgement(clock, regime, workingDays);
}

/** Microsoft's 30 days from the day recorded, an overlay over the law: the earlier of both, to plan by (D365-PRE-03). */
export function workBy(asked: Asked, { regime, workingDays }: Law): CalendarDate | null {
  const received = receivedOn(asked.clock);
  if (received === null) return null;
  const ends = clocksOf(asked, regime).map((one) =>
    endOf(received, one.regime.response, without(workingDays, regime.standstill)),
  );
  return (
    [endOf(received, { unit: "calendar-days", count: 30, rolls: false }, workingDays), ...ends]
      .toSorted()
      .at(0) ?? null
  );
}
