import { expect, test, vi } from "vitest";
import { shared } from "../../src/lib/shared.ts";
import type { Observer, Watchable } from "../../src/lib/watchable.ts";

function source(): {
  watchable: Watchable<string>;
  subscribed: () => number;
  say: (word: string) => void;
  fail: () => void;
} {
  let observers: Observer<string>[] = [];
  let count = 0;
  return {
    watchable: {
      subscribe: (observer) => {
        count += 1;
        observers.push(observer);
        return { unsubscribe: () => undefined };
      },
    },
    subscribed: () => count,
    say: (word) => observers.forEach(({ next }) => next(word)),
    fail: () => {
      const left = observers;
      observers = [];
      left.forEach(({ error }) => error(new Error("the line was cut")));
    },
  };
}

const nobody = (): never => {
  throw new Error("unexpected");
};

test("all who watch hear every answer of one subscription, and whoever comes later the latest one", async () => {
  const { watchable, subscribed, say } = source();
  const one = shared(watchable);
  const [first, second] = [vi.fn(), vi.fn()];
  one.subscribe({ next: first, error: nobody });
  say("a");
  one.subscribe({ next: second, error: nobody });
  expect(second).not.toHaveBeenCalled(); // never while it still subscribes
  await Promise.resolve();
  say("b");
  expect(first.mock.calls).toEqual([["a"], ["b"]]);
  expect(second.mock.calls).toEqual([["a"], ["b"]]);
  expect(subscribed()).toBe(1);
});

test("whoever has stopped hears no more, not even what was on its way", async () => {
  const { watchable, say } = source();
  const one = shared(watchable);
  one.subscribe({ next: () => undefined, error: nobody });
  say("a");
  const heard = vi.fn();
  one.subscribe({ next: heard, error: nobody }).unsubscribe();
  await Promise.resolve();
  say("b");
  expect(heard).not.toHaveBeenCalled();
});

test("a failure is told to all, and the next who watches begins anew", () => {
  const { watchable, subscribed, say, fail } = source();
  const one = shared(watchable);
  const [failed, heard] = [vi.fn(), vi.fn()];
  one.subscribe({ next: () => undefined, error: failed });
  say("a");
  fail();
  expect(failed).toHaveBeenCalledOnce();
  one.subscribe({ next: heard, error: nobody });
  say("b");
  expect(heard.mock.calls).toEqual([["b"]]);
  expect(subscribed()).toBe(2);
});
