import { describe, expect, test } from "vitest";
import { letterTemplate } from "../../../src/content/letters/index.ts";
import type { Case } from "../../../src/domain/case.ts";
import { editLetter } from "../../../src/domain/steps/edit-letter.ts";
import { finaliseLetter } from "../../../src/domain/steps/finalise-letter.ts";
import { rewriteLetter } from "../../../src/domain/steps/rewrite-letter.ts";
import { writeLetter } from "../../../src/domain/steps/write-letter.ts";
import { plusDays } from "../../../src/lib/calendar.ts";
import { accepted, answerDay, contoso, janesCase, keptInvoice } from "../../support/janes-case.ts";
import { letterTemplates } from "../../support/letters.ts";

const rest = { settings: contoso, dues: [], review: null, appeal: null };
const input = { ...rest, id: "l", template: letterTemplates.erasure };
const later = plusDays(answerDay, 2);

function typedDraft(kase: Case = janesCase()): Case {
  const written = accepted(writeLetter(kase, { ...input, to: null }, answerDay)).kase;
  const letter = written.letters[0]!;
  return accepted(editLetter(written, { ...letter, body: "Typed by hand." }, answerDay)).kase;
}

describe("writing a draft again from its template", () => {
  test("says what the case records now, on today's date, in place of what was typed", () => {
    const draft = typedDraft(janesCase({ sources: [] }));
    const { kase, event } = accepted(rewriteLetter({ ...draft, sources: [keptInvoice] }, input, later));
    expect(kase.letters).toHaveLength(1);
    expect(kase.letters[0]).toMatchObject({ id: "l", version: 1, writtenOn: later, final: null });
    expect(kase.letters[0]!.body).toContain("Invoice 2025-118");
    expect(kase.letters[0]!.body).not.toContain("Typed by hand");
    expect(event).toMatchObject({ kind: "letter-written", facts: { again: true } });
  });

  test.each(["de", "fr"] as const)("puts it into another language: %s", async (language) => {
    const template = await letterTemplate("erasure", language);
    const letter = accepted(rewriteLetter(typedDraft(), { ...input, template }, later)).kase.letters[0]!;
    expect(letter.language).toBe(language);
    expect(letter.body).toContain(language === "de" ? "Was gelöscht wurde" : "Ce qui a été effacé");
  });

  test("keeps to whom it goes", () => {
    const template = letterTemplates["recipient-notice"];
    const notice = { ...input, template, to: "privacy@vendor.example" };
    const written = accepted(writeLetter(janesCase(), notice, answerDay)).kase;
    const again = accepted(rewriteLetter(written, { ...input, template }, later)).kase.letters[0]!;
    expect([again.to, again.addressee]).toEqual(["privacy@vendor.example", "privacy@vendor.example"]);
  });

  test("is refused for a final letter, an unknown one, and in a closed case", async () => {
    const problem = (kase: Case, id = "l"): unknown => {
      const result = rewriteLetter(kase, { ...input, id }, later);
      return result.ok ? "accepted" : result.problem.code;
    };
    const draft = typedDraft();
    const final = accepted(await finaliseLetter(draft, { ...input, override: "Read aloud" }, answerDay)).kase;
    expect(problem(final)).toBe("letter-final");
    expect(problem(draft, "another")).toBe("letter-unknown");
    const closure = {
      on: answerDay,
      result: "withdrawn",
      words: "",
      lateBecause: "",
      purgeOn: later,
    } as const;
    expect(problem({ ...draft, closure })).toBe("case-closed");
  });
});
