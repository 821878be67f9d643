import type { OwnProblem, OwnProblemCode } from "../../domain/own-guide/checks.ts";
import type { TakeInProblem } from "../../domain/own-guide/shelf.ts";
import { list, size } from "./count.ts";
import { guides } from "./guides.ts";

/** What the checks of an own guide find, and what to do about it. */
export const problem: Readonly<Record<OwnProblemCode, (facts: OwnProblem) => string>> = {
  "named-twice": ({ name }) => `The name ${name} is used twice.`,
  "unknown-fact": () => "A condition asks for a question that is not there any more.",
  "impossible-value": () => "A condition asks for an answer that its question cannot have.",
  "unknown-name": ({ name }) => `It refers to ${name}, which is not there.`,
  circular: () => "This circumstance goes round in a circle: it leads back to itself.",
  "no-source": () => "No source is given. Choose the sentence of the source that it rests on.",
  "no-words": () => "Words are missing.",
  "no-evidence": () => "Nothing is said about what to keep as evidence.",
  "no-question": () => "Something is needed that no question asks for.",
  "idle-question": () => "Nothing hangs on this question, so it is never asked. Use it in a step or a block.",
  "unknown-placeholder": ({ name }) => `The message has a gap {${name}} that nothing fills.`,
  stranger: ({ name }) => `The name ${name} belongs to another guide.`,
  "no-title": () => "The guide has no title.",
  "no-source-title": () => "The guide does not say where it comes from.",
  "no-name": () => "It has no name.",
  "no-place": () => "The guide has no place.",
  "no-choices": () => "The question has fewer than two answers to choose from.",
  "lead-time": () =>
    "How long it takes is not complete: enter a whole number and choose days, weeks or months.",
  "unreachable-question": () => "This question is never reached, whatever is answered before it.",
  "unreachable-step": () => "This step never comes up, whatever is answered.",
  "no-condition": () => "The circumstance has no condition: say when it holds.",
  "dead-end": ({ rights = [] }) =>
    `With some answers the guide ends without a word on ${list(rights.map((right) => guides.rights[right].toLowerCase()))}. Add a step, or a block that says that it is not described.`,
  "nothing-said": () => "There is no step and no block for this place.",
  markup: () => "It holds HTML. Guides are text only: take out what stands between < and >.",
};

/** Why a guide from outside is not put beside those that are there. */
export const takeIn: Readonly<Record<TakeInProblem["code"], (facts: TakeInProblem) => string>> = {
  "guide-known": ({ title, version }) => `${title}, version ${version}, is in your library already.`,
  "guide-differs": ({ title, version }) =>
    `Your library has another text under the name and number of ${title}, version ${version}. A published version never changes: have it published again under the next number.`,
  "guide-older": ({ title, version }) =>
    `Your library has version ${version} of ${title}, which is newer than the file.`,
};

/** Why a guide file was not taken in. */
export const refused = {
  title: "The file was not taken in",
  "too-large": (facts: { bytes: number }): string =>
    `It is too large for a guide: ${size(facts.bytes)}. At most 1 MB is read.`,
  "not-text": (): string => "It is not text.",
  "not-json": (): string => "It is not JSON. Choose a file that Habeas exported.",
  "too-deep": (): string => "It is nested deeper than any guide.",
  "not-a-guide": (): string => "It is JSON, but no guide of Habeas.",
  "too-new": (facts: { format: number }): string =>
    `It was written by a newer Habeas (format ${facts.format}). Bring this one up to date first.`,
  "forbidden-name": (facts: { name: string; place: string }): string =>
    `It holds the forbidden name ${facts.name} at ${facts.place}.`,
  markup: (facts: { place: string }): string => `It holds HTML at ${facts.place}. Guides are text only.`,
  "wrong-shape": (facts: { place: string }): string =>
    facts.place === ""
      ? "It has not the shape of a guide."
      : `It has not the shape of a guide at ${facts.place}.`,
  circular: (facts: { name: string }): string =>
    `It goes round in a circle: the circumstance “${facts.name}” leads back to itself.`,
  "not-sound": (): string => "It is not sound:",
  nothing: "Nothing of it was kept.",
};
