import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import { attestationLines, openReason, type AttestationLine } from "../attestation/lines.ts";
import type { Case } from "../case.ts";
import { documentDate } from "../document-date.ts";
import type { LetterKind } from "../letter.ts";
import { rights, type Right } from "../right.ts";
import type { Outcome, Source } from "../source.ts";
import { lawFamily } from "./law.ts";
import type { LetterEntry, LetterList, LetterWords } from "./template.ts";

/** The text without blanks around it; null when nothing was typed. */
export const known = (text: string): string | null => (blank(text) ? null : text.trim());

/** A date as letters of that language write it. */
export function letterDate(date: CalendarDate, words: LetterWords): string {
  return documentDate(date, words.months, words);
}

/** A ground as this language cites and explains it; one it does not know stands as recorded. */
function groundIn(ground: string, kase: Case, words: LetterWords): string {
  const cited = words.grounds[ground.trim()] ?? ground.trim();
  return lawFamily(kase.regime) === "uk" ? cited.replaceAll(words.gdpr.eu, words.gdpr.uk) : cited;
}

type Told = Pick<Outcome, "askedOn" | "ground" | "words" | "until"> & {
  readonly method: string | null;
  readonly on: CalendarDate | null;
};

type At = Pick<Source, "holder" | "reference"> & { readonly place: string };

/** Turns what is recorded into the words of one letter. */
class Teller {
  readonly #kase: Case;
  readonly #words: LetterWords;

  constructor(kase: Case, words: LetterWords) {
    this.#kase = kase;
    this.#words = words;
  }

  entry({ place, holder, reference }: At, told: Told | null, right: Right | null): LetterEntry {
    const words = this.#words;
    const date = (on: CalendarDate | null | undefined): string | null =>
      on === null || on === undefined ? null : letterDate(on, words);
    const method = told?.method ?? null;
    const ground = told?.ground ?? null;
    return {
      place,
      holder: known(holder),
      reference: reference === place ? null : known(reference),
      right: right === null ? null : words.actions[right],
      askedOn: date(told?.askedOn),
      on: date(told?.on),
      method: method === null || blank(method) ? null : (words.methods[method] ?? method),
      ground: ground === null || blank(ground) ? null : groundIn(ground, this.#kase, words),
      words: known(told?.words ?? ""),
      until: date(told?.until),
    };
  }

  line(line: AttestationLine): LetterEntry {
    return this.entry({ ...line, reference: "" }, line, "erasure");
  }

  /** What was recorded for a right, place by place. */
  outcomes(wanted: (outcome: Outcome) => boolean): readonly LetterEntry[] {
    return this.#kase.sources.flatMap((source) =>
      source.outcomes
        .filter(wanted)
        .map((outcome) => this.entry({ ...source, place: source.name }, outcome, outcome.right)),
    );
  }
}

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
  const others = kase.sources.filter(({ holder }) => !blank(holder) && holder !== organisation);
  return {
    erased: of("confirmed-by-provider", "done-by-us"),
    lapsed: of("lapsed-by-retention"),
    kept: of("kept"),
    notCovered: of("not-covered"),
    open: of("open"),
    told: others.flatMap((source) =>
      source.outcomes
        .filter((outcome) => outcome.askedOn !== null && (right === null || outcome.right === right))
        .map((outcome) => teller.entry({ ...source, place: source.name }, outcome, outcome.right)),
    ),
    rectified: done("rectification"),
    restricted: done("restriction"),
    stopped: done("objection"),
    refused: teller.outcomes(
      (outcome) =>
        (outcome.result === "kept" || outcome.result === "not-covered") &&
        (right === null || outcome.right === right) &&
        openReason(outcome, []) === null,
    ),
    places: kase.sources
      .filter(({ holder }) => to !== null && holder.trim() === to)
      .map((source) => teller.entry({ ...source, place: source.name }, null, null)),
  };
}
