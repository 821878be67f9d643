import type { FactDefinition } from "../facts.ts";
import type { Condition } from "../guide/condition.ts";
import type { Gate, Guide, Part, Question, Step } from "../guide/guide.ts";
import type { OwnGuide, OwnRule } from "./own-guide.ts";

/** Changes to a piece; `undefined` takes something away. */
export type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The first free name of a row, e.g. `q4`. */
export function freeName(prefix: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const name = `${prefix}${count}`;
    if (!taken.includes(name)) return name;
  }
}

/** A guide with nothing in it but one place without a name. */
export function newOwnGuide(id: string): OwnGuide {
  return {
    guide: {
      id,
      version: 1,
      title: "",
      about: "",
      source: { document: id, title: "", edition: "" },
      checkedOn: null,
      standing: "check",
      terms: {},
      days: [],
      questions: [],
      parts: [newPart(`${id}-p1`)],
    },
    facts: {},
    rules: [],
    circumstances: {},
  };
}

/** A place of which nothing is said yet. */
export function newPart(system: string): Part {
  return {
    system,
    name: "",
    holds: "",
    role: { microsoft: null, text: "", rules: [] },
    holder: "",
    gates: [],
    steps: [],
    notes: [],
  };
}

/** The same guide with other content. */
export function withGuide(own: OwnGuide, changes: Partial<Guide>): OwnGuide {
  return { ...own, guide: { ...own.guide, ...changes } };
}

/** An item moved one place up or down among its neighbours. */
export function moved<T>(items: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by;
  const item = items[at];
  const other = items[to];
  if (item === undefined || other === undefined) return items;
  return items.map((one, i) => (i === at ? other : i === to ? item : one));
}

/** Changes one place. */
export function withPart(own: OwnGuide, system: string, changes: Partial<Part>): OwnGuide {
  const parts = own.guide.parts.map((part) => (part.system === system ? { ...part, ...changes } : part));
  return withGuide(own, { parts });
}

/** Changes a sentence of the source. */
export function withRule(own: OwnGuide, id: string, changes: Partial<OwnRule>): OwnGuide {
  return { ...own, rules: own.rules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule)) };
}

/** Changes a question, and the fact that it settles. */
export function withQuestion(
  own: OwnGuide,
  fact: string,
  changes: Partial<Question>,
  definition: Partial<FactDefinition> = {},
): OwnGuide {
  const questions = own.guide.questions.map((one) => (one.fact === fact ? { ...one, ...changes } : one));
  const before = own.facts[fact];
  const question = questions.find((one) => one.fact === fact);
  if (before === undefined || question === undefined) return own;
  const after = { ...before, ...definition, meaning: question.ask, rules: question.rules };
  return { ...withGuide(own, { questions }), facts: { ...own.facts, [fact]: after } };
}

/** Adds a question with a yes or no for an answer. */
export function addQuestion(own: OwnGuide, fact: string, words: Partial<Question> = {}): OwnGuide {
  const question: Question = { fact, ask: "", why: "", look: "", rules: [], ...words };
  const scope = own.guide.parts.map(({ system }) => system);
  return {
    ...withGuide(own, { questions: [...own.guide.questions, question] }),
    facts: { ...own.facts, [fact]: { type: "boolean", scope, meaning: question.ask, rules: question.rules } },
  };
}

/** Takes a question out; conditions that asked for it are found by the checks. */
export function withoutQuestion(own: OwnGuide, fact: string): OwnGuide {
  const facts = Object.fromEntries(Object.entries(own.facts).filter(([name]) => name !== fact));
  const questions = own.guide.questions.filter((one) => one.fact !== fact);
  return { ...withGuide(own, { questions }), facts };
}

/** Names a circumstance, or changes what it is. */
export function withCircumstance(
  own: OwnGuide,
  id: string,
  name: string,
  condition: Condition | undefined,
): OwnGuide {
  const terms = { ...own.guide.terms, [id]: condition ?? { all: [] } };
  return { ...withGuide(own, { terms }), circumstances: { ...own.circumstances, [id]: name } };
}

/** Takes a circumstance out. */
export function withoutCircumstance(own: OwnGuide, id: string): OwnGuide {
  const rest = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name !== id));
  return { ...withGuide(own, { terms: rest(own.guide.terms) }), circumstances: rest(own.circumstances) };
}

/** The place in which a step or a block stands. */
export function partOf(own: OwnGuide, id: string): Part | undefined {
  return own.guide.parts.find(
    ({ steps, gates }) => steps.some((step) => step.id === id) || gates.some((gate) => gate.id === id),
  );
}

const copyGate = (step: string): string => `copy-first-${step}`;

/** Whether a gate is the one that holds a step back until a copy was taken. */
export function holdsForCopy({ id }: Pick<Gate, "id">): boolean {
  return id.startsWith("copy-first-");
}

/** Whether a step is held back until a copy was taken or waived. */
export function needsCopyFirst(part: Part, step: string): boolean {
  return part.gates.some(({ id }) => id === copyGate(step));
}

/** The question that says whether the copies were taken. */
export function copyFact(own: OwnGuide): string {
  return `${own.guide.id}.copy`;
}

function gateForCopy(own: OwnGuide, { id, rights, rules, title }: Step): Gate {
  return {
    id: copyGate(id),
    state: "blocked",
    ...(rights === undefined ? {} : { rights }),
    when: { not: { fact: copyFact(own), is: true } },
    text: `First a copy has to be taken, or waived: ${title}`,
    rules,
    closes: [id],
  };
}

/** The words of the question that a copy asks for; the officer may change them. */
export interface CopyWords {
  readonly ask: string;
  readonly why: string;
  readonly look: string;
}

/** Holds a step back until a copy was taken, or lets it go. */
export function setCopyFirst(own: OwnGuide, step: Step, on: boolean, words: CopyWords): OwnGuide {
  const part = partOf(own, step.id);
  if (part === undefined) return own;
  const others = part.gates.filter(({ id }) => id !== copyGate(step.id));
  const gates = on ? [...others, gateForCopy(own, step)] : others;
  const changed = withPart(own, part.system, { gates });
  const fact = copyFact(own);
  const asked = Object.hasOwn(own.facts, fact);
  const wanted = changed.guide.parts.some((one) => one.gates.some(holdsForCopy));
  if (wanted && !asked) return addQuestion(changed, fact, { ...words, rules: step.rules });
  return !wanted && asked ? withoutQuestion(changed, fact) : changed;
}

/** Changes a step where it stands, and what holds it back for a copy along with it. */
export function withStep(own: OwnGuide, id: string, changes: Loose<Step>): OwnGuide {
  const part = partOf(own, id);
  const before = part?.steps.find((step) => step.id === id);
  if (part === undefined || before === undefined) return own;
  const step: Step = changed(before, changes);
  const steps = part.steps.map((one) => (one.id === id ? step : one));
  const gates = part.gates.map((gate) => (gate.id === copyGate(id) ? gateForCopy(own, step) : gate));
  return withPart(own, part.system, { steps, gates });
}

/** Puts a step, with what holds it back, into another place. */
export function stepTo(own: OwnGuide, id: string, system: string): OwnGuide {
  const from = partOf(own, id);
  const step = from?.steps.find((one) => one.id === id);
  const to = own.guide.parts.find((part) => part.system === system);
  if (from === undefined || step === undefined || to === undefined || from === to) return own;
  const holding = from.gates.filter((gate) => gate.id === copyGate(id));
  const left = withPart(own, from.system, {
    steps: from.steps.filter((one) => one.id !== id),
    gates: from.gates.filter((gate) => gate.id !== copyGate(id)),
  });
  return withPart(left, system, { steps: [...to.steps, step], gates: [...to.gates, ...holding] });
}

/** Takes a step out. */
export function withoutStep(own: OwnGuide, id: string): OwnGuide {
  const part = partOf(own, id);
  if (part === undefined) return own;
  return withPart(own, part.system, {
    steps: part.steps.filter((step) => step.id !== id),
    gates: part.gates.filter((gate) => gate.id !== copyGate(id)),
  });
}

/** Changes a block where it stands. */
export function withGate(own: OwnGuide, id: string, changes: Loose<Gate>): OwnGuide {
  const part = partOf(own, id);
  if (part === undefined) return own;
  const gates = part.gates.map((gate) => (gate.id === id ? changed(gate, changes) : gate));
  return withPart(own, part.system, { gates });
}

/** The piece with its changes; what is not said any more is left out. */
function changed<T extends object>(piece: T, changes: Loose<T>): T {
  const all = Object.entries({ ...piece, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as T; // only optional pieces are taken away
}
