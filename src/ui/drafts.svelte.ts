import type { Json } from "../lib/jcs.ts";
import { saving } from "./saving.svelte.ts";

/** Where drafts are kept; the desk has one. */
export interface DraftStore {
  readonly save: (key: string, value: Json) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

const delay = 300;

/** Keeps what is being typed, from the first character, a moment after the last key. */
export class DraftSaver {
  readonly #store: DraftStore;
  readonly #key: string;
  #value: Json = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();
  #failed: unknown = $state.raw(null);

  constructor(store: DraftStore, key: string) {
    this.#store = store;
    this.#key = key;
  }

  /** Why the last change could not be kept; null when all is well. */
  get failed(): unknown {
    return this.#failed;
  }

  /** Notes a change; it is kept a moment later, and at once when the app locks. */
  type(value: Json): void {
    this.#value = value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
    saving.await(this);
  }

  /** Keeps what was typed now; done when it is durable. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return this.#last;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const value = this.#value;
    this.#last = this.#last.then(() => this.#keep(() => this.#store.save(this.#key, value)));
    await this.#last;
  }

  /** Gives the draft up, e.g. because it has become part of a case. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    saving.settled(this);
    this.#last = this.#last.then(() => this.#keep(() => this.#store.remove(this.#key)));
    await this.#last;
  }

  async #keep(work: () => Promise<void>): Promise<void> {
    try {
      await saving.during(work());
      this.#failed = null;
    } catch (thrown) {
      this.#failed = thrown;
    } finally {
      if (this.#timer === undefined) saving.settled(this);
    }
  }
}
