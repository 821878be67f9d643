/** Long work that somebody waits for without touching anything, such as reading a large file. */
class Working {
  #running = $state(0);

  /** True while such work is done: the desk does not lock under it, and no newer version is started. */
  get running(): boolean {
    return this.#running > 0;
  }

  /** Counts one piece of work while it is done. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work;
    } finally {
      this.#running -= 1;
    }
  }
}

/** The one state of work of the window. */
export const working = new Working();
