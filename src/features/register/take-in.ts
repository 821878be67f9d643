import { findRegime } from "../../content/regimes/all.ts";
import type { Change } from "../../domain/case.ts";
import type { ImportedRow, ImportPreview } from "../../domain/register-import/plan.ts";
import type { RegimeId } from "../../domain/regime.ts";
import type { Settings } from "../../domain/settings.ts";
import { importCase } from "../../domain/steps/import-case.ts";
import { t } from "../../i18n/index.ts";
import { yearOf, type CalendarDate } from "../../lib/calendar.ts";
import { Failure } from "../../lib/failure.ts";
import { newId } from "../../lib/id.ts";
import type { Desk } from "../../storage/desk.ts";
import { lawBook } from "../law-book.svelte.ts";

/** The name of a law, as lists show it. */
export function lawName(id: RegimeId): string {
  return findRegime(id)?.name ?? id;
}

/** Requests prepared at once: few enough that the page stays quick. */
const atOnce = 20;

/** Gives the next number of each year, one after the other; nobody else opens a case in between, or nothing is kept. */
class Numbers {
  readonly #desk: Desk;
  readonly #next = new Map<number, number>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async take(year: number): Promise<string> {
    const start = `DSR-${year}-`;
    const first =
      this.#next.get(year) ?? Number((await this.#desk.cases.nextNumber(year)).slice(start.length));
    this.#next.set(year, first + 1);
    return `${start}${String(first).padStart(3, "0")}`;
  }
}

function changeOf(row: ImportedRow, number: string, settings: Settings, today: CalendarDate): Change {
  const { regime } = lawBook.lawOn(row.regime, row.receivedOn);
  const words = { origin: t.registerImport.origin(row.reference), nameless: t.registerImport.nameless };
  const input = { row, id: newId(), number, regime, duties: t.duties, settings, words, nextId: newId };
  const result = importCase(input, today);
  if (!result.ok) throw new Failure("bug", { what: "row that was judged ready" });
  return result.value;
}

/** What is taken in, from which file, and who follows it. */
export interface TakeIn {
  readonly preview: ImportPreview;
  readonly sha256: string;
  readonly settings: Settings;
  readonly today: CalendarDate;
  /** Called with every few requests prepared; false ends it with nothing kept. */
  readonly onPrepared: (done: number) => boolean;
}

/** Takes all requests in as one change, numbered in the order in which they were received; `cancelled` when it was stopped, with nothing kept. */
export async function takeIn(
  desk: Desk,
  { preview: { ready, leftOut }, sha256, settings, today, onPrepared }: TakeIn,
): Promise<void> {
  const rows = ready.toSorted((a, b) =>
    a.receivedOn === b.receivedOn ? a.row - b.row : a.receivedOn < b.receivedOn ? -1 : 1,
  );
  const numbers = new Numbers(desk);
  const batch = newId();
  for (let from = 0; from < rows.length; from += atOnce) {
    const changes: Change[] = [];
    for (const row of rows.slice(from, from + atOnce)) {
      changes.push(changeOf(row, await numbers.take(yearOf(row.receivedOn)), settings, today));
    }
    await desk.cases.gather(batch, changes);
    if (onPrepared(from + changes.length)) continue;
    await desk.cases.forgo();
    throw new Failure("cancelled");
  }
  const stillOpen = rows.filter(({ closed }) => closed === null).length;
  const facts = { requests: rows.length, stillOpen, leftOut: leftOut.length, sha256 };
  await desk.cases.saveGathered(batch, { kind: "register-imported", on: today, facts });
}
