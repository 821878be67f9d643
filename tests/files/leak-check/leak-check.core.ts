import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packageWords } from "../../../src/content/package.en.ts";
import type { Finding } from "../../../src/domain/finding.ts";
import { redactedTexts } from "../../../src/domain/review/redacted-texts.ts";
import { leakCheck } from "../../../src/files/leak-check/leak-check.ts";
import { buildPackage } from "../../../src/files/package/build.ts";
import { zipEntries } from "../../../src/files/package/unzip.ts";
import { utf8, type Bytes } from "../../../src/lib/bytes.ts";
import { finding, planned, reviewed, without } from "../../support/reviewed.ts";

async function packed(findings: readonly Finding[], letter: Bytes | null = null): Promise<Bytes> {
  return (await buildPackage(planned({ findings }), packageWords, letter, () => undefined)).bytes;
}

const look = (...texts: string[]): { text: string; variants: readonly string[] }[] =>
  texts.map((text) => ({ text, variants: [] }));

describe("the leak check of a finished package", () => {
  test("finds nothing where every place was taken out", async () => {
    expect(await leakCheck(await packed(reviewed), redactedTexts(reviewed).texts, {})).toEqual([]);
  });

  test("names file, line and text of a place that was forgotten", async () => {
    const findings = [...reviewed, finding(7, "tickets", { Comment: "Ask tom  BAKER", Id: "SR-9" })];
    const hits = await leakCheck(await packed(findings), redactedTexts(findings).texts, {});
    expect(hits).toContainEqual({ file: "data/01-table.csv", line: 5, count: 1, text: 0 });
    expect(hits.map(({ file }) => file)).toEqual(["START-HERE.html", "data/01-table.csv"]);
  });

  test.each([
    ["decomposed letters", "Zoë Müller".normalize("NFD"), "Zoë Müller"],
    ["other case", "ZOË MÜLLER", "Zoë Müller"],
    ["quotes in CSV", 'the "big" one', 'the "big" one'],
    ["an ampersand in HTML", "Smith & Sons", "Smith & Sons"],
    ["a path in JSON", "C:\\users\\tom", "C:\\users\\tom"],
    ["a line break", "Tom\nBaker", "Tom Baker"],
    ["an invisible character", "Tom Ba\u200bker", "Tom Baker"],
  ])("sees through %s", async (_, written, wanted) => {
    for (const importId of ["tickets", "log", "mail"]) {
      const bytes = await packed([finding(1, importId, { Comment: `x ${written} y`, Id: "1" })]);
      const files = (await leakCheck(bytes, look(wanted), {})).map(({ file }) => file);
      expect(files).toContain("START-HERE.html");
      expect(files.some((file) => file.startsWith("data/"))).toBe(true);
    }
  });

  test("looks into the text of the letter that went in as a PDF", async () => {
    const bytes = await packed(reviewed, utf8("%PDF"));
    expect(
      await leakCheck(bytes, look("Tom Baker"), { "letter.pdf": "Dear Jane, Tom Baker says hello" }),
    ).toEqual([{ file: "letter.pdf", line: null, count: 1, text: 0 }]);
  });

  test("does not take four digits of a checksum for a leak, nor part of a word for a short name", async () => {
    const bytes = await packed([finding(1, "tickets", { Comment: "the annual report", Id: "1" })]);
    const digits = Array.from({ length: 200 }, (_, i) => String(4000 + i));
    expect(await leakCheck(bytes, look("Ann", ...digits), {})).toEqual([]);
  });

  test("still finds a checksum that was itself taken out", async () => {
    const token = "0123456789abcdef".repeat(4);
    const bytes = await packed([finding(1, "tickets", { Comment: token, Id: "1" })]);
    expect((await leakCheck(bytes, look(token), {})).length).toBeGreaterThan(0);
  });
});

describe("a redacted text", () => {
  const noise = fc.string({ unit: "grapheme", maxLength: 20 });
  const secret = fc.stringMatching(/^[A-Z][a-z]{3,8} [A-Z][a-z"&<\\é,ß]{3,8}$/);

  test("is in no byte of any file of the package, whatever stands around it", async () => {
    await fc.assert(
      fc.asyncProperty(
        secret,
        noise,
        noise,
        fc.constantFrom("tickets", "log", "mail"),
        async (text, a, b, importId) => {
          fc.pre(!`${a}${b}`.includes(text));
          const findings = [
            without(text, finding(1, importId, { Comment: `${a}${text}${b}${text}`, Id: "1" })),
          ];
          const bytes = await packed(findings);
          for (const { read } of zipEntries(bytes)) {
            const content = new TextDecoder().decode(await read());
            expect(content).not.toContain(text);
            expect(content).not.toContain(JSON.stringify(text).slice(1, -1));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("that was left in is always found", async () => {
    await fc.assert(
      fc.asyncProperty(
        secret,
        noise,
        fc.constantFrom("tickets", "log", "mail"),
        async (text, around, importId) => {
          const bytes = await packed([
            finding(1, importId, { Comment: `${around} ${text} ${around}`, Id: "1" }),
          ]);
          const files = (await leakCheck(bytes, look(text), {})).map(({ file }) => file);
          expect(files).toContain("START-HERE.html");
          expect(files.some((file) => file.startsWith("data/"))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
