import type { Case } from "../../domain/case.ts";
import { isExtended } from "../../domain/deadline.ts";
import { nextDue, type Due } from "../../domain/dues.ts";
import type { ClockFace } from "../../domain/clock-face.ts";
import { pausesIn } from "../../domain/pauses.ts";
import { datedThings, type DatedThing } from "../../domain/plan.ts";
import { summaryOf } from "../../domain/summary.ts";
import { t } from "../../i18n/index.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import type { DayMark } from "../../ui/day-mark.ts";

const says = t.overview.mark;

/** One mark for all tasks that fall on the same day. */
function ofTasks(
  kase: Case,
  things: readonly DatedThing[],
  of: DatedThing["kind"],
  kind: DayMark["kind"],
  words: (titles: readonly string[]) => string,
): readonly DayMark[] {
  const chosen = things.filter((thing) => thing.kind === of);
  return [...new Set(chosen.map(({ on }) => on))].map((on) => {
    const ids = new Set(chosen.filter((thing) => thing.on === on).map(({ taskId }) => taskId));
    const titles = kase.tasks.filter(({ id }) => ids.has(id)).map(({ title }) => title);
    return { on, kind, words: words(titles) };
  });
}

/** What happened to the clock between receipt and answer. */
function ofEvents({ clock }: Case): readonly DayMark[] {
  const pauses = pausesIn(clock).flatMap(({ from, to, reason }): readonly DayMark[] => [
    { on: from, kind: "pause", words: says.paused(t.words.pauseReason[reason]) },
    ...(to === null ? [] : [{ on: to, kind: "pause", words: says.resumed } as const]),
  ]);
  const told = clock.find(({ kind }) => kind === "extended");
  return [
    ...pauses,
    ...(told === undefined ? [] : [{ on: told.on, kind: "extended", words: says.told } as const]),
  ];
}

/** When rights fall due, and when they were done while others were open. */
function ofDue({ rights, deadline, doneOn }: Due, several: boolean): readonly DayMark[] {
  const words = rights.map((right) => t.words.right[right]);
  if (!several) return [{ on: deadline.statutory, kind: "due", words: says.due }];
  const due = { on: deadline.statutory, kind: "due", words: says.dueFor(words) } as const;
  return doneOn === null ? [due] : [{ on: doneOn, kind: "answered", words: says.doneFor(words) }, due];
}

/** Every day that matters on the way from receipt to the answer; the rule draws them and lists them. */
export function clockMarks(kase: Case, face: ClockFace, today: CalendarDate): readonly DayMark[] {
  const { deadline, answeredOn, dues } = face;
  const shown = nextDue(dues) ?? dues.at(-1);
  if (deadline === null || shown === undefined) return [];
  const one = (kind: DayMark["kind"], on: CalendarDate | null, words: string): readonly DayMark[] =>
    on === null ? [] : [{ on, kind, words }];
  const things = datedThings(summaryOf(kase), face);
  const on = (kind: DatedThing["kind"]): CalendarDate | null =>
    things.find((thing) => thing.kind === kind)?.on ?? null;
  return [
    ...one("received", kase.request.receivedOn, says.received),
    ...ofEvents(kase),
    ...one("notice", isExtended(deadline) ? shown.tellBy : null, says.firstPeriod),
    ...one("notice", on("acknowledge"), says.acknowledge),
    ...one("notice", on("tell-extension"), says.tell),
    ...ofTasks(kase, things, "last-day-to-ask", "ask-by", says.ask),
    ...one("notice", deadline.safe < deadline.statutory ? deadline.safe : null, says.safe),
    ...one("today", face.state === "stopped" ? null : today, says.today),
    ...one("answered", answeredOn, says.answered),
    ...dues.flatMap((due) => ofDue(due, dues.length > 1)),
  ];
}
