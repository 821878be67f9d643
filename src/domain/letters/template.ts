import type { Channel, IdentityCheck } from "../case.ts";
import type { ExtensionGround } from "../clock-event.ts";
import type { LetterKind } from "../letter.ts";
import type { Period } from "../regime.ts";
import type { Right } from "../right.ts";
import type { LetterLaw } from "./law.ts";

/** The facts a letter can name with `{name}`; one that is not known becomes `[[what is missing]]`. */
export const letterFields = [
  "organisation",
  "officerName",
  "officerContact",
  "authority",
  "salutation",
  "dataSubject",
  "identifiers",
  "caseNumber",
  "receivedOn",
  "channel",
  "rights",
  "actions",
  "identity",
  "dueOn",
  "extendedTo",
  "extensionReason",
  "identityAsk",
  "clarifyAsk",
  "purposes",
  "categories",
  "recipients",
  "storagePeriod",
  "origin",
  "automatedDecisions",
  "transfers",
  "packageName",
  "packageCheck",
  "included",
  "redacted",
  "withheld",
  "refusalReason",
  "decision",
  "reviewer",
  "liftOn",
  "liftReason",
  "feeAmount",
  "feeBasis",
  "feePayment",
  "recipient",
  "actBy",
  "answered",
  "unanswered",
  "attorneyGeneral",
  "appealPeriod",
  "appealedOn",
  "appealDecision",
  "appealReasons",
] as const;

export type LetterField = (typeof letterFields)[number];

/** The lists of which a letter makes one item per entry. */
export const letterListNames = [
  "erased",
  "lapsed",
  "kept",
  "notCovered",
  "open",
  "told",
  "rectified",
  "restricted",
  "stopped",
  "refused",
  "places",
] as const;

export type LetterList = (typeof letterListNames)[number];

/** The facts of one entry of a list. */
export const entryFields = [
  "place",
  "holder",
  "reference",
  "right",
  "askedOn",
  "on",
  "method",
  "ground",
  "words",
  "until",
] as const;

export type EntryField = (typeof entryFields)[number];

/** What is known of one entry of a list; null is missing. */
export type LetterEntry = Readonly<Record<EntryField, string | null>>;

/** What decides whether a part of a letter is said at all; a list counts as said when it has an entry. */
export const letterFlags = [
  "agent",
  "identityConfirmed",
  "package",
  "leftOut",
  "unfounded",
  "unidentified",
  "doneInPart",
  "appeal",
  "unanswered",
  "gdpr",
  "eu",
  "uk",
  "california",
  "usState",
  "other",
  ...letterListNames,
] as const;

export type LetterFlag = (typeof letterFlags)[number];

/** A part of a letter: text, text said only when something holds, or one item per entry of a list. */
export type LetterBlock =
  | string
  | {
      readonly when: LetterFlag;
      readonly blocks: readonly LetterBlock[];
      readonly otherwise?: readonly LetterBlock[];
    }
  | {
      readonly each: LetterList;
      readonly item: string;
      /** Said after the item where all that it names is known. */
      readonly also?: readonly string[];
    };

/** What shows that a letter says what it must: a filled section, a fact, every entry of a list, or that courts are named. */
export type Evidence =
  | { readonly section: string }
  | { readonly field: LetterField; /** Not wanted where this holds. */ readonly unless?: LetterFlag }
  | { readonly every: LetterList; readonly key: EntryField }
  | { readonly names: "court" };

/** One thing a letter of this kind must say, and the provision that wants it. */
export interface MustSay {
  readonly id: string;
  readonly words: string;
  readonly source: string;
  readonly shownBy: readonly Evidence[];
  /** The laws that want it; left out where all do. */
  readonly laws?: readonly LetterLaw[];
  /** Wanted only where this holds; left out where always. */
  readonly when?: LetterFlag;
}

/** The words of a language that all its letters share. */
export interface LetterWords {
  readonly language: string;
  readonly months: readonly string[];
  /** A date with `{day}`, `{month}` and `{year}`. */
  readonly fullDate: string;
  /** The first day of a month where a language writes it otherwise, e.g. `1er`; else `1`. */
  readonly firstDay: string;
  readonly rights: Readonly<Record<Right, string>>;
  /** The same as something that a recipient or processor is asked to do with the data. */
  readonly actions: Readonly<Record<Right, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly identity: Readonly<Record<IdentityCheck["method"], string>>;
  readonly extension: Readonly<Record<ExtensionGround, string>>;
  /** A length of time with `{n}`, e.g. `60 days`. */
  readonly periods: Readonly<Record<Period["unit"], string>>;
  /** What a decision calls everything, by the words it was recorded in. */
  readonly wholes: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, string>>;
  /** How a provision of the GDPR is cited, part by part: `{article}`, `{paragraph}`, `{letter}`, `{gdpr}`. */
  readonly citation: readonly string[];
  /** What a ground says in plain words, by its provision, e.g. `17(3)(b)`. */
  readonly grounds: Readonly<Record<string, string>>;
  /** What is written into the letter where a fact is missing. */
  readonly missing: Readonly<Record<LetterField | EntryField, string>>;
  /** How the GDPR is called in this language, in the EU and in the UK. */
  readonly gdpr: { readonly eu: string; readonly uk: string };
  /** The word by which a letter names the courts. */
  readonly court: string;
  readonly and: string;
  readonly ourReference: string;
  readonly date: string;
  /** With `{page}` and `{pages}`. */
  readonly page: string;
  readonly draft: string;
  readonly practice: string;
}

/** A letter as it is written down: what a lawyer edits. The marks are those of `markup.ts`. */
export interface LetterSource {
  readonly subject: string;
  readonly body: string;
}

/** A letter before its facts. */
export interface LetterTemplate {
  readonly kind: LetterKind;
  readonly version: number;
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
  /** The headings under which each section may stand, by the id of the section. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  readonly must: readonly MustSay[];
  readonly words: LetterWords;
}
