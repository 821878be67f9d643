import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readdirSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "../find-chromium.js";

/** A Chromium of its own, with every process it started. */
export interface Browser {
  /** Ends all of its processes at once, as `kill -9` does; nothing is written down first. */
  readonly kill: () => Promise<void>;
  /** Ends it as a person does who closes the window. */
  readonly close: () => Promise<void>;
}

/** What switches on the newer of the two ways in which Chromium keeps IndexedDB. */
export const sqliteFlag = "--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores";

const quiet = [
  "--headless=new",
  "--no-first-run",
  "--disable-gpu",
  "--disable-extensions",
  "--disable-sync",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-breakpad",
  "--password-store=basic",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
];

function start(words: readonly string[]): ChildProcess {
  const program = findChromium();
  if (program === undefined) throw new Error("no Chromium found: run node scripts/tools.js");
  return spawn(program, words, { detached: true, stdio: "ignore" });
}

function signal(child: ChildProcess, name: "SIGKILL" | "SIGTERM", group: boolean): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(group ? -child.pid : child.pid, name);
}

/** Waits until no process of the group is left, so that nobody writes any more. */
async function goneWith(group: number): Promise<void> {
  for (let left = 500; left > 0; left -= 1) {
    try {
      process.kill(-group, left === 250 ? "SIGKILL" : 0);
    } catch {
      return; // there is no such group any more
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("the browser does not end");
}

const running = new Set<Browser>();

/** Ends what a piece that broke off has left running, which would keep its process from ending. */
export async function endBrowsers(): Promise<void> {
  await Promise.all([...running].map((browser) => browser.kill()));
}

/** Opens an address in a browser with that profile; it has a group of processes to itself. */
export function openBrowser(profile: string, url: string, flags: readonly string[] = []): Browser {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  // A browser that was killed leaves its mark on the profile, by which the next would think it in use.
  for (const name of ["SingletonLock", "SingletonCookie", "SingletonSocket"])
    rmSync(join(profile, name), { force: true });
  const child = start([...quiet, ...asRoot, ...flags, `--user-data-dir=${profile}`, url]);
  const ended = once(child, "exit");
  const stop = (): void => signal(child, "SIGKILL", true);
  process.once("exit", stop);
  const end = async (name: "SIGKILL" | "SIGTERM"): Promise<void> => {
    signal(child, name, name === "SIGKILL");
    const late = setTimeout(stop, 10_000);
    await ended;
    clearTimeout(late);
    await goneWith(child.pid ?? 0);
    process.off("exit", stop);
    running.delete(browser);
  };
  const browser = { kill: () => end("SIGKILL"), close: () => end("SIGTERM") };
  running.add(browser);
  return browser;
}

/** Name and version of the browser that is used. */
export async function browserVersion(): Promise<string> {
  const child = spawn(findChromium() ?? "", ["--version"], { stdio: ["ignore", "pipe", "ignore"] });
  let words = "";
  child.stdout.on("data", (part: Buffer) => (words += part.toString()));
  await once(child, "close");
  return words.trim();
}

/** Every file under a folder, by its path from there. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function beginning(path: string): string {
  const [file, bytes] = [openSync(path, "r"), Buffer.alloc(15)];
  try {
    readSync(file, bytes, 0, 15, 0);
  } finally {
    closeSync(file);
  }
  return bytes.toString("latin1");
}

/** How the browser keeps IndexedDB, by what lies on the disk. */
export type Backend = "LevelDB" | "SQLite";

/** Which of the two it is in this profile, by the files themselves; null when there is no database. */
export function backendOf(profile: string): Backend | null {
  const files = filesIn(join(profile, "Default", "IndexedDB"));
  if (files.some((path) => beginning(path) === "SQLite format 3")) return "SQLite";
  return files.some((path) => /[\\/]MANIFEST-\d+$/.test(path)) ? "LevelDB" : null;
}
