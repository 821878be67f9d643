import type { CaseEvent } from "../../domain/journal.ts";
import { parseCalendarDate } from "../../lib/calendar.ts";
import { count, list, size } from "./count.ts";
import { dates } from "./dates.ts";
import { words } from "./words.ts";

type Value = CaseEvent["facts"][string];

const codes: Readonly<Record<string, string>> = {
  ...words.identityResult,
  ...words.identityMethod,
  ...words.validityResult,
  ...words.pauseReason,
  ...words.extensionGround,
  ...words.redactionGround,
  ...words.outcome,
  ...words.closure,
  ...words.decision,
  ...words.channel,
  ...words.format,
  ...words.letterKind,
  ...words.right,
  ...words.identifierKind,
};

/** A value of the journal in words: a date in full, a code as the pages name it, anything else as it stands. */
function shown(value: Value): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  const date = parseCalendarDate(value);
  if (date !== null) return dates.full(date);
  return list(value.split(",").map((code) => (Object.hasOwn(codes, code) ? (codes[code] ?? code) : code)));
}

/** The facts worth a line in the history, in the order shown; hashes and keys stand in the export of the journal. */
const labels: Readonly<Record<string, (value: Value) => string>> = {
  number: (value) => `Number ${shown(value)}`,
  receivedOn: (value) => `received ${shown(value)}`,
  rights: (value) => `rights: ${shown(value)}`,
  right: (value) => `right: ${shown(value)}`,
  fields: (value) => `changed: ${shown(value)}`,
  kind: (value) => shown(value),
  version: (value) => `version ${shown(value)}`,
  result: (value) => shown(value),
  decision: (value) => (value === "none" ? "decision taken back" : shown(value)),
  reason: (value) => shown(value),
  ground: (value) => `ground: ${shown(value)}`,
  method: (value) => `how: ${shown(value)}`,
  channel: (value) => `by: ${shown(value)}`,
  told: (value) => `told ${shown(value)}`,
  from: (value) => `from ${shown(value)}`,
  to: (value) => `to ${shown(value)}`,
  askedOn: (value) => `asked ${shown(value)}`,
  expectedBy: (value) => `expected by ${shown(value)}`,
  chasedOn: (value) => `reminded ${shown(value)}`,
  answeredOn: (value) => `answered ${shown(value)}`,
  checkedOn: (value) => `checked ${shown(value)}`,
  searchedOn: (value) => `looked into ${shown(value)}`,
  doneOn: (value) => `done ${shown(value)}`,
  sentOn: (value) => `sent ${shown(value)}`,
  deliveredOn: (value) => `delivered ${shown(value)}`,
  since: (value) => `as of ${shown(value)}`,
  format: (value) => shown(value),
  bytes: (value) => size(Number(value)),
  records: (value) => count(Number(value), { one: "record", other: "records" }),
  requests: (value) => count(Number(value), { one: "request", other: "requests" }),
  stillOpen: (value) => `${shown(value)} still open`,
  leftOut: (value) => `${count(Number(value), { one: "row", other: "rows" })} left out`,
  found: (value) => `${shown(value)} found`,
  proofs: (value) => count(Number(value), { one: "proof", other: "proofs" }),
  late: (value) => (value === true ? "late" : "in time"),
  interim: (value) => (value === true ? "interim" : "final"),
  purgeOn: (value) => `data may go from ${shown(value)}`,
};

/** What the journal keeps of an entry, in words: `Confirmed · how: Call back … · checked Fri 20 Nov 2026`. */
export function eventFacts(facts: CaseEvent["facts"]): string {
  return Object.entries(labels)
    .flatMap(([name, say]) => {
      const value = facts[name];
      return value === undefined || value === "" ? [] : [say(value)];
    })
    .join(" · ");
}
