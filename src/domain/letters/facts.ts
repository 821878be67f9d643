import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import { attestationLines, type AttestationLine } from "../attestation/lines.ts";
import type { Case } from "../case.ts";
import { documentDate } from "../document-date.ts";
import type { PackageRecord } from "../package.ts";
import type { Settings } from "../settings.ts";
import type {
  LetterEntry,
  LetterField,
  LetterFlag,
  LetterList,
  LetterTemplate,
  LetterWords,
} from "./template.ts";

/** What a letter can say about a case today. */
export interface LetterFacts {
  readonly addressee: string;
  readonly fields: Readonly<Record<LetterField, string | null>>;
  readonly flags: Readonly<Record<LetterFlag, boolean>>;
  readonly lists: Readonly<Record<LetterList, readonly LetterEntry[]>>;
}

/** What a letter needs beside the case: the organisation, the computed dates, and the counts of the review. */
export interface LetterInput {
  readonly kase: Case;
  readonly settings: Settings;
  /** The date of law by which the answer is due, with any extension; null while it is unknown. */
  readonly dueOn: CalendarDate | null;
  /** The counts of the review; null while nothing was reviewed. */
  readonly review: PackageRecord["findings"] | null;
}

const known = (text: string): string | null => (blank(text) ? null : text.trim());

function list(items: readonly string[], and: string): string | null {
  if (items.length === 0) return null;
  return items.length === 1
    ? (items[0] ?? null)
    : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1) ?? ""}`;
}

function entryOf(line: AttestationLine, words: LetterWords): LetterEntry {
  const date = (on: CalendarDate | null): string | null =>
    on === null ? null : documentDate(on, words.months);
  return {
    place: line.place,
    holder: known(line.holder),
    askedOn: date(line.askedOn),
    on: date(line.on),
    method: line.method === null ? null : (words.methods[line.method] ?? line.method),
    ground: line.ground === null ? null : known(line.ground),
    words: known(line.words),
    until: date(line.until),
  };
}

function listsOf(kase: Case, settings: Settings, words: LetterWords): LetterFacts["lists"] {
  const lines = attestationLines(kase);
  const of = (...groups: AttestationLine["group"][]): readonly LetterEntry[] =>
    lines.filter(({ group }) => groups.includes(group)).map((line) => entryOf(line, words));
  const others = lines.filter(
    ({ holder, askedOn }) => askedOn !== null && holder !== settings.organisation.name && !blank(holder),
  );
  return {
    erased: of("confirmed-by-provider", "done-by-us"),
    lapsed: of("lapsed-by-retention"),
    kept: of("kept"),
    notCovered: of("not-covered"),
    open: of("open"),
    told: others.map((line) => entryOf(line, words)),
  };
}

function addressee(kase: Case): string {
  const { requester, dataSubject } = kase;
  const name = requester.kind === "agent" ? requester.name : dataSubject.name;
  return requester.kind === "agent"
    ? name
    : [name, dataSubject.address].filter((part) => !blank(part)).join("\n");
}

function requestFields(kase: Case, words: LetterWords): Partial<Record<LetterField, string | null>> {
  const { requester, dataSubject, identity } = kase;
  const confirmed = identity?.result === "confirmed" ? identity : null;
  return {
    salutation: known(requester.kind === "agent" ? requester.name : dataSubject.name),
    dataSubject: known(dataSubject.name),
    caseNumber: kase.number,
    receivedOn: documentDate(kase.request.receivedOn, words.months),
    channel: words.channels[kase.request.channel],
    rights: list(
      kase.rights.map((right) => words.rights[right]),
      words.and,
    ),
    identity: confirmed === null ? null : words.identity[confirmed.method],
  };
}

function clockFields(
  { kase, dueOn }: LetterInput,
  words: LetterWords,
): Partial<Record<LetterField, string | null>> {
  const extension = kase.clock.findLast((event) => event.kind === "extended");
  const due = dueOn === null ? null : documentDate(dueOn, words.months);
  const reason =
    extension === undefined
      ? null
      : [words.extension[extension.ground], extension.words].filter((part) => !blank(part)).join(": ");
  return { dueOn: due, extendedTo: extension === undefined ? null : due, extensionReason: reason };
}

/** Everything a letter in that language can name about the case today. */
export function letterFacts(input: LetterInput, { words }: Pick<LetterTemplate, "words">): LetterFacts {
  const { kase, settings, review } = input;
  const { organisation } = settings;
  const lists = listsOf(kase, settings, words);
  const sent = kase.packages.at(-1);
  const recipients = [...new Set(kase.sources.map(({ holder }) => holder))].filter(
    (holder) => !blank(holder) && holder !== organisation.name,
  );
  const missing = Object.fromEntries(Object.keys(words.missing).map((name) => [name, null]));
  return {
    addressee: addressee(kase),
    fields: {
      ...(missing as Record<LetterField, null>), // its keys are those of `words.missing`, which has every field
      ...requestFields(kase, words),
      ...clockFields(input, words),
      organisation: known(organisation.name),
      officerName: known(organisation.officerName),
      officerContact: known(organisation.officerContact),
      authority: known(organisation.supervisoryAuthority),
      recipients: list(recipients, words.and),
      packageName: sent?.name ?? null,
      packageCheck: sent?.tagmanifest ?? null,
      included: review === null ? null : String(review.included),
      redacted: review === null ? null : String(review.redacted),
      withheld: review === null ? null : String(review.withheld),
    },
    flags: {
      agent: kase.requester.kind === "agent",
      identityConfirmed: kase.identity?.result === "confirmed",
      package: sent !== undefined,
      leftOut: review !== null && review.withheld + review.redacted > 0,
      ...present(lists),
    },
    lists,
  };
}

function present(lists: LetterFacts["lists"]): Record<LetterList, boolean> {
  return {
    erased: lists.erased.length > 0,
    lapsed: lists.lapsed.length > 0,
    kept: lists.kept.length > 0,
    notCovered: lists.notCovered.length > 0,
    open: lists.open.length > 0,
    told: lists.told.length > 0,
  };
}
