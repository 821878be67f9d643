import type { Ground } from "../ground.ts";

/** When a law lets us charge, and how much at most (standards B.5). */
export interface FeeRule {
  readonly ground: Ground;
  /** The most that may be asked; null where it is our cost. */
  readonly most: { readonly amount: number; readonly currency: string } | null;
  /** What must be done before or with it, for the officer. */
  readonly must: string;
}
