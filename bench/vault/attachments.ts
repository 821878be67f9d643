import { randomBytes } from "node:crypto";
import { mkdtemp, open as openFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Row } from "../row.ts";
import { settled, takenBy, type Taken } from "./memory.ts";
import { ask, withSite, type BenchSite, type Page } from "./site.ts";

const passphrase = "anchor bacon candle dolphin ember falcon";

/** The first warms up: code is compiled, the heap of each process grows to its usual size. */
const sizes = [32, 250, 500] as const;

/** A file on disk that no browser can guess or compress. */
async function largeFile(path: string, megabytes: number): Promise<void> {
  const file = await openFile(path, "w");
  for (let n = 0; n < megabytes; n += 1) await file.write(randomBytes(1 << 20));
  await file.close();
}

/** One work of a size, what it took, and how long. */
interface Took {
  readonly megabytes: number;
  readonly taken: Taken | null;
  readonly seconds: number;
}

async function measured(profile: string, megabytes: number, work: () => Promise<void>): Promise<Took> {
  await settled(profile);
  const begun = performance.now();
  const taken = await takenBy(profile, work);
  return { megabytes, taken, seconds: (performance.now() - begun) / 1000 };
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

function row(work: string, all: readonly Took[]): Row {
  const [, smaller, larger] = all;
  if (!larger?.taken || !smaller?.taken)
    return { work: `${work} (not told by this system)`, measured: NaN, unit: "MB" };
  const [less, more] = [smaller.taken, larger.taken];
  const beside = `${less.held.toFixed(0)} MB at ${smaller.megabytes} MB; peaks ${less.peak.toFixed(0)} and ${more.peak.toFixed(0)} MB; ${larger.seconds.toFixed(0)} s`;
  return { work, measured: more.held, unit: "MB", bar: { atMost: 150 }, comparedWith: beside };
}

/** Memory that files and backups of half a gigabyte take over what is there before: flat, whatever their size. */
export async function largeFiles(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "habeas-bench-"));
  const [kept, made, alone]: [Took[], Took[], Took[]] = [[], [], []];
  try {
    await withSite(async (site) => {
      const { open, profile } = site;
      const page = await open();
      await ask(page, "create");
      let inVault = 0;
      for (const megabytes of sizes) {
        const path = join(folder, "large.bin");
        await largeFile(path, megabytes);
        await page.setInputFiles("input", path);
        kept.push(await measured(profile, megabytes, () => keepAndRead(page)));
        inVault += megabytes;
        const backup = join(folder, `${inVault}.habeas-backup`);
        const handed = page.waitForEvent("download", { timeout: 300_000 });
        made.push(await measured(profile, inVault, () => ask(page, "backUp")));
        await (await handed).saveAs(backup);
        const opener = await openedAlone(site, backup);
        alone.push(await measured(profile, inVault, () => saveAlone(opener)));
        await opener.close();
      }
    });
  } finally {
    await rm(folder, { recursive: true });
  }
  return [
    row("a file of 500 MB kept and read back to its end: memory held over before", kept),
    row("a backup of 782 MB written and read back: memory held over before", made),
    row("open-backup.html opens that backup and saves all of it: memory held over before", alone),
  ];
}
