import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backendOf, openBrowser, sqliteFlag, type Backend, type Browser } from "./chromium.ts";
import type { FaultSite } from "./site.ts";

const passphrase = "anchor bacon candle dolphin ember falcon";

/** How long a browser may take to answer before it is taken for stuck. */
const patience = 90_000;

/** A profile on disk with a vault in it, opened again and again by its recovery key. */
export class Laptop {
  readonly site: FaultSite;
  /** Where the profile lies. */
  profile: string;
  readonly #flags: readonly string[];
  readonly #flush: boolean;
  #browser: Browser | null = null;
  key = "";

  constructor(
    site: FaultSite,
    profile: string,
    how: { readonly backend?: Backend; readonly flush?: boolean } = {},
  ) {
    this.site = site;
    this.profile = profile;
    this.#flags = how.backend === "SQLite" ? [sqliteFlag] : [];
    this.#flush = how.flush ?? true;
  }

  /** Starts the browser at the page beside the app. */
  start(): void {
    this.site.forget();
    this.#browser = openBrowser(this.profile, this.site.address({ flush: this.#flush }), this.#flags);
  }

  /** Waits for an answer, though not for ever. */
  async within<T>(answer: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("the browser does not answer")), patience);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Makes the vault and its recovery key in a running browser. */
  async make(): Promise<void> {
    ({ key: this.key } = await this.within(this.site.ask("make", { passphrase })));
  }

  async unlock(): Promise<number> {
    return (await this.within(this.site.ask("unlock", { key: this.key }))).ms;
  }

  async kill(): Promise<void> {
    await this.#browser?.kill();
    this.#browser = null;
  }

  /** Locks the vault and closes the browser. */
  async shut(): Promise<void> {
    await this.within(this.site.ask("close", {})).catch(() => undefined); // a vault that did not open has nothing to lock
    await this.#browser?.close();
    this.#browser = null;
  }

  /** How this profile keeps IndexedDB, by its files. */
  get backend(): Backend | null {
    return backendOf(this.profile);
  }
}

/** Lends a folder of its own to a piece of work. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "habeas-faults-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
