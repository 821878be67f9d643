import { plusMonths, type CalendarDate } from "../lib/calendar.ts";
import type { Case, Closure } from "./case.ts";
import { answeredOn } from "./clock.ts";
import { duesOf, leadingDue, missedDue, type Law } from "./dues.ts";
import type { Finding } from "./finding.ts";
import type { OpenItem } from "./problem.ts";
import type { RegisterLine } from "./register.ts";
import { isDecided } from "./review/progress.ts";
import type { Settings } from "./settings.ts";
import { settled } from "./task-state.ts";

/** The day from which the working data of a closed case is due for purging. */
export function purgeDate(
  closedOn: CalendarDate,
  { retentionMonths }: Pick<Settings, "retentionMonths">,
): CalendarDate {
  return plusMonths(closedOn, retentionMonths);
}

/** A request that was withdrawn, or whose person stayed unknown, is not carried to its end. */
function cutShort(result: Closure["result"]): boolean {
  return result === "withdrawn" || result === "not-identified";
}

/** Whether somebody was asked something and has not answered yet. */
function underWay({ events }: Case["tasks"][number]): boolean {
  return events.some(({ kind }) => kind === "asked");
}

/** What still stands open; a case is closed when nothing does. */
export function stillOpen(
  kase: Case,
  findings: readonly Finding[],
  result: Closure["result"],
): readonly OpenItem[] {
  const short = cutShort(result);
  const tasks = kase.tasks.filter((task) => !settled(task) && (!short || underWay(task)));
  const letters = kase.letters.filter(({ final, sent }) => final !== null && sent === null);
  const findingsOpen = short ? [] : findings.filter((finding) => !isDecided(finding));
  return [
    ...(tasks.length === 0 ? [] : [{ code: "tasks", titles: tasks.map(({ title }) => title) } as const]),
    ...(findingsOpen.length === 0
      ? []
      : [{ code: "findings-undecided", count: findingsOpen.length } as const]),
    ...(letters.length === 0 ? [] : [{ code: "letters-unsent", count: letters.length } as const]),
  ];
}

/** The due date that was missed, seen from the day of the answer or of closing; null when it was kept. */
export function missedDueDate(kase: Case, law: Law, closedOn: CalendarDate): CalendarDate | null {
  return missedDue(duesOf(kase, law), closedOn)?.deadline.statutory ?? null;
}

/** The line of the register for a closed case: what is kept for good, without a name. */
export function registerLineOf(kase: Case, closure: Closure, law: Law, purgedOn: CalendarDate): RegisterLine {
  return {
    caseId: kase.id,
    number: kase.number,
    receivedOn: kase.request.receivedOn,
    rights: kase.rights,
    regime: kase.regime,
    result: closure.result,
    answeredOn: answeredOn(kase.clock),
    dueOn: leadingDue(duesOf(kase, law))?.deadline.statutory ?? null,
    closedOn: closure.on,
    purgedOn,
    attestations: kase.attestations.map(({ number, hash }) => ({ number, hash })),
    packages: kase.packages.map(({ name, sha256 }) => ({ name, sha256 })),
  };
}
