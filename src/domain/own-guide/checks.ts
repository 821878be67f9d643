import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import type { FactDictionary } from "../facts.ts";
import type { GuideRight } from "../guide/guide.ts";
import { guideProblems, type GuideProblem, type GuideProblemCode } from "../guide/problems.ts";
import { holdsForCopy } from "./edit.ts";
import { explore } from "./explore.ts";
import { incompleteLead } from "./lead-time.ts";
import { hasMarkup, rulePrefix, type OwnGuide } from "./own-guide.ts";

/** What the checks of an own guide find. */
export type OwnProblemCode =
  | GuideProblemCode
  | "stranger"
  | "no-title"
  | "no-source-title"
  | "no-name"
  | "no-place"
  | "no-choices"
  | "lead-time"
  | "unreachable-question"
  | "unreachable-step"
  | "dead-end"
  | "nothing-said"
  | "markup"
  | "no-condition";

/** The pieces of a guide as the forms show them. */
export type PieceKind = "about" | "sources" | "places" | "questions" | "circumstances" | "steps" | "blocks";

/** One thing to put right, and where; an error keeps the guide from being published. */
export interface OwnProblem {
  readonly code: OwnProblemCode;
  readonly weight: "error" | "warning";
  readonly kind: PieceKind;
  /** The id of the piece; null for the whole. */
  readonly item: string | null;
  /** What is missing or wrong, as far as it has a name. */
  readonly name: string;
  /** The rights about which nothing is said. */
  readonly rights?: readonly GuideRight[];
}

/** What an own guide may lean on besides itself. */
export interface Around {
  readonly facts: FactDictionary;
  /** Ids of rules of the guides that ship. */
  readonly rules: ReadonlySet<string>;
}

const mild: ReadonlySet<OwnProblemCode> = new Set([
  "idle-question",
  "unreachable-question",
  "unreachable-step",
  "dead-end",
  "no-evidence",
]);

function problem(code: OwnProblemCode, kind: PieceKind, item: string | null, name = ""): OwnProblem {
  return { code, weight: mild.has(code) ? "warning" : "error", kind, item, name };
}

/** Where a problem that the guide's own check found stands in the forms. */
function placed({ guide }: OwnGuide, { code, place, name }: GuideProblem): OwnProblem {
  const [system = "", id] = place.split("/");
  if (guide.questions.some(({ fact }) => fact === place)) return problem(code, "questions", place, name);
  if (Object.hasOwn(guide.terms, place)) return problem(code, "circumstances", place, name);
  const part = guide.parts.find((one) => one.system === system);
  if (part === undefined) {
    const kind = code === "circular" ? "circumstances" : code === "no-question" ? "questions" : "about";
    return problem(code, kind, code === "circular" ? name : null, name);
  }
  if (part.steps.some((step) => step.id === id)) return problem(code, "steps", id ?? null, name);
  if (part.gates.some((gate) => gate.id === id)) {
    const step = id?.replace(/^copy-first-/, "") ?? null;
    return holdsForCopy({ id: id ?? "" })
      ? problem(code, "steps", step, name)
      : problem(code, "blocks", id ?? null, name);
  }
  return problem(code, "places", system, name);
}

/** Names that an own guide gives must begin with its own id, so that it can change nothing of another guide. */
export function strangers({ guide, facts, rules, circumstances }: OwnGuide): readonly string[] {
  const own = (name: string): boolean => name.startsWith(`${guide.id}.`) || name.startsWith(`${guide.id}-`);
  const names = [
    ...Object.keys(facts),
    ...Object.keys(guide.terms),
    ...Object.keys(circumstances),
    ...guide.days.map(({ id }) => id),
    ...guide.questions.map(({ fact }) => fact),
    ...guide.parts.map(({ system }) => system),
    ...guide.parts.flatMap(({ steps }) => steps.flatMap(({ task }) => task ?? [])),
  ];
  const foreign = rules.map(({ id }) => id).filter((id) => !id.startsWith(rulePrefix(guide.id)));
  return [...names.filter((name) => !own(name)), ...foreign];
}

function wordsProblems({ guide, facts, rules, circumstances }: OwnGuide): readonly OwnProblem[] {
  return [
    ...(blank(guide.title) ? [problem("no-title", "about", null)] : []),
    ...(blank(guide.source.title) ? [problem("no-source-title", "about", null)] : []),
    ...(guide.parts.length === 0 ? [problem("no-place", "places", null)] : []),
    ...guide.parts.flatMap(({ system, name }) => (blank(name) ? [problem("no-name", "places", system)] : [])),
    ...rules.flatMap(({ id, text }) => (blank(text) ? [problem("no-words", "sources", id)] : [])),
    ...Object.entries(circumstances).flatMap(([id, name]) =>
      blank(name) ? [problem("no-name", "circumstances", id)] : [],
    ),
    ...Object.entries(guide.terms).flatMap(([id, term]) =>
      "all" in term && term.all.length === 0 ? [problem("no-condition", "circumstances", id)] : [],
    ),
    ...Object.entries(facts).flatMap(([fact, { type, values = [] }]) =>
      (type === "choice" || type === "multi") && values.length < 2
        ? [problem("no-choices", "questions", fact)]
        : [],
    ),
  ];
}

/** Pieces in which somebody typed HTML, which no guide may hold. */
function markupProblems({ guide, rules, circumstances }: OwnGuide): readonly OwnProblem[] {
  const marked = (piece: unknown): boolean => hasMarkup(JSON.stringify(piece));
  const { title, about, source } = guide;
  return [
    ...(marked([title, about, source]) ? [problem("markup", "about", null)] : []),
    ...rules.filter(marked).map(({ id }) => problem("markup", "sources", id)),
    ...Object.entries(circumstances)
      .filter(marked)
      .map(([id]) => problem("markup", "circumstances", id)),
    ...guide.questions.filter(marked).map(({ fact }) => problem("markup", "questions", fact)),
    ...guide.parts.flatMap((part) => [
      ...(marked({ ...part, steps: [], gates: [] }) ? [problem("markup", "places", part.system)] : []),
      ...part.steps.filter(marked).map(({ id }) => problem("markup", "steps", id)),
      ...part.gates.filter(marked).map(({ id }) => problem("markup", "blocks", id)),
    ]),
  ];
}

function stepProblems({ guide }: OwnGuide): readonly OwnProblem[] {
  return guide.parts.flatMap(({ system, steps, gates }) => [
    ...steps.flatMap((step) => (incompleteLead(step) ? [problem("lead-time", "steps", step.id)] : [])),
    ...(steps.length === 0 && gates.length === 0 ? [problem("nothing-said", "places", system)] : []),
  ]);
}

function wayProblems(own: OwnGuide, today: CalendarDate): readonly OwnProblem[] {
  const { all, asked, steps, deadEnds } = explore(own, today);
  const ends = own.guide.parts.flatMap((part): OwnProblem[] => {
    const rights = deadEnds.filter(({ system }) => system === part.system).map(({ right }) => right);
    const said = part.steps.length + part.gates.length > 0;
    return said && rights.length > 0 ? [{ ...problem("dead-end", "places", part.system), rights }] : [];
  });
  if (!all) return ends;
  return [
    ...own.guide.questions
      .filter(({ fact }) => !asked.has(fact))
      .map(({ fact }) => problem("unreachable-question", "questions", fact)),
    ...own.guide.parts.flatMap((part) =>
      part.steps.filter(({ id }) => !steps.has(id)).map(({ id }) => problem("unreachable-step", "steps", id)),
    ),
    ...ends,
  ];
}

/** Everything to put right in an own guide, what keeps it from being published first. */
export function checkOwnGuide(own: OwnGuide, around: Around, today: CalendarDate): readonly OwnProblem[] {
  const { guide, facts, rules } = own;
  const found = guideProblems(guide, {
    dictionary: { ...around.facts, ...facts },
    rules: new Set([...around.rules, ...rules.map(({ id }) => id)]),
    beside: [],
  }).map((one) => placed(own, one));
  const broken = found.some(({ code }) => code === "circular" || code === "unknown-fact");
  const problems = [
    ...wordsProblems(own),
    ...strangers(own).map((name) => problem("stranger", "about", null, name)),
    ...found,
    ...stepProblems(own),
    ...markupProblems(own),
    ...(broken ? [] : wayProblems(own, today)),
  ];
  const key = ({ code, kind, item, name }: OwnProblem): string => [code, kind, item, name].join("|");
  const once = problems.filter((one, at) => problems.findIndex((other) => key(other) === key(one)) === at);
  const idle = new Set(once.filter(({ code }) => code === "idle-question").map(({ item }) => item));
  const told = once.filter(({ code, item }) => code !== "unreachable-question" || !idle.has(item));
  return [
    ...told.filter(({ weight }) => weight === "error"),
    ...told.filter(({ weight }) => weight === "warning"),
  ];
}
