/** What a lost power supply throws at every step from then on. */
export class PowerCut extends Error {
  override readonly name = "PowerCut";
}

/** The power of a laptop: lost at the step that was chosen, and gone for every step after it. */
export class Power {
  #left = Infinity;
  #out = false;
  /** Steps taken in all. */
  steps = 0;

  /** Lets the power go out in that many steps. */
  cutAfter(steps: number): void {
    this.#left = steps;
  }

  get isOut(): boolean {
    return this.#out;
  }

  restore(): void {
    this.#out = false;
    this.#left = Infinity;
  }

  /** A step that needs power. */
  step(): void {
    this.steps += 1;
    this.#left -= 1;
    if (this.#left <= 0) this.#out = true;
    if (this.#out) throw new PowerCut();
  }
}
