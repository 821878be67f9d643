import { createSubscriber } from "svelte/reactivity";
import { asFailure } from "../lib/failure.ts";
import type { Watchable } from "../lib/watchable.ts";

/** The latest answer of something watched: subscribes while something on screen reads it, stops by itself. */
export class Live<T> {
  #value: T | undefined;
  #error: unknown;
  readonly #subscribe: () => void;

  constructor(source: Watchable<T>) {
    this.#subscribe = createSubscriber((update) => {
      const subscription = source.subscribe({
        next: (value) => {
          this.#value = value;
          this.#error = undefined;
          update();
        },
        error: (error) => {
          this.#error = error;
          update();
        },
      });
      return () => subscription.unsubscribe();
    });
  }

  /** `undefined` until the first answer. Throws what the watch threw, for the nearest boundary to show. */
  get current(): T | undefined {
    this.#subscribe();
    if (this.#error !== undefined) throw asFailure(this.#error);
    return this.#value;
  }
}
