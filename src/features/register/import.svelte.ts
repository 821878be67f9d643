import { regimes } from "../../content/regimes/all.ts";
import { proposedColumns, type ColumnMap, type ImportField } from "../../domain/register-import/columns.ts";
import { possibleOrders, type DateOrder } from "../../domain/register-import/date-order.ts";
import {
  noCorrections,
  reconsidered,
  withFix,
  withMeaning,
  type Corrections,
} from "../../domain/register-import/corrections.ts";
import type {
  Fix,
  ImportPlan,
  ImportPreview,
  Meaning,
  WordField,
} from "../../domain/register-import/plan.ts";
import { previewing } from "../../domain/register-import/preview.ts";
import type { RegimeId } from "../../domain/regime.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { fold } from "../../lib/text.ts";
import { inSlices } from "../../ui/slices.ts";
import type { PurgedNumbers } from "./purged-numbers.ts";
import type { RegisterFile } from "./register-file.ts";
import type { Said } from "./said.ts";

/** A register that was read and is looked at before any of it is taken in. */
export class ImportForm {
  readonly file: RegisterFile;
  readonly #purged: PurgedNumbers;
  columns: ColumnMap = $state.raw(proposedColumns([]));
  /** Null until it is certain, or the officer has said it. */
  order: DateOrder | null = $state(null);
  regime: RegimeId = $state("eu-gdpr");
  #corrections: Corrections = $state.raw(noCorrections);
  #possible: readonly DateOrder[] = $state.raw([]);
  #preview: ImportPreview | null = $state.raw(null);
  #turn = 0;
  #judging: Promise<void> = Promise.resolve();

  constructor(file: RegisterFile, regime: RegimeId, purged: PurgedNumbers) {
    this.#purged = purged;
    this.file = file;
    this.regime = regime;
    this.columns = proposedColumns(file.names);
    this.#look();
  }

  /** In which orders dates can be read that need one. */
  get possible(): readonly DateOrder[] {
    return this.#possible;
  }

  /** All that was said about this register, to be kept. */
  get said(): Said {
    const { columns, order, regime } = this;
    return { columns, order, regime, ...this.#corrections };
  }

  /** Goes on from what was said about the same file in an earlier visit. */
  goOn({ columns, order, regime, meanings, fixes }: Said): void {
    this.columns = columns;
    this.#look();
    this.order = order ?? this.order;
    this.regime = regime;
    this.#corrections = { meanings, fixes };
  }

  /** What became of the rows when they were last looked at; null until then, and until the order of dates is known. */
  get preview(): ImportPreview | null {
    return this.#preview;
  }

  /** How the rows are read by now; null until the order of dates and the column of receipt are known. */
  get plan(): ImportPlan | null {
    const { order, columns, regime } = this;
    if (order === null || columns["received-on"] === null) return null;
    return { columns, order, regime, regimes, ...this.#corrections };
  }

  /** Says which column holds what; the order of dates is judged anew. */
  map(field: ImportField, column: number | null): void {
    this.columns = { ...this.columns, [field]: column };
    if (field === "received-on" || field === "closed-on") this.#look();
  }

  /** What a row says in a field. */
  cell(row: number, field: ImportField): string {
    const at = this.columns[field];
    const raw = this.file.rows.find((one) => one.row === row);
    return at === null ? "" : (raw?.cells[at] ?? "").trim();
  }

  /** How many rows say the same in that field. */
  alike(field: ImportField, words: string): number {
    const [at, folded] = [this.columns[field], fold(words)];
    return at === null
      ? 0
      : this.file.rows.filter(({ cells }) => fold((cells[at] ?? "").trim()) === folded).length;
  }

  /** Says what words mean, for every row that says the same. */
  mean<F extends WordField>(field: F, words: string, meaning: Meaning[F]): void {
    this.#corrections = withMeaning(this.#corrections, field, words, meaning);
  }

  /** Puts something right in one row. */
  fix(row: number, fix: Fix): void {
    this.#corrections = withFix(this.#corrections, row, fix);
  }

  /** Takes back that a row is left out, or taken in again. */
  reconsider(row: number): void {
    this.#corrections = reconsidered(this.#corrections, row);
  }

  /** Looks at all rows by the plan, in slices; a later call overtakes this one. */
  judge(here: ReadonlySet<string>, today: CalendarDate): Promise<void> {
    this.#judging = this.#judge(here, today);
    return this.#judging;
  }

  /** Resolves when the rows were looked at with all that was said by then. */
  async judged(): Promise<void> {
    for (let last: Promise<void> | null = null; last !== this.#judging;) {
      last = this.#judging;
      await last;
    }
  }

  async #judge(here: ReadonlySet<string>, today: CalendarDate): Promise<void> {
    const turn = (this.#turn += 1);
    const overtaken = (): boolean => turn !== this.#turn;
    const { plan } = this;
    if (plan === null) {
      this.#preview = null;
      return;
    }
    for (;;) {
      const known = { here, purged: this.#purged.known };
      const preview = await inSlices(previewing(this.file.rows, plan, known, today), overtaken);
      if (preview === null) return;
      const more = await this.#purged.lookFor(preview.ready.map(({ reference }) => fold(reference)));
      if (overtaken()) return;
      if (more) continue;
      this.#preview = preview;
      return;
    }
  }

  #look(): void {
    const columns = [this.columns["received-on"], this.columns["closed-on"]];
    const cells = this.file.rows.flatMap(({ cells }) =>
      columns.map((at) => (at === null ? "" : (cells[at] ?? ""))),
    );
    this.#possible = possibleOrders(cells);
    const [only = "day-first", ...others] = this.#possible;
    this.order = others.length === 0 ? only : null;
  }
}
