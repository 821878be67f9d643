import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case, Proof } from "../case.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** Adds a document that proves something; its bytes are kept sealed beforehand. */
export function addProof(kase: Case, proof: Proof, today: CalendarDate): Step {
  const known = kase.proofs.find(({ sha256 }) => sha256 === proof.sha256);
  const problem = firstOf(
    closedProblem(kase),
    dayProblem(proof.on, kase, today),
    missing("name", proof.name),
    known === undefined ? null : { code: "file-known", name: known.name },
  );
  return changed(problem, () => ({ ...kase, proofs: [...kase.proofs, proof] }), {
    kind: "proof-added",
    on: today,
    facts: { sha256: proof.sha256, bytes: proof.bytes },
    detail: { name: proof.name, words: proof.words },
  });
}
