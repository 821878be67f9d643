import type { Opener } from "../domain/access.ts";
import { Failure } from "../lib/failure.ts";
import type { Desk } from "./desk.ts";
import type { TakingOver } from "./vault.ts";

/** What taking over needs: the other window asked, and the vault unlocked here. */
export interface TakeOverMeans {
  /** The opener opens this vault. */
  readonly proved: Promise<void>;
  readonly askToGiveWay: () => void;
  readonly lockIsHeld: () => Promise<boolean>;
  /** `force` takes the lock away from whoever holds it. */
  readonly unlock: (opener: Opener, how: { readonly force: boolean }) => Promise<Desk>;
  /** Lets so many milliseconds pass; tests let fewer. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How long a window may take to keep what is typed and to lock; longer is silence. */
const patience = 10_000;
const pause = 50;
/** How often it is tried while the files are still held: each try takes about six seconds by itself. */
const tries = 50;

async function letGo({ lockIsHeld, wait }: TakeOverMeans): Promise<boolean> {
  for (let left = patience; await lockIsHeld(); left -= pause) {
    if (left <= 0) return false;
    await wait(pause);
  }
  return true;
}

/**
 * Asks the other window to keep what is typed there and to lock. When it is silent for ten seconds, takes its lock:
 * its worker then lets go of the files and ends. While a worker that does not run holds them, nobody can write or read
 * here, so it is tried again until that window is closed.
 */
export async function takeOver(
  means: TakeOverMeans,
  opener: Opener,
  tell: (how: TakingOver) => void,
): Promise<Desk> {
  await means.proved;
  tell("asking");
  means.askToGiveWay();
  if (await letGo(means)) return means.unlock(opener, { force: false });
  tell("forcing");
  for (let left = tries; ; left -= 1) {
    try {
      return await means.unlock(opener, { force: true });
    } catch (thrown) {
      if (left === 0 || !(thrown instanceof Failure) || thrown.code !== "open-elsewhere") throw thrown;
      tell("held");
      await means.wait(1000);
    }
  }
}
