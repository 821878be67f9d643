import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { letterKinds, type Letter, type LetterKind } from "../../../src/domain/letter.ts";
import { letterParts } from "../../../src/domain/letters/parts.ts";
import { writeLetter } from "../../../src/domain/steps/write-letter.ts";
import { shippedTypefaces } from "../../../src/files/pdf/fonts.ts";
import { letterPdf } from "../../../src/files/pdf/letter.ts";
import type { SheetSize } from "../../../src/files/pdf/print.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { accepted, answerDay, contoso, janesCase } from "../../support/janes-case.ts";
import { emptyFolder, run, textOfPdf } from "../../support/outside.ts";
import { letterTemplates } from "../../support/letters.ts";

let folder = "";
beforeAll(() => {
  folder = emptyFolder("core", "letter");
});

function letterOf(kind: LetterKind, changes: Partial<Letter> = {}): Letter {
  const input = {
    id: "letter-1",
    template: letterTemplates[kind],
    settings: contoso,
    dues: [{ on: calendarDate("2026-12-21"), rights: [], extended: false }],
    review: null,
    appeal: null,
    to: null,
  };
  const letter = accepted(writeLetter(janesCase(), input, answerDay)).kase.letters[0]!;
  return { ...letter, ...changes };
}

async function saved(
  name: string,
  letter: Letter,
  sheet: SheetSize = "A4",
  practice = false,
): Promise<string> {
  const { words } = letterTemplates[letter.kind];
  const printed = { letter, caseNumber: "DSR-2026-014", organisation: contoso.organisation, words, practice };
  const { bytes } = await letterPdf(printed, shippedTypefaces, sheet);
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  return file;
}

const final = { on: answerDay, hash: "0".repeat(64), override: null };

describe("the PDF of a letter", () => {
  test.each(letterKinds)("%s is sound and tagged and holds every word of the letter", async (kind) => {
    const letter = letterOf(kind, { final });
    const file = await saved(kind, letter);
    run("qpdf", ["--check", file]);
    expect(run("pdfinfo", [file])).toMatch(/Tagged:\s+yes/);
    const text = run("pdftotext", [file, "-"]).replace(/Our reference: DSR-2026-014\s|Page \d of \d/g, " ");
    const plain = (words: string): string => words.replace(/[\s•]+/g, "");
    for (const part of letterParts(letter.body))
      for (const words of part.kind === "list" ? part.items : [part.text])
        expect(plain(text)).toContain(plain(words));
    expect(plain(text)).toContain(plain(letter.subject));
    expect(text).not.toContain("DRAFT");
  });

  test.each([
    ["A4", 62.7, 90, 20, 105],
    ["LETTER", 54, 79.4, 22, 136],
  ] as const)(
    "puts the address where the window of an envelope for %s is",
    async (sheet, top, bottom, left, right) => {
      const file = await saved(`window-${sheet}`, letterOf("erasure", { final }), sheet);
      const mm = 72 / 25.4;
      const box = [left, top, right - left, bottom - top].map((value) => String(Math.round(value * mm)));
      const [x, y, width, height] = box as [string, string, string, string];
      const shown = run("pdftotext", ["-l", "1", "-x", x, "-y", y, "-W", width, "-H", height, file, "-"]);
      expect(shown.trim().split("\n")).toEqual(["Jane Roe", "5 Side Street", "Galway"]);
    },
  );

  test("says DRAFT and PRACTICE at head and foot while they hold", async () => {
    const text = textOfPdf(await saved("draft", letterOf("acknowledgement"), "A4", true));
    expect(text.match(/DRAFT – NOT FINAL · PRACTICE – NOT A REAL CASE/g)).toHaveLength(2);
  });

  test("names the reference on later sheets, and never the program", async () => {
    const long = letterOf("erasure", { final, body: "A paragraph of some length.\n\n".repeat(120) });
    const file = await saved("long", long);
    expect(run("pdftotext", ["-f", "2", "-l", "2", file, "-"])).toContain("Our reference: DSR-2026-014");
    expect(`${textOfPdf(file)} ${run("pdfinfo", [file])}`).not.toMatch(/habeas/i);
    expect(run("pdfinfo", ["-struct", await saved("lists", letterOf("erasure"))])).toMatch(
      /L\b[^]*LI[^]*Lbl[^]*LBody/,
    );
  });

  test("names nobody in its metadata", async () => {
    expect(run("pdfinfo", [await saved("metadata", letterOf("erasure"))])).not.toMatch(/jane|roe/i);
  });
});
