import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { concat, randomBytes, utf8, type Bytes } from "../../../src/lib/bytes.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { sha256Hex } from "../../../src/lib/sha256.ts";
import { backupOf, held, restored } from "./backup-bytes.ts";

vi.setConfig({ testTimeout: 60_000 });

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "opened";
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : String(thrown);
  }
}

describe("a backup file", () => {
  test("gives back every byte of ring, records, journal and files, and says how many there were", async () => {
    const before = held();
    const { manifest, ...after } = await restored(await backupOf(before));
    expect(after).toEqual(before);
    expect(manifest).toMatchObject({ cases: 2, records: 5, files: 4, journal: { entries: 3 } });
    expect(manifest.objects.find(({ path }) => path === "ring")?.sha256).toBe(await sha256Hex(before.ring));
  });

  test("holds for files of any length around the ends of its chunks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 140_000 }), { maxLength: 3 }), async (lengths) => {
        const before = held(lengths);
        const { files } = await restored(await backupOf(before));
        expect(files).toEqual(before.files);
      }),
      { numRuns: 20 },
    );
  });

  test("does not open when any one bit of it is another", async () => {
    const bytes = await backupOf(held([100]));
    const flips = Array.from({ length: 200 }, (_, i) => Math.floor((i * bytes.length) / 200));
    for (const at of [...flips, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(await codeOf(restored(changed)), `byte ${at}`).not.toBe("opened");
    }
  });

  test("does not open cut anywhere, with something after it, or with two chunks in each other's place", async () => {
    const bytes = await backupOf(held([200_000]));
    const sealed = 65_552;
    for (const left of [
      0,
      7,
      11,
      300,
      bytes.length - 1,
      bytes.length - (bytes.length % sealed),
      sealed * 2,
    ]) {
      expect(await codeOf(restored(bytes.slice(0, left))), `cut to ${left}`).not.toBe("opened");
    }
    expect(await codeOf(restored(concat(bytes, Uint8Array.of(0))))).toBe("damaged");
    const start = bytes.length - (bytes.length % sealed) - 2 * sealed;
    const swapped = concat(
      bytes.subarray(0, start),
      bytes.subarray(start + sealed, start + 2 * sealed),
      bytes.subarray(start, start + sealed),
      bytes.subarray(start + 2 * sealed),
    );
    expect(await codeOf(restored(swapped))).toBe("damaged");
  });

  test("opens under its own secret alone", async () => {
    expect(await codeOf(restored(await backupOf(held([])), randomBytes(32)))).toBe("damaged");
  });

  test("says of another kind of file that it is none, and of a later format that it is newer", async () => {
    expect(await codeOf(restored(utf8("PK and then something else entirely")))).toBe("file-not-as-named");
    expect(await codeOf(restored(new Uint8Array()))).toBe("file-not-as-named");
    const bytes = await backupOf(held([]));
    const later: Bytes = bytes.slice();
    later[7] = "2".charCodeAt(0);
    expect(await codeOf(restored(later))).toBe("newer-format");
  });

  test("shows nothing in clear but what opening it needs", async () => {
    const text = new TextDecoder("latin1").decode(await backupOf(held([])));
    const head = text.slice(12, text.indexOf("}]") + 200);
    expect(head).toContain('"vaultId"');
    for (const word of ["manifest", "records", "journal", "cases", "writtenAt"]) {
      expect(text, word).not.toContain(word);
    }
  });
});
