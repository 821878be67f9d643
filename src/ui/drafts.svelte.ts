import { asFailure, type Failure } from "../lib/failure.ts";
import type { Json } from "../lib/jcs.ts";
import type { Watchable } from "../lib/watchable.ts";
import { saving } from "./saving.svelte.ts";

/** Where drafts are kept, sealed; the desk has one. */
export interface DraftStore {
  readonly watchAll: () => Watchable<readonly { readonly key: string; readonly value: Json }[]>;
  readonly save: (key: string, value: Json) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

const delay = 300;
const gone = Symbol("gone");

/** Everything typed at a desk and not yet part of a case, kept from the first character. */
export class Drafts {
  readonly #store: DraftStore | null;
  /* eslint-disable svelte/prefer-svelte-reactivity -- a form reads its draft once and never follows it */
  readonly #values = new Map<string, Json>();
  /** Typed and not yet on its way to the disk. */
  readonly #waiting = new Map<string, Json | typeof gone>();
  /** Being recorded as a step: no form starts from it again. */
  readonly #recording = new Set<string>();
  /* eslint-enable svelte/prefer-svelte-reactivity */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();
  /** How many saves run. */
  #keeping = 0;
  #ready = $state(false);
  #broken: unknown = $state.raw(null);
  #failed: { readonly keys: readonly string[]; readonly failure: Failure } | null = $state.raw(null);

  /** Without a store, e.g. before the door, what is typed lives as long as the page. */
  constructor(store: DraftStore | null) {
    this.#store = store;
    this.#ready = store === null;
  }

  /** True once what was typed before is here. Throws when it cannot be read, for the nearest boundary to show. */
  get ready(): boolean {
    if (this.#broken !== null) throw asFailure(this.#broken);
    return this.#ready;
  }

  /** Why the last change of that draft could not be kept; null when all is well. */
  failureOf(key: string): Failure | null {
    return this.#failed?.keys.includes(key) === true ? this.#failed.failure : null;
  }

  /** Reads what is kept and follows it, e.g. when a purge takes drafts along; the answer stops that. */
  follow(): () => void {
    const subscription = this.#store?.watchAll().subscribe({
      next: (all) => {
        if (this.#waiting.size + this.#keeping > 0) return; // what is typed here is ahead
        this.#values.clear();
        for (const { key, value } of all) this.#values.set(key, value);
        this.#ready = true;
      },
      error: (error) => (this.#broken = error),
    });
    return () => subscription?.unsubscribe();
  }

  /** What was typed there before; a form starts from it once. */
  read(key: string): Json | undefined {
    return this.#recording.has(key) ? undefined : this.#values.get(key);
  }

  /** Notes a change; it is kept a moment later, and at once when the app locks or is hidden. */
  type(key: string, value: Json): void {
    this.#values.set(key, value);
    this.#wait(key, value);
  }

  /** Gives a draft up, because it became part of a case or is not wanted. */
  async discard(key: string): Promise<void> {
    if (!this.#values.delete(key)) return;
    this.#wait(key, gone);
    await this.flush();
  }

  /** Records a draft as a step: it goes once the step is kept, and stays when the step was refused. */
  async until(key: string, recorded: Promise<boolean>): Promise<boolean> {
    this.#recording.add(key);
    try {
      const done = await recorded;
      if (done) await this.discard(key);
      return done;
    } finally {
      this.#recording.delete(key);
    }
  }

  /** Keeps what was typed now; done when it is durable. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const changes = [...this.#waiting];
    this.#waiting.clear();
    if (changes.length > 0) this.#last = this.#last.then(() => this.#keep(changes));
    await this.#last;
  }

  #wait(key: string, value: Json | typeof gone): void {
    if (this.#store === null) return;
    this.#waiting.set(key, value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
    saving.await(this);
  }

  async #keep(changes: readonly (readonly [string, Json | typeof gone])[]): Promise<void> {
    const store = this.#store;
    if (store === null) return;
    this.#keeping += 1;
    try {
      for (const [key, value] of changes)
        await saving.during(value === gone ? store.remove(key) : store.save(key, value));
      this.#failed = null;
    } catch (thrown) {
      this.#failed = { keys: changes.map(([key]) => key), failure: asFailure(thrown) };
      // Tried again with the next change, and before a lock.
      for (const [key, value] of changes) if (!this.#waiting.has(key)) this.#waiting.set(key, value);
    } finally {
      this.#keeping -= 1;
      if (this.#waiting.size === 0) saving.settled(this);
    }
  }
}
