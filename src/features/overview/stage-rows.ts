import type { Case } from "../../domain/case.ts";
import type { Finding } from "../../domain/finding.ts";
import { reviewCounts } from "../../domain/review/progress.ts";
import { stages, type Stage, type Task } from "../../domain/task.ts";
import {
  lastSafeDayToAsk,
  standsBehind,
  taskState,
  waitingOf,
  type TaskState,
} from "../../domain/task-state.ts";
import { t } from "../../i18n/index.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { caseAt, type Route } from "../../ui/route.ts";
import { taskRoute } from "../../ui/task-route.ts";

const says = t.overview.tasks;

/** One task as the overview shows it. */
export interface StageRow {
  readonly task: Task;
  readonly state: TaskState;
  /** Left out while the task cannot start. */
  readonly to: Route | undefined;
  readonly note: string | undefined;
  readonly warning: string | undefined;
}

/** How the work of a stage stands beside its tasks, and where it goes on. */
export interface StageWork {
  readonly words: string;
  readonly link: string;
  readonly to: Route;
}

/** One stage of the case. */
export interface StageGroup {
  readonly stage: Stage;
  readonly rows: readonly StageRow[];
  readonly work: StageWork | null;
}

type Line = Pick<StageRow, "note" | "warning">;

const line = (note?: string, warning?: string): Line => ({ note, warning });

const orNothing = (words: string): string | undefined => (words.trim() === "" ? undefined : words);

function waitingLine(task: Task, today: CalendarDate): Line {
  const waiting = waitingOf(task, today);
  if (waiting === null) return line();
  const { askedOn, expectedBy, overdueDays } = waiting;
  const note = [says.asked(askedOn), expectedBy === null ? "" : says.expected(expectedBy)];
  return line(
    note.filter((part) => part !== "").join(", "),
    overdueDays > 0 ? says.overdue(overdueDays) : undefined,
  );
}

function openLine(task: Task, dueBy: CalendarDate | null, today: CalendarDate): Line {
  const day = lastSafeDayToAsk(task, dueBy);
  if (day === null) return line();
  return day < today ? line(undefined, says.tooLate(day)) : line(says.askBy(day));
}

function lineOf(
  task: Task,
  state: TaskState,
  { tasks }: Case,
  dueBy: CalendarDate | null,
  today: CalendarDate,
): Line {
  const last = task.events.at(-1);
  const words = last !== undefined && "words" in last ? last.words : "";
  switch (state) {
    case "waiting":
      return waitingLine(task, today);
    case "to-do":
    case "in-progress":
      return openLine(task, dueBy, today);
    case "cannot-start-yet":
      return line(says.behind(standsBehind(task, tasks).map(({ title }) => title)));
    case "problem":
      return line(undefined, orNothing(words));
    case "done":
      return line(last === undefined ? undefined : t.dates.short(last.on));
    case "not-needed":
      return line(orNothing(words));
  }
}

function workOf(stage: Stage, kase: Case, findings: readonly Finding[]): StageWork | null {
  const { number, scope, sources } = kase;
  if (stage === "scope") {
    if (scope === null) return null;
    const words = says.scope.decided(scope.systems.length, scope.decidedOn);
    return { words, link: says.scope.look, to: caseAt(number, "guides") };
  }
  if (stage === "review") {
    const to = caseAt(number, "findings");
    const { decided, total } = reviewCounts(findings);
    if (total === 0) return { words: says.review.none, link: says.review.add, to };
    return { words: says.review.reviewed(decided, total), link: says.review.go, to };
  }
  if (stage === "act" && sources.length > 0) {
    const done = sources.filter(({ outcomes }) => outcomes.length > 0).length;
    return {
      words: says.act.recorded(done, sources.length),
      link: says.act.go,
      to: caseAt(number, "actions"),
    };
  }
  return null;
}

/** The tasks of a case by stage, with what is waited for or stands in the way; empty stages are left out. */
export function stageGroups(
  kase: Case,
  findings: readonly Finding[],
  dueBy: CalendarDate | null,
  today: CalendarDate,
): readonly StageGroup[] {
  const rowOf = (task: Task): StageRow => {
    const state = taskState(task, kase.tasks);
    const to = state === "cannot-start-yet" ? undefined : taskRoute(kase.number, task);
    return { task, state, to, ...lineOf(task, state, kase, dueBy, today) };
  };
  return stages
    .map((stage) => ({
      stage,
      rows: kase.tasks.filter((task) => task.stage === stage).map(rowOf),
      work: workOf(stage, kase, findings),
    }))
    .filter(({ rows, work }) => rows.length > 0 || work !== null);
}
