import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importFile } from "../../../src/files/import.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { sha256Hex } from "../../../src/lib/sha256.ts";
import { file, jane, read, refusal } from "./reading.ts";
import { describeSharedData } from "./shared-data.ts";

const bytes = (text: string) => Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string) =>
  Array.from(text).flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]);

describe("a file that is not what it says", () => {
  test.for<[string, readonly number[] | string, string, Record<string, string>]>([
    ["a.csv", [0x50, 0x4b, 3, 4, 0, 0, 0, 0], "file-not-as-named", { named: "csv", kind: "zip" }],
    ["a.csv", [0x50, 0x4b, 3, 4, 20, 0, 1, 0], "file-encrypted", { kind: "zip" }],
    [
      "a.csv",
      Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
      "file-not-as-named",
      { named: "csv", kind: "binary" },
    ],
    ["a.json", [0x25, 0x50, 0x44, 0x46, 0x2d], "file-not-as-named", { named: "json", kind: "pdf" }],
    ["a.xml", '{"a":1}', "file-not-as-named", { named: "xml", kind: "json" }],
    ["a.csv", "<!DOCTYPE html><html><body>Log in", "file-not-as-named", { named: "csv", kind: "html" }],
    ["a.json", "<html>", "file-not-as-named", { named: "json", kind: "html" }],
    ["a.csv", '[{"a":1}]', "file-not-as-named", { named: "csv", kind: "json" }],
    ["mailbox.pst", [0x21, 0x42, 0x44, 0x4e, 1, 2], "file-unknown-format", { kind: "pst" }],
    ["scan.pdf", [0x25, 0x50, 0x44, 0x46, 0x2d], "file-unknown-format", { kind: "pdf" }],
    ["list.xlsx", [0x50, 0x4b, 3, 4, 0, 0, 0, 0], "file-unknown-format", { kind: "excel" }],
    ["page.html", "<html>", "file-unknown-format", { kind: "html" }],
    ["a.csv", "", "file-empty", {}],
    ["a.json", " \n\t ", "file-empty", {}],
    ["a.txt", [0xef, 0xbb, 0xbf], "file-empty", {}],
  ])("%s with %j is refused", async ([name, content, code, facts]) => {
    expect(await refusal(name, content)).toEqual({ code, facts });
  });

  test("and too large is refused with its size before anything of it is read", async () => {
    const reads: number[] = [];
    // A file of 2 GB that nobody has to write: only its first bytes can be asked for.
    const large = {
      size: 2_000_000_000,
      slice: (from: number, to: number) => {
        reads.push(to - from);
        return new Blob(["a,b\n1,2\n".repeat(10)]);
      },
    } as Blob;
    const failure = await importFile(large, "a.csv", jane, {}, () => undefined).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).code).toBe("file-too-large");
    expect((failure as Failure).facts).toEqual({ bytes: 2_000_000_000, limit: 104_857_600 });
    expect(reads).toEqual([65_536]);
  });

  test("and that has gone since it was chosen is refused", async () => {
    const gone = {
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }),
    } as unknown as Blob;
    const failure = await importFile(gone, "a.csv", jane, {}, () => undefined).catch(
      (error: unknown) => error,
    );
    expect((failure as Failure).facts).toEqual({ reason: "gone" });
  });
});

describe("a file without a name that says its kind", () => {
  test.for([
    ["export", '[{"n":"Jane Roe"}]', "json"],
    ["export", "<a><b>Jane Roe</b></a>", "xml"],
    ["export.bak", "id;name\n1;Jane Roe\n", "csv"],
    ["export", "From: a@x.example\nTo: jane.roe@contoso.com\n\nx", "eml"],
    ["export", "Jane Roe was here", "text"],
  ])("%s: %j is read as %s", async ([name, content, format]) => {
    const result = await read(name!, content!);
    expect(result.format).toBe(format);
    expect(result.found).toBeGreaterThan(0);
  });
});

describe("the charset", () => {
  const text = "name,place\nJane Roe,Köln\n";
  test.for<[string, readonly number[], Record<string, number>]>([
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)], {}],
    ["windows-1252", bytes(text), { "windows-1252": 1 }],
    ["UTF-16 with a mark", [0xff, 0xfe, ...utf16(text)], { "utf-16": 1 }],
    ["UTF-16 without a mark", utf16(text), { "utf-16": 1 }],
  ])("%s is found out", async ([, content, notes]) => {
    const result = await read("a.csv", content);
    expect(result.seen[0]?.fields).toEqual({ name: "Jane Roe", place: "Köln" });
    expect(result.notes).toEqual(notes);
  });

  test("found wrong late in the file starts the reading over, and counts nothing twice", async () => {
    const text = `name,place\nJane Roe,x\n${"a,b\n".repeat(400_000)}Zo\u00eb,y\n`;
    const content = Uint8Array.from(text, (char) => char.charCodeAt(0));
    expect(await read("a.csv", content, {})).toMatchObject({
      records: 400_002,
      found: 1,
      notes: { "windows-1252": 1 },
    });
  });

  test("does not hide that more was found than can be handed over", async () => {
    expect(await refusal("a.csv", `name,place\n${"Jane Roe,x\n".repeat(50_001)}`)).toEqual({
      code: "file-limit",
      facts: { what: "found", limit: 50_000 },
    });
  });
});

describe("plain text", () => {
  test("that is short is one item with all around it", async () => {
    const { seen } = await read("chat.txt", "Agent: Hi Jane Roe\nTom: hello\n");
    expect(seen).toEqual([
      { position: "whole text", fields: { text: "Agent: Hi Jane Roe\nTom: hello\n" }, hits: ["Jane Roe"] },
    ]);
  });

  test("that is long is one item per line", async () => {
    const { seen, records } = await read("app.log", `${"some line\r\n".repeat(20_000)}\nJane Roe\n`, {});
    expect(records).toBe(20_001);
    expect(seen).toEqual([{ position: "line 20002", fields: { text: "Jane Roe" }, hits: ["Jane Roe"] }]);
  });
});

describe("whatever the file", () => {
  test("the summary names its size, its hash and identifiers too short to be searched", async () => {
    const short = [...jane, { id: "x", kind: "name", value: "J" } as const];
    const progress: number[] = [];
    const summary = await importFile(file("Jane Roe"), "a.txt", short, {}, ({ bytes: done }) =>
      progress.push(done),
    );
    expect(summary).toMatchObject({ bytes: 8, sha256: await sha256Hex("Jane Roe"), records: 1, found: 1 });
    expect(summary.notes).toEqual([{ code: "identifiers-too-short", count: 1 }]);
    expect(progress.at(-1)).toBe(8);
  });

  test("a large file is hashed piece by piece to the same hash", { timeout: 30_000 }, async () => {
    const content = new Uint8Array(33 * 1024 * 1024).fill(0x61);
    content.fill(0x0a, 0, 3);
    for (let at = 99; at < content.length; at += 100) content[at] = 0x0a;
    const { sha256 } = await importFile(file(content), "a.log", jane, {}, () => undefined);
    expect(sha256).toBe(await sha256Hex(content));
  });

  const names = fc.constantFrom("a.csv", "a.tsv", "a.json", "a.jsonl", "a.xml", "a.eml", "a.txt", "a");
  const starts = fc.constantFrom(
    "",
    "<a>",
    "[{",
    '{"a":',
    "From: a\n",
    "a,b\n",
    '"',
    "<!--",
    "sep=,\n",
    "\ufeff",
  );
  const outcome = async (name: string, content: Uint8Array) => {
    try {
      const { drafts } = await importFile(file(content), name, jane, { includeAll: true }, () => undefined);
      for (const { fields, hits } of drafts) {
        for (const { field, start, end } of hits) {
          if (!(start >= 0 && start < end && end <= (fields[field]?.value.length ?? -1))) return "bad hit";
        }
      }
      return "read";
    } catch (error) {
      return error instanceof Failure && error.code !== "bug" ? "refused" : error;
    }
  };

  test("it is read or refused, never a surprise", async () => {
    const content = fc
      .tuple(
        starts,
        fc.string({ unit: "binary" }),
        fc.string({ unit: fc.constantFrom(...'<>/="{}[],:\n\\ajane roe@'.split("")) }),
      )
      .map((parts) => new TextEncoder().encode(parts.join("")));
    await fc.assert(
      fc.asyncProperty(names, content, async (name, some) => {
        expect(["read", "refused"]).toContain(await outcome(name, some));
      }),
      { numRuns: 400 },
    );
  });

  test("bytes that are no text are read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 200 }), async (name, some) => {
        expect(["read", "refused"]).toContain(await outcome(name, some));
      }),
      { numRuns: 300 },
    );
  });
});

describeSharedData();
