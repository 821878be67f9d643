import { cpSync, readdirSync, rmSync } from "node:fs";
import { open, readFile, stat, truncate, unlink, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { Chance } from "../../tests/storage/faults/chance.ts";
import { filesIn, type Backend } from "./chromium.ts";
import { writesIn, writeFor, type Sure } from "./kills.ts";
import { Laptop, withFolder } from "./laptop.ts";
import { Refused, type FaultSite } from "./site.ts";

/** What became of damaged profiles. */
export interface Damages {
  damaged: number;
  /** Opened, and everything was there. */
  whole: number;
  /** Of those, the ones of which the history says that the database was made anew. */
  rebuilt: number;
  /** Refused with a code for which the app has words. */
  refused: number;
  /** Something was missing or another, and nobody said so. */
  silent: number;
  /** Neither an answer nor a refusal came. */
  stuck: number;
  longestUnlockMs: number;
  backend: string;
  refusals: string;
  firstWrong: string;
}

/** What damage can be done to a file. */
const ways = ["flip", "flip many", "zero block", "cut tail", "cut half", "empty", "delete", "noise"] as const;

async function damageFile(path: string, how: (typeof ways)[number], chance: Chance): Promise<void> {
  const { size } = await stat(path);
  if (how === "delete") return unlink(path);
  if (how === "empty") return truncate(path, 0);
  if (how === "cut tail") return truncate(path, Math.max(size - 1 - chance.below(64), 0));
  if (how === "cut half") return truncate(path, chance.below(size + 1));
  if (size === 0) return writeFile(path, "noise");
  const bytes = await readFile(path);
  const flip = (): void => {
    const at = chance.below(size);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.below(8)), at);
  };
  if (how === "flip") flip();
  if (how === "flip many") for (let n = 0; n < 64; n += 1) flip();
  const from = chance.below(Math.ceil(size / 4096)) * 4096;
  if (how === "zero block") bytes.fill(0, from, Math.min(from + 4096, size));
  if (how === "noise")
    for (let at = from; at < Math.min(from + 4096, size); at += 1) bytes[at] = chance.below(256);
  const file = await open(path, "r+");
  await file.write(bytes, 0, size, 0);
  return file.close();
}

/** The files of a profile in which a vault lies: the database, and the private files with the lists of their names. */
function vaultFiles(profile: string, where: Where): string[] {
  const folder = join(profile, "Default", where === "rows" ? "IndexedDB" : where);
  const beside =
    where === "rows" ? /[\\/](?:LOCK|LOG|LOG\.old|CURRENT|MANIFEST-\d+)$/ : /[\\/](?:LOCK|LOG|LOG\.old)$/;
  return filesIn(folder).filter((path) => !beside.test(path));
}

/** The last is what the control damages: the files in which the rows themselves lie. */
type Where = "IndexedDB" | "File System" | "rows";

/** Does damage to one file of a closed profile, or to all of one kind; says what it did. */
async function damage(profile: string, chance: Chance, where: Where): Promise<string> {
  if (where !== "rows" && chance.says(0.04)) {
    const folder = join(profile, "Default", where);
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    return `${where} removed`;
  }
  const said: string[] = [];
  for (let times = chance.pick([1, 1, 1, 2]); times > 0; times -= 1) {
    const files = vaultFiles(profile, where);
    if (files.length === 0) break;
    const [path, how] = [chance.pick(files), chance.pick(ways)];
    await damageFile(path, how, chance);
    said.push(`${how} ${relative(profile, path)}`);
  }
  return said.join(", ");
}

/** A closed profile with a vault that was written, and what is in it. */
interface Template {
  readonly laptop: Laptop;
  readonly sure: Sure;
  readonly text: string;
  readonly entries: number;
  readonly rows: string;
}

async function template(site: FaultSite, profile: string, backend: Backend): Promise<Template> {
  const laptop = new Laptop(site, profile, { backend });
  const sure: Sure = { acked: 0, files: [] };
  laptop.start();
  await laptop.make();
  await writeFor(laptop, 2500, { from: 0, careless: false }, sure);
  await laptop.kill();
  laptop.start();
  await laptop.unlock();
  const { text, entries } = await laptop.within(site.ask("look", { files: [] }));
  await laptop.shut();
  laptop.start();
  const { hash: rows } = await laptop.within(site.ask("rawRows", {}));
  await laptop.shut();
  for (const name of ["Cache", "Code Cache", "GPUCache", "DawnGraphiteCache", "DawnWebGPUCache"])
    rmSync(join(profile, "Default", name), { recursive: true, force: true });
  return { laptop, sure, text, entries, rows };
}

/** What one damaged profile comes to. */
async function opened(laptop: Laptop, { sure, text, entries }: Template, outcome: Damages): Promise<string> {
  try {
    outcome.longestUnlockMs = Math.max(outcome.longestUnlockMs, Math.round(await laptop.unlock()));
    const seen = await laptop.within(laptop.site.ask("look", { files: sure.files }));
    if (seen.text !== text) return `silent: ${String(writesIn(seen.text, sure.acked + 200))} writes`;
    if (seen.journal !== "intact") return "refused journal"; // `verify` says that it is broken
    if (seen.entries > entries) outcome.rebuilt += 1;
    // A file that does not open whole is refused by name; that it is refused was seen when it was read.
    return seen.files === sure.files.length ? "whole" : "refused file";
  } catch (thrown) {
    return thrown instanceof Refused && thrown.code !== "bug"
      ? `refused ${thrown.code}`
      : `stuck: ${String(thrown)}`;
  }
}

/** Damages copies of a closed profile and opens each. */
export async function damages(
  site: FaultSite,
  given: {
    readonly seed: number;
    readonly profiles: number;
    readonly backend: Backend;
    readonly raw?: boolean;
  },
): Promise<Damages> {
  const chance = new Chance(given.seed);
  const outcome: Damages = {
    ...{ damaged: 0, whole: 0, rebuilt: 0, refused: 0, silent: 0, stuck: 0, longestUnlockMs: 0 },
    ...{ backend: "", refusals: "", firstWrong: "" },
  };
  const refusals = new Set<string>();
  await withFolder(async (folder) => {
    const from = join(folder, "from");
    const known = await template(site, from, given.backend);
    outcome.backend = known.laptop.backend ?? "none";
    while (outcome.damaged < given.profiles) {
      const laptop = new Laptop(site, join(folder, "copy"), given);
      laptop.key = known.laptop.key;
      cpSync(from, laptop.profile, { recursive: true });
      const where: Where = given.raw === true ? "rows" : chance.says(0.5) ? "IndexedDB" : "File System";
      const done = await damage(laptop.profile, chance, where);
      outcome.damaged += 1;
      laptop.start();
      const what =
        given.raw === true ? await rawReading(laptop, known) : await opened(laptop, known, outcome);
      if (what === "whole") outcome.whole += 1;
      else if (what.startsWith("refused")) outcome.refused += 1;
      else if (what.startsWith("silent")) outcome.silent += 1;
      else outcome.stuck += 1;
      if (what.startsWith("refused")) refusals.add(what.slice(8));
      if (!/^(whole|refused)/.test(what) && outcome.firstWrong === "")
        outcome.firstWrong = `seed ${given.seed}, profile ${outcome.damaged}: ${what} after ${done}`;
      await laptop.kill();
      rmSync(laptop.profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
  return { ...outcome, refusals: [...refusals].sort().join(", ") };
}

/** The control: somebody who takes the rows of the database as they come. */
async function rawReading(laptop: Laptop, { rows }: Template): Promise<string> {
  try {
    const { hash } = await laptop.within(laptop.site.ask("rawRows", {}));
    return hash === rows ? "whole" : "silent: other rows";
  } catch (thrown) {
    return `refused ${thrown instanceof Refused ? thrown.code : String(thrown)}`;
  }
}
