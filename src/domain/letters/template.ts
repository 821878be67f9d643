import type { Channel, IdentityCheck } from "../case.ts";
import type { ExtensionGround } from "../clock-event.ts";
import type { LetterKind } from "../letter.ts";
import type { Right } from "../right.ts";

/** The facts a letter can name with `{name}`; one that is not known becomes `[[what is missing]]`. */
export const letterFields = [
  "organisation",
  "officerName",
  "officerContact",
  "authority",
  "salutation",
  "dataSubject",
  "caseNumber",
  "receivedOn",
  "channel",
  "rights",
  "identity",
  "dueOn",
  "extendedTo",
  "extensionReason",
  "identityAsk",
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
] as const;

export type LetterField = (typeof letterFields)[number];

/** The lists of which a letter makes one item per entry. */
export type LetterList = "erased" | "lapsed" | "kept" | "notCovered" | "open" | "told";

/** What is known of one entry of a list; null is missing. */
export type LetterEntry = Readonly<Record<EntryField, string | null>>;

export type EntryField = "place" | "holder" | "askedOn" | "on" | "method" | "ground" | "words" | "until";

/** What decides whether a part of a letter is said at all. */
export type LetterFlag = "agent" | "identityConfirmed" | "package" | "leftOut" | LetterList;

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

/** What shows that a letter says what it must: a filled section, a fact, every entry of a list, or a phrase. */
export type Evidence =
  | { readonly section: string }
  | { readonly field: LetterField }
  | { readonly every: LetterList; readonly key: EntryField }
  | { readonly phrase: string };

/** One thing a letter of this kind must say, and the provision that wants it. */
export interface MustSay {
  readonly id: string;
  readonly words: string;
  readonly source: string;
  readonly shownBy: readonly Evidence[];
}

/** The words of a language that all its letters share. */
export interface LetterWords {
  readonly language: string;
  readonly months: readonly string[];
  readonly rights: Readonly<Record<Right, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly identity: Readonly<Record<IdentityCheck["method"], string>>;
  readonly extension: Readonly<Record<ExtensionGround, string>>;
  readonly methods: Readonly<Record<string, string>>;
  /** What is written into the letter where a fact is missing. */
  readonly missing: Readonly<Record<LetterField | EntryField, string>>;
  readonly and: string;
  readonly dear: string;
  readonly ourReference: string;
  readonly date: string;
  /** With `{page}` and `{pages}`. */
  readonly page: string;
  readonly draft: string;
  readonly practice: string;
}

/** A letter before its facts: what a lawyer edits. */
export interface LetterTemplate {
  readonly kind: LetterKind;
  readonly version: number;
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
  readonly must: readonly MustSay[];
  readonly words: LetterWords;
}
