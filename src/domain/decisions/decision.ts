import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { GroundRef, ObjectionAspect } from "../ground.ts";
import type { Right } from "../right.ts";

/** What is decided about one part of what was asked: followed, followed with something left out, or not followed. */
export const partResults = ["granted", "limited", "refused"] as const;

export type PartResult = (typeof partResults)[number];

/** One part of a decision: a place, or a kind of data in words, and what goes for it (GDPR recital 63). */
export interface DecisionPart {
  readonly id: Id;
  /** The place of the case it is about; null when the words below say what it is about. */
  readonly sourceId: Id | null;
  /** The part in words: the name of the place, or e.g. `mails with others in copy`. */
  readonly part: string;
  /** For an objection: what it is aimed at; null for every other right. */
  readonly aspect: ObjectionAspect | null;
  readonly result: PartResult;
  /** Never null when something is limited or refused. */
  readonly ground: GroundRef | null;
  /** The reasons in fact, as they go into the letter; never empty when something is limited or refused (Art. 12(4)). */
  readonly words: string;
  /** The day to look again, e.g. the end of a duty to keep; null when there is none. */
  readonly until: CalendarDate | null;
}

/** What is decided about one right, part by part; a later decision about the same right replaces it. */
export interface RightDecision {
  readonly right: Right;
  readonly on: CalendarDate;
  readonly parts: readonly DecisionPart[];
}

/** How a decision comes out as a whole. */
export type DecisionResult = "granted" | "granted-in-part" | "refused";

/** Granted when every part is, refused when every part is, otherwise in part. */
export function resultOf({ parts }: Pick<RightDecision, "parts">): DecisionResult {
  if (parts.every(({ result }) => result === "granted")) return "granted";
  return parts.every(({ result }) => result === "refused") ? "refused" : "granted-in-part";
}
