import type { Access, Opener } from "../domain/access.ts";
import type { CalendarDate } from "../lib/calendar.ts";
import { Failure, isWrongOpener } from "../lib/failure.ts";
import { connect, type Connection, type Endpoint } from "../lib/port.ts";
import type { BackupCalls } from "./backup-calls.ts";
import { accessOver } from "./access-calls.ts";
import type { ConfinedCalls } from "./confined.ts";
import type { Desk } from "./desk.ts";
import { deskOver, type DeskCalls } from "./desk-calls.ts";
import type { VaultCalls } from "./session.ts";
import type { VaultMark } from "./witnessing.ts";
import type { Reading, Vault, VaultStatus } from "./vault.ts";
import type { Guest } from "./windows.ts";

/** A vault worker that was started. */
export interface StartedWorker {
  readonly endpoint: Endpoint;
  /** Called when it dies, or ended because another window has taken over by force. */
  readonly onDeath: (tell: (why: "worker-failed" | "stale-writer") => void) => void;
  readonly end: () => void;
}

/** What the locked vault needs of the browser. */
export interface Browser {
  /** What is not there and cannot be done without; null when all is. */
  readonly missing: () => Promise<string | null>;
  readonly vaultIsHere: () => Promise<boolean>;
  /** See `Vault.wayBackUntil`. */
  readonly wayBackUntil: () => Promise<CalendarDate | null>;
  readonly lockIsHeld: () => Promise<boolean>;
  readonly hasWitness: () => Promise<boolean>;
  /** What this page remembers of the vault. */
  readonly witness: () => string | null;
  readonly bearWitness: (words: string) => void;
  /** How many tries to get in have failed, kept across reloads. */
  readonly tries: { readonly read: () => number; readonly write: (count: number) => void };
  readonly persist: () => Promise<boolean>;
  readonly startWorker: () => StartedWorker;
  /** Asks the window that has the desk open to show it. */
  readonly knock: () => Promise<Guest | null>;
  /** Resolves when no window holds the lock any more. */
  readonly lockIsFree: () => Promise<void>;
  /** Asks the window that has the desk open to keep what is typed and to lock. */
  readonly askToGiveWay: () => void;
  /** Lets time pass; tests let less. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const pass = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How long locking waits for what is being written. */
const patience = 3000;

type Calls = VaultCalls & BackupCalls & ConfinedCalls;

interface Running {
  readonly worker: StartedWorker;
  readonly line: Connection<Calls>;
}

async function statusOf(browser: Browser, ours: boolean): Promise<VaultStatus> {
  const missing = await browser.missing();
  if (missing !== null) return { kind: "unsupported", missing };
  if (await browser.vaultIsHere()) {
    // Right after a reload the page before may not have let go yet.
    for (let tries = 5; !ours && (await browser.lockIsHeld()); tries -= 1) {
      if (tries === 0) return { kind: "open-elsewhere" };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { kind: "locked" };
  }
  return { kind: (await browser.hasWitness()) ? "lost" : "none" };
}

async function readElsewhere(browser: Browser): Promise<Reading | null> {
  const guest = await browser.knock();
  if (guest === null) return null;
  const line = connect<DeskCalls>(guest.endpoint);
  // What is shown stays as it was until the page starts afresh or takes over: it failed in nothing.
  return { desk: deskOver(line), ended: browser.lockIsFree() };
}

/** What the browser knows without opening anything. */
type OfTheBrowser = "persist" | "wayBackUntil" | "failedTries" | "triesRecorded";
const pick = ({ persist, wayBackUntil, tries }: Browser): Pick<Vault, OfTheBrowser> => ({
  failedTries: () => tries.read(),
  triesRecorded: () => tries.write(0),
  persist: () => persist(),
  wayBackUntil: () => wayBackUntil(),
});

/** Counts what did not open, whatever it was; the door waits longer with each, and the history tells how many. */
async function counted<T>(tries: Browser["tries"], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (isWrongOpener(thrown)) tries.write(tries.read() + 1);
    throw thrown;
  }
}

/** The same with proofs; at an open desk the worker tells the history of each that failed at once. */
function countedAccess(
  { tries }: Browser,
  now: () => Pick<Running, "line"> & { readonly inside: boolean },
): Access {
  const access = accessOver(() => now().line);
  const prove: Access["prove"] = (opener) =>
    now().inside ? access.prove(opener) : counted(tries, () => access.prove(opener));
  return { ...access, prove };
}

/** How the vault is unlocked where all is not as usual. */
interface Unusually {
  readonly olderIsFine?: boolean | undefined;
  readonly force?: boolean;
}

/** The vault behind whatever worker the browser starts. */
export function vaultOver(browser: Browser): Vault {
  let running: Running | null = null;
  let inside = false;

  function stop(failure: Failure): void {
    running?.line.close(failure);
    running?.worker.end();
    running = null;
    inside = false;
  }
  function start(): Running {
    if (running !== null) return running;
    const worker = browser.startWorker();
    const started = { worker, line: connect<Calls>(worker.endpoint) };
    worker.onDeath((why) => {
      started.line.close(new Failure(why));
      if (running === started) stop(new Failure(why));
    });
    running = started;
    return started;
  }
  async function enter(ask: (line: Connection<Calls>) => Promise<VaultMark>): Promise<Desk> {
    const { line } = start();
    browser.bearWitness((await ask(line)).witness);
    inside = true;
    line.watch("vault.witness").subscribe({ next: browser.bearWitness, error: () => undefined }); // until it is locked
    return deskOver(line);
  }
  const unlock = (opener: Opener, { olderIsFine = false, force = false }: Unusually = {}): Promise<Desk> =>
    counted(browser.tries, () =>
      enter((line) => line.call("vault.unlock", opener, { witness: browser.witness(), olderIsFine, force })),
    );
  const access = countedAccess(browser, () => ({ ...start(), inside }));
  return {
    status: () => statusOf(browser, inside),
    create: (...given) => enter((line) => line.call("vault.create", ...given)),
    unlock: (opener, olderIsFine) => unlock(opener, { olderIsFine }),
    access,
    read: () => readElsewhere(browser),
    takeOver: async (opener, tell = () => undefined) => {
      const { takeOver } = await import("./take-over.ts"); // one window is enough for most
      return takeOver({ wait: pass, ...browser, proved: access.prove(opener), unlock }, opener, tell);
    },
    backups: async () => {
      const { backupsOver } = await import("./backup-calls.ts");
      return backupsOver(() => start().line);
    },
    lock: async () => {
      if (running === null) return;
      const closed = running.line.call("vault.close").catch(() => undefined); // it ends either way
      await Promise.race([closed, pass(patience)]);
      stop(new Failure("locked"));
    },
    servedSafely: () => start().line.call("vault.confined"),
    seemsPrivate: () => start().line.call("vault.seemsPrivate"),
    ...pick(browser),
  };
}
