import { cited, type Outcome } from "../../src/domain/guide/outcome.ts";
import type { Scenario } from "./scenario.ts";

/** One expectation held against an outcome. */
export interface Verdict {
  readonly id: string;
  readonly key: string;
  readonly detail: string;
  readonly held: boolean;
}

/** What was judged, for checking from outside. */
export interface Judged {
  readonly id: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  readonly items: readonly JudgedItem[];
  readonly dates: Readonly<Record<string, string>>;
  readonly attestation: string;
}

interface JudgedItem {
  readonly system: string;
  readonly kind: "step" | "finding" | "warning" | "block";
  readonly status?: "active" | "done" | "blocked" | "waiting";
  readonly order: number;
  readonly cites: readonly string[];
  readonly irreversible: boolean;
}

/** The outcome as plain items in order: findings and blocks first, then each step with the warnings tied to it. */
export function judgedForm(id: string, outcome: Outcome): Judged {
  const remarks = outcome.remarks.map(({ system, kind, rules, irreversible }) => ({
    system,
    kind: kind === "limit" ? ("finding" as const) : kind,
    cites: rules,
    irreversible,
  }));
  const steps = outcome.steps.flatMap(({ system, status, rules, irreversible, warnings }) => [
    { system, kind: "step" as const, status, cites: rules, irreversible },
    ...warnings.map((warning) => ({
      system: warning.system,
      kind: warning.kind === "limit" ? ("finding" as const) : warning.kind,
      cites: warning.rules,
      irreversible: warning.irreversible && (status === "active" || status === "done"),
    })),
  ]);
  return {
    id,
    roles: outcome.roles,
    states: outcome.states,
    items: [...remarks, ...steps].map((item, order) => ({ ...item, order })),
    dates: Object.fromEntries(outcome.days.map(({ name, on }) => [name, on])),
    attestation: outcome.attestation,
  };
}

function active(item: JudgedItem): boolean {
  return item.kind === "step" && (item.status === "active" || item.status === "done");
}

/** Holds every expectation of a scenario against the outcome (contract 2). */
export function judge(scenario: Scenario, outcome: Outcome): readonly Verdict[] {
  const { id, expect } = scenario;
  const form = judgedForm(id, outcome);
  const all = cited(outcome);
  const firstStep = (rule: string): number =>
    form.items.find(({ kind, cites }) => kind === "step" && cites.includes(rule))?.order ?? Infinity;
  const verdict = (key: string, detail: string, held: boolean): Verdict => ({ id, key, detail, held });
  return [
    ...Object.entries(expect.microsoftRole).map(([system, role]) =>
      verdict("microsoftRole", `${system} ${role}`, form.roles[system] === role),
    ),
    ...Object.entries(expect.state).map(([system, state]) =>
      verdict(
        "state",
        `${system} ${state}, found ${form.states[system] ?? "none"}`,
        form.states[system] === state,
      ),
    ),
    ...expect.cites.map((rule) => verdict("cites", rule, all.has(rule))),
    ...expect.mustNotCite.map((rule) =>
      verdict("mustNotCite", rule, !form.items.some((item) => active(item) && item.cites.includes(rule))),
    ),
    ...expect.before.map(([left, right]) =>
      verdict(
        "before",
        `${left} ${right}`,
        firstStep(right) !== Infinity && firstStep(left) < firstStep(right),
      ),
    ),
    ...expect.blocked.map((rule) =>
      verdict(
        "blocked",
        rule,
        form.items.some(({ kind, cites }) => kind === "block" && cites.includes(rule)),
      ),
    ),
    ...expect.irreversible.map((rule) =>
      verdict(
        "irreversible",
        rule,
        form.items.some(
          (item) =>
            item.irreversible && item.cites.includes(rule) && (active(item) || item.kind === "warning"),
        ),
      ),
    ),
    ...Object.entries(expect.dates).map(([name, day]) =>
      verdict("dates", `${name} ${day}, found ${form.dates[name] ?? "none"}`, form.dates[name] === day),
    ),
    verdict(
      "attestation",
      `${expect.attestation}, found ${form.attestation}`,
      form.attestation === expect.attestation,
    ),
  ];
}
