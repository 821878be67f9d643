import { findRegime } from "../../content/regimes/all.ts";
import type { JournalEntry } from "../../domain/journal.ts";
import { daysTaken, inTime, type RegisterRow } from "../../domain/register-rows.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { csvOf } from "../../lib/csv.ts";

const columns = [
  "number",
  "received_on",
  "rights",
  "law",
  "outcome",
  "answered_on",
  "due_on",
  "days",
  "in_time",
  "closed_on",
  "purge_on",
  "purged_on",
] as const;

/** The register for other programs: codes and dates, nobody's name and none of the officer's words. */
export function registerCsv(rows: readonly RegisterRow[], today: CalendarDate): string {
  const lines = rows.map((row) => [
    row.number,
    row.receivedOn,
    row.rights.join(" "),
    findRegime(row.regime)?.name ?? row.regime,
    row.result ?? "open",
    row.answeredOn ?? "",
    row.dueOn ?? "",
    String(daysTaken(row) ?? ""),
    inTime(row, today),
    row.closedOn ?? "",
    row.purgeOn ?? "",
    row.purgedOn ?? "",
  ]);
  return csvOf(columns, lines);
}

/** The journal for other programs, in the order of the chain: codes, dates and fingerprints, none of the texts. */
export function journalCsv(newestFirst: readonly JournalEntry[]): string {
  const header = ["entry", "recorded_at", "on", "case", "kind", "facts", "previous", "fingerprint"];
  const lines = newestFirst
    .toReversed()
    .map(({ seq, at, on, caseNumber, kind, facts, prev, hash }) => [
      String(seq + 1),
      at,
      on,
      caseNumber ?? "",
      kind,
      JSON.stringify(facts),
      prev,
      hash,
    ]);
  return csvOf(header, lines);
}
