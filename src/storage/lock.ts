import { lockName } from "./names.ts";
import type { TakeLock } from "./session.ts";

const tries = 10;
const pause = 100;

/** Asks once, without waiting for the holder; the lock lasts until it is released or this worker ends. */
function tryLock(): ReturnType<TakeLock> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockName, { mode: "exclusive", ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(reject);
  });
}

/** Takes the lock of the vault; a page that was just closed or reloaded gets a second to let go of it. */
export const takeLock: TakeLock = async () => {
  for (let left = tries; left > 0; left -= 1) {
    const lock = await tryLock();
    if (lock !== null) return lock;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
};
