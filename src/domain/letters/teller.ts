import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import type { AttestationLine } from "../attestation/lines.ts";
import type { Case } from "../case.ts";
import { inForceNow, type Restriction } from "../decisions/restriction.ts";
import { rulingsOf } from "../decisions/rulings.ts";
import type { Right } from "../right.ts";
import type { Outcome, Source } from "../source.ts";
import { citeIn } from "./cite.ts";
import { letterLawOf } from "./law.ts";
import { known, letterDate } from "./said.ts";
import type { LetterEntry, LetterWords } from "./template.ts";

type Told = Pick<Outcome, "askedOn" | "ground" | "words" | "until"> & {
  readonly method: string | null;
  readonly on: CalendarDate | null;
};

type At = Pick<Source, "holder" | "reference"> & { readonly place: string };

/** Turns what is recorded into the words of one letter. */
export class Teller {
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
      place: words.wholes[place] ?? place,
      holder: known(holder),
      reference: reference === place ? null : known(reference),
      right: right === null ? null : words.actions[right],
      askedOn: date(told?.askedOn),
      on: date(told?.on),
      method: method === null || blank(method) ? null : (words.methods[method] ?? method),
      ground: ground === null || blank(ground) ? null : citeIn(ground, words, letterLawOf(this.#kase.regime)),
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

const nothing: Told = { askedOn: null, ground: null, words: "", until: null, method: null, on: null };

/** What the officer ruled, place by place (GDPR Art. 12(4), 16, 18, 19). */
export class Ruled {
  readonly #kase: Case;
  readonly #organisation: string;
  readonly #teller: Teller;

  constructor(kase: Case, organisation: string, teller: Teller) {
    this.#kase = kase;
    this.#organisation = organisation;
    this.#teller = teller;
  }

  #at(sourceId: string | null, place: string): At {
    const source = this.#kase.sources.find(({ id }) => id === sourceId);
    return { place, holder: source?.holder ?? this.#organisation, reference: source?.reference ?? "" };
  }

  rectified(): readonly LetterEntry[] {
    return rulingsOf(this.#kase).rectifications.map(({ sourceId, place, field, was, now, kind, on }) => {
      const words = kind === "replaced" ? `${field}: ${was} → ${now}` : `${field} + ${now}`;
      return this.#teller.entry(this.#at(sourceId, place), { ...nothing, on, words }, "rectification");
    });
  }

  restricted(): readonly LetterEntry[] {
    return this.#restrictions(inForceNow);
  }

  /** What is restricted and is to be lifted, for the notice before (GDPR Art. 18(3)). */
  aboutToBeLifted(): readonly LetterEntry[] {
    return this.#restrictions((one) => inForceNow(one) && one.lifting !== null);
  }

  #restrictions(wanted: (one: Restriction) => boolean): readonly LetterEntry[] {
    return rulingsOf(this.#kase)
      .restrictions.filter(wanted)
      .map(({ sourceId, place, from, until, ground, what }) =>
        this.#teller.entry(
          this.#at(sourceId, place),
          { ...nothing, on: from, until, ground: ground.article, words: what },
          "restriction",
        ),
      );
  }

  told(about: readonly Right[]): readonly LetterEntry[] {
    return rulingsOf(this.#kase)
      .told.filter((told) => told.excuse === null && about.includes(told.right))
      .map(({ recipient, on, right: which }) => {
        const entry = this.#teller.entry(
          { place: "", holder: recipient, reference: "" },
          { ...nothing, askedOn: on },
          which,
        );
        return { ...entry, place: entry.right };
      });
  }

  /** The rights about which a decision was recorded: what it says stands before what the places say. */
  decided(): readonly Right[] {
    return rulingsOf(this.#kase).decisions.map(({ right }) => right);
  }

  refused(about: readonly Right[]): readonly LetterEntry[] {
    return rulingsOf(this.#kase)
      .decisions.filter(({ right }) => about.includes(right))
      .flatMap((decision) =>
        decision.parts
          .filter(({ result }) => result !== "granted")
          .map(({ sourceId, part, ground, words, until }) =>
            this.#teller.entry(
              this.#at(sourceId, part),
              { ...nothing, on: decision.on, ground: ground?.article ?? null, words, until },
              decision.right,
            ),
          ),
      );
  }
}
