import type { Id } from "../../lib/id.ts";
import { decisions, type Decision, type Finding } from "../finding.ts";

/** How far review has come. A parked finding was looked at and is still open. */
export interface ReviewCounts {
  readonly total: number;
  readonly decided: number;
  /** Not decided or parked: what still stands between here and a package. */
  readonly left: number;
  readonly notReviewed: number;
  readonly by: Readonly<Record<Decision, number>>;
  readonly redactions: number;
}

/** True once a finding needs no more thought. */
export function isDecided({ decision }: Finding): boolean {
  return decision !== null && decision !== "parked";
}

/** The counts of review over these findings. */
export function reviewCounts(findings: readonly Finding[]): ReviewCounts {
  const count = (of: (finding: Finding) => boolean) => findings.filter(of).length;
  const decided = count(isDecided);
  const by = Object.fromEntries(
    decisions.map((decision) => [decision, count((finding) => finding.decision === decision)]),
  ) as Record<Decision, number>; // `decisions` lists every code
  return {
    total: findings.length,
    decided,
    left: findings.length - decided,
    notReviewed: count(({ decision }) => decision === null),
    by,
    redactions: findings.reduce((sum, { redactions }) => sum + redactions.length, 0),
  };
}

/** The next finding nobody has decided, after this one and round to the start; null when none is left. */
export function nextUndecided(findings: readonly Finding[], after: Id | null): Finding | null {
  const at = findings.findIndex(({ id }) => id === after);
  const round = [...findings.slice(at + 1), ...findings.slice(0, at + 1)];
  return round.find(({ id, decision }) => decision === null && id !== after) ?? null;
}

/** Findings that say exactly the same, in groups of two and more; the first of each came first. */
export function exactDuplicates(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of [...findings].sort((a, b) => a.number - b.number)) {
    const content = JSON.stringify(finding.fields.map(({ name, value }) => [name, value]));
    const group = groups.get(content);
    if (group === undefined) groups.set(content, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
