import Papa from "papaparse";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "../../src/lib/csv.ts";

test("every field is quoted, and a value that looks like a formula stays as it is", () => {
  expect(csvOf(["number", "words"], [["DSR-2026-014", '=1+1, "so"']])).toBe(
    '"number","words"\r\n"DSR-2026-014","=1+1, ""so"""\r\n',
  );
});

test("another program reads back the very same table", () => {
  const rows = fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 });
  fc.assert(
    fc.property(rows, (table) => {
      const read = Papa.parse<string[]>(csvOf(["a", "b"], table).slice(0, -2), {
        delimiter: ",",
        newline: "\r\n",
      });
      expect(read.data.slice(1)).toEqual(table);
    }),
  );
});
