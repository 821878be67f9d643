import type { Case } from "../../domain/case.ts";
import { planChange, type PlanChange } from "../../domain/steps/decide-scope.ts";
import type { GuideContent } from "../guide-content.ts";
import { decisionOf, questionsOf, type Run, type RunView } from "./run.ts";

/** A guide of which a newer version is there than a case uses. */
export interface NewerVersion {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** The guides of a case that have moved on since. */
export function newerVersions(
  { scope }: Case,
  { guides }: GuideContent,
  newest: GuideContent,
): readonly NewerVersion[] {
  return (scope?.guides ?? []).flatMap(({ id, version }) => {
    const used = guides.find((guide) => guide.id === id);
    const last = newest.guides.find((guide) => guide.id === id);
    const from = Math.min(version, used?.version ?? version);
    return last === undefined || last.version <= from || (used?.version ?? 0) > version
      ? []
      : [{ id, title: last.title, from, to: last.version }];
  });
}

/** What going over to newer versions would change, in words for the officer. */
export interface Comparison {
  readonly kept: number;
  readonly gone: readonly string[];
  readonly asked: readonly string[];
  readonly reworded: readonly string[];
  readonly plan: PlanChange;
}

/** The run as it would go on with the newer versions. */
export function goneOver(run: Run, newer: readonly NewerVersion[]): Run {
  return {
    ...run,
    versions: { ...run.versions, ...Object.fromEntries(newer.map(({ id, to }) => [id, to])) },
  };
}

/** Holds a run under the versions in use against the same run under newer ones. */
export function compare(run: Run, view: RunView, next: RunView): Comparison {
  const [before, after] = [questionsOf(run, view), questionsOf(run, next)];
  const still = new Set(after.map(({ question }) => question.fact));
  const known = new Set(before.map(({ question }) => question.fact));
  const given = before.filter(({ question }) => Object.hasOwn(run.answers, question.fact));
  const decision = decisionOf(run, next, () => true);
  const titles = new Map(decision.tasks.map(({ origin, title }) => [origin.key, title]));
  return {
    kept: given.filter(({ question }) => still.has(question.fact)).length,
    gone: given.filter(({ question }) => !still.has(question.fact)).map(({ question }) => question.ask),
    asked: after
      .filter(({ question, answer }) => answer === undefined && !known.has(question.fact))
      .map(({ question }) => question.ask),
    reworded: view.kase.tasks.flatMap(({ origin, title }) => {
      const now = origin.kind === "guide" ? titles.get(origin.key) : undefined;
      return now === undefined || now === title ? [] : [`${title} → ${now}`];
    }),
    plan: planChange(view.kase, decision),
  };
}
