import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { attestationWords } from "../../../src/content/attestation.en.ts";
import { drawUpAttestation } from "../../../src/domain/attestation/draw-up.ts";
import { signedRecord } from "../../../src/domain/attestation/changed.ts";
import type { Case } from "../../../src/domain/case.ts";
import { signAttestation } from "../../../src/domain/steps/sign-attestation.ts";
import { attestationPdf } from "../../../src/files/pdf/attestation.ts";
import { shippedTypefaces } from "../../../src/files/pdf/fonts.ts";
import type { AttestationToPrint, SheetSize } from "../../../src/files/pdf/print.ts";
import { accepted, answerDay, contoso, janesCase, outcome, place } from "../../support/janes-case.ts";
import { emptyFolder, run, textOfPdf } from "../../support/outside.ts";

const input = {
  settings: contoso,
  journalHead: { seq: 41, hash: "ab".repeat(32), time: "2026-12-16T10:00:00.000Z" },
  words: attestationWords,
  practice: false,
  attestationId: "0199a2b0-0000-7000-8000-000000000000",
  name: "Sam Officer",
  proofRead: true,
  limits: attestationWords.limits,
  remarks: "",
};

let folder = "";
beforeAll(() => {
  folder = emptyFolder("core", "attestation");
});

async function signedOf(kase: Case, practice = false): Promise<AttestationToPrint & { kind: "signed" }> {
  const change = accepted(await signAttestation(kase, { ...input, practice }, answerDay));
  const kept = change.kase.attestations.at(-1)!;
  return { kind: "signed", record: signedRecord(kept), canonical: kept.record };
}

async function saved(name: string, printed: AttestationToPrint, sheet: SheetSize = "A4"): Promise<string> {
  const { bytes } = await attestationPdf(printed, attestationWords, shippedTypefaces, sheet);
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  return file;
}

const pagesOf = (file: string): number => Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", [file]))![1]);

/** As many lines as that, in all groups but the open one. */
function manyLines(count: number): Case {
  const results = [
    "confirmed-by-provider",
    "done-by-us",
    "lapsed-by-retention",
    "kept",
    "not-covered",
  ] as const;
  return janesCase({
    sources: Array.from({ length: count }, (_, i) =>
      place(
        `Support ticket SR-2610-${String(i).padStart(4, "0")}`,
        outcome({ id: `o-${i}`, result: results[i % 5]!, ground: "GDPR Art. 17(3)(e)", words: "As agreed" }),
      ),
    ),
  });
}

describe("the PDF of a signed attestation", () => {
  test("is sound, tagged, and names its number, every line and every statement", async () => {
    const printed = await signedOf(janesCase());
    const file = await saved("signed", printed);
    run("qpdf", ["--check", file]);
    const info = run("pdfinfo", [file]);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+ATT-2026-014-1 Attestation of erasure/);
    expect(run("pdffonts", [file])).not.toMatch(/ no +(yes|no) +(yes|no) +\d/);
    const text = textOfPdf(file);
    for (const { location } of printed.record.items) expect(text).toContain(location.name);
    for (const words of [
      "Attestation of erasure · ATT-2026-014-1",
      "Jane Roe",
      "Contoso Ltd, 1 Main Street, Dublin 2",
      "19 November 2026",
      "A Confirmed by the provider",
      "B Done by us: none",
      "31 Dec 2035",
      "F Still open: none",
      "P1 Letter from Microsoft of 16 December 2026",
      "Sam Officer",
      printed.record.recordHash,
      printed.record.verificationCode,
      "own statement and not one of a provider",
      "Page 1 of 1",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("DRAFT");
    expect(text).not.toContain("PRACTICE");
  });

  test("embeds attestation.json, byte for byte the canonical record, and nothing else", async () => {
    const printed = await signedOf(janesCase());
    const file = await saved("embedded", printed);
    expect(run("pdfdetach", ["-list", file])).toMatch(/^1 embedded files\n1: attestation\.json\n$/);
    const out = join(folder, "detached.json");
    run("pdfdetach", ["-save", "1", "-o", out, file]);
    expect(readFileSync(out, "utf8")).toBe(printed.canonical);
  });

  test("has its structure in reading order, with headers of columns", async () => {
    const structure = run("pdfinfo", ["-struct", await saved("structure", await signedOf(janesCase()))]);
    expect(structure).toMatch(/^Document\n +H1/);
    expect(structure.match(/\bH2\b/g)).toHaveLength(6);
    expect(structure.match(/\bTR\b/g)).toHaveLength(7);
    expect(structure).toMatch(/TH.*\n.*Scope.*Column/);
  });

  test("is the same, byte for byte, for the same record", async () => {
    const printed = await signedOf(janesCase());
    const again = await attestationPdf(printed, attestationWords, shippedTypefaces, "A4");
    expect(readFileSync(await saved("again", printed)).equals(Buffer.from(again.bytes))).toBe(true);
  });

  test.each(["A4", "LETTER"] as const)("of twelve lines is one sheet of %s", async (sheet) => {
    const file = await saved(`twelve-${sheet}`, await signedOf(manyLines(12)), sheet);
    expect(pagesOf(file)).toBe(1);
    expect(run("pdfinfo", [file])).toContain(sheet === "A4" ? "595.28 x 841.89" : "612 x 792");
  });

  test("of many lines names itself on every sheet and leaves out none", async () => {
    const printed = await signedOf(manyLines(120));
    const file = await saved("many", printed);
    run("qpdf", ["--check", file]);
    const pages = pagesOf(file);
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page += 1) {
      const text = run("pdftotext", ["-f", String(page), "-l", String(page), file, "-"]);
      expect(text).toContain("ATT-2026-014-1 · Attestation of erasure");
      expect(text).toContain(`Page ${page} of ${pages}`);
    }
    const text = textOfPdf(file);
    for (const { location } of printed.record.items) expect(text).toContain(location.name);
  });

  test("of a practice case says so on head and foot", async () => {
    const text = textOfPdf(await saved("practice", await signedOf(janesCase(), true)));
    expect(text.match(/PRACTICE – NOT A REAL CASE/g)).toHaveLength(2);
  });

  test("shows Polish, Greek, Cyrillic and Hebrew letters, and reports what it cannot show", async () => {
    const named = (name: string): Case => janesCase({ dataSubject: { ...janesCase().dataSubject, name } });
    for (const name of ["Łucja Żółć", "Αθηνά Ώ", "Жанна Ї"])
      expect(textOfPdf(await saved("scripts", await signedOf(named(name))))).toContain(name);
    const hebrew = await attestationPdf(
      await signedOf(named("שרה")),
      attestationWords,
      shippedTypefaces,
      "A4",
    );
    expect(hebrew.unprintable).toEqual([]);
    const han = await attestationPdf(
      await signedOf(named("王小明")),
      attestationWords,
      shippedTypefaces,
      "A4",
    );
    expect(han.unprintable).toEqual(["王", "小", "明"]);
  });

  test("stays whole when somebody typed a very long explanation", async () => {
    const words = "A reason that goes on and on. ".repeat(400);
    const kase = janesCase({
      sources: [place("Mailbox", outcome({ result: "kept", ground: "17(3)(e)", words }))],
    });
    const file = await saved("long", await signedOf(kase));
    run("qpdf", ["--check", file]);
    expect(textOfPdf(file).match(/goes on/g)).toHaveLength(400);
  });
});

describe("the PDF of a draft", () => {
  test("says at head and foot that it is not signed, and embeds nothing", async () => {
    const draft = drawUpAttestation(
      janesCase({ sources: [place("Mailbox")] }),
      contoso,
      null,
      answerDay,
      attestationWords,
      input,
    );
    const file = await saved("draft", { kind: "draft", draft });
    const text = textOfPdf(file);
    expect(text.match(/DRAFT – NOT SIGNED/g)).toHaveLength(2);
    expect(text).toContain("Interim statement of erasure");
    expect(text).toContain("nothing recorded yet");
    expect(run("pdfdetach", ["-list", file])).toContain("0 embedded files");
  });
});
