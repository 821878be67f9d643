import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import { resultOf, type DecisionPart } from "../decisions/decision.ts";
import { decisionOn, rulingsOf, withRulings } from "../decisions/rulings.ts";
import { fits, ownGround, refOf, type Ground } from "../ground.ts";
import type { Problem } from "../problem.ts";
import type { Right } from "../right.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** A part as it is decided: with the ground of the catalogue, or one in words. */
export interface PartInput extends Omit<DecisionPart, "ground"> {
  readonly ground: Ground | { readonly code: typeof ownGround; readonly article: string } | null;
}

/** What is decided about one right. */
export interface DecideRight {
  readonly right: Right;
  readonly on: CalendarDate;
  readonly parts: readonly PartInput[];
}

function catalogued(ground: NonNullable<PartInput["ground"]>): ground is Ground {
  return "effects" in ground;
}

/** Limiting and refusing take a ground and words; granting may name a ground (GDPR Art. 12(4)). */
function groundProblem(kase: Case, right: Right, part: PartInput): Problem | null {
  const { ground, result, words, aspect } = part;
  const effect = result === "granted" ? "grants" : result === "limited" ? "limits" : "refuses";
  if (result !== "granted") {
    if (ground === null || blank(ground.article)) return { code: "missing", field: "decision-ground" };
    if (blank(words)) return { code: "missing", field: "words" };
  }
  if (ground === null || !catalogued(ground)) return null;
  if (!fits(ground, right, effect, aspect)) {
    return { code: "ground-does-not-fit", article: ground.article, right };
  }
  const weighed = !ground.weighs || rulingsOf(kase).balances.some((balance) => balance.result !== "give");
  return weighed ? null : { code: "weigh-first", article: ground.article };
}

function partProblem(kase: Case, right: Right, part: PartInput): Problem | null {
  const { sourceId, aspect, result } = part;
  const gone = sourceId !== null && !kase.sources.some(({ id }) => id === sourceId);
  return firstOf(
    gone ? { code: "no-longer-there" } : null,
    missing("part", part.part),
    right === "objection" && aspect === null ? { code: "missing", field: "aspect" } : null,
    aspect === "direct-marketing" && result !== "granted" ? { code: "never-refused", right } : null,
    groundProblem(kase, right, part),
  );
}

function partOf(right: Right, { ground, ...part }: PartInput): DecisionPart {
  const kept =
    ground === null
      ? null
      : catalogued(ground)
        ? refOf(ground)
        : { code: ownGround, article: ground.article.trim(), iri: null };
  return {
    ...part,
    part: part.part.trim(),
    aspect: right === "objection" ? part.aspect : null,
    ground: kept,
    words: part.words.trim(),
  };
}

/** Records the decision on one right, part by part; it takes the place of an earlier one on the same right. */
export function decideRight(kase: Case, input: DecideRight, today: CalendarDate): Step {
  const { right, on } = input;
  const problem = firstOf(
    closedProblem(kase),
    kase.rights.includes(right) ? null : { code: "right-not-exercised", right },
    dayProblem(on, kase, today),
    input.parts.length === 0 ? { code: "no-parts" } : null,
    ...input.parts.map((part) => partProblem(kase, right, part)),
  );
  const parts = input.parts.map((part) => partOf(right, part));
  const others = rulingsOf(kase).decisions.filter((decision) => decision.right !== right);
  return changed(problem, () => withRulings(kase, { decisions: [...others, { right, on, parts }] }), {
    kind: "decision-recorded",
    on: today,
    facts: {
      right,
      decision: resultOf({ parts }),
      decidedOn: on,
      parts: parts.length,
      grounds: [...new Set(parts.flatMap(({ ground }) => (ground === null ? [] : [ground.code])))].join(","),
      replaces: decisionOn(kase, right) !== null,
    },
    detail: {
      parts: parts.map((part) => `${part.part}: ${part.ground?.article ?? ""} ${part.words}`.trim()),
    },
  });
}
