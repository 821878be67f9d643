import { asFailure } from "../lib/failure.ts";

/** Runs one thing after another: what was asked first is whole before the next begins, and a failure stops only itself. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => T | Promise<T>): Promise<T> {
    const mine = this.#last.then(work).catch((thrown: unknown) => {
      throw asFailure(thrown);
    });
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
