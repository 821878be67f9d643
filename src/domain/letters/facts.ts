import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import { inForceNow } from "../decisions/restriction.ts";
import { rulingsOf } from "../decisions/rulings.ts";
import type { PackageRecord } from "../package.ts";
import type { LetterKind } from "../letter.ts";
import type { Period } from "../regime.ts";
import type { Right } from "../right.ts";
import type { Settings } from "../settings.ts";
import { letterLawOf, type LetterLaw } from "./law.ts";
import { letterLists, otherHolders, rightsTold } from "./lists.ts";
import { rightsNamed } from "./named.ts";
import { known, letterDate } from "./said.ts";
import {
  letterListNames,
  type LetterEntry,
  type LetterField,
  type LetterFlag,
  type LetterList,
  type LetterTemplate,
  type LetterWords,
} from "./template.ts";

/** What a letter can say about a case today. */
export interface LetterFacts {
  readonly addressee: string;
  readonly law: LetterLaw;
  readonly fields: Readonly<Record<LetterField, string | null>>;
  readonly flags: Readonly<Record<LetterFlag, boolean>>;
  readonly lists: Readonly<Record<LetterList, readonly LetterEntry[]>>;
}

/** A date by which an answer is due, the rights it is for, and whether it was extended. */
export interface LetterDue {
  readonly on: CalendarDate;
  readonly rights: readonly Right[];
  readonly extended: boolean;
}

/** What a letter needs beside the case: the organisation, the computed dates, and the counts of the review. */
export interface LetterInput {
  readonly kase: Case;
  readonly settings: Settings;
  /** The dates of law by which an answer is due, earliest first; several where rights have times of their own. */
  readonly dues: readonly LetterDue[];
  /** The counts of the review; null while nothing was reviewed. */
  readonly review: PackageRecord["findings"] | null;
  /** The time in which an appeal against a refusal is decided; null where the law of the case gives none (US states). */
  readonly appeal: Period | null;
  /** The recipient or processor written to; null in a letter to the person who asked. */
  readonly to: string | null;
}

type Fields = Partial<Record<LetterField, string | null>>;

function list(items: readonly string[], and: string): string | null {
  if (items.length === 0) return null;
  return items.length === 1
    ? (items[0] ?? null)
    : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1) ?? ""}`;
}

function addressee({ kase, to }: LetterInput): string {
  const { requester, dataSubject } = kase;
  if (to !== null) return to;
  if (requester.kind === "agent") return requester.name;
  return [dataSubject.name, dataSubject.address].filter((part) => !blank(part)).join("\n");
}

function requestFields(kase: Case, words: LetterWords): Fields {
  const { requester, dataSubject, identity, rights } = kase;
  const confirmed = identity?.result === "confirmed" ? identity : null;
  return {
    salutation: known(requester.kind === "agent" ? requester.name : dataSubject.name),
    dataSubject: known(dataSubject.name),
    identifiers: known(dataSubject.identifiers.map(({ value }) => value.trim()).join(", ")),
    caseNumber: kase.number,
    receivedOn: letterDate(kase.request.receivedOn, words),
    channel: words.channels[kase.request.channel],
    rights: list(
      rights.map((right) => words.rights[right]),
      words.and,
    ),
    identity: confirmed === null ? null : words.identity[confirmed.method],
  };
}

/** Of which rights the letter tells, and of which not; what a recipient or processor is asked to do with the data. */
function namedFields({ kase, to }: LetterInput, kind: LetterKind, words: LetterWords): Fields {
  const named = rightsNamed(kase, kind);
  const inWords = (rights: readonly Right[]): string | null =>
    list(
      rights.map((right) => words.actions[right]),
      words.and,
    );
  return {
    actions: inWords(to === null ? kase.rights : named),
    answered: inWords(named),
    unanswered: inWords(kase.rights.filter((right) => !named.includes(right))),
  };
}

/** `5 January 2027`; for several dates each with what is due then. */
function dueDates(dues: readonly LetterDue[], words: LetterWords): string | null {
  const dates = dues.map(({ on, rights }) => {
    const what = list(
      rights.map((right) => words.actions[right]),
      words.and,
    );
    return dues.length === 1 || what === null ? letterDate(on, words) : `${letterDate(on, words)} (${what})`;
  });
  return list(dates, words.and);
}

function clockFields({ kase, dues }: LetterInput, words: LetterWords): Fields {
  const extension = kase.clock.findLast((event) => event.kind === "extended");
  const later = dues.filter(({ extended }) => extended);
  const reason =
    extension === undefined
      ? null
      : [words.extension[extension.ground], extension.words].filter((part) => !blank(part)).join(": ");
  return {
    dueOn: dueDates(dues, words),
    extendedTo: extension === undefined ? null : dueDates(later.length === 0 ? dues : later, words),
    extensionReason: reason,
  };
}

function organisationFields({ settings: { organisation } }: LetterInput): Fields {
  return {
    organisation: known(organisation.name),
    officerName: known(organisation.officerName),
    officerContact: known(organisation.officerContact),
    authority: known(organisation.supervisoryAuthority),
  };
}

/** The fee that stands, the last human review, and the restriction about to end. */
function ruledFields(kase: Case, words: LetterWords): Fields {
  const { fees, reviews, restrictions } = rulingsOf(kase);
  const fee = fees.findLast(({ droppedOn }) => droppedOn === null);
  const review = reviews.at(-1);
  const lifting = restrictions.findLast((one) => inForceNow(one) && one.lifting !== null)?.lifting;
  return {
    feeAmount:
      fee === undefined
        ? null
        : `${words.language === "en" ? fee.amount : fee.amount.replace(".", ",")} ${fee.currency}`,
    feeBasis: fee === undefined ? null : known(fee.words),
    reviewer: review === undefined ? null : known(review.by),
    decision: review === undefined ? null : known(review.words),
    liftReason: lifting === null || lifting === undefined ? null : known(lifting.because),
  };
}

/** What was reviewed and packed, and what was found against the request. */
function workFields({ kase, settings, review, to }: LetterInput, words: LetterWords): Fields {
  const sent = kase.packages.at(-1);
  const { validity } = kase;
  return {
    recipient: to,
    recipients: list(otherHolders(kase, settings.organisation.name), words.and),
    packageName: sent?.name ?? null,
    packageCheck: sent?.tagmanifest ?? null,
    included: review === null ? null : String(review.included),
    redacted: review === null ? null : String(review.redacted),
    withheld: review === null ? null : String(review.withheld),
    refusalReason: validity === null || validity.result === "clear" ? null : known(validity.words),
  };
}

function flagsOf(
  { kase, review, appeal }: LetterInput,
  kind: LetterKind,
  lists: LetterFacts["lists"],
): LetterFacts["flags"] {
  const law = letterLawOf(kase.regime);
  const result = kase.validity?.result;
  const named = rightsNamed(kase, kind);
  const copied = rightsTold(kase, kind).some((right) => right === "access" || right === "portability");
  const packed = kase.packages.length > 0 && copied;
  const present = Object.fromEntries(letterListNames.map((name) => [name, lists[name].length > 0]));
  return {
    ...(present as Record<LetterList, boolean>), // one key for each name of the list
    agent: kase.requester.kind === "agent",
    identityConfirmed: kase.identity?.result === "confirmed",
    package: packed,
    leftOut: review !== null && review.withheld + review.redacted > 0,
    unfounded: result === "manifestly-unfounded" || result === "excessive",
    unidentified: kase.identity?.result === "failed",
    doneInPart:
      packed ||
      [lists.erased, lists.rectified, lists.restricted, lists.stopped].some((done) => done.length > 0),
    appeal: appeal !== null,
    unanswered: named.length > 0 && kase.rights.some((right) => !named.includes(right)),
    gdpr: law === "eu" || law === "uk",
    eu: law === "eu",
    uk: law === "uk",
    california: law === "california",
    usState: law === "usState",
    other: law === "other",
  };
}

/** Everything a letter of that kind and language can name about the case today. */
export function letterFacts(
  input: LetterInput,
  { kind, words }: Pick<LetterTemplate, "kind" | "words">,
): LetterFacts {
  const { kase, settings, to, appeal } = input;
  const lists = letterLists(kase, { kind, to, organisation: settings.organisation.name }, words);
  const missing = Object.fromEntries(Object.keys(words.missing).map((name) => [name, null]));
  return {
    addressee: addressee(input),
    law: letterLawOf(kase.regime),
    fields: {
      ...(missing as Record<LetterField, null>), // its keys are those of `words.missing`, which has every field
      ...requestFields(kase, words),
      ...clockFields(input, words),
      ...organisationFields(input),
      ...workFields(input, words),
      ...ruledFields(kase, words),
      ...namedFields(input, kind, words),
      appealPeriod: appeal === null ? null : words.periods[appeal.unit].replace("{n}", String(appeal.count)),
    },
    flags: flagsOf(input, kind, lists),
    lists,
  };
}
