import { median, type Row } from "../row.ts";
import { started } from "./app.ts";
import { ask, keyedAt, withSite, type Page } from "./site.ts";

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN;
}

async function saves(): Promise<Row[]> {
  return withSite(async ({ open }) => {
    const page = await open();
    await ask(page, "fill", 1000);
    await page.close();
    const again = await open();
    await ask(again, "unlock");
    const raw = median(await ask(again, "rawWrites", 200));
    const times = await ask(again, "saves", 300);
    const beside = `one raw strict write: ${raw.toFixed(2)} ms`;
    return [
      {
        work: "save a case among 1,000, the list watched: p95",
        measured: p95(times),
        unit: "ms",
        bar: { atMost: 50 },
      },
      {
        work: "the same: median, as so many raw strict writes",
        measured: median(times) / raw,
        unit: "×",
        bar: { atMost: 6 },
        comparedWith: `${median(times).toFixed(2)} ms; ${beside}`,
      },
    ];
  });
}

/** An unlock of so many cases, in milliseconds from the vault key, derived from the passphrase, to the list on the page. */
async function unlockOf(page: Page, count: number): Promise<number> {
  const { at, cases } = await ask(page, "unlock");
  if (cases !== count) throw new Error(`${String(cases)} cases after unlocking`);
  return at - (await keyedAt(page));
}

async function unlocks(): Promise<Row[]> {
  return withSite(async ({ open }) => {
    const page = await open();
    await ask(page, "fill", 10_000);
    await page.close();
    const [wholes, reads]: [number[], number[]] = [[], []];
    for (let n = 0; n < 7; n += 1) {
      const again = await open();
      reads.push(await ask(again, "rawRead"));
      wholes.push(await unlockOf(again, 10_000));
      await ask(again, "lock");
      await again.close();
    }
    const took = median(wholes);
    const again = await open();
    await ask(again, "wipe");
    const rebuilt = await unlockOf(again, 10_000);
    return [
      {
        work: "unlock when the browser has lost 20,000 records: rebuilt from the log",
        measured: rebuilt / 1000,
        unit: "s",
        bar: { atMost: 10 },
      },
      {
        work: "unlock 10,000 cases: from the vault key to the list on the page",
        measured: took / median(reads),
        unit: "×",
        bar: { atMost: 0.5 },
        comparedWith: `${took.toFixed(0)} ms; raw getAll of the same: ${median(reads).toFixed(0)} ms`,
      },
    ];
  });
}

/** The app itself, offline, with so many cases. */
async function appWith(cases: number): Promise<number> {
  return withSite(async (site) => {
    const page = await site.open();
    await ask(page, "fill", cases);
    await page.close();
    return started(site, cases > 0);
  });
}

async function starts(): Promise<Row[]> {
  const [empty, full] = [await appWith(0), await appWith(1000)];
  return [
    {
      work: "cold start offline with 1,000 cases, to the worklist, without key derivation",
      measured: full / empty,
      unit: "×",
      bar: { atMost: 1.5 },
      comparedWith: `${full.toFixed(0)} ms; without a case: ${empty.toFixed(0)} ms`,
    },
  ];
}

async function sifting(): Promise<Row[]> {
  return withSite(async ({ open }) => {
    const page = await open();
    await ask(page, "sift", 10_000); // so that it is compiled, as in a page that is open
    const times = await ask(page, "sift", 10_000);
    const most = `slowest of ${times.length}: ${Math.max(...times).toFixed(1)} ms`;
    return [
      {
        work: "filter and sort a worklist of 10,000 cases",
        measured: median(times),
        unit: "ms",
        bar: { atMost: 16 },
        comparedWith: most,
      },
    ];
  });
}

/** How long a save takes on a vault in use, an unlock of a large one, a start of the app. */
export async function vaultInUse(): Promise<Row[]> {
  const all = [saves, unlocks, starts, sifting];
  const rows: Row[] = [];
  for (const one of all) rows.push(...(await one()));
  return rows;
}
