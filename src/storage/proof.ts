import { Failure } from "../lib/failure.ts";

/** How long a proof counts: long enough to read what is asked, too short for somebody passing by. */
const lasts = 120_000;

/** Remembers that the officer has just proved who sits there; what must not be done by another asks for it. */
export class Proof {
  #until = -Infinity;

  /** The officer entered what opens the vault. */
  given(): void {
    this.#until = performance.now() + lasts;
  }

  /** Throws `not-proved` unless a proof was given a moment ago. */
  require(): void {
    if (performance.now() > this.#until) throw new Failure("not-proved");
  }
}
