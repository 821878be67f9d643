import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { CsvRows } from "../../../src/files/read/csv-rows.ts";
import { read, refusal } from "./reading.ts";

function rowsOf(pieces: readonly string[], delimiter = ","): string[][] {
  const rows: string[][] = [];
  const reader = new CsvRows(delimiter, { cell: 1000 });
  for (const piece of pieces) reader.push(piece, false, (row) => rows.push([...row]));
  reader.push("", true, (row) => rows.push([...row]));
  return rows;
}

describe("rows of a table", () => {
  test.for<[string, string, string[][]]>([
    [
      "plain",
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "with carriage returns",
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "without a last line break",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["with the delimiter in quotes", 'a,"b,c"\n', [["a", "b,c"]]],
    ["with quotes in quotes", 'a,"say ""hi"" ""now"""\n', [["a", 'say "hi" "now"']]],
    [
      "with line breaks in quotes",
      'a,"b\r\nc"\r\nd,e',
      [
        ["a", "b\r\nc"],
        ["d", "e"],
      ],
    ],
    ["with empty cells", ',"",\n', [["", "", ""]]],
    ["with a blank behind the quote", '"a" ,b\n', [["a", "b"]]],
    ["with a quote inside a cell", 'a"b,c\n', [['a"b', "c"]]],
    ["with quotes that were not doubled", '"he said "hi" to me",x\n', [['he said "hi" to me', "x"]]],
    [
      "with a quote that never closes",
      'a,"b\nc,d\n',
      [
        ["a", '"b'],
        ["c", "d"],
      ],
    ],
    ["with a quote at the very end", 'a,"b"', [["a", "b"]]],
    [
      "with quotes and carriage returns",
      '"a",b\r\n"c","d"\r\n',
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ])("%s", ([, text, expected]) => {
    expect(rowsOf([text])).toEqual(expected);
  });

  const cell = fc.string({
    unit: fc.constantFrom("a", "ß", '"', ",", "\n", "\r\n", " ", "😀"),
    maxLength: 6,
  });
  const written = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\r\n");

  test("come back as they were written, however the file is cut into pieces", () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.array(fc.nat(80), { maxLength: 6 }), (rows, cuts) => {
        const text = written(rows);
        const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, i) => text.slice(at[i], end));
        expect(rowsOf(pieces)).toEqual(rows);
      }),
    );
  });

  test("are those another reader finds", () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = Papa.unparse(rows, { newline: "\n" });
        expect(rowsOf([text])).toEqual(Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" }).data);
      }),
    );
  });

  test("lose no letter, whatever the text", () => {
    const wild = fc.string({ unit: fc.constantFrom("a", "b", '"', ",", "\n"), maxLength: 30 });
    fc.assert(
      fc.property(wild, (text) => {
        const letters = (some: string) => some.replace(/[^ab]/g, "");
        expect(letters(rowsOf([text]).flat().join(""))).toBe(letters(text));
      }),
    );
  });
});

describe("a CSV file", () => {
  test("gives each row as a record under the names of its columns", async () => {
    const { seen, records, format } = await read("a.csv", "id,name\n1,Jane Roe\n2,Tom Baker\n");
    expect([records, format]).toEqual([2, "csv"]);
    expect(seen).toEqual([
      { position: "row 2", fields: { id: "1", name: "Jane Roe" }, hits: ["Jane Roe"] },
      { position: "row 3", fields: { id: "2", name: "Tom Baker" }, hits: [] },
    ]);
  });

  test("gives only what the person is found in, unless all is wanted", async () => {
    const { seen, records, found } = await read("a.csv", "id,name\n1,Jane Roe\n2,Tom Baker\n", {});
    expect([records, found, seen.length]).toEqual([2, 1, 1]);
  });

  test.for([
    ["semicolons", "id;name;x,y\n1;Jane Roe;3,5\n2;Tom;4,5\n"],
    ["tabs", "id\tname\tx\n1\tJane Roe\ta, b\n"],
    ["bars", "id|name|x\n1|Jane Roe|a,b\n"],
    ["plus and bar", "id+|name+|x\n1+|Jane Roe+|a|b\n"],
    ["a first line that says so", "sep=;\nid;name,x\n1;Jane Roe\n"],
    ["old line ends", "id,name\r1,Jane Roe\r2,b\r"],
  ])("may use %s", async ([, text]) => {
    const { seen } = await read("a.csv", text!);
    expect(seen[0]?.hits).toEqual(["Jane Roe"]);
    expect(Object.keys(seen[0]!.fields).length).toBeGreaterThan(1);
    expect(Object.values(seen[0]!.fields)).toContain("Jane Roe");
  });

  test("without a header has numbered columns, and its first row counts", async () => {
    const { seen, notes } = await read("a.csv", "1,Jane Roe,jane.roe@contoso.com\n2,Tom,t@x.example\n");
    expect(seen.map(({ position }) => position)).toEqual(["row 1", "row 2"]);
    expect(seen[0]?.fields).toEqual({
      "column 1": "1",
      "column 2": "Jane Roe",
      "column 3": "jane.roe@contoso.com",
    });
    expect(notes).toEqual({ "no-header-row": 1 });
  });

  test("whose first row looks like a header but names the person gives that row too", async () => {
    const { seen, records } = await read("a.csv", "Jane Roe,Sales\nTom Baker,Sales\n", {});
    expect(records).toBe(2);
    expect(seen.map(({ position, hits }) => [position, hits])).toEqual([["row 1", ["Jane Roe"]]]);
  });

  test("keeps rows that are too short or too long, and notes them", async () => {
    const { seen, notes } = await read("a.csv", "id,name,mail\n1,Jane Roe\n2,a,b,extra\n\n3,c,d\n");
    expect(seen.map(({ position, fields }) => [position, Object.values(fields).length])).toEqual([
      ["row 2", 2],
      ["row 3", 4],
      ["row 5", 3],
    ]);
    expect(seen[1]?.fields["column 4"]).toBe("extra");
    expect(notes).toEqual({ "ragged-rows": 2 });
  });

  test("with broken quotes loses nothing, and notes it", async () => {
    const { seen, notes } = await read("a.csv", 'id,name\n1,"Jane "JR" Roe",\n2,"Jane Roe\n3,x\n', {});
    expect(notes["broken-quotes"]).toBeGreaterThan(0);
    expect(seen.flatMap(({ hits }) => hits)).toEqual(["Jane Roe"]);
  });

  test("with columns of one name or none keeps all of them", async () => {
    const { seen } = await read("a.csv", "name,name,\nJane Roe,b,c\n");
    expect(seen[0]?.hits).toEqual(["Jane Roe"]);
    expect(seen[0]?.fields["column 3"]).toBe("c");
  });

  test("with header names that mean something to a program stays data", async () => {
    const { seen } = await read("a.csv", "__proto__,constructor,name\n1,2,Jane Roe\n");
    expect(seen[0]?.hits).toEqual(["Jane Roe"]);
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });

  test("of too many columns or too long a cell is refused with the limit", async () => {
    expect(await refusal("a.csv", `a,b\n${"x,".repeat(2001)}\n`)).toEqual({
      code: "file-limit",
      facts: { what: "columns", limit: 2000 },
    });
    const long = "x".repeat(1024 * 1024 + 1);
    expect(await refusal("a.csv", `a,b\n1,${long}\n`)).toMatchObject({
      code: "file-limit",
      facts: { what: "cell" },
    });
    expect(await refusal("a.csv", `a,b\n1,"${long}"\n`)).toMatchObject({
      code: "file-limit",
      facts: { what: "cell" },
    });
  });

  test("of many rows is read through", async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => `${i},"Person ${i}, of ""Contoso""",p${i}@x.example`,
    );
    rows[29_000] = '29000,"Jane\nRoe",x';
    const { records, seen } = await read("a.csv", `id,name,mail\n${rows.join("\n")}`, {});
    expect(records).toBe(30_000);
    expect(seen.map(({ position, hits }) => [position, hits])).toEqual([["row 29002", ["Jane\nRoe"]]]);
  });
});
