import { attestationGroups } from "../../domain/attestation.ts";
import type { AttestationDraft, AttestationItem, AttestationWords } from "../../domain/attestation/record.ts";
import { documentDate } from "../../domain/document-date.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import { gap, heightOf, tableBlocks, textBlocks, type Block, type Column } from "./flow.ts";
import type { Paper } from "./paper.ts";

/** How an attestation is set. */
export interface Setting {
  readonly paper: Paper;
  readonly words: AttestationWords;
  readonly size: number;
  readonly column: Column;
}

/** What there is of the parts, with a separator between. */
export function joined(separator: string, ...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && !blank(part)).join(separator);
}

function shortDate(date: CalendarDate | null, { shortMonths }: AttestationWords): string {
  return date === null ? "" : documentDate(date, shortMonths);
}

/** Who states what about whom, in two columns. */
export function factsBlocks(
  record: AttestationDraft,
  { paper, words, size, column }: Setting,
): readonly Block[] {
  const { labels } = words;
  const half = column.width / 2;
  const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ", ");
  const pairs = [
    [labels.controller, joined(", ", record.controller.name, oneLine(record.controller.address))],
    [labels.subject, record.subject.name],
    [labels.officer, joined(", ", record.dpo.name, record.dpo.contact)],
    [labels.case, record.caseRef],
    [labels.requested, documentDate(record.requestReceived, words.months)],
    [labels.statementDate, documentDate(record.statementDate, words.months)],
    ...(record.supersedes === null ? [] : [[labels.replaces, record.supersedes]]),
  ];
  return Array.from({ length: Math.ceil(pairs.length / 2) }, (_, i) => {
    const cells = pairs
      .slice(2 * i, 2 * i + 2)
      .map(([label = "", value = ""], side) =>
        textBlocks(paper, `${label}: ${value}`, { size }, { x: column.x + side * half, width: half - 8 }),
      );
    return {
      height: Math.max(...cells.map(heightOf)),
      lay: (y: number) => {
        for (const cell of cells) {
          let at = y;
          for (const block of cell) {
            block.lay(at);
            at += block.height;
          }
        }
      },
    };
  });
}

function cellsOf(item: AttestationItem, words: AttestationWords): readonly string[] {
  const method = item.method === null ? null : (words.methods[item.method] ?? item.method);
  const reason = item.openBecause === null ? null : words.openBecause[item.openBecause];
  const kept = item.group === "kept" || item.group === "not-covered";
  const what = kept
    ? joined(". ", item.ground, item.description)
    : joined(". ", reason ?? method, item.description);
  return [
    String(item.no),
    blank(item.location.owner) ? item.location.name : `${item.location.name} (${item.location.owner})`,
    what,
    shortDate(item.askedAt, words),
    shortDate(kept ? item.until : item.completedAt, words),
    item.evidence.join(", "),
  ];
}

/** The six groups with their lines. */
export function groupBlocks(record: AttestationDraft, setting: Setting): readonly Block[] {
  const { paper, words, size, column } = setting;
  const { labels } = words;
  const shares = [0.045, 0.315, 0.3, 0.13, 0.13, 0.08];
  return attestationGroups.flatMap((group, i) => {
    const items = record.items.filter((item) => item.group === group);
    const letter = String.fromCharCode(65 + i);
    const title = `${letter}  ${words.groups[group]}${items.length === 0 ? `: ${labels.none}` : ""}`;
    const heading = textBlocks(paper, title, { bold: true, size: size + 0.5 }, column, { type: "H2" });
    if (items.length === 0) return heading.map((block) => ({ ...block, withNext: false }));
    const kept = group === "kept" || group === "not-covered";
    const names = [
      labels.number,
      labels.place,
      kept ? labels.ground : labels.method,
      labels.asked,
      kept ? labels.until : labels.done,
      labels.proof,
    ];
    const head = names.map((text, cell) => ({ text, width: (shares[cell] ?? 0) * column.width }));
    const rows = items.map((item) => cellsOf(item, words));
    return [...heading, ...tableBlocks(paper, head, rows, { size }, column.x), gap(2)];
  });
}

/** What goes for all lines: scope, basis, backups, limits, and the statement itself. */
export function noteBlocks(
  record: AttestationDraft,
  { paper, words, size, column }: Setting,
): readonly Block[] {
  const { labels } = words;
  const told = [
    ...new Set(
      record.recipients.map(({ name, instructedAt, confirmedAt }) =>
        joined(
          ", ",
          name,
          `${labels.asked.toLowerCase()} ${shortDate(instructedAt, words)}`,
          confirmedAt === null ? labels.notConfirmed : `${labels.confirmed} ${shortDate(confirmedAt, words)}`,
        ),
      ),
    ),
  ];
  const basis = record.evidence.map(
    ({ no, description, on, sha256 }) =>
      `${no} ${description}, ${shortDate(on, words)} (SHA-256 ${sha256.slice(0, 16)}…)`,
  );
  const notes: readonly (readonly [string, string])[] = [
    [labels.scope, record.scope.description],
    [labels.basis, basis.length === 0 ? labels.none : basis.join("; ")],
    [labels.recipients, told.length === 0 ? labels.none : told.join("; ")],
    [labels.backups, record.backups],
    [labels.residual, record.residual],
    [labels.limits, record.limits],
    [labels.remarks, record.remarks],
    [labels.statement, record.statement],
  ];
  return notes
    .filter(([, text]) => !blank(text))
    .flatMap(([label, text]) =>
      textBlocks(paper, `${label}: ${text}`, { size }, column, { after: size / 3 }),
    );
}
