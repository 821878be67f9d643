import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../src/domain/journal.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { utf8 } from "../../src/lib/bytes.ts";
import { newId } from "../../src/lib/id.ts";
import { canonicalJson } from "../../src/lib/jcs.ts";
import { sha256Hex } from "../../src/lib/sha256.ts";
import { headAfter, noEntries, type ChainedEntry, type Head } from "../../src/storage/journal.ts";
import { nextEntry, verifyChain } from "../../src/storage/journal-chain.ts";

const at = new Date("2026-11-20T10:00:00Z");
const caseId = newId();
const lives = (): boolean => true;

function event(n: number): CaseEvent {
  return { kind: "note-added", on: calendarDate("2026-11-20"), facts: { n }, detail: { text: `note ${n}` } };
}

async function chainOf(length: number): Promise<{ entries: ChainedEntry[]; head: Head }> {
  const entries: ChainedEntry[] = [];
  let head = noEntries;
  for (let n = 0; n < length; n += 1) {
    const entry = await nextEntry(head, event(n), caseId, at);
    entries.push(entry);
    head = headAfter(entry);
  }
  return { entries, head };
}

const reader =
  (entries: readonly (ChainedEntry | null)[]) =>
  async (from: number, to: number): Promise<readonly (ChainedEntry | null)[]> =>
    entries.slice(from, to);

test("an entry is hashed as SHA-256 over a zero byte and its canonical JSON, and points at the one before", async () => {
  const { entries } = await chainOf(2);
  const { body, hash } = entries[1]!;
  expect(hash).toBe(await sha256Hex(new Uint8Array([0, ...utf8(canonicalJson(body))])));
  expect(body.prev).toBe(entries[0]!.hash);
  expect(entries[0]!.body.prev).toBe("0".repeat(64));
});

test("the hashed part commits to the detail and does not hold it", async () => {
  const { body, opening } = (await chainOf(1)).entries[0]!;
  expect(canonicalJson(body)).not.toContain("note 0");
  expect(body.commit).toBe(await sha256Hex(opening!.nonce + canonicalJson(opening!.detail)));
  expect(opening!.nonce).toMatch(/^[0-9a-f]{64}$/);
});

test("a chain longer than one reading is intact", async () => {
  const { entries, head } = await chainOf(1030);
  expect(await verifyChain(head, reader(entries), lives)).toEqual({
    kind: "intact",
    entries: 1030,
    head: head.hash,
  });
});

describe("a journal is broken where", () => {
  const changes: [string, (entries: (ChainedEntry | null)[]) => unknown, number][] = [
    ["a line was changed", (e) => (e[3] = { ...e[3]!, body: { ...e[3]!.body, at: "2020" } }), 3],
    [
      "a line was changed and its hash with it",
      async (e) => {
        const body = { ...e[3]!.body, facts: { n: 99 } };
        e[3] = { ...e[3]!, body, hash: await sha256Hex(new Uint8Array([0, ...utf8(canonicalJson(body))])) };
      },
      4,
    ],
    ["a line is missing", (e) => (e[3] = null), 3],
    ["a line was taken out", (e) => e.splice(3, 1), 3],
    ["two lines changed places", (e) => ([e[3], e[4]] = [e[4]!, e[3]!]), 3],
    ["a line stands twice", (e) => e.splice(3, 0, e[2]!), 3],
    ["the end is gone", (e) => e.splice(8), 8],
    ["the beginning is gone", (e) => e.splice(0, 1), 0],
    [
      "a detail was changed",
      (e) => (e[3] = { ...e[3]!, opening: { ...e[3]!.opening!, detail: { text: "other" } } }),
      3,
    ],
    ["a detail is missing though its case is there", (e) => (e[3] = { ...e[3]!, opening: null }), 3],
  ];
  test.for(changes)("%s", async ([, change, broken]) => {
    const { entries, head } = await chainOf(10);
    await change(entries);
    expect(await verifyChain(head, reader(entries), lives)).toEqual({
      kind: "broken",
      at: broken,
      entries: 10,
    });
  });

  test("its last line was written anew", async () => {
    const { entries, head } = await chainOf(9);
    const [one, other] = [
      await nextEntry(head, event(9), caseId, at),
      await nextEntry(head, event(77), caseId, at),
    ];
    const verdict = await verifyChain(headAfter(one), reader([...entries, other]), lives);
    expect(verdict).toEqual({ kind: "broken", at: 9, entries: 10 });
  });
});

test("the details of a purged case may be gone", async () => {
  const { entries, head } = await chainOf(5);
  const bare = entries.map((entry) => ({ ...entry, opening: null }));
  expect(await verifyChain(head, reader(bare), () => false)).toMatchObject({ kind: "intact" });
});

test("no single change of a hashed line goes unseen", async () => {
  const { entries, head } = await chainOf(6);
  const where = fc.record({
    line: fc.integer({ min: 0, max: 5 }),
    member: fc.constantFrom("seq", "at", "caseId", "kind", "on", "facts", "commit", "prev", "v"),
    value: fc.jsonValue(),
  });
  await fc.assert(
    fc.asyncProperty(where, async ({ line, member, value }) => {
      const entry = entries[line]!;
      fc.pre(JSON.stringify(entry.body[member as "v"]) !== JSON.stringify(value));
      const changed = { ...entry, body: { ...entry.body, [member]: value } };
      const forged = entries.with(line, changed);
      expect((await verifyChain(head, reader(forged), lives)).kind).toBe("broken");
    }),
  );
});
