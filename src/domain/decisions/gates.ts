import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { answeredOn } from "../clock.ts";
import { dueDate, type Law } from "../dues.ts";
import { isOptOut } from "../right.ts";
import { resultOf } from "./decision.ts";
import { gateIds, rulingsOf, type AnsweredGate, type GateId, type Rulings } from "./rulings.ts";

/** What a gate wants next of the officer. */
export type GateWant =
  | "say-who-is-controller"
  | "pass-on"
  | "look-at-request"
  | "ask-what-is-meant"
  | "say-whether-identifiable"
  | "say-not-identifiable"
  | "check-identity"
  | "ask-for-least"
  | "show-authority"
  | "decide-fee-or-refusal"
  | "look-for-restrictions"
  | "name-provision"
  | "give-the-rest"
  | "name-unaffected-part";

/** How a gate stands: nothing in the way, to be looked at, something stands against the request, or not asked here. */
export type GateState = "clear" | "open" | "stands" | "not-asked";

/** One question before any right, and what it wants. */
export interface Gate {
  readonly id: GateId;
  readonly state: GateState;
  readonly wants: GateWant | null;
  /** The last day to tell the data subject that, and why, nothing is done (GDPR Art. 12(4)); null without a clock. */
  readonly by: CalendarDate | null;
  /** That day has gone by and the data subject was not answered. */
  readonly late: boolean;
}

type Judged = Pick<Gate, "state" | "wants">;

const clear: Judged = { state: "clear", wants: null };
const open = (wants: GateWant): Judged => ({ state: "open", wants });
const stands = (wants: GateWant | null): Judged => ({ state: "stands", wants });

function answered(rulings: Rulings, gate: AnsweredGate, ask: GateWant, then: GateWant): Judged {
  const answer = rulings.gates.find((one) => one.gate === gate);
  if (answer === undefined) return open(ask);
  return answer.clear ? clear : stands(then);
}

function identity(kase: Case, { authority }: Rulings): Judged {
  if (kase.rights.every(isOptOut)) return { state: "not-asked", wants: null };
  if (kase.identity?.result === "failed") return stands("ask-for-least");
  if (kase.identity?.result === "doubtful") return open("ask-for-least");
  if (kase.identity === null) return open("check-identity");
  const acts = kase.requester.kind === "agent";
  if (authority?.result === "not-shown") return stands("show-authority");
  return acts && authority === null ? open("show-authority") : clear;
}

function abuse({ validity }: Case, { decisions, fees }: Rulings): Judged {
  if (validity === null) return open("look-at-request");
  if (validity.result !== "manifestly-unfounded" && validity.result !== "excessive") return clear;
  const settled = decisions.length > 0 || fees.some(({ droppedOn }) => droppedOn === null);
  return stands(settled ? null : "decide-fee-or-refusal");
}

function law(kase: Case, rulings: Rulings): Judged {
  const result = kase.validity?.result;
  const conflict = result === "conflicts-in-part" || result === "conflicts-as-a-whole";
  const said = rulings.gates.find(({ gate }) => gate === "law");
  if (said === undefined) return conflict ? stands("name-provision") : open("look-for-restrictions");
  return said.clear ? clear : stands(null);
}

/** What is not followed as a whole: is there a part of it that could be given? */
function rest({ validity }: Case, { decisions }: Rulings): Judged {
  if (decisions.length === 0) {
    return validity?.result === "conflicts-in-part" ? open("name-unaffected-part") : open("give-the-rest");
  }
  const whole = decisions.some((one) => one.parts.length === 1 && resultOf(one) === "refused");
  return whole ? stands("give-the-rest") : clear;
}

function request({ validity }: Case): Judged {
  if (validity === null) return open("look-at-request");
  return validity.result === "unclear" ? open("ask-what-is-meant") : clear;
}

/** The questions as data: each with how it is judged from what is recorded. */
const judges: Readonly<Record<GateId, (kase: Case, rulings: Rulings) => Judged>> = {
  role: (_, rulings) => answered(rulings, "role", "say-who-is-controller", "pass-on"),
  request,
  identifiable: (_, rulings) =>
    answered(rulings, "identifiable", "say-whether-identifiable", "say-not-identifiable"),
  identity,
  abuse,
  law,
  rest,
};

/** The last day to say that nothing is done: the first period, which no extension makes longer (Art. 12(4)). */
export function refusalBy(
  { clock, rights }: Pick<Case, "clock" | "rights">,
  ofLaw: Law,
): CalendarDate | null {
  return dueDate({ clock: clock.filter(({ kind }) => kind !== "extended"), rights }, ofLaw);
}

/** The questions before any right, as they stand in this case today (standards B.1, G1 to G7). */
export function gates(kase: Case, ofLaw: Law, today: CalendarDate): readonly Gate[] {
  const rulings = rulingsOf(kase);
  const by = refusalBy(kase, ofLaw);
  const waits = answeredOn(kase.clock) === null && kase.closure === null;
  return gateIds.map((id) => {
    const judged = judges[id](kase, rulings);
    const unsettled = judged.state === "open" || judged.wants !== null;
    return { id, ...judged, by, late: unsettled && waits && by !== null && today > by };
  });
}
