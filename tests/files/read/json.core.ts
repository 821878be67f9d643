import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArrayElements } from "../../../src/files/read/json-elements.ts";
import { parseJson, type JsonNode, isList, isMembers } from "../../../src/files/read/json-parse.ts";
import { read, refusal } from "./reading.ts";

const limits = { jsonDepth: 128, jsonKeys: 1000, text: 100_000 };

/** The same value as the platform reads it, scalars as text. */
function plain(node: JsonNode): unknown {
  if (isList(node)) return node.map(plain);
  if (isMembers(node)) return node.keys.map((key, i) => [key, plain(node.values[i]!)]);
  return node;
}
function platform(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(platform);
  if (value === null) return "";
  if (typeof value === "object") return Object.entries(value).map(([key, inner]) => [key, platform(inner)]);
  return typeof value === "string" ? value : JSON.stringify(value);
}

describe("JSON", () => {
  test("reads as the platform reads it", () => {
    const text = fc
      .json({ maxDepth: 4 })
      .filter((json) => !/"-?\d+":/.test(json) && !json.includes("__proto__"));
    fc.assert(
      fc.property(text, fc.constantFrom(0, 2), (json, indent) => {
        const value: unknown = JSON.parse(json);
        const spelt = JSON.stringify(value, null, indent);
        expect(plain(parseJson(spelt, limits).node)).toEqual(platform(value));
      }),
    );
  });

  test.for([
    "[1,]",
    "[,1]",
    "[1 2]",
    '{"a":1,}',
    "{a:1}",
    "{'a':1}",
    '{"a" 1}',
    '{"a":1',
    "[1",
    '"a',
    "01",
    "-",
    "1.",
    ".5",
    "1e",
    "+1",
    "0x1",
    "NaN",
    "Infinity",
    "tru",
    "nul",
    "True",
    '"\t"',
    '"\\x"',
    '"\\u12"',
    "[]]",
    "{}{}",
    "",
    " ",
    "//a\n1",
    '["a",\n4\n,1,',
  ])("refuses %j", (text) => {
    expect(() => parseJson(text, limits)).toThrow();
  });

  test.for([
    "[]",
    " [ ] ",
    "{}",
    '""',
    "-0.5e+7",
    "[[],{}]",
    '"\\u00e9\\ud83d\\ude00"',
    "[1,\n\t2 ]",
    "null",
    "1E-2",
  ])("accepts %j", (text) => {
    expect(() => parseJson(text, limits)).not.toThrow();
  });

  test("loses no digit and no member of the same name", () => {
    const { node } = parseJson('{"id":12345678901234567890,"n":1.10,"id":"b"}', limits);
    expect(plain(node)).toEqual([
      ["id", "12345678901234567890"],
      ["n", "1.10"],
      ["id", "b"],
    ]);
  });

  test("is refused when nested too deeply", () => {
    expect(() => parseJson("[".repeat(200), limits)).toThrow("file-limit");
    expect(() => parseJson(`{"a":`.repeat(100_000), limits)).toThrow("file-limit");
  });

  test("cut into the elements of its list is the same, wherever the file is cut into pieces", () => {
    fc.assert(
      fc.property(
        fc.array(fc.json({ maxDepth: 3 })),
        fc.array(fc.nat(60), { maxLength: 5 }),
        (items, cuts) => {
          const text = ` [ ${items.join(" ,\n")} ]\n`;
          const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
          const elements = new ArrayElements(128);
          const found: string[] = [];
          for (const [i, end] of at.slice(1).entries()) {
            elements.push(text.slice(at[i], end), (element) => found.push(element.text.trim()));
          }
          elements.end();
          expect(found).toEqual(items.map((item) => item.trim()));
        },
      ),
    );
  });
});

describe("a JSON file", () => {
  test("that is a list gives each element as a record, members by their paths", async () => {
    const text = '[{"id":7,"who":{"name":"Jane Roe"},"tags":["a",{"b":null}]},\n{"id":8}, "x"]';
    const { seen, records } = await read("a.json", text);
    expect(records).toBe(3);
    expect(seen[0]).toEqual({
      position: "item 1",
      fields: { id: "7", "who.name": "Jane Roe", "tags[1]": "a", "tags[2].b": "" },
      hits: ["Jane Roe"],
    });
    expect(seen[2]?.fields).toEqual({ value: "x" });
  });

  test("with an envelope gives the list within, and what stands around it", async () => {
    const text = '{"@odata.context":"c","value":[{"n":"Jane Roe"},{"n":"b"}],"d":{"results":[{"n":"c"}]}}';
    const { seen } = await read("a.json", text);
    expect(seen.map(({ position }) => position)).toEqual(["document", "value 1", "value 2", "d.results 1"]);
  });

  test("that is one thing with an id stays one record", async () => {
    const text = '{"id":"T-1","requester":{"name":"Jane Roe"},"comments":[{"by":"Tom"},{"by":"Jane Roe"}]}';
    const { seen } = await read("a.json", text);
    expect(seen.map(({ position, hits }) => [position, hits])).toEqual([
      ["document", ["Jane Roe", "Jane Roe"]],
    ]);
  });

  test("whose keys are addresses is searched by them too", async () => {
    const { seen } = await read("a.json", '{"jane.roe@contoso.com":{"n":1},"t@x.example":{"n":2}}', {});
    expect(seen[0]?.hits).toEqual(["jane.roe@contoso.com"]);
  });

  test("with members that mean something to a program keeps them as data", async () => {
    const { seen } = await read("a.json", '[{"__proto__":{"polluted":"Jane Roe"},"constructor":"b"}]');
    expect(seen[0]?.hits).toEqual(["Jane Roe"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test.for(["a.jsonl", "a.ndjson", "a.json"])("of lines (%s) gives each line as a record", async (name) => {
    const { seen } = await read(name, '{"n":"Jane Roe"}\r\n\r\n{"n":"b"}\n');
    expect(seen.map(({ position, hits }) => [position, hits])).toEqual([
      ["line 1", ["Jane Roe"]],
      ["line 3", []],
    ]);
  });

  test("of lines keeps a broken line as text, and notes it", async () => {
    const { seen, notes } = await read("a.jsonl", '{"n":1}\n{"n": Jane Roe\n{"n":2}\n');
    expect(seen[1]).toEqual({ position: "line 2", fields: { text: '{"n": Jane Roe' }, hits: ["Jane Roe"] });
    expect(notes).toEqual({ "broken-lines": 1 });
  });

  test.for([
    ['{\n "a": 1,\n "b": oops\n}', 3, 7],
    ['[{"a":1},\n {"a":2,}]', 2, 9],
    ['[{"a":1},\n {"a":2}', 2, 9],
    ['[{"a":1}]\n]', 2, 1],
    ['[{"a":1}}', 1, 9],
    ["[\n1,\n\n,2]", 4, 1],
    ["oops", 1, 1],
  ] as const)("that is broken is refused with the place: %j", async ([text, line, column]) => {
    expect(await refusal("a.json", text)).toEqual({
      code: "file-unreadable",
      facts: { format: "json", line, column },
    });
  });

  test("nested too deeply is refused with the limit", async () => {
    expect(await refusal("a.json", "[".repeat(300))).toEqual({
      code: "file-limit",
      facts: { what: "depth", limit: 128 },
    });
  });

  test("with half a character gets a whole one in its place, and notes it", async () => {
    const { seen, notes } = await read("a.json", '["a\\ud800b"]');
    expect(seen[0]?.fields).toEqual({ value: "a\ufffdb" });
    expect(notes).toEqual({ "replaced-characters": 1 });
  });

  test("of many elements is read through", async () => {
    const items = Array.from({ length: 30_000 }, (_, i) => ({ i, text: `line "${i}" \\ ß` }));
    const { records } = await read("a.json", JSON.stringify(items, null, 1), {});
    expect(records).toBe(30_000);
  });
});
