/** Something that holds what is typed and not yet kept. */
export interface Pending {
  readonly flush: () => Promise<void>;
}

/** Whether everything typed and recorded is durably kept; the frame shows it. */
class Saving {
  #running = $state(0);
  #waiting = $state(0);
  #savedAt: Date | null = $state.raw(null);
  readonly #pending = new Set<Pending>();

  /** True while something is on its way to the disk. */
  get running(): boolean {
    return this.#running + this.#waiting > 0;
  }

  /** When the last save was done in this session; null before the first. */
  get savedAt(): Date | null {
    return this.#savedAt;
  }

  /** Something typed waits to be kept. */
  await(pending: Pending): void {
    this.#pending.add(pending);
    this.#waiting = this.#pending.size;
  }

  /** It is kept, or given up. */
  settled(pending: Pending): void {
    this.#pending.delete(pending);
    this.#waiting = this.#pending.size;
  }

  /** Keeps all that is typed; before a lock, an update or the end. */
  async flush(): Promise<void> {
    await Promise.all([...this.#pending].map((pending) => pending.flush()));
  }

  /** Keeps what is typed when the window is hidden, and asks before it is closed too early; the answer stops that. */
  keepUp(): () => void {
    const hidden = (): void => {
      if (document.visibilityState === "hidden") void this.flush();
    };
    const leaving = (event: BeforeUnloadEvent): void => {
      if (!this.running) return;
      void this.flush();
      event.preventDefault();
    };
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("beforeunload", leaving);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("beforeunload", leaving);
    };
  }

  /** What else is to be done before a lock. */
  readonly beforeLock = new Set<() => Promise<void>>();

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
