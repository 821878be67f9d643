import type { Watchable } from "../../src/lib/watchable.ts";

/** The next answer of something watched. */
export function latest<T>(watchable: Watchable<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscription = watchable.subscribe({
      next: (value) => {
        queueMicrotask(() => subscription.unsubscribe());
        resolve(value);
      },
      error: (thrown) => reject(thrown instanceof Error ? thrown : new Error("not an error was thrown")),
    });
  });
}
