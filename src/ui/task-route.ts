import type { CaseNumber } from "../domain/case.ts";
import type { Task } from "../domain/task.ts";
import { caseAt, type Route } from "./route.ts";

/** The page on which a task is done. */
export function taskRoute(number: CaseNumber, { id, origin }: Pick<Task, "id" | "origin">): Route {
  if (origin.kind !== "duty") return caseAt(number, "plan", id);
  switch (origin.key) {
    case "identity":
    case "validity":
      return caseAt(number, "checks", origin.key);
    case "scope":
      return caseAt(number, "guides");
    case "outcome-letter":
      return caseAt(number, "letters");
    case "package":
      return caseAt(number, "package");
    case "attestation":
      return caseAt(number, "attestation");
    case "destroy-evidence":
      return caseAt(number, "decisions", "evidence");
    case "opt-out":
      return caseAt(number, "decisions", "opt-out-done");
    case "human-review":
      return caseAt(number, "decisions", "review");
    case "tell-recipients":
    case "tell-before-lifting":
      return caseAt(number, "decisions");
    case "forward":
    case "not-identifiable":
    case "clarify":
    case "excessive":
    case "conflict":
    case "no-data":
    case "acknowledgement":
      return caseAt(number, "plan", id);
  }
}
