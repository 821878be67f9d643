import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Case, CaseNumber } from "../case.ts";
import type { GroundRef } from "../ground.ts";
import type { Right } from "../right.ts";
import type { RightDecision } from "./decision.ts";
import type { Restriction } from "./restriction.ts";

/** The questions before any right, in their order (standards B.1). */
export const gateIds = ["role", "request", "identifiable", "identity", "abuse", "law", "rest"] as const;

export type GateId = (typeof gateIds)[number];

/** The gates that the officer answers by word; the others follow from what is recorded elsewhere. */
export type AnsweredGate = Extract<GateId, "role" | "identifiable" | "law">;

/** What the officer found at a gate: nothing in the way, or something that stands against the request. */
export interface GateAnswer {
  readonly gate: AnsweredGate;
  readonly clear: boolean;
  readonly on: CalendarDate;
  readonly words: string;
}

/** On what somebody else acts, or a young person acts alone (B.4). */
export type AuthorityKind =
  "mandate" | "power-of-attorney" | "parental-responsibility" | "court-order" | "own-capacity";

/** Whether whoever writes may do so for the data subject; the paper itself is not kept. */
export interface Authority {
  readonly on: CalendarDate;
  readonly kind: AuthorityKind;
  readonly result: "accepted" | "not-shown";
  readonly words: string;
}

/** How the rights of somebody else were weighed against the copy (GDPR Art. 15(4), 20(4), recital 63). */
export interface Balance {
  readonly id: Id;
  readonly on: CalendarDate;
  /** Whose rights, and which: a colleague's mail, a trade secret. */
  readonly whose: string;
  /** The concrete harm that giving the data would do. */
  readonly harm: string;
  /** Whether taking the names out is enough, and if not, why. */
  readonly redaction: string;
  readonly result: "give" | "redact" | "withhold";
}

/** What is charged and whether it was paid. */
export interface Fee {
  readonly id: Id;
  /** With two decimals, e.g. `25.00`. */
  readonly amount: string;
  readonly currency: string;
  readonly ground: GroundRef;
  readonly words: string;
  readonly askedOn: CalendarDate;
  readonly paidOn: CalendarDate | null;
  /** The day it was waived or the request withdrawn; null while it stands. */
  readonly droppedOn: CalendarDate | null;
}

/** Another case with which this one belongs together; never a reason to reject by itself. */
export interface RelatedCase {
  readonly number: CaseNumber;
  readonly kind: "same-request" | "earlier-request" | "same-person";
  readonly on: CalendarDate;
  readonly words: string;
}

/** One field put right, or a statement added to it (GDPR Art. 16). */
export interface Rectification {
  readonly id: Id;
  readonly kind: "replaced" | "supplemented";
  readonly sourceId: Id | null;
  readonly place: string;
  readonly field: string;
  /** What stood there before. */
  readonly was: string;
  /** What stands there now, or the statement that was added. */
  readonly now: string;
  readonly on: CalendarDate;
  readonly words: string;
}

/** A recipient told of rectification, erasure or restriction, or why not (GDPR Art. 19). */
export interface Told {
  readonly id: Id;
  readonly right: Right;
  readonly recipient: string;
  readonly on: CalendarDate;
  /** Why nobody was told; null when somebody was. */
  readonly excuse: "impossible" | "disproportionate" | null;
  readonly words: string;
  /** The letter by which it was told; left out when it was told by other means. */
  readonly letter?: Id;
}

/** A decision by a machine looked at by a human (GDPR Art. 22(3); UK GDPR Art. 22C). */
export interface HumanReview {
  readonly id: Id;
  readonly on: CalendarDate;
  /** The decision in words, e.g. `credit limit of 3 November`. */
  readonly decision: string;
  /** Role of the reviewer, who could have decided otherwise. */
  readonly by: string;
  /** What the data subject said about it; empty when nothing was. */
  readonly view: string;
  readonly result: "upheld" | "changed";
  readonly words: string;
}

/** Everything the officer ruled on in a case. */
export interface Rulings {
  readonly gates: readonly GateAnswer[];
  readonly authority: Authority | null;
  readonly decisions: readonly RightDecision[];
  readonly balances: readonly Balance[];
  readonly fees: readonly Fee[];
  readonly related: readonly RelatedCase[];
  readonly rectifications: readonly Rectification[];
  readonly told: readonly Told[];
  readonly restrictions: readonly Restriction[];
  readonly reviews: readonly HumanReview[];
}

const none: Rulings = {
  gates: [],
  authority: null,
  decisions: [],
  balances: [],
  fees: [],
  related: [],
  rectifications: [],
  told: [],
  restrictions: [],
  reviews: [],
};

/** What was ruled; a case from before such rulings were kept has none. */
export function rulingsOf({ rulings }: Pick<Case, "rulings">): Rulings {
  return { ...none, ...rulings };
}

/** The case with those rulings changed. */
export function withRulings(kase: Case, changes: Partial<Rulings>): Case {
  return { ...kase, rulings: { ...kase.rulings, ...changes } };
}

/** What was decided about a right; null while nothing is. */
export function decisionOn(kase: Pick<Case, "rulings">, right: Right): RightDecision | null {
  return rulingsOf(kase).decisions.find((decision) => decision.right === right) ?? null;
}
