import type { RedactionGround } from "../finding.ts";
import type { Right } from "../right.ts";

/** The words of a language in which a package explains itself. */
export interface PackageWords {
  readonly language: string;
  readonly months: readonly string[];
  readonly rights: Readonly<Record<Right, string>>;
  readonly grounds: Readonly<Record<RedactionGround, string>>;
  /** ASCII only: lines of `README.txt`, with `{case}` and `{date}`. */
  readonly readme: readonly string[];
  readonly practice: string;
  readonly title: string;
  /** Of the person: name, address, identifiers. */
  readonly contact: string;
  readonly inventory: string;
  readonly labels: Readonly<
    Record<
      | "case"
      | "received"
      | "made"
      | "asked"
      | "from"
      | "forPerson"
      | "files"
      | "file"
      | "holds"
      | "records"
      | "item"
      | "position"
      | "kind"
      | "value"
      | "name"
      | "address"
      | "redacted"
      | "source"
      | "yes"
      | "no"
      | "leftOut"
      | "check"
      | "questions"
      | "complaint"
      | "data"
      | "letter",
      string
    >
  >;
  readonly unpack: string;
  readonly redactedIntro: string;
  readonly withheldIntro: string;
  /** With `{count}` and `{source}`. */
  readonly withheldAt: string;
  readonly withheldReason: string;
  readonly nothingLeftOut: string;
  readonly check: string;
  readonly complaint: string;
  /** Said where a file has more records than the page shows, with `{shown}`, `{count}` and `{file}`. */
  readonly shortened: string;
}
