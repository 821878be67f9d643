import type { Id } from "../lib/id.ts";
import type { ValidityCheck } from "./case.ts";
import { confirmationOf, type Regime } from "./regime.ts";
import { isOptOut, type Right } from "./right.ts";
import { asksNobody, type DutyKey, type Stage, type Task } from "./task.ts";

/** The words of the built-in tasks, in the language of the officer; `name` is that of the data subject. */
export type DutyWords = Readonly<
  Record<DutyKey, (name: string) => { readonly title: string; readonly instruction: string }>
>;

/** What is needed to write a built-in task: words, the name, and new ids. */
export interface DutyInk {
  readonly words: DutyWords;
  readonly name: string;
  readonly nextId: () => Id;
}

const stageOfDuty: Readonly<Record<DutyKey, Stage>> = {
  identity: "check",
  validity: "check",
  clarify: "check",
  excessive: "check",
  conflict: "check",
  "no-data": "respond",
  acknowledgement: "check",
  scope: "scope",
  package: "respond",
  "outcome-letter": "respond",
  attestation: "respond",
  "destroy-evidence": "check",
  forward: "check",
  "not-identifiable": "check",
  "opt-out": "act",
  "human-review": "act",
  "tell-recipients": "act",
  "tell-before-lifting": "act",
};

function dutyTask(key: DutyKey, { words, name, nextId }: DutyInk): Task {
  return {
    id: nextId(),
    stage: stageOfDuty[key],
    origin: { kind: "duty", key },
    ...words[key](name),
    warnings: [],
    ...asksNobody,
    rules: [],
    events: [],
  };
}

/**
 * The built-in tasks of a request: validity and scope always, identity unless nothing but an opt-out is asked, the rest
 * by the rights and the regime.
 */
export function dutiesOf(rights: readonly Right[], regime: Regime): readonly DutyKey[] {
  const copy = rights.includes("access") || rights.includes("portability");
  return [
    ...(rights.length > 0 && rights.every(isOptOut) ? [] : (["identity"] as const)),
    "validity",
    ...(confirmationOf(regime, rights) === null ? [] : (["acknowledgement"] as const)),
    "scope",
    ...(rights.some(isOptOut) ? (["opt-out"] as const) : []),
    ...(rights.includes("automated-decisions") ? (["human-review"] as const) : []),
    ...(copy ? (["package"] as const) : []),
    "outcome-letter",
    ...(rights.includes("erasure") ? (["attestation"] as const) : []),
  ];
}

/** What a doubt about the request adds to do; none of it closes the case. */
export function dutiesAfter(result: ValidityCheck["result"]): readonly DutyKey[] {
  switch (result) {
    case "clear":
      return [];
    case "unclear":
      return ["clarify"];
    case "manifestly-unfounded":
    case "excessive":
      return ["excessive"];
    case "conflicts-in-part":
    case "conflicts-as-a-whole":
      return ["conflict"];
    case "no-data-held":
      return ["no-data"];
  }
}

/** The tasks with those built-in ones that are not among them yet. */
export function withDuties(tasks: readonly Task[], keys: readonly DutyKey[], ink: DutyInk): readonly Task[] {
  const present = new Set(tasks.map(({ origin }) => (origin.kind === "duty" ? origin.key : null)));
  return [...tasks, ...keys.filter((key) => !present.has(key)).map((key) => dutyTask(key, ink))];
}

/** Built-in tasks that depend on the rights and the regime. */
const byRightOrRegime: readonly DutyKey[] = [
  "identity",
  "acknowledgement",
  "opt-out",
  "human-review",
  "package",
  "attestation",
];

/** The tasks without built-in ones that are no longer needed and on which nothing was recorded. */
export function withoutNeedless(tasks: readonly Task[], needed: readonly DutyKey[]): readonly Task[] {
  return tasks.filter(
    ({ origin, events }) =>
      origin.kind !== "duty" ||
      events.length > 0 ||
      needed.includes(origin.key) ||
      !byRightOrRegime.includes(origin.key),
  );
}
