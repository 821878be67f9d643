import type { Case } from "../../domain/case.ts";
import { factsWith } from "../../domain/facts-of-case.ts";
import type { FactDefinition, FactDictionary, Facts, FactValue } from "../../domain/facts.ts";
import { fits } from "../../domain/facts.ts";
import { proposalsFor, type Proposals } from "../../domain/guide/proposals.ts";
import { nextQuestion, questionsFor, type AskedQuestion } from "../../domain/guide/questions.ts";
import type { Settings } from "../../domain/settings.ts";
import { planChange, type PlanChange, type ScopeDecision } from "../../domain/steps/decide-scope.ts";
import { t } from "../../i18n/index.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import type { Json } from "../../lib/jcs.ts";
import type { GuideContent } from "../guide-content.ts";

/** A run of the guides: the places chosen, the answers given, and what was passed over with “I do not know”. */
export interface Run {
  readonly systems: readonly string[];
  readonly answers: Facts;
  readonly passed: readonly string[];
  /** Versions of own guides that this run goes over to; absent for those that the case began with. */
  readonly versions?: Readonly<Record<string, number>>;
}

/** Everything a run is looked at with. */
export interface RunView {
  readonly kase: Case;
  readonly settings: Settings;
  readonly content: GuideContent;
  readonly today: CalendarDate;
}

/** The name under which the run of a case is kept until it is adopted. */
export function draftKey({ number }: Pick<Case, "number">): string {
  return `guide-run/${number}`;
}

function texts(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item: Json) => typeof item === "string") : [];
}

function counts(value: Json | undefined): Readonly<Record<string, number>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const all = Object.entries(value).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number",
  );
  return Object.fromEntries(all);
}

/** The versions of guides that a run of this case uses, as far as they are settled. */
export function versionsUsed(
  { scope }: Pick<Case, "scope">,
  versions: Run["versions"] = {},
): readonly { readonly id: string; readonly version: number }[] {
  const chosen = Object.entries(versions).map(([id, version]) => ({ id, version }));
  return [...chosen, ...(scope?.guides ?? [])];
}

/** A kept run read back; null when it is none. Answers that the dictionary does not allow are left out. */
export function readRun(value: Json | undefined, facts: FactDictionary): Run | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { systems, answers, passed, versions } = value as Readonly<Record<string, Json>>; // no array, as tested above
  const given = typeof answers === "object" && answers !== null ? Object.entries(answers) : [];
  const known = given.filter(([fact, answer]) => {
    const definition = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    return definition !== undefined && fits(answer, definition);
  });
  return {
    systems: texts(systems),
    answers: Object.fromEntries(known) as Facts, // every value was held against the dictionary
    passed: texts(passed),
    versions: counts(versions),
  };
}

/** The run that stands: the one not adopted yet, else the adopted one, else none. */
export function adoptedRun({ scope }: Case): Run | null {
  return scope === null ? null : { systems: scope.systems, answers: scope.answers, passed: [] };
}

/** Everything known to the guides in this run. */
export function factsOf({ systems, answers }: Run, { kase }: Pick<RunView, "kase">): Facts {
  return { ...factsWith(kase, answers), systems };
}

/** The questions that matter in this run. */
export function questionsOf(run: Run, view: RunView): readonly AskedQuestion[] {
  return questionsFor(view.content.guides, factsOf(run, view), view.today);
}

/** The next question to ask; null when the result can be shown. */
export function nextOf(run: Run, view: RunView): AskedQuestion | null {
  return nextQuestion(questionsOf(run, view), new Set(run.passed));
}

/** The run with one answer given, or passed over. */
export function answered(run: Run, fact: string, answer: FactValue | null): Run {
  const answers = Object.fromEntries(Object.entries(run.answers).filter(([name]) => name !== fact));
  const passed = run.passed.filter((name) => name !== fact);
  return answer === null
    ? { ...run, answers, passed: [...passed, fact] }
    : { ...run, answers: { ...answers, [fact]: answer }, passed };
}

/** Looking ahead ends here: what cannot be told from so few runs is not told. */
const mostRuns = 16;

/**
 * How many questions come after this one, when that does not hang on the answers; null when it does, or when an answer
 * is typed, so that not every one can be tried.
 */
export function questionsLeft(run: Run, fact: string, view: RunView): number | null {
  let runs = 0;
  const after = (from: Run, of: string): number | null => {
    const codes = codesOf(view.content.facts[of]);
    runs += codes?.length ?? 0;
    if (codes === null || runs > mostRuns) return null;
    const lengths = codes.map((code) => {
      const next = answered(from, of, code);
      const asked = nextOf(next, view)?.question.fact;
      if (asked === undefined) return 0;
      const more = after(next, asked);
      return more === null ? null : more + 1;
    });
    return lengths.every((length) => length === lengths[0]) ? (lengths[0] ?? null) : null;
  };
  return after(run, fact);
}

/** Every answer that can be chosen, “I do not know” among them; null for one that is typed. */
function codesOf(definition: FactDefinition | undefined): readonly (FactValue | null)[] | null {
  if (definition?.type === "boolean") return [true, false, null];
  return definition?.type === "choice" ? [...(definition.values ?? []), null] : null;
}

/** What the guides propose on this run. */
export function proposalsOf(run: Run, view: RunView): Proposals {
  const { kase, settings, content, today } = view;
  const { organisation } = settings;
  const known = {
    dataSubject: kase.dataSubject.name,
    organisation: organisation.name,
    officer: organisation.officerName,
    contact: organisation.officerContact,
    caseNumber: kase.number,
  };
  return proposalsFor(content.guides, factsOf(run, view), today, known, t.guides.plan);
}

/** The decision to adopt this run, with the tasks wanted of those proposed. */
export function decisionOf(run: Run, view: RunView, wanted: (key: string) => boolean): ScopeDecision {
  const { tasks, sources, guides } = proposalsOf(run, view);
  const used = new Set(questionsOf(run, view).map(({ question }) => question.fact));
  const answers = Object.fromEntries(Object.entries(run.answers).filter(([fact]) => used.has(fact)));
  return {
    scope: { systems: run.systems, answers, guides },
    tasks: tasks.filter(({ origin }) => wanted(origin.key)),
    sources,
  };
}

/** What another answer would change, shown before it is taken. */
export interface Consequences {
  /** Answered questions that would not matter any more. */
  readonly gone: readonly AskedQuestion[];
  readonly plan: PlanChange;
}

/** What follows from going from one run to another. */
export function consequencesOf(before: Run, after: Run, view: RunView): Consequences {
  const still = new Set(questionsOf(after, view).map(({ question }) => question.fact));
  return {
    gone: questionsOf(before, view).filter(
      ({ question, answer }) =>
        answer !== undefined && question.elsewhere !== true && !still.has(question.fact),
    ),
    plan: planChange(
      view.kase,
      decisionOf(after, view, () => true),
    ),
  };
}

/** Whether anything of it is worth stopping for. */
export function weighs({ gone, plan }: Consequences): boolean {
  return gone.length > 0 || plan.removed.length > 0 || plan.dropped.length > 0;
}

/** The names of the places chosen. */
export function placesOf({ systems }: Run, { content }: Pick<RunView, "content">): readonly string[] {
  const parts = content.guides.flatMap((guide) => guide.parts);
  return systems.map((system) => parts.find((part) => part.system === system)?.name ?? system);
}
