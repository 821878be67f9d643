import { clockFace } from "../../domain/clock-face.ts";
import type { Part } from "../../domain/guide/guide.ts";
import type { Outcome, PlannedStep, Remark } from "../../domain/guide/outcome.ts";
import type { TaskProposal } from "../../domain/steps/decide-scope.ts";
import { summaryOf } from "../../domain/summary.ts";
import type { Task } from "../../domain/task.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { plusDays } from "../../lib/calendar.ts";
import { lawOf } from "../law.ts";
import type { Run, RunView } from "./run.ts";

/** What the guides say about one place. */
export interface PlaceResult {
  readonly part: Part;
  readonly outcome: Outcome;
  readonly remarks: readonly Remark[];
  /** Traps inside the steps to be taken there. */
  readonly traps: readonly string[];
  /** Steps that stand behind a gate. */
  readonly behind: readonly PlannedStep[];
}

/** The places of the outcome in the order of the guides, the request itself first where it has something to say. */
export function placeResults(
  outcome: Outcome,
  { content }: Pick<RunView, "content">,
): readonly PlaceResult[] {
  const parts = content.guides.flatMap((guide) => guide.parts);
  return parts
    .map((part) => ({
      part,
      outcome,
      remarks: outcome.remarks.filter(({ system }) => system === part.system),
      traps: trapsOf(outcome, part),
      behind: outcome.steps.filter(
        ({ system, status }) => system === part.system && (status === "blocked" || status === "waiting"),
      ),
    }))
    .filter(({ remarks }) => remarks.length > 0);
}

function trapsOf({ steps }: Outcome, { system }: Part): readonly string[] {
  const active = steps.filter((step) => step.system === system && step.status === "active");
  const warnings = active.flatMap((step) => step.warnings.filter(({ kind }) => kind === "warning"));
  return [...new Set(warnings.map(({ text }) => text))];
}

/** Places of a run about which the guides say nothing at all on these answers: the guide is broken there. */
export function silentPlaces(
  { steps, remarks }: Outcome,
  { systems }: Pick<Run, "systems">,
  { content }: Pick<RunView, "content">,
): readonly Part[] {
  const parts = content.guides.flatMap((guide) => guide.parts);
  return parts.filter(
    ({ system }) =>
      systems.includes(system) &&
      !steps.some((step) => step.systems.includes(system)) &&
      !remarks.some((remark) => remark.system === system && remark.state !== null),
  );
}

/** The day by which an answer must be in hand; null without a date of receipt. */
export function answerBy({ kase, settings, today }: RunView): CalendarDate | null {
  return clockFace(summaryOf(kase), lawOf(kase), today, settings).deadline?.safe ?? null;
}

/** The last day on which asking still leaves time; null when nothing bounds it. */
export function safeDay(
  { leadDays, askBy }: Pick<TaskProposal, "leadDays" | "askBy">,
  by: CalendarDate | null,
): CalendarDate | null {
  const byLead = leadDays === null || by === null ? null : plusDays(by, -leadDays);
  if (byLead === null || askBy === null) return byLead ?? askBy;
  return byLead < askBy ? byLead : askBy;
}

/** The task of the plan that a proposal would renew; null when it would be new. */
export function taskInPlan(tasks: readonly Task[], { origin }: TaskProposal): Task | null {
  return tasks.find((task) => task.origin.kind === "guide" && task.origin.key === origin.key) ?? null;
}
