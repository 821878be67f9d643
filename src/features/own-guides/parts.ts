import type { PieceKind } from "../../domain/own-guide/checks.ts";

/** The parts of making an own guide, in the order of their tabs. */
export const makingParts = [
  "about",
  "sources",
  "places",
  "questions",
  "circumstances",
  "steps",
  "blocks",
  "test",
  "publish",
] as const;

export type MakingPart = (typeof makingParts)[number];

/** Parts of a guide that are lists of pieces. */
export type ListPart = Exclude<PieceKind, "about">;

/** Whether a part of the making is a list. */
export function isList(part: MakingPart): part is ListPart {
  return part !== "about" && part !== "test" && part !== "publish";
}
