import { randomBytes } from "node:crypto";
import { mkdtemp, open as openFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, type Row } from "../row.ts";
import { peakOver } from "./memory.ts";
import { ask, withSite } from "./site.ts";

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

async function unlocks(): Promise<Row[]> {
  return withSite(async ({ open }) => {
    const page = await open();
    await ask(page, "fill", 10_000);
    await page.close();
    const [wholes, reads]: [number[], number[]] = [[], []];
    for (let n = 0; n < 7; n += 1) {
      const again = await open();
      reads.push(await ask(again, "rawRead"));
      const { whole, cases } = await ask(again, "unlock");
      if (cases !== 10_000) throw new Error(`${String(cases)} cases after unlocking`);
      wholes.push(whole);
      await ask(again, "lock");
      await again.close();
    }
    const took = median(wholes);
    const again = await open();
    await ask(again, "wipe");
    const rebuilt = await ask(again, "unlock");
    if (rebuilt.cases !== 10_000) throw new Error(`${String(rebuilt.cases)} cases after rebuilding`);
    return [
      {
        work: "unlock when the browser has lost 20,000 records: rebuilt from the log",
        measured: rebuilt.whole / 1000,
        unit: "s",
        bar: { atMost: 10 },
      },
      {
        work: "unlock 10,000 cases with the recovery key, to the list on the page",
        measured: took / median(reads),
        unit: "×",
        bar: { atMost: 0.5 },
        comparedWith: `${took.toFixed(0)} ms; raw getAll of the same: ${median(reads).toFixed(0)} ms`,
      },
    ];
  });
}

/** Half a gigabyte on disk that no browser can guess or compress. */
async function largeFile(path: string, megabytes: number): Promise<void> {
  const file = await openFile(path, "w");
  for (let n = 0; n < megabytes; n += 1) await file.write(randomBytes(1 << 20));
  await file.close();
}

async function attachments(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "habeas-bench-"));
  const path = join(folder, "large.bin");
  await largeFile(path, 500);
  try {
    return await withSite(async ({ open, profile }) => {
      const page = await open();
      await ask(page, "create"); // key derivation takes its memory before
      await page.setInputFiles("input", path);
      await page.waitForTimeout(2000);
      const begun = performance.now();
      let seconds = 0;
      const peak = await peakOver(profile, async () => {
        const { kept, read } = await ask(page, "keepAndRead");
        if (kept !== read) throw new Error("the file came back as another");
        seconds = (performance.now() - begun) / 1000;
      });
      const work = "a file of 500 MB kept and read back to its end: memory over before";
      const beside = `${seconds.toFixed(0)} s for both`;
      if (peak === null)
        return [
          { work: `${work} (not told by this system)`, measured: NaN, unit: "MB", comparedWith: beside },
        ];
      return [{ work, measured: peak, unit: "MB", bar: { atMost: 150 }, comparedWith: beside }];
    });
  } finally {
    await rm(folder, { recursive: true });
  }
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

/** How long a save takes on a vault in use, an unlock of a large one; and what a large file takes. */
export async function vaultInUse(): Promise<Row[]> {
  const all = [saves, unlocks, sifting, attachments];
  const rows: Row[] = [];
  for (const one of all) rows.push(...(await one()));
  return rows;
}
