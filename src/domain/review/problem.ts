import type { CalendarDate } from "../../lib/calendar.ts";
import type { Decision } from "../finding.ts";

/** Why a step of review is refused. */
export type ReviewProblem =
  | { readonly code: "case-closed"; readonly on: CalendarDate }
  | { readonly code: "file-known"; readonly name: string }
  | { readonly code: "nothing-changed" }
  | { readonly code: "decision-needs-reason"; readonly decision: Decision }
  | { readonly code: "nothing-redacted"; readonly count: number }
  | { readonly code: "still-redacted"; readonly count: number }
  | { readonly code: "nothing-selected" }
  | { readonly code: "redaction-needs-words" }
  /** The label in the gap holds the text taken out. */
  | { readonly code: "label-says-it"; readonly label: string }
  /** The officer's reason holds the text taken out, or is a part of it. */
  | { readonly code: "reason-says-it" };
