import { smallStorage } from "./witness.ts";

const name = "habeas-tries";

/** How many tries to get in have failed, kept across reloads: a number and nothing else. */
export const keptTries = {
  read: (): number => Number(smallStorage()?.getItem(name) ?? 0) || 0,
  write: (count: number): void => smallStorage()?.setItem(name, String(count)),
};
