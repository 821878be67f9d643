import type { Id } from "../../lib/id.ts";
import type { Case } from "../case.ts";
import type { Letter } from "../letter.ts";

/** The letter of that id, null when the case has none. */
export function findLetter(kase: Case, id: Id): Letter | null {
  return kase.letters.find((letter) => letter.id === id) ?? null;
}

/** The letters of a case with one of them replaced by a newer state. */
export function withLetter(kase: Case, letter: Letter): readonly Letter[] {
  return kase.letters.map((other) => (other.id === letter.id ? letter : other));
}
