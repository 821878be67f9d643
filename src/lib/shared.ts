import type { Observer, Subscription, Watchable } from "./watchable.ts";

/**
 * One subscription for all who watch, begun by the first and kept for as long as it answers: those who come later get
 * the latest answer, and nothing is read or sent again for them.
 */
export function shared<T>(source: Watchable<T>): Watchable<T> {
  const observers = new Set<Observer<T>>();
  let latest: { readonly value: T } | null = null;
  let begun = false;

  function begin(): void {
    begun = true;
    source.subscribe({
      next: (value) => {
        latest = { value };
        for (const { next } of [...observers]) next(value);
      },
      error: (thrown) => {
        [begun, latest] = [false, null];
        const left = [...observers];
        observers.clear();
        for (const { error } of left) error(thrown);
      },
    });
  }

  function tell(observer: Observer<T>): void {
    if (latest !== null && observers.has(observer)) observer.next(latest.value);
  }

  return {
    subscribe: (given): Subscription => {
      const observer = { ...given };
      if (latest !== null) queueMicrotask(() => tell(observer)); // never while it still subscribes
      observers.add(observer);
      if (!begun) begin();
      return { unsubscribe: () => void observers.delete(observer) };
    },
  };
}
