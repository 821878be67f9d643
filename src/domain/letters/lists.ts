import { blank } from "../../lib/text.ts";
import { attestationLines, openReason, type AttestationLine } from "../attestation/lines.ts";
import type { Case } from "../case.ts";
import type { LetterKind } from "../letter.ts";
import { rights, type Right } from "../right.ts";
import { rightOfLetter, rightsNamed } from "./named.ts";
import { Ruled, Teller } from "./teller.ts";
import type { LetterEntry, LetterList, LetterWords } from "./template.ts";

/** The holders of data beside us, each once. */
export function otherHolders({ sources }: Pick<Case, "sources">, organisation: string): readonly string[] {
  return [...new Set(sources.map(({ holder }) => holder.trim()))].filter(
    (holder) => holder !== "" && holder !== organisation,
  );
}

/** What is restricted; before lifting, only what is about to be lifted. */
function restrictedOf(
  kind: LetterKind,
  about: readonly Right[],
  done: readonly LetterEntry[],
  ruled: Ruled,
): readonly LetterEntry[] {
  const planned = kind === "restriction-lifted" ? ruled.aboutToBeLifted() : [];
  if (planned.length > 0) return planned;
  return about.includes("restriction") ? [...done, ...ruled.restricted()] : [];
}

/** The rights whose outcome a letter of that kind may tell: every one where it is not about some of them. */
export function rightsTold(kase: Case, kind: LetterKind): readonly Right[] {
  if (kind === "restriction-lifted" || rightOfLetter(kind) !== null)
    return [rightOfLetter(kind) ?? "restriction"];
  const named = rightsNamed(kase, kind);
  return named.length > 0 ? named : rights;
}

/** The holders of data beside us that were asked to act, place by place. */
function asked(
  { sources }: Case,
  organisation: string,
  about: readonly Right[],
  teller: Teller,
): readonly LetterEntry[] {
  return sources
    .filter(({ holder }) => !blank(holder) && holder !== organisation)
    .flatMap((source) =>
      source.outcomes
        .filter((outcome) => outcome.askedOn !== null && about.includes(outcome.right))
        .map((outcome) => teller.entry({ ...source, place: source.name }, outcome, outcome.right)),
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
  const about = rightsTold(kase, kind);
  const of = (...groups: AttestationLine["group"][]): readonly LetterEntry[] =>
    about.includes("erasure")
      ? lines.filter(({ group }) => groups.includes(group)).map((line) => teller.line(line))
      : [];
  const done = (wanted: Right): readonly LetterEntry[] =>
    teller.outcomes(
      (outcome) =>
        outcome.right === wanted &&
        about.includes(wanted) &&
        (outcome.result === "done-by-us" || outcome.result === "confirmed-by-provider") &&
        openReason(
          outcome,
          kase.proofs.filter(({ id }) => outcome.proofs.includes(id)),
        ) === null,
    );
  const ruled = new Ruled(kase, organisation, teller);
  const decided = ruled.decided();
  return {
    erased: of("confirmed-by-provider", "done-by-us"),
    lapsed: of("lapsed-by-retention"),
    kept: of("kept"),
    notCovered: of("not-covered"),
    open: of("open"),
    told: [...asked(kase, organisation, about, teller), ...ruled.told(about)],
    rectified: [...done("rectification"), ...(about.includes("rectification") ? ruled.rectified() : [])],
    restricted: restrictedOf(kind, about, done("restriction"), ruled),
    stopped: done("objection"),
    refused: [
      ...ruled.refused(about),
      ...teller.outcomes(
        (outcome) =>
          (outcome.result === "kept" || outcome.result === "not-covered") &&
          !decided.includes(outcome.right) &&
          about.includes(outcome.right) &&
          openReason(outcome, []) === null,
      ),
    ],
    places: kase.sources
      .filter(({ holder }) => to !== null && holder.trim() === to)
      .map((source) => teller.entry({ ...source, place: source.name }, null, null)),
  };
}
