import { afterEach, beforeEach, expect, test } from "vitest";
import { Failure } from "../../src/lib/failure.ts";
import { connect, serve, type Connection } from "../../src/lib/port.ts";
import type { Observer, Watchable } from "../../src/lib/watchable.ts";

interface Counting {
  readonly double: (n: number) => Promise<number>;
  readonly sizes: (blob: Blob, bytes: Uint8Array) => Promise<{ blob: number; bytes: Uint8Array }>;
  readonly refuse: () => Promise<never>;
  readonly break: () => Promise<never>;
  readonly odd: () => Promise<unknown>;
  readonly never: () => Promise<never>;
  readonly ticks: () => Watchable<number>;
}

let watchers: Set<Observer<number>>;
let channel: MessageChannel;
let there: Connection<Counting>;
let stop: () => void;

const tick = (n: number): void => {
  for (const watcher of watchers) watcher.next(n);
};
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  watchers = new Set();
  channel = new MessageChannel();
  stop = serve<Counting>(channel.port1, {
    double: async (n) => 2 * n,
    sizes: async (blob, bytes) => ({ blob: (await blob.arrayBuffer()).byteLength, bytes }),
    refuse: async () => {
      throw new Failure("no-space", { missing: 7 }, new Error("Jane Roe"));
    },
    break: async () => {
      throw new TypeError("Jane Roe");
    },
    odd: async () => () => 1,
    never: () => new Promise(() => undefined),
    ticks: () => ({
      subscribe: (observer) => {
        watchers.add(observer);
        return { unsubscribe: () => watchers.delete(observer) };
      },
    }),
  });
  there = connect<Counting>(channel.port2);
});
afterEach(() => {
  stop();
  channel.port1.close();
});

test("a call gets its own answer, also when several are under way", async () => {
  expect(await Promise.all([1, 2, 3].map((n) => there.call("double", n)))).toEqual([2, 4, 6]);
});

test("blobs and bytes pass", async () => {
  const answer = await there.call("sizes", new Blob(["12345"]), Uint8Array.of(1, 2, 3));
  expect(answer).toEqual({ blob: 5, bytes: Uint8Array.of(1, 2, 3) });
});

test("a failure crosses with code and facts and without its cause", async () => {
  const failure = await there.call("refuse").catch((error: unknown) => error as Failure);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: "no-space", facts: { missing: 7 } });
  expect(failure.cause).toBeUndefined();
});

test("what nobody foresaw crosses as a bug that tells nothing of its message", async () => {
  const failure = await there.call("break").catch((error: unknown) => error as Failure);
  expect(failure).toMatchObject({ code: "bug", facts: { what: "TypeError" } });
  expect(JSON.stringify(failure) + String(failure)).not.toContain("Jane");
});

test("a call that is not served is refused", async () => {
  const other = there as unknown as Connection<{ toString: () => Promise<string> }>;
  await expect(other.call("toString")).rejects.toMatchObject({ code: "bug" });
});

test("what cannot be cloned fails the call on either side and nothing else", async () => {
  await expect(there.call("odd")).rejects.toMatchObject({ code: "bug" });
  const sends = there as unknown as Connection<{ double: (n: unknown) => Promise<number> }>;
  await expect(sends.call("double", () => 1)).rejects.toMatchObject({ code: "bug" });
  expect(await there.call("double", 4)).toBe(8);
});

test("a watch hears every tick until it is stopped, and then the other end forgets it", async () => {
  const heard: number[] = [];
  const watch = there.watch("ticks").subscribe({ next: (n) => heard.push(n), error: () => undefined });
  await turn();
  tick(1);
  tick(2);
  await turn();
  watch.unsubscribe();
  await turn();
  expect(watchers.size).toBe(0);
  tick(3);
  await turn();
  expect(heard).toEqual([1, 2]);
});

test("an error ends a watch", async () => {
  const errors: unknown[] = [];
  there.watch("ticks").subscribe({ next: () => undefined, error: (error) => errors.push(error) });
  await turn();
  for (const watcher of watchers) watcher.error(new Failure("damaged"));
  tick(1);
  await turn();
  expect(errors).toMatchObject([{ code: "damaged" }]);
});

test("closing fails what is still awaited and everything asked later", async () => {
  const errors: unknown[] = [];
  const waiting = there.call("never");
  there.watch("ticks").subscribe({ next: () => undefined, error: (error) => errors.push(error) });
  there.close(new Failure("locked"));
  await expect(waiting).rejects.toMatchObject({ code: "locked" });
  await expect(there.call("double", 1)).rejects.toMatchObject({ code: "locked" });
  there.watch("ticks").subscribe({ next: () => undefined, error: (error) => errors.push(error) });
  expect(errors).toMatchObject([{ code: "locked" }, { code: "locked" }]);
});

test("a side that stops serving stops its watches", async () => {
  there.watch("ticks").subscribe({ next: () => undefined, error: () => undefined });
  await turn();
  expect(watchers.size).toBe(1);
  stop();
  expect(watchers.size).toBe(0);
});
