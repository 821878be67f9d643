import type { Gate, Grade, GuideRight, State, Step } from "./guide.ts";

/** States that come before all others, the most pressing first (contract 5). */
const pressing = ["repair", "too-late", "contested", "escalate", "waiting", "blocked", "refer"] as const;

/** In these states the way stays open unless a gate names what it closes. */
const open: ReadonlySet<Gate["state"]> = new Set([
  "ready",
  "silent",
  "refer",
  "repair",
  "escalate",
  "too-late",
  "declined-part",
]);

/** In these states a gate tells where things stand and is no part that is not ready. */
const standing: ReadonlySet<Gate["state"]> = new Set([
  "ready",
  "silent",
  "refer",
  "repair",
  "escalate",
  "lapsed",
  "contested",
]);

/** Whether a gate that holds is shown as a part that is not ready, or as a finding. */
export function shownAs(gate: Gate): "block" | "finding" {
  return gate.shownAs ?? (standing.has(gate.state) ? "finding" : "block");
}

/** The rights of those asked that a gate speaks about. */
export function concerned(gate: Gate, asked: readonly GuideRight[]): readonly GuideRight[] {
  return asked.filter((right) => gate.rights?.includes(right) ?? true);
}

/** Where one system stands: the rights are judged one by one, silent ones are left out, first match wins. */
export function stateOf(held: readonly Gate[], asked: readonly GuideRight[]): State {
  const verdicts = asked
    .map((right) => held.filter((gate) => concerned(gate, [right]).length > 0).map(({ state }) => state))
    .filter((found) => !found.includes("silent"));
  const all = new Set(verdicts.flat());
  const first = pressing.find((state) => all.has(state));
  if (first !== undefined) return first;
  if (verdicts.length === 0) return "unconfirmed";
  if (verdicts.every((found) => found.includes("declined"))) return "declined";
  if (all.has("declined") || all.has("declined-part")) return "declined-part";
  if (verdicts.some((found) => found.every((state) => state === "ready"))) return "ready";
  return all.has("lapsed") ? "lapsed" : "unconfirmed";
}

/** How much of the deletion in one system can be attested once the plan is worked off (contract 7). */
export function gradeOf(held: readonly Gate[]): Grade {
  const grades = held
    .filter((gate) => concerned(gate, ["delete"]).length > 0)
    .map((gate) => gate.attests ?? (gate.state === "too-late" ? "full" : "none"));
  if (grades.includes("none")) return "none";
  return grades.includes("part") ? "part" : "full";
}

/** How a step stands behind the gates that hold: still open, not yet, or not at all. */
export type Standing = "open" | "blocked" | "waiting" | "off";

function standingBehind(gates: readonly Gate[]): Standing {
  const found = new Set(gates.map(({ state }) => state));
  if (found.has("blocked") || found.has("unconfirmed") || found.has("contested")) return "blocked";
  if (found.has("waiting")) return "waiting";
  return found.has("declined-part") ? "blocked" : "off";
}

/** Whether a gate that closes whole rights stands before this step, as far as that right goes. */
function closesRight(gate: Gate, step: Step, right: GuideRight): boolean {
  return (
    gate.closes === undefined &&
    !open.has(gate.state) &&
    !(gate.spares?.includes(step.id) ?? false) &&
    concerned(gate, [right]).length > 0
  );
}

/** The gates that stand before a step: those that name it, or those that close every right asked that it serves. */
export function gatesBefore(
  step: Step,
  held: readonly Gate[],
  asked: readonly GuideRight[],
): readonly Gate[] {
  const naming = held.filter((gate) => gate.closes?.includes(step.id) ?? false);
  if (naming.length > 0) return naming;
  const served = asked.filter((right) => step.rights?.includes(right) ?? false);
  const closing = served.map((right) => held.filter((gate) => closesRight(gate, step, right)));
  return closing.every((gates) => gates.length > 0) ? closing.flat() : [];
}

/** How a step stands behind these gates. */
export function standingOf(gates: readonly Gate[]): Standing {
  return gates.length === 0 ? "open" : standingBehind(gates);
}
