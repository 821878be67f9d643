import type { Case } from "../case.ts";
import type { LetterKind } from "../letter.ts";

/** The letter that the case needs next: a question where identity is in doubt, the outcome once something is known. */
export function suggestedLetter({ letters, identity, rights, sources, packages }: Case): LetterKind | null {
  const written = (kind: LetterKind): boolean => letters.some((letter) => letter.kind === kind);
  if (identity?.result === "doubtful" && !written("identity")) return "identity";
  const erased = sources.some(({ outcomes }) => outcomes.some(({ right }) => right === "erasure"));
  if (rights.includes("erasure") && erased && !written("erasure")) return "erasure";
  if (rights.includes("access") && packages.length > 0 && !written("access")) return "access";
  return letters.length === 0 ? "acknowledgement" : null;
}
