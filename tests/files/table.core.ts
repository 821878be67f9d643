import { describe, expect, test } from "vitest";
import type { StartedWorker } from "../../src/files/disposable.ts";
import type { TableCalls } from "../../src/files/table-calls.ts";
import { readTableOver } from "../../src/files/table-over.ts";
import { tableServed } from "../../src/files/table-served.ts";
import { serve } from "../../src/lib/port.ts";

function start(): StartedWorker {
  const { port1, port2 } = new MessageChannel();
  const stop = serve<TableCalls>(port2, tableServed);
  const end = (): void => {
    stop();
    port1.close();
    port2.close();
  };
  return { endpoint: port1, onDeath: () => undefined, end };
}

const read = (content: BlobPart, name = "register.csv", signal = new AbortController().signal) =>
  readTableOver(start)(new Blob([content]), name, { signal, onProgress: () => undefined });

const lines = (count: number, cells: string) => `a;b;c\n${`${cells}\n`.repeat(count)}`;

describe("a table is read as it stands", () => {
  test("with semicolons, a byte order mark, quotes, line breaks in cells, and formulas as text", async () => {
    const { names, rows } = await read(
      '\ufeffRef;Name;Note\r\n1;"Roe; ""Jane""";"two\r\nlines"\r\n2;=cmd|x;-1+1\r\n',
    );
    expect(names).toEqual(["Ref", "Name", "Note"]);
    expect(rows).toEqual([
      { row: 2, cells: ["1", 'Roe; "Jane"', "two\r\nlines"] },
      { row: 3, cells: ["2", "=cmd|x", "-1+1"] },
    ]);
  });

  test("in Windows-1252, which is noted", async () => {
    const bytes = Uint8Array.from("Ref;Name\n1;M\u00fcller\n", (sign) => sign.charCodeAt(0));
    const { rows, notes } = await read(bytes);
    expect(rows[0]?.cells).toEqual(["1", "Müller"]);
    expect(notes).toContainEqual({ code: "windows-1252", count: 1 });
  });

  test("up to ten thousand rows", async () => {
    const { rows } = await read(lines(10_000, "1;2;3"));
    expect(rows).toHaveLength(10_000);
    expect(rows.at(-1)?.row).toBe(10_001);
  });

  test("with one row of a megabyte, and the others beside it", async () => {
    const { rows } = await read(`${lines(2, "1;2;3")}9;${"x".repeat(1_000_000)};3\n`);
    expect(rows.map(({ cells }) => cells.length)).toEqual([3, 3, 3]);
  });
});

test.for([
  ["50,000 rows", lines(50_000, "1;2;3"), "file-limit", "rows"],
  ["300 columns", `${"a;".repeat(299)}b\n${"1;".repeat(299)}2\n`, "file-limit", "columns"],
  ["a cell of 2 MB", `${lines(1, "1;2;3")}1;${"x".repeat(2 << 20)};3\n`, "file-limit", "cell"],
  ["forty megabytes of text", lines(40, `1;${"x".repeat(1_000_000)};3`), "file-limit", "table"],
  ["a header alone", "Ref;Name\n", "file-empty", undefined],
  ["nothing", "", "file-empty", undefined],
  ["JSON", '{"a": 1}', "file-not-as-named", undefined],
] as const)("a file with %s is refused, and why is said", async ([, content, code, what]) => {
  const failure = await read(content).catch((thrown: unknown) => thrown);
  expect(failure).toMatchObject({ code });
  if (what !== undefined) expect(failure).toMatchObject({ facts: { what } });
});

test("a program, a workbook and noise under the name of a table are refused", async () => {
  const program = Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0);
  const workbook = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0);
  const noise = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
  for (const bytes of [program, workbook, noise]) {
    await expect(read(bytes)).rejects.toMatchObject({ code: "file-not-as-named" });
  }
});

test("a reading can be stopped", async () => {
  const abort = new AbortController();
  const reading = read(lines(9000, "1;2;3"), "register.csv", abort.signal);
  abort.abort();
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
});
