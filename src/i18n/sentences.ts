import type { DeadlineReason } from "../domain/deadline.ts";
import type { IntakeProblem } from "../domain/intake-draft.ts";
import type { Problem } from "../domain/problem.ts";
import { deadline, intakeProblems, problems } from "./en/index.ts";
import { sentence } from "./sentence.ts";

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
  return sentence(intakeProblems, problem);
}
