/** Whether everything typed and recorded is durably kept; the frame shows it. */
class Saving {
  #running = $state(0);
  #savedAt: Date | null = $state.raw(null);

  /** True while something is on its way to the disk. */
  get running(): boolean {
    return this.#running > 0;
  }

  /** When the last save was done in this session; null before the first. */
  get savedAt(): Date | null {
    return this.#savedAt;
  }

  /** Counts one save while it runs. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      const value = await work;
      this.#savedAt = new Date();
      return value;
    } finally {
      this.#running -= 1;
    }
  }
}

/** The one state of saving of the window. */
export const saving = new Saving();
