import { Failure } from "../lib/failure.ts";
import type { TakeLock } from "./session.ts";

/** What the vault worker says of itself before anybody types what opens the vault. */
export interface ConfinedCalls {
  readonly "vault.confined": () => Promise<boolean>;
}

/**
 * True when this worker can neither reach out nor run text as code, which only the headers of its own answer see to
 * (a `<meta>` of the page does not reach it). A vault is opened nowhere else.
 */
export async function confined(): Promise<boolean> {
  const reachesOut = await fetch("/").then(
    () => true,
    () => false,
  );
  if (reachesOut) return false;
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that it cannot run is what is looked for
    new Function("return 1");
    return false;
  } catch {
    return true;
  }
}

/** The lock of the vault for a worker that is held to the policy it was shipped with; `unsafe-host` for any other. */
export function onlyConfined(takeLock: TakeLock, check: () => Promise<boolean>): TakeLock {
  return async (force) => {
    if (!(await check())) throw new Failure("unsafe-host");
    return takeLock(force);
  };
}
