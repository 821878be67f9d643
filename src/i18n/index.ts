import type { DeadlineReason } from "../domain/deadline.ts";
import type { IntakeProblem } from "../domain/intake-draft.ts";
import type { Problem } from "../domain/problem.ts";
import type { Failure } from "../lib/failure.ts";
import type * as en from "./en/index.ts";
import { dates, deadline, failures, problems } from "./en/index.ts";
import type { FailureText } from "./en/failures.ts";
import { sentence } from "./sentence.ts";

/** The words in use, one section per room; name a section as `t.plan`, so that its words travel in the chunk of its screen. */
export * as t from "./en/index.ts";

/** What another language has to say; the original fixes the shape. */
export type Messages = typeof en;

/** `Mon 21 Dec 2026` */
export const formatDate = dates.full;

/** `Mon 21 Dec` */
export const formatShortDate = dates.short;

/** What broke and what to do now, in plain words. */
export function failureText(failure: Failure): FailureText {
  return failures[failure.code](failure.facts);
}

/** One step of the way to a due date, in plain words. */
export function reasonText(reason: DeadlineReason): string {
  return sentence(deadline.why, reason);
}

/** Why a step was refused, and what to do about it. */
export function problemText(problem: Problem): string {
  return sentence(problems.problem, problem);
}

/** What is wrong with a field of the intake form. */
export function intakeText(problem: IntakeProblem): string {
  return sentence(problems.intake, problem);
}
