import type { Watchable } from "./watchable.ts";

/** What is watched as it stands now. */
export function first<T>(watched: Watchable<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let done = false;
    const subscription = watched.subscribe({
      next: (value) => {
        resolve(value);
        if (done) return;
        done = true;
        // The first answer may come before `subscribe` has given the subscription back.
        void Promise.resolve().then(() => subscription.unsubscribe());
      },
      error: reject,
    });
  });
}
