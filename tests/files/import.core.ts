import { describe, expect, test } from "vitest";
import type { StartedWorker } from "../../src/files/disposable.ts";
import type { ImportCalls, ImportNews } from "../../src/files/import-calls.ts";
import { checkedNews } from "../../src/files/import-news.ts";
import { readFileOver } from "../../src/files/import-over.ts";
import { importServed } from "../../src/files/import-served.ts";
import { Failure } from "../../src/lib/failure.ts";
import { serve } from "../../src/lib/port.ts";
import { file, jane } from "./read/reading.ts";

/** Workers that are two ends of a channel; counts those that were started and put away. */
function workers(served: ImportCalls = importServed) {
  const counts = { started: 0, ended: 0 };
  let tellDeath: () => void = () => undefined;
  const start = (): StartedWorker => {
    const { port1, port2 } = new MessageChannel();
    const stop = serve<ImportCalls>(port2, served);
    counts.started += 1;
    return {
      endpoint: port1,
      onDeath: (tell) => (tellDeath = tell),
      end: () => {
        counts.ended += 1;
        stop();
        port1.close();
        port2.close();
      },
    };
  };
  return { counts, start, die: () => tellDeath() };
}

/** A worker that says these things and no more. */
const saying = (...news: unknown[]): ImportCalls => ({
  readFile: () => ({
    subscribe: ({ next }) => {
      for (const one of news) next(one as ImportNews); // as a broken worker would
      return { unsubscribe: () => undefined };
    },
  }),
});

const failureOf = (job: Promise<unknown>) =>
  job.then(
    () => "done",
    (error: unknown) => (error instanceof Failure ? { code: error.code, facts: error.facts } : error),
  );

const rows = (count: number) =>
  `id,name\n${Array.from({ length: count }, (_, i) => `${i},Jane Roe`).join("\n")}`;

describe("reading a file in a worker", () => {
  test("gives what was found in batches, says how far it is, and puts the worker away", async () => {
    const { counts, start } = workers();
    const progress: number[] = [];
    const batches: number[] = [];
    const counted: ImportCalls = {
      readFile: (...args) => ({
        subscribe: ({ next, error }) =>
          importServed.readFile(...args).subscribe({
            next: (news) => {
              if (news.kind === "drafts") batches.push(news.drafts.length);
              next(news);
            },
            error,
          }),
      }),
    };
    const read = readFileOver(workers(counted).start);
    const result = await read(file(rows(450)), "a.csv", jane, {
      onProgress: ({ bytes, of }) => progress.push(bytes / of),
    });
    expect([result.records, result.found, result.drafts.length]).toEqual([450, 450, 450]);
    expect(batches).toEqual([200, 200, 50]);
    expect(progress.at(-1)).toBe(1);
    expect(result.drafts[449]).toEqual({
      position: "row 451",
      fields: [
        { name: "id", value: "449" },
        { name: "name", value: "Jane Roe" },
      ],
      hits: [{ identifier: "name", field: 1, start: 0, end: 8 }],
    });
    await readFileOver(start)(file(rows(1)), "a.csv", jane);
    expect(counts).toEqual({ started: 1, ended: 1 });
  });

  test("hands over every record when all are wanted", async () => {
    const read = readFileOver(workers().start);
    expect(await read(file("a,b\n1,2\n"), "a.csv", jane)).toMatchObject({ records: 1, found: 0, drafts: [] });
    const all = await read(file("a,b\n1,2\n"), "a.csv", jane, { includeAll: true });
    expect(all.drafts).toHaveLength(1);
  });

  test("passes on why a file was refused, with the facts", async () => {
    const { counts, start } = workers();
    expect(await failureOf(readFileOver(start)(file('{"a":\n oops}'), "a.json", jane))).toEqual({
      code: "file-unreadable",
      facts: { format: "json", line: 2, column: 2 },
    });
    expect(counts.ended).toBe(1);
  });

  test("does not harm the reading of another file", async () => {
    const read = readFileOver(workers().start);
    const [broken, sound] = await Promise.all([
      failureOf(read(file("{"), "a.json", jane)),
      read(file(rows(3)), "b.csv", jane),
    ]);
    expect(broken).toMatchObject({ code: "file-unreadable" });
    expect(sound.found).toBe(3);
  });

  test("stops when it is cancelled, and the worker with it", async () => {
    const { counts, start } = workers(saying());
    const stop = new AbortController();
    const reading = failureOf(readFileOver(start)(file(rows(1)), "a.csv", jane, { signal: stop.signal }));
    stop.abort();
    expect(await reading).toMatchObject({ code: "cancelled" });
    expect(counts).toEqual({ started: 1, ended: 1 });
  });

  test("is not begun when it was cancelled before", async () => {
    const { counts, start } = workers();
    const read = readFileOver(start)(file(rows(1)), "a.csv", jane, { signal: AbortSignal.abort() });
    expect(await failureOf(read)).toMatchObject({ code: "cancelled" });
    expect(counts.started).toBe(0);
  });

  test("is given up when the worker says nothing for too long", async () => {
    const { counts, start } = workers(saying());
    const read = readFileOver(start, { silence: 0.02, inAll: 10 });
    expect(await failureOf(read(file(rows(1)), "a.csv", jane))).toEqual({
      code: "file-limit",
      facts: { what: "time", limit: 0.02 },
    });
    expect(counts.ended).toBe(1);
  });

  test("is given up when it takes too long in all, though it keeps talking", async () => {
    const talking: ImportCalls = {
      readFile: () => ({
        subscribe: ({ next }) => {
          const beat = setInterval(
            () => next({ kind: "progress", bytes: 0, of: 1, records: 0, found: 0 }),
            5,
          );
          return { unsubscribe: () => clearInterval(beat) };
        },
      }),
    };
    const read = readFileOver(workers(talking).start, { silence: 10, inAll: 0.05 });
    expect(await failureOf(read(file(rows(1)), "a.csv", jane))).toMatchObject({ facts: { what: "time" } });
  });

  test("says so when the worker dies", async () => {
    const { start, die } = workers(saying());
    const reading = failureOf(readFileOver(start)(file(rows(1)), "a.csv", jane));
    die();
    expect(await reading).toMatchObject({ code: "worker-failed" });
  });
});

describe("what a worker says", () => {
  const draft = {
    position: "row 2",
    fields: [{ name: "a", value: "Jane" }],
    hits: [{ identifier: "i", field: 0, start: 0, end: 4 }],
  };

  test("is taken when it has the shape it must have", () => {
    expect(checkedNews({ kind: "drafts", drafts: [draft] })).toEqual({ kind: "drafts", drafts: [draft] });
  });

  test.for([
    [
      "a hit beyond its value",
      { kind: "drafts", drafts: [{ ...draft, hits: [{ identifier: "i", field: 0, start: 0, end: 5 }] }] },
    ],
    [
      "a hit in no field",
      { kind: "drafts", drafts: [{ ...draft, hits: [{ identifier: "i", field: 1, start: 0, end: 1 }] }] },
    ],
    [
      "a value that is no text",
      { kind: "drafts", drafts: [{ ...draft, fields: [{ name: "a", value: 1 }] }] },
    ],
    ["a member nobody asked for", { kind: "drafts", drafts: [{ ...draft, decision: "include" }] }],
    ["a count below nothing", { kind: "progress", bytes: -1, of: 1, records: 0, found: 0 }],
    ["another kind of news", { kind: "secret" }],
    ["nothing", undefined],
  ])("is refused with %s", async ([, said]) => {
    expect(() => checkedNews(said)).toThrow("worker-failed");
    const { counts, start } = workers(saying(said));
    expect(await failureOf(readFileOver(start)(file(rows(1)), "a.csv", jane))).toMatchObject({
      code: "worker-failed",
    });
    expect(counts.ended).toBe(1);
  });
});
