import { describe, expect, test } from "vitest";
import { read, refusal } from "./reading.ts";

const people =
  '<?xml version="1.0"?>\n<people made="today"><note>all</note><person id="1"><name>Jane Roe</name></person><person id="2"><name>Tom</name><tel>1</tel><tel>2</tel></person></people>';

describe("an XML file", () => {
  test("gives each repeated element as a record, attributes and elements by their paths", async () => {
    const { seen, records } = await read("a.xml", people);
    expect(records).toBe(3);
    expect(seen).toEqual([
      { position: "person 1", fields: { "@id": "1", name: "Jane Roe" }, hits: ["Jane Roe"] },
      { position: "person 2", fields: { "@id": "2", name: "Tom", "tel[1]": "1", "tel[2]": "2" }, hits: [] },
      {
        position: "outside the records",
        fields: { "people.@made": "today", "people.note": "all" },
        hits: [],
      },
    ]);
  });

  test("finds its records below wrappers, in several lists, and of several kinds", async () => {
    const text =
      "<e><tickets><t><s>a</s></t><t><s>Jane Roe</s></t></tickets><chats><c><s>b</s></c><c><s>d</s></c><x><s>y</s></x></chats></e>";
    const { seen } = await read("a.xml", text);
    expect(seen.map(({ position }) => position)).toEqual(["t 1", "t 2", "c 3", "c 4", "x 5"]);
  });

  test("goes down to elements a person can read when the repeated ones are whole tables", async () => {
    const table = (name: string) =>
      `<entity name="${name}"><records>${`<record id="1"><f>a</f><f>b</f></record>`.repeat(150)}</records></entity>`;
    const { records } = await read("a.xml", `<entities>${table("a")}${table("b")}</entities>`);
    expect(records).toBe(301);
  });

  test("that is one thing with its parts stays one record", async () => {
    const line = "<line><n>1</n></line>";
    const text = `<invoice><id>7</id><seller><n>S</n></seller><buyer><n>Jane Roe</n></buyer><total><n>9</n></total>${line}${line}</invoice>`;
    const { seen } = await read("a.xml", text);
    expect(seen.map(({ position, hits }) => [position, hits])).toEqual([["invoice 1", ["Jane Roe"]]]);
  });

  test("keeps text with markup in it in one piece", async () => {
    const { seen } = await read(
      "a.xml",
      "<d><p>From <b>Jane</b> <i>Roe</i>, <a href='x'>here</a></p><p>b</p></d>",
    );
    expect(seen[0]?.fields).toEqual({ p: "From Jane Roe, here", "a.@href": "x" });
    expect(seen[0]?.hits).toEqual(["Jane Roe"]);
  });

  test("is searched in CDATA and comments too", async () => {
    const { seen } = await read("a.xml", "<d><p><![CDATA[Jane Roe <x>]]></p><p>a<!-- Jane Roe --></p></d>");
    expect(seen.map(({ hits }) => hits)).toEqual([["Jane Roe"], ["Jane Roe"]]);
  });

  test("with names that mean something to a program stays data", async () => {
    const { seen } = await read(
      "a.xml",
      "<d><r __proto__='Jane Roe'><constructor>b</constructor></r><r/></d>",
    );
    expect(seen[0]?.hits).toEqual(["Jane Roe"]);
    expect(seen[0]?.fields["constructor"]).toBe("b");
  });

  test.for([
    ['<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]>\n<a>&x;</a>'],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ["<!-- > --><!doctype a><a/>".replace("doctype", "DOCTYPE")],
  ])("with a document type is refused: %j", async ([text]) => {
    expect(await refusal("a.xml", text!)).toMatchObject({
      code: "file-unreadable",
      facts: { reason: "doctype" },
    });
  });

  test("with a bomb of entities is refused at once", async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "${"x".repeat(100_000)}">]><a>${"&x;".repeat(2_000)}</a>`;
    const before = performance.now();
    expect(await refusal("a.xml", bomb)).toMatchObject({ code: "file-unreadable" });
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test.for([
    ["<a>\n<b></a>", 2],
    ["<a>&unknown;</a>", 1],
    ["<a>\n\n<b", 3],
    ["<a/><b/>", 1],
    ["<a>\u0001</a>", 1],
  ] as const)("that is broken is refused with the line: %j", async ([text, line]) => {
    expect(await refusal("a.xml", text)).toMatchObject({
      code: "file-unreadable",
      facts: { format: "xml", line },
    });
  });

  test("nested too deeply is refused with the limit", async () => {
    expect(await refusal("a.xml", "<a>".repeat(300))).toEqual({
      code: "file-limit",
      facts: { what: "depth", limit: 256 },
    });
  });

  test("in the charset it declares is read in it", async () => {
    const bytes = Array.from(
      '<?xml version="1.0" encoding="ISO-8859-2"?><a><b>Wa³êsa</b><b>x</b></a>',
      (char) => char.charCodeAt(0),
    );
    const { seen } = await read("a.xml", bytes);
    expect(seen[0]?.fields).toEqual({ b: "Wałęsa" });
  });
});
