import { randomBytes } from "node:crypto";
import { mkdtemp, open as openFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Row } from "../row.ts";
import { heldDuring } from "./memory.ts";
import { ask, withSite, type BenchSite, type Page } from "./site.ts";
import { passphrase } from "./passphrase.ts";

/** The first warms up: code is compiled, the heap of each process grows to its usual size. */
const sizes = [32, 250, 500] as const;

/** A file on disk that no browser can guess or compress. */
async function largeFile(path: string, megabytes: number): Promise<void> {
  const file = await openFile(path, "w");
  for (let n = 0; n < megabytes; n += 1) await file.write(randomBytes(1 << 20));
  await file.close();
}

/** One work of a size, what the browser held meanwhile in megabytes, and how long it took. */
interface Took {
  readonly megabytes: number;
  readonly held: number | null;
  readonly seconds: number;
}

async function measured({ profile }: BenchSite, megabytes: number, work: () => Promise<void>): Promise<Took> {
  const begun = performance.now();
  const held = await heldDuring(profile, work);
  return { megabytes, held, seconds: (performance.now() - begun) / 1000 };
}

async function keepAndRead(page: Page): Promise<void> {
  const { kept, read } = await ask(page, "keepAndRead");
  if (kept !== read) throw new Error("the file came back as another");
}

/** In place of the window of the system, which no program can drive: a folder that takes everything and keeps nothing. */
function pickerOfAFolder(): void {
  const taken = (): Promise<void> => Promise.resolve();
  const file = { createWritable: () => Promise.resolve({ write: taken, close: taken }) };
  const folder = (): object => ({
    name: "out",
    getDirectoryHandle: (_: string, { create = false } = {}) =>
      create ? Promise.resolve(folder()) : Promise.reject(new DOMException("none", "NotFoundError")),
    getFileHandle: () => Promise.resolve(file),
  });
  Object.assign(globalThis, { showDirectoryPicker: () => Promise.resolve(folder()) });
}

/** Opens a backup with the page that needs no app, and saves all of it into a folder. */
async function openedAlone({ browser }: BenchSite, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(pickerOfAFolder);
  await page.goto(pathToFileURL(resolve("dist", "open-backup.html")).href);
  await page.locator("#file").setInputFiles(path);
  await page.locator("#secret").fill(passphrase);
  return page;
}

async function saveAlone(page: Page): Promise<void> {
  await page.locator("#open button[type=submit]").click();
  await page.locator("#found").waitFor({ timeout: 300_000 });
  await page.locator("#folder").click();
  await page.locator("#done:not(:empty)").waitFor({ timeout: 300_000 });
}

/** What the largest held over the smallest: nothing, if memory does not grow with size. */
function row(work: string, all: readonly Took[]): Row {
  const [least, most] = [all[0]?.held, all.at(-1)?.held];
  if (typeof least !== "number" || typeof most !== "number")
    return { work: `${work} (not told by this system)`, measured: NaN, unit: "MB" };
  const each = all.map(({ megabytes, held }) => `${held?.toFixed(0) ?? ""} MB at ${megabytes} MB`);
  const beside = `the browser held ${each.join(", ")}; ${all.at(-1)?.seconds.toFixed(0) ?? ""} s`;
  return { work, measured: most - least, unit: "MB", bar: { atMost: 64 }, comparedWith: beside };
}

/** Memory that files and backups of half a gigabyte take over what small ones take: flat, whatever their size. */
export async function largeFiles(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "habeas-bench-"));
  const [kept, made, alone]: [Took[], Took[], Took[]] = [[], [], []];
  try {
    await withSite(async (site) => {
      const { open } = site;
      const page = await open();
      await ask(page, "create");
      let inVault = 0;
      for (const megabytes of sizes) {
        const path = join(folder, "large.bin");
        await largeFile(path, megabytes);
        await page.setInputFiles("input", path);
        kept.push(await measured(site, megabytes, () => keepAndRead(page)));
        inVault += megabytes;
        const backup = join(folder, `${inVault}.habeas-backup`);
        await ask(page, "prove"); // so that no worker starts while those there are looked at
        const handed = page.waitForEvent("download", { timeout: 300_000 });
        made.push(await measured(site, inVault, () => ask(page, "backUp")));
        await (await handed).saveAs(backup);
        const opener = await openedAlone(site, backup);
        alone.push(await measured(site, inVault, () => saveAlone(opener)));
        await opener.close();
      }
    });
  } finally {
    await rm(folder, { recursive: true });
  }
  return [
    row("a file of 500 MB kept and read back to its end: memory over one of 32 MB", kept),
    row("a backup of 782 MB written and read back: memory over one of 32 MB", made),
    row("open-backup.html opens that backup and saves all of it: memory over one of 32 MB", alone),
  ];
}
