import { lockName } from "./names.ts";
import type { TakeLock } from "./session.ts";

const tries = 10;
const pause = 100;

/** Asks once, without waiting for the holder; the lock lasts until it is released, taken away, or this worker ends. */
function tryLock(how: { readonly ifAvailable: true } | { readonly steal: true }): ReturnType<TakeLock> {
  return new Promise((resolve, reject) => {
    let tell: () => void = () => undefined;
    const lost = new Promise<void>((told) => (tell = told));
    navigator.locks
      .request(lockName, { mode: "exclusive", ...how }, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve({ release, lost }));
      })
      .catch((thrown: unknown) => {
        tell(); // another window has taken it by force
        reject(thrown instanceof Error ? thrown : new Error("lock")); // when it was not even given
      });
  });
}

/** Takes the lock of the vault; a page that was just closed or reloaded gets a second to let go of it. */
export const takeLock: TakeLock = async (force = false) => {
  if (force) return tryLock({ steal: true });
  for (let left = tries; left > 0; left -= 1) {
    const lock = await tryLock({ ifAvailable: true });
    if (lock !== null) return lock;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
};
