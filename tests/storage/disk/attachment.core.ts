import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { concat, randomBytes, sameBytes, type Bytes } from "../../../src/lib/bytes.ts";
import { newId } from "../../../src/lib/id.ts";
import { sha256Hex } from "../../../src/lib/sha256.ts";
import { readPart, writeAttachment, type CaseKey } from "../../../src/storage/disk/attachment.ts";
import { withFile } from "../../../src/storage/disk/block-file.ts";
import { OpfsDouble } from "../../support/opfs-double.ts";

// Keys are derived and disks lost many times over here.
vi.setConfig({ testTimeout: 60_000 });

const chunk = 65_536;
const sealedChunk = chunk + 16;
const head = 53;
let files: OpfsDouble;
let key: CaseKey;
let fileId: string;

beforeEach(() => {
  files = new OpfsDouble();
  key = { id: newId(), bytes: randomBytes(32) };
  fileId = newId();
});

function write(content: Uint8Array<ArrayBuffer>): Promise<string> {
  kept = content.length;
  return withFile(files, ["f"], (file) => writeAttachment(file, key, fileId, new Blob([content])));
}
/** The length that the manifest would tell, of what was written last. */
let kept: number;
async function read(with_: CaseKey = key, id = fileId): Promise<Blob> {
  const parts: Bytes[] = [];
  for (let part = 0, last = false; !last; part += 1) {
    const one = await withFile(files, ["f"], (file) => readPart(file, with_, id, { part, bytes: kept }));
    ({ last } = one);
    parts.push(one.bytes);
  }
  return new Blob(parts);
}
const stored = (): Uint8Array<ArrayBuffer> => files.dump()[0]!.bytes;

function random(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += chunk) crypto.getRandomValues(bytes.subarray(at, at + chunk));
  return bytes;
}

test("content of any length comes back byte for byte, with its hash", async () => {
  const lengths = fc.oneof(
    fc.constantFrom(0, 1, chunk - 1, chunk, chunk + 1, 16 * chunk + 1),
    fc.integer({ min: 0, max: 200_000 }),
  );
  await fc.assert(
    fc.asyncProperty(lengths, async (length) => {
      const content = random(length);
      expect(await write(content)).toBe(await sha256Hex(content));
      const back = new Uint8Array(await (await read()).arrayBuffer());
      expect(sameBytes(back, content)).toBe(true);
      expect(stored().length).toBe(head + length + Math.max(Math.ceil(length / chunk), 1) * 16);
    }),
    { numRuns: 20 },
  );
});

describe("an attachment does not open when", () => {
  const whole = random(3 * chunk + 100);
  const damages: [string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>][] = [
    ["its last chunk is cut off", (bytes) => bytes.slice(0, head + 3 * sealedChunk)],
    ["its last byte is cut off", (bytes) => bytes.slice(0, -1)],
    ["something is appended", (bytes) => new Uint8Array([...bytes, 0])],
    [
      "a chunk is appended again",
      (bytes) => new Uint8Array([...bytes, ...bytes.slice(head, head + sealedChunk)]),
    ],
    ["only its head is left", (bytes) => bytes.slice(0, head)],
    ["nothing is left", () => new Uint8Array()],
    [
      "two chunks change places",
      (bytes) => {
        const copy = bytes.slice();
        copy.set(bytes.subarray(head, head + sealedChunk), head + sealedChunk);
        copy.set(bytes.subarray(head + sealedChunk, head + 2 * sealedChunk), head);
        return copy;
      },
    ],
  ];
  test.for(damages)("%s", async ([, damage]) => {
    await write(whole);
    files.replace("f", damage(stored()));
    await expect(read()).rejects.toMatchObject({ code: "damaged" });
  });

  test("any of its bits is flipped", async () => {
    await write(random(500));
    const bytes = stored();
    for (let bit = 0; bit < bytes.length * 8; bit += 5) {
      const copy = bytes.slice();
      copy[bit >> 3]! ^= 1 << (bit & 7);
      files.replace("f", copy);
      await expect(read(), `bit ${bit}`).rejects.toMatchObject({ code: /^(damaged|newer-format)$/ });
    }
  });

  test("it is asked for under another name or with another key", async () => {
    await write(whole);
    await expect(read(key, newId())).rejects.toMatchObject({ code: "damaged" });
    await expect(read({ ...key, bytes: randomBytes(32) })).rejects.toMatchObject({ code: "damaged" });
    await expect(read({ ...key, id: newId() })).rejects.toMatchObject({ code: "damaged" });
  });
});

test("a whole file in place of a longer one of the same name does not open", async () => {
  await write(random(3 * chunk));
  kept += 1;
  await expect(read()).rejects.toMatchObject({ code: "damaged" });
});

test("of 256 MiB never more than two mebibytes are held at once, written or read", async () => {
  const size = 256 * 1_048_576;
  let largest = 0;
  let stored = 0;
  const seen = (bytes: Uint8Array): void => void (largest = Math.max(largest, bytes.length));
  const pattern = (at: number): number => (at >> 16) & 255;
  const piece = (from: number, to: number): Blob => {
    const bytes = new Uint8Array(to - from);
    for (let at = 0; at < bytes.length; at += chunk) bytes.fill(pattern(from + at), at, at + chunk);
    seen(bytes);
    return new Blob([bytes]);
  };
  const content = Object.assign(new Blob(), {
    slice: (from: number, to: number) => piece(from, Math.min(to, size)),
  });
  Object.defineProperty(content, "size", { value: size });
  // A disk that keeps the head and one stride and forgets the rest, which is only counted.
  const head = new Uint8Array(53);
  const strides = new Map<number, Bytes>();
  const disk = {
    size: () => stored,
    read: (at: number, length: number) => {
      const found = at === 0 ? head.slice(0, length) : (strides.get(at) ?? new Uint8Array(length));
      seen(found);
      return found.slice(0, length);
    },
    write: (at: number, bytes: Uint8Array) => {
      seen(bytes);
      if (at === 0) head.set(bytes);
      else if (strides.size === 0 || at + bytes.length === stored) strides.set(at, concat(bytes));
    },
    truncate: (to: number) => void (stored = to),
    flush: () => undefined,
    close: () => undefined,
  };
  await writeAttachment(disk, key, fileId, content);
  expect(stored).toBe(53 + size + (size / chunk) * 16);
  const first = await readPart(disk, key, fileId, { part: 0, bytes: size });
  const last = await readPart(disk, key, fileId, { part: 255, bytes: size });
  expect([first.last, last.last]).toEqual([false, true]);
  seen(first.bytes);
  expect(last.bytes.at(-1)).toBe(pattern(size - 1));
  expect(largest).toBeLessThanOrEqual(2 * 1_048_576);
  expect(largest).toBeGreaterThan(1_000_000); // the counter counts
});

test("a full disk stops the writing before it begins", async () => {
  files.room = 1000;
  await expect(write(random(5000))).rejects.toMatchObject({ code: "no-space" });
});

test("a file that went away while it was read is unreadable, not a bug", async () => {
  const gone = new Blob(["x"]);
  gone.slice = () => {
    const part = new Blob();
    part.arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
    return part;
  };
  const writing = withFile(files, ["f"], (file) => writeAttachment(file, key, fileId, gone));
  await expect(writing).rejects.toMatchObject({ code: "file-unreadable" });
});
