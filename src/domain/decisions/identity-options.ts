import type { Case, IdentityCheck } from "../case.ts";
import { familyOf } from "../law-family.ts";
import { isOptOut, type Right } from "../right.ts";

type Method = IdentityCheck["method"];

/** How much may be asked: nothing at all, the least, or as much as the law names (B.3, B.4). */
export type IdentityLevel = "none" | "least" | "reasonable" | "reasonably-high";

/** How a way of checking fits what is asked. */
export type Fit = "first" | "enough" | "last-resort" | "not-here";

/** One way to check identity, and how it fits. */
export interface IdentityOption {
  readonly method: Method;
  readonly fit: Fit;
}

/** What may be asked of whom, in the order in which it is tried. */
export interface IdentityDesk {
  readonly level: IdentityLevel;
  readonly options: readonly IdentityOption[];
  /** Who acts: the data subject, or somebody else whose authority is to be shown. */
  readonly agent: boolean;
}

/** The ways from the least to the most that is asked (recitals 57 and 64). */
const leastFirst: readonly Method[] = [
  "known-contact",
  "matches-account",
  "reply-from-address",
  "call-back",
  "shared-knowledge",
  "document-seen",
];

/** Rights after which nothing personal leaves the house. */
const harmless: readonly Right[] = ["objection", "restriction"];

function levelOf({ rights, regime }: Pick<Case, "rights" | "regime">): IdentityLevel {
  if (rights.every(isOptOut)) return "none";
  if (familyOf(regime) !== "california") return "least";
  const specific = rights.includes("access") || rights.includes("portability");
  return specific ? "reasonably-high" : "reasonable";
}

function fitOf(method: Method, level: IdentityLevel, { rights, identity }: Case): Fit {
  if (level === "none") return "not-here";
  const doubted = identity !== null && identity.result !== "confirmed";
  if (method === "document-seen") {
    if (level === "reasonable" || level === "reasonably-high") return "not-here";
    return rights.every((right) => harmless.includes(right)) ? "not-here" : "last-resort";
  }
  if (method === "known-contact") return level === "least" && !doubted ? "first" : "enough";
  if (level !== "least") return method === "matches-account" ? "first" : "enough";
  return "enough";
}

/** What may be asked to find out who asks: in proportion to what is asked, the least first. */
export function identityDesk(kase: Case): IdentityDesk {
  const level = levelOf(kase);
  return {
    level,
    options: leastFirst.map((method) => ({ method, fit: fitOf(method, level, kase) })),
    agent: kase.requester.kind === "agent",
  };
}
