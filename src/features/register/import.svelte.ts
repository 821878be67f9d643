import { findRegime, regimes } from "../../content/regimes/all.ts";
import { proposedColumns, type ColumnMap, type ImportField } from "../../domain/register-import/columns.ts";
import { possibleOrders, type DateOrder } from "../../domain/register-import/date-order.ts";
import { previewRows, type ImportedRow, type ImportPreview } from "../../domain/register-import/rows.ts";
import type { RegimeId } from "../../domain/regime.ts";
import type { Settings } from "../../domain/settings.ts";
import { importCase } from "../../domain/steps/import-case.ts";
import { t } from "../../i18n/index.ts";
import { yearOf, type CalendarDate } from "../../lib/calendar.ts";
import { Failure } from "../../lib/failure.ts";
import { newId } from "../../lib/id.ts";
import type { Desk } from "../../storage/desk.ts";
import { lawBook } from "../law-book.svelte.ts";
import type { RegisterFile } from "./register-file.ts";

/** A register that was read and is looked at before any of it is taken in. */
export class ImportForm {
  readonly file: RegisterFile;
  columns: ColumnMap = $state.raw(proposedColumns([]));
  /** Null until it is certain, or the officer has said it. */
  order: DateOrder | null = $state(null);
  regime: RegimeId = $state("eu-gdpr");
  #possible: readonly DateOrder[] = $state.raw([]);

  constructor(file: RegisterFile, regime: RegimeId) {
    this.file = file;
    this.regime = regime;
    this.columns = proposedColumns(file.names);
    this.#look();
  }

  /** In which orders the dates can be read. */
  get possible(): readonly DateOrder[] {
    return this.#possible;
  }

  /** Says which column holds what; the order of dates is judged anew. */
  map(field: ImportField, column: number | null): void {
    this.columns = { ...this.columns, [field]: column };
    if (field === "received-on" || field === "closed-on") this.#look();
  }

  #look(): void {
    const columns = [this.columns["received-on"], this.columns["closed-on"]];
    const cells = this.file.rows.flatMap(({ cells }) =>
      columns.map((at) => (at === null ? "" : (cells[at] ?? ""))),
    );
    this.#possible = possibleOrders(cells);
    const [only, ...others] = this.#possible;
    this.order = only !== undefined && others.length === 0 ? only : null;
  }

  /** What becomes of the rows; null until the order of dates is known. */
  preview(here: ReadonlySet<string>, today: CalendarDate): ImportPreview | null {
    const { order, columns, regime } = this;
    if (order === null) return null;
    return previewRows(this.file.rows, { columns, order, regime, regimes }, here, today);
  }
}

/** The name of a law, as lists show it. */
export function lawName(id: RegimeId): string {
  return findRegime(id)?.name ?? id;
}

/** Takes the requests in one after the other, each whole; ends early when told to. How many were taken in. */
export async function takeIn(
  desk: Desk,
  rows: readonly ImportedRow[],
  settings: Settings,
  today: CalendarDate,
  onTaken: (done: number) => boolean,
): Promise<number> {
  let done = 0;
  for (const row of rows) {
    const number = await desk.cases.nextNumber(yearOf(row.receivedOn));
    const { regime } = lawBook.lawOn(row.regime, row.receivedOn);
    const words = { origin: t.registerImport.origin(row.reference), nameless: t.registerImport.nameless };
    const input = { row, id: newId(), number, regime, duties: t.duties, settings, words, nextId: newId };
    const result = importCase(input, today);
    if (!result.ok) throw new Failure("bug", { what: "row that was judged ready" });
    await desk.cases.save(result.value);
    done += 1;
    if (!onTaken(done)) break;
  }
  return done;
}
