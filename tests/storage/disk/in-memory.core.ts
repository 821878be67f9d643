import { expect, test } from "vitest";
import type { BlockFiles } from "../../../src/storage/disk/block-file.ts";
import { seemsInMemory } from "../../../src/storage/disk/in-memory.ts";
import { OpfsDouble } from "../../support/opfs-double.ts";

function wait(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** Files on which writing and flushing take that long, in milliseconds. */
function slow(times: { readonly write: number; readonly flush: number }): BlockFiles {
  const files = new OpfsDouble();
  files.onTouch = (_, how) => {
    if (how === "write" || how === "flush") wait(times[how]);
  };
  return files;
}

test("files that are flushed in no time lie in memory, others on a disk", async () => {
  expect(await seemsInMemory(slow({ write: 2, flush: 0 }))).toBe(true);
  expect(await seemsInMemory(slow({ write: 0, flush: 2 }))).toBe(false);
  expect(await seemsInMemory(slow({ write: 2, flush: 2 }))).toBe(false);
});

test("looking leaves nothing behind", async () => {
  const files = new OpfsDouble();
  await seemsInMemory(files);
  expect(await files.list([])).toEqual([]);
});
