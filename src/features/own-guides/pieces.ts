import {
  addQuestion,
  freeName,
  holdsForCopy,
  moved,
  newPart,
  partOf,
  withCircumstance,
  withGuide,
  withoutCircumstance,
  withoutQuestion,
  withoutStep,
  withPart,
} from "../../domain/own-guide/edit.ts";
import { rulePrefix, type OwnGuide } from "../../domain/own-guide/own-guide.ts";
import type { ListPart } from "./parts.ts";

/** A piece in its list. */
export interface PieceLine {
  readonly id: string;
  /** Its name; empty while it has none. */
  readonly words: string;
  /** Where it stands, for steps and blocks. */
  readonly more: string;
}

/** The pieces of a list, in order. */
export function piecesOf({ guide, rules, circumstances }: OwnGuide, part: ListPart): readonly PieceLine[] {
  switch (part) {
    case "sources":
      return rules.map(({ id, section, text }) => ({ id, words: text, more: section }));
    case "places":
      return guide.parts.map(({ system, name }) => ({ id: system, words: name, more: "" }));
    case "questions":
      return guide.questions.map(({ fact, ask }) => ({ id: fact, words: ask, more: "" }));
    case "circumstances":
      return Object.keys(guide.terms).map((id) => ({ id, words: circumstances[id] ?? "", more: "" }));
    case "steps":
      return guide.parts.flatMap(({ name, steps }) =>
        steps.map(({ id, title }) => ({ id, words: title, more: name })),
      );
    case "blocks":
      return guide.parts.flatMap(({ name, gates }) =>
        gates.filter((gate) => !holdsForCopy(gate)).map(({ id, text }) => ({ id, words: text, more: name })),
      );
  }
}

function named(own: OwnGuide, part: ListPart): string {
  const { id } = own.guide;
  const taken = piecesOf(own, part).map((piece) => piece.id);
  const prefix = {
    sources: rulePrefix(id),
    places: `${id}-p`,
    questions: `${id}.q`,
    circumstances: `${id}.c`,
    steps: "step-",
    blocks: "block-",
  }[part];
  return freeName(prefix, taken);
}

/** The guide with one more piece, and the name of that piece. */
export function withPiece(own: OwnGuide, part: ListPart): { readonly own: OwnGuide; readonly id: string } {
  const id = named(own, part);
  const [first] = own.guide.parts;
  const only = own.rules.length === 1 ? own.rules.map((rule) => rule.id) : [];
  const { parts } = own.guide;
  switch (part) {
    case "sources":
      return { own: { ...own, rules: [...own.rules, { id, section: "", text: "" }] }, id };
    case "places":
      return { own: withGuide(own, { parts: [...parts, newPart(id)] }), id };
    case "questions":
      return { own: addQuestion(own, id, { rules: only }), id };
    case "circumstances":
      return { own: withCircumstance(own, id, "", undefined), id };
    case "steps": {
      if (first === undefined) return { own, id };
      const words = { title: "", text: "", actor: "", evidence: "" };
      const steps = [...first.steps, { id, stage: "discover" as const, ...words, rules: only }];
      return { own: withPart(own, first.system, { steps }), id };
    }
    case "blocks": {
      if (first === undefined) return { own, id };
      const gates = [...first.gates, { id, state: "blocked" as const, text: "", rules: only }];
      return { own: withPart(own, first.system, { gates }), id };
    }
  }
}

/** The guide without a piece. */
export function withoutPiece(own: OwnGuide, part: ListPart, id: string): OwnGuide {
  switch (part) {
    case "sources":
      return { ...own, rules: own.rules.filter((rule) => rule.id !== id) };
    case "places":
      return withGuide(own, { parts: own.guide.parts.filter(({ system }) => system !== id) });
    case "questions":
      return withoutQuestion(own, id);
    case "circumstances":
      return withoutCircumstance(own, id);
    case "steps":
      return withoutStep(own, id);
    case "blocks": {
      const place = partOf(own, id);
      if (place === undefined) return own;
      return withPart(own, place.system, { gates: place.gates.filter((gate) => gate.id !== id) });
    }
  }
}

/** The guide with a piece one place further up or down. */
export function withPieceMoved(own: OwnGuide, part: ListPart, id: string, by: -1 | 1): OwnGuide {
  const at = <T>(items: readonly T[], is: (item: T) => boolean): readonly T[] =>
    moved(items, items.findIndex(is), by);
  const { parts, questions } = own.guide;
  switch (part) {
    case "sources":
      return { ...own, rules: at(own.rules, (rule) => rule.id === id) };
    case "places":
      return withGuide(own, { parts: at(parts, ({ system }) => system === id) });
    case "questions":
      return withGuide(own, { questions: at(questions, ({ fact }) => fact === id) });
    case "circumstances":
      return own;
    case "steps":
    case "blocks": {
      const place = partOf(own, id);
      if (place === undefined) return own;
      const changes =
        part === "steps"
          ? { steps: at(place.steps, (step) => step.id === id) }
          : { gates: at(place.gates, (gate) => gate.id === id) };
      return withPart(own, place.system, changes);
    }
  }
}
