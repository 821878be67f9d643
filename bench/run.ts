// `npm run bench`: measures side by side what the product promises about speed and size. `npm run bench -- NAME …`
// runs only those. Ends with 1 when a bar is missed.
import { firstVisit } from "./first-load.ts";
import { guidesOverAll } from "./guides.ts";
import { holds, type Row } from "./row.ts";
import { largeFiles } from "./vault/attachments.ts";
import { vaultInUse } from "./vault/run.ts";

const all: Readonly<Record<string, () => Promise<Row[]>>> = {
  "first-load": firstVisit,
  guides: guidesOverAll,
  vault: vaultInUse,
  "large-files": largeFiles,
};

const barOf = ({ bar }: Row): string =>
  bar === undefined ? "" : "atMost" in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`;

/** Runs the benches that are named, or all. */
export async function main(words: readonly string[]): Promise<number> {
  const unknown = words.filter((word) => all[word] === undefined);
  if (unknown.length > 0) {
    console.error(`There is no bench ${unknown.join(", ")}; there are ${Object.keys(all).join(", ")}.`);
    return 1;
  }
  let missed = 0;
  for (const [name, bench] of Object.entries(all)) {
    if (words.length > 0 && !words.includes(name)) continue;
    const rows = await bench();
    missed += rows.filter((row) => !holds(row)).length;
    console.table(
      rows.map((row) => ({
        work: row.work,
        measured: `${row.measured.toFixed(2)} ${row.unit}`,
        "compared with": row.comparedWith ?? "",
        bar: barOf(row),
        holds: row.bar === undefined ? "" : holds(row) ? "yes" : "NO",
      })),
    );
  }
  return missed === 0 ? 0 : 1;
}
