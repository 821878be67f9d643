import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { packageWords } from "../../../src/content/package.en.ts";
import { buildPackage, type BuiltPackage } from "../../../src/files/package/build.ts";
import { columnNames, writeCsv } from "../../../src/files/package/csv.ts";
import { utf8 } from "../../../src/lib/bytes.ts";
import { profile1, profile2 } from "../../support/data-package-profile.ts";
import { checkManifests, emptyFolder, run, unpack } from "../../support/outside.ts";
import { packageInput, planned } from "../../support/reviewed.ts";

let folder = "";
let bag = "";
let built: BuiltPackage;

const letter = utf8("%PDF-1.7 stands for a letter");
const read = (path: string): string => readFileSync(join(bag, path), "utf8");

function filesOf(from: string): readonly string[] {
  return readdirSync(from, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(from, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

beforeAll(async () => {
  folder = emptyFolder("core", "package");
  built = await buildPackage(planned(), packageWords, letter, () => undefined);
  const archive = join(folder, built.name);
  writeFileSync(archive, built.bytes);
  unpack(archive, folder);
  bag = join(folder, "dsr-2026-014-export-1");
});

describe("a package", () => {
  test("is one folder of its own name with the files of the layout, and no person in their names", () => {
    expect(filesOf(folder).filter((path) => !path.endsWith(".zip"))).toEqual(
      [
        "START-HERE.html",
        "README.txt",
        "letter.pdf",
        "datapackage.json",
        "dsr.jsonld",
        "records.schema.json",
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha256.txt",
        "manifest-sha512.txt",
        "tagmanifest-sha256.txt",
        "tagmanifest-sha512.txt",
        "data/contact.csv",
        "data/inventory.csv",
        "data/01-table.csv",
        "data/02-records.json",
        "data/03-mail.json",
        "data/03-item-0004.txt",
      ]
        .map((path) => `dsr-2026-014-export-1/${path}`)
        .sort(),
    );
    for (const path of filesOf(bag)) expect(path).toMatch(/^(data\/)?[A-Za-z0-9._-]{1,120}$/);
  });

  test("holds in the eyes of unzip, 7z and both checksum programs", () => {
    run("7z", ["t", join(folder, built.name)]);
    checkManifests(bag);
    expect(run("sha256sum", [join(folder, built.name)])).toContain(built.sha256);
    expect(run("sha256sum", ["tagmanifest-sha512.txt"], bag)).toContain(built.tagmanifest);
    expect(built.files).toBe(filesOf(bag).length);
  });

  test("lists every file in every manifest that should, by plain lines", () => {
    for (const algorithm of ["sha256", "sha512"]) {
      const paths = (name: string): readonly string[] =>
        read(`${name}-${algorithm}.txt`)
          .trimEnd()
          .split("\n")
          .map((line) => /^[0-9a-f]+ {2}(.+)$/.exec(line)![1]!)
          .sort();
      const all = filesOf(bag);
      expect(paths("manifest")).toEqual(all.filter((path) => path.startsWith("data/")));
      expect(paths("tagmanifest")).toEqual(
        all.filter((path) => !path.startsWith("data/") && !path.startsWith("tagmanifest")),
      );
    }
  });

  test("declares itself a bag, and says who made it and nothing of the person", () => {
    expect(read("bagit.txt")).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    const info = read("bag-info.txt");
    const octets = filesOf(join(bag, "data")).map((path) => statSync(join(bag, "data", path)).size);
    expect(info).toContain(`Payload-Oxum: ${octets.reduce((a, b) => a + b, 0)}.${octets.length}\n`);
    expect(info).toContain("Source-Organization: Contoso Ltd\n");
    expect(info).toContain("Contact-Email: privacy@contoso.example\n");
    expect(info).toContain("Bagging-Date: 2026-12-16\n");
    expect(info.replace(/\n {2}/g, " ")).toContain(`Audit-Head: 7 ${"ef".repeat(32)}\n`);
    expect(info).not.toMatch(/jane|roe|practice/i);
    for (const line of info.split("\n")) expect(line.length).toBeLessThanOrEqual(79);
  });

  test("is a Data Package by both versions of the profile", () => {
    const ajv = addFormats(new Ajv({ strict: false }));
    const content = JSON.parse(read("datapackage.json")) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    for (const profile of [profile1, profile2]) {
      const validate = ajv.compile(profile);
      expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...content, resources: [] })).toBe(false);
      expect(validate({ ...content, resources: [{ name: "x", path: "../x" }] })).toBe(false);
    }
    expect(content.resources.map(({ path }) => path).sort()).toEqual(
      filesOf(bag).filter((path) => path.startsWith("data/")),
    );
    for (const { path, bytes, hash } of content.resources) {
      expect(bytes).toBe(statSync(join(bag, path)).size);
      expect(`sha256:${run("sha256sum", [join(bag, path)]).split(" ")[0]!}`).toBe(hash);
    }
  });

  test("gives tables as CSV without byte order mark, values untouched and empty where a record had none", () => {
    const text = read("data/01-table.csv");
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(Papa.parse<string[]>(text, { skipEmptyLines: true }).data).toEqual([
      ["Comment", "Id", "Formula", "Extra"],
      ['Jane said "hello, [third party]"', "SR-1", "=1+1", ""],
      ["Line one\nline two", "SR-2", "", "Łucja"],
    ]);
  });

  test("gives objects and mails as JSON that its schema describes", () => {
    const ajv = new Ajv({ strict: false });
    const validate = ajv.compile(JSON.parse(read("records.schema.json")) as object);
    const log: unknown = JSON.parse(read("data/02-records.json"));
    expect(log).toEqual([
      {
        item: 3,
        position: "row 4",
        redacted: false,
        fields: { user: "jane.roe@contoso.example", tag: ["a", "b & <c>"] },
      },
    ]);
    expect(validate(log)).toBe(true);
    expect(validate(JSON.parse(read("data/03-mail.json")))).toBe(true);
    expect(validate([{ item: "3" }])).toBe(false);
    expect(read("data/03-item-0004.txt")).toContain("subject: Re: [third party]\nbody:\n\nDear Jane,");
  });

  test("says in its inventory which record is where", () => {
    expect(Papa.parse<string[]>(read("data/inventory.csv"), { skipEmptyLines: true }).data).toEqual([
      ["item", "file", "position", "source", "redacted"],
      ["1", "data/01-table.csv", "row 2", "Support portal", "true"],
      ["2", "data/01-table.csv", "row 3", "Support portal", "false"],
      ["3", "data/02-records.json", "row 4", "Support portal", "false"],
      ["4", "data/03-mail.json", "mail", "Support portal", "true"],
    ]);
  });

  test("shows everything on one page without script, address or sibling", () => {
    const page = read("START-HERE.html");
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|javascript:|https?:|<img|<link|src=/i);
    for (const words of [
      "Jane Roe",
      "b &amp; &lt;c&gt;",
      "Łucja",
      "jane.roe@contoso.example",
      "[third party]",
      "1 from Support portal",
      "personal data of somebody else",
    ])
      expect(page).toContain(words);
    const opened = page.match(/<(table|section|ul|dl|div|h2)\b/g)!.length;
    expect(page.match(/<\/(table|section|ul|dl|div|h2)>/g)).toHaveLength(opened);
  });

  test("has a README in plain ASCII with CRLF", () => {
    const text = read("README.txt");
    expect(text).toMatch(/^(?:[\x20-\x7e]+\r\n){5}$/);
    expect(text).toContain("case DSR-2026-014, made on 16 December 2026");
  });

  test("records the request in terms of the Data Privacy Vocabulary, with the context inside", () => {
    const record = JSON.parse(read("dsr.jsonld")) as Readonly<Record<string, unknown>>;
    expect(typeof record["@context"]).toBe("object");
    expect(record["@type"]).toBe("dpv:RightExerciseRecord");
    expect(record["dpv:hasRight"]).toEqual([{ "@id": "https://w3id.org/dpv/legal/eu/gdpr#A15" }]);
    expect(JSON.stringify(record)).not.toMatch(/jane|roe/i);
  });

  test("is the same, byte for byte, for the same plan; times of files are fixed", async () => {
    const again = await buildPackage(planned(), packageWords, letter, () => undefined);
    expect(again.sha256).toBe(built.sha256);
    expect(run("unzip", ["-Z", "-T", join(folder, built.name)])).toMatch(/20261216\.120000/);
  });

  test("of a practice case says so on every page that explains it", async () => {
    const practice = await buildPackage(planned({ practice: true }), packageWords, null, () => undefined);
    const archive = join(folder, "practice.zip");
    writeFileSync(archive, practice.bytes);
    for (const file of ["README.txt", "START-HERE.html", "bag-info.txt", "datapackage.json"])
      expect(execFileSync("unzip", ["-p", archive, `*/${file}`], { encoding: "utf8" })).toContain("PRACTICE");
  });

  test("reports how far it is, up to the end", async () => {
    const steps: number[] = [];
    await buildPackage(planned(), packageWords, null, (done, total) => steps.push(done / total));
    expect(steps.at(-1)).toBe(1);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });
});

describe("writing CSV", () => {
  test("keeps columns of the same or no name apart", () => {
    expect(columnNames(["a", "", "a", "a (2)"])).toEqual(["a", "column 2", "a (2)", "a (2) (2)"]);
  });

  test("is read back as it was", () => {
    const rows = [
      ['say "x"', "a,b", "\r\n", " lead", "", "=1"],
      ["", "", "", "", "", "é"],
    ];
    expect(Papa.parse(writeCsv(["1", "2", "3", "4", "5", "6"], rows)).data.slice(1, -1)).toEqual(rows);
    expect(writeCsv(["only"], [[""]])).toBe('only\r\n""\r\n');
  });

  test("never leaves a table without a column", () => {
    expect(packageInput().findings.every(({ fields }) => fields.length > 0)).toBe(true);
  });
});
