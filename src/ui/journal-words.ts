import type { EventKind, JournalEntry } from "../domain/journal.ts";
import { isOwn } from "../domain/own-guide/own-guide.ts";
import { purgeOf } from "../domain/purge.ts";
import { formatDate, t } from "../i18n/index.ts";
import { dateOf, parseCalendarDate } from "../lib/calendar.ts";
import type { Json } from "../lib/jcs.ts";
import type { TimelineEntry } from "./timeline.ts";

/** The names of what only the content knows, by their codes. */
export interface JournalNames {
  readonly regime: (id: string) => string;
  readonly system: (id: string) => string;
  readonly method: (code: string) => string;
}

const shapes: Readonly<Partial<Record<EventKind, TimelineEntry["kind"]>>> = {
  "clock-stopped": "clock",
  "clock-restarted": "clock",
  "deadline-extended": "clock",
  "fee-paid": "clock",
  "fee-asked": "clock",
  "gate-answered": "decision",
  "authority-recorded": "decision",
  "decision-recorded": "decision",
  "balance-recorded": "decision",
  "restriction-imposed": "decision",
  "restriction-lifted": "decision",
  "human-review-recorded": "decision",
  "identity-recorded": "decision",
  "validity-recorded": "decision",
  "scope-decided": "decision",
  "finding-decided": "decision",
  "redaction-applied": "decision",
  "outcome-recorded": "decision",
  "task-not-needed": "decision",
  "case-closed": "decision",
  "case-reopened": "decision",
  "record-purged": "decision",
  "purge-scheduled": "decision",
  "purge-taken-back": "decision",
  "part-erased": "decision",
  "file-imported": "document",
  "proof-added": "document",
  "letter-written": "document",
  "letter-issued": "document",
  "letter-sent": "document",
  "package-built": "document",
  "package-delivered": "document",
  "attestation-issued": "document",
};

/** Which of the four shapes an entry has. */
export function shapeOf(kind: EventKind): TimelineEntry["kind"] {
  return shapes[kind] ?? "recorded";
}

/** Facts that say nothing to a reader: where a task came from, inside its guide. */
const silent = new Set(["key", "guide", "version", "duty"]);

type Say = (code: string) => string;

/** The words for a code, or the code itself where a later version knows more than this one. */
const from =
  (words: Readonly<Record<string, string>>): Say =>
  (code) =>
    words[code] ?? code;

/** How the codes of a fact are said, where it depends on what happened. */
function sayerOf(key: string, kind: EventKind, names: JournalNames): Say | undefined {
  const words = t.words;
  const result: Readonly<Partial<Record<EventKind, Say>>> = {
    "identity-recorded": from(words.identityResult),
    "validity-recorded": from(words.validityResult),
    "outcome-recorded": from(words.outcome),
    "case-closed": from(words.closure),
    "authority-recorded": from(t.decisions.authorityResult),
  };
  const ground: Readonly<Partial<Record<EventKind, Say>>> = {
    "deadline-extended": from(words.extensionGround),
    "redaction-applied": from(words.redactionGround),
  };
  const sayers: Readonly<Record<string, Say | undefined>> = {
    result: result[kind],
    ground: ground[kind],
    method: kind === "identity-recorded" ? from(words.identityMethod) : names.method,
    reason:
      kind === "clock-stopped"
        ? from(words.pauseReason)
        : kind.startsWith("purge-") || kind === "part-erased"
          ? from(t.purge.reasons)
          : undefined,
    regime: names.regime,
    system: names.system,
    systems: names.system,
    guide: guideName,
    guides: (code) => t.history.guideVersion(guideName(code.replace(/@.*$/, "")), code.replace(/^.*@/, "")),
    right: from(words.right),
    rights: from(words.right),
    channel: from(words.channel),
    requester: from(t.history.requester),
    identity: from(words.identityMethod),
    validity: from(words.validityResult),
    identifier: from(words.identifierKind),
    stage: from(words.stage),
    format: from(words.format),
    decision:
      kind === "decision-recorded"
        ? from(t.decisions.outcome)
        : from({ ...words.decision, none: words.notReviewed }),
    gate: from(t.decisions.answered),
    authority: from(t.decisions.authority),
    balance: from(t.decisions.balance),
    link: from(t.decisions.link),
    rectification: from(t.decisions.rectification),
    review: from(t.decisions.review),
    excuse: from(t.decisions.notTold),
    kind: from(words.letterKind),
    language: from(words.letterLanguage),
    clock: from(t.history.clockKind),
    event: from(t.history.clockKind),
    arrived: from(t.history.arrived),
    relation: kind === "backup-restored" ? from(t.backup.compare.relation) : undefined,
    writtenAt: t.dates.instant,
    fields: label,
  };
  return sayers[key];
}

/** A guide that ships by its id; one of the officer by what it is. */
function guideName(id: string): string {
  return isOwn(id) ? t.history.ownGuide : id;
}

function label(key: string): string {
  const group: Readonly<Record<string, string>> = t.words.attestationGroup;
  const [, setting, law] = /^(calendar|law)\.(.+)$/.exec(key) ?? [];
  if (setting !== undefined && law !== undefined) return t.history.lawSetting(setting === "law", law);
  return t.history.fact[key] ?? group[key] ?? key;
}

const lists = new Set(["grounds", "rights", "systems", "guides", "fields", "clock"]);

function said(key: string, value: string | number | boolean, kind: EventKind, names: JournalNames): string {
  if (typeof value === "boolean") return value ? t.common.yes : t.common.no;
  if (typeof value === "number") return key === "bytes" ? t.size(value) : String(value);
  const date = parseCalendarDate(value);
  if (date !== null) return formatDate(date);
  const say = sayerOf(key, kind, names) ?? ((code) => code);
  return lists.has(key) ? t.list(value.split(",").map(say)) : say(value);
}

/** Of a detail, only what a fact does not say already; of what was before, only what changed. */
function worthSaying(key: string, within: string | null, { facts }: JournalEntry): boolean {
  if (within === "was") return String(facts["fields"]).split(",").includes(key);
  return within !== null || (key !== "kind" && key !== "on");
}

/** The lines for what may name a person: texts as typed, lists joined, what is nested under its own name. */
function detailLines(
  detail: Json,
  entry: JournalEntry,
  names: JournalNames,
  within: string | null = null,
): readonly string[] {
  if (detail === null || typeof detail !== "object") return [];
  return Object.entries(detail).flatMap(([key, value]: [string, Json]): readonly string[] => {
    if (value === null || value === "" || !worthSaying(key, within, entry)) return [];
    if (typeof value !== "object") return [`${label(key)}: ${said(key, value, entry.kind, names)}`];
    if (key === "answers") return [`${label(key)}: ${t.history.answersGiven(Object.keys(value).length)}`];
    if (!Array.isArray(value)) {
      return detailLines(value, entry, names, key).map((line) => `${label(key)} – ${line}`);
    }
    const items = value.filter((item: Json) => typeof item === "string" || typeof item === "number");
    return items.length === 0
      ? []
      : [`${label(key)}: ${t.list(items.map((item) => said(key, item, entry.kind, names)))}`];
  });
}

/** The lines for a purge, whose facts are counts of what went and what stayed. */
function purgeLines({ facts }: JournalEntry): readonly string[] {
  const { goes, stays } = purgeOf(facts);
  return [
    ...goes.map(({ code, count }) => `${t.history.goes}: ${t.count(count, t.purge.goes[code])}`),
    ...stays.map(({ code, count }) => `${t.history.stays}: ${t.count(count, t.purge.stays[code])}`),
  ];
}

/** A fact that tells what a setting was is said beside what it is. */
function factLabel(key: string): string {
  if (key.endsWith(".was")) return t.history.was(label(key.slice(0, -4)));
  return label(key.endsWith(".is") ? key.slice(0, -3) : key);
}

/** Counters of what happened besides; none of it is not worth a line. */
const besides = new Set(["added", "removed", "dropped", "revived", "missing", "unsaid", "proofs"]);

function tells(key: string, value: string | number | boolean): boolean {
  if (value === "") return false;
  if (value === false)
    return key === "searched" || key === "clean" || key.endsWith(".was") || key.endsWith(".is");
  return value !== 0 || !besides.has(key);
}

function factLines(entry: JournalEntry, names: JournalNames): readonly string[] {
  if (entry.kind === "record-purged") return purgeLines(entry);
  const dull = entry.kind.startsWith("task-") ? silent : new Set<string>();
  return Object.entries(entry.facts)
    .filter(([key, value]) => tells(key, value) && !dull.has(key))
    .map(([key, value]) => `${factLabel(key)}: ${said(key, value, entry.kind, names)}`);
}

function when({ at, on }: JournalEntry): string {
  const sameDay = dateOf(new Date(at)) === on;
  const instant = t.dates.instant(at);
  return sameDay ? t.history.at(instant.slice(-5)) : t.history.onInstant(instant);
}

/** A line of the journal as the timeline shows it; `named` with what may name a person. */
export function timelineEntryOf(entry: JournalEntry, names: JournalNames, named = true): TimelineEntry {
  const texts = named ? detailLines(entry.detail, entry, names) : [];
  return {
    key: entry.seq,
    on: entry.on,
    kind: shapeOf(entry.kind),
    title: t.events[entry.kind],
    meta: t.history.meta(when(entry), entry.seq + 1),
    words: [...texts, ...factLines(entry, names)].join("\n"),
  };
}
