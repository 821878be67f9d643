import { blank } from "../../lib/text.ts";
import { attestationLines, openReason, type AttestationLine } from "../attestation/lines.ts";
import type { Case } from "../case.ts";
import type { LetterKind } from "../letter.ts";
import { rights, type Right } from "../right.ts";
import { Ruled, Teller } from "./teller.ts";
import type { LetterEntry, LetterList, LetterWords } from "./template.ts";

/** The right whose outcome a letter of that kind tells; null where it tells of all or of none. */
export function rightOfLetter(kind: LetterKind): Right | null {
  return kind === "restriction-lifted" ? "restriction" : (rights.find((right) => right === kind) ?? null);
}

/** The holders of data beside us, each once. */
export function otherHolders({ sources }: Pick<Case, "sources">, organisation: string): readonly string[] {
  return [...new Set(sources.map(({ holder }) => holder.trim()))].filter(
    (holder) => holder !== "" && holder !== organisation,
  );
}

/** The lists of a letter: what the case records of every place, in the words of its language. */
export function letterLists(
  kase: Case,
  {
    kind,
    to,
    organisation,
  }: { readonly kind: LetterKind; readonly to: string | null; readonly organisation: string },
  words: LetterWords,
): Readonly<Record<LetterList, readonly LetterEntry[]>> {
  const teller = new Teller(kase, words);
  const lines = attestationLines(kase);
  const of = (...groups: AttestationLine["group"][]): readonly LetterEntry[] =>
    lines.filter(({ group }) => groups.includes(group)).map((line) => teller.line(line));
  const right = rightOfLetter(kind);
  const done = (wanted: Right): readonly LetterEntry[] =>
    teller.outcomes(
      (outcome) =>
        outcome.right === wanted &&
        (outcome.result === "done-by-us" || outcome.result === "confirmed-by-provider") &&
        openReason(
          outcome,
          kase.proofs.filter(({ id }) => outcome.proofs.includes(id)),
        ) === null,
    );
  const ruled = new Ruled(kase, organisation, teller);
  const decided = ruled.decided();
  const others = kase.sources.filter(({ holder }) => !blank(holder) && holder !== organisation);
  return {
    erased: of("confirmed-by-provider", "done-by-us"),
    lapsed: of("lapsed-by-retention"),
    kept: of("kept"),
    notCovered: of("not-covered"),
    open: of("open"),
    told: [
      ...others.flatMap((source) =>
        source.outcomes
          .filter((outcome) => outcome.askedOn !== null && (right === null || outcome.right === right))
          .map((outcome) => teller.entry({ ...source, place: source.name }, outcome, outcome.right)),
      ),
      ...ruled.told(right),
    ],
    rectified: [...done("rectification"), ...ruled.rectified()],
    restricted: [...done("restriction"), ...ruled.restricted()],
    stopped: done("objection"),
    refused: [
      ...ruled.refused(right),
      ...teller.outcomes(
        (outcome) =>
          (outcome.result === "kept" || outcome.result === "not-covered") &&
          !decided.includes(outcome.right) &&
          (right === null || outcome.right === right) &&
          openReason(outcome, []) === null,
      ),
    ],
    places: kase.sources
      .filter(({ holder }) => to !== null && holder.trim() === to)
      .map((source) => teller.entry({ ...source, place: source.name }, null, null)),
  };
}
