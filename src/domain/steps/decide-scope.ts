import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Case, Scope } from "../case.ts";
import { withDutyDone } from "../duty.ts";
import type { Source } from "../source.ts";
import type { Task } from "../task.ts";
import { settled } from "../task-state.ts";
import { changed, closedProblem, firstOf, type Step } from "./checks.ts";

type GuideOrigin = Extract<Task["origin"], { readonly kind: "guide" }>;

/** A task that a guide proposes. */
export type TaskProposal = Omit<Task, "id" | "events" | "origin"> & {
  readonly origin: GuideOrigin;
  /** True when a fact proves it done already. */
  readonly doneAlready: boolean;
};

/** A place that a guide proposes to record. */
export type SourceProposal = Omit<Source, "id" | "search" | "outcomes">;

/** What a run of the guides came to. */
export interface ScopeDecision {
  readonly scope: Omit<Scope, "decidedOn">;
  readonly tasks: readonly TaskProposal[];
  readonly sources: readonly SourceProposal[];
}

/** What adopting a run would do to the plan, shown before it happens. */
export interface PlanChange {
  readonly added: readonly TaskProposal[];
  /** Tasks on which nothing was recorded yet; they go. */
  readonly removed: readonly Task[];
  /** Open tasks on which something was recorded; they stay as evidence, marked as not needed. */
  readonly dropped: readonly Task[];
  /** Tasks that had been dropped by a run and are wanted again. */
  readonly revived: readonly Task[];
  readonly sourcesAdded: readonly SourceProposal[];
  readonly sourcesRemoved: readonly Source[];
}

/** The key alone: it names the act over all guides, whichever system it is shown under at the moment. */
const nameOf = ({ key }: GuideOrigin): string => key;

function originOf(task: Task): string | null {
  return task.origin.kind === "guide" ? nameOf(task.origin) : null;
}

const sameSource = (a: SourceProposal, b: SourceProposal): boolean =>
  a.system === b.system && a.reference === b.reference && a.name === b.name;

/** A source keeps its place when it holds evidence. */
function evident(kase: Case, source: Source): boolean {
  const imported = kase.imports.some(({ sourceId }) => sourceId === source.id);
  return source.search !== null || source.outcomes.length > 0 || imported;
}

/** Dropped by an earlier run, not by the officer, who always says why. */
function droppedByRun({ events }: Task): boolean {
  const last = events.at(-1);
  return last?.kind === "not-needed" && last.words === "";
}

/** What adopting that run would change. */
export function planChange(kase: Case, { scope, tasks, sources }: ScopeDecision): PlanChange {
  const wanted = new Set(tasks.map(({ origin }) => nameOf(origin)));
  const present = new Set(kase.tasks.map(originOf));
  const gone = kase.tasks.filter((task) => {
    const name = originOf(task);
    return name !== null && !wanted.has(name);
  });
  return {
    added: tasks.filter(({ origin }) => !present.has(nameOf(origin))),
    removed: gone.filter(({ events }) => events.length === 0),
    dropped: gone.filter((task) => task.events.length > 0 && !settled(task)),
    revived: kase.tasks.filter((task) => droppedByRun(task) && wanted.has(originOf(task) ?? "")),
    sourcesAdded: sources.filter((one) => !kase.sources.some((other) => sameSource(one, other))),
    sourcesRemoved: kase.sources.filter(
      (source) =>
        source.system !== null &&
        (kase.scope?.systems.includes(source.system) ?? false) &&
        !scope.systems.includes(source.system) &&
        !evident(kase, source),
    ),
  };
}

function taskOf({ doneAlready, ...task }: TaskProposal, id: Id, today: CalendarDate): Task {
  return { ...task, id, events: doneAlready ? [{ kind: "done", on: today, words: "" }] : [] };
}

/** A task that a run proposes again: new words, old identity, every event kept. */
function renewed(task: Task, decision: ScopeDecision, change: PlanChange, today: CalendarDate): Task {
  const proposal = decision.tasks.find(({ origin }) => nameOf(origin) === originOf(task));
  if (proposal === undefined) {
    return change.dropped.includes(task)
      ? { ...task, events: [...task.events, { kind: "not-needed", on: today, words: "" }] }
      : task;
  }
  const fresh = taskOf(proposal, task.id, today);
  if (task.events.length === 0) return fresh;
  return change.revived.includes(task)
    ? { ...fresh, events: [...task.events, { kind: "reopened", on: today, words: "" }] }
    : { ...fresh, events: task.events };
}

/** Adopts a run of the guides: systems, answers and versions are kept, the plan follows, and no evidence is lost. */
export function decideScope(
  kase: Case,
  { nextId, ...decision }: ScopeDecision & { readonly nextId: () => Id },
  today: CalendarDate,
): Step {
  const change = planChange(kase, decision);
  const { scope } = decision;
  return changed(
    firstOf(closedProblem(kase)),
    () => ({
      ...kase,
      scope: { ...scope, decidedOn: today },
      tasks: [
        ...withDutyDone(kase.tasks, "scope", today)
          .filter((task) => !change.removed.includes(task))
          .map((task) => renewed(task, decision, change, today)),
        ...change.added.map((proposal) => taskOf(proposal, nextId(), today)),
      ],
      sources: [
        ...kase.sources.filter((source) => !change.sourcesRemoved.includes(source)),
        ...change.sourcesAdded.map((source) => ({ ...source, id: nextId(), search: null, outcomes: [] })),
      ],
    }),
    {
      kind: "scope-decided",
      on: today,
      facts: {
        systems: scope.systems.join(","),
        guides: scope.guides.map(({ id, version }) => `${id}@${version}`).join(","),
        added: change.added.length,
        removed: change.removed.length,
        dropped: change.dropped.length,
        revived: change.revived.length,
      },
      detail: { answers: scope.answers },
    },
  );
}
