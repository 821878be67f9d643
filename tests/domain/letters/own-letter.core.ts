import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letterTemplate, shippedText } from "../../../src/content/letters/index.ts";
import { letterKinds, letterLanguages } from "../../../src/domain/letter.ts";
import { keepOwnText, ownLetter, restoreText, textsInUse } from "../../../src/domain/letters/own-letter.ts";
import { emptyShelf } from "../../../src/domain/own-guide/empty-shelf.ts";
import type { Shelf } from "../../../src/domain/own-guide/shelf.ts";
import { accepted, answerDay } from "../../support/janes-case.ts";

const which = { kind: "fee", language: "de" } as const;
const mine = { subject: "Entgelt zu {caseNumber}", body: "# Warum {#basis}\n{feeBasis}" };

const kept = (shelf: Shelf, text = mine): Shelf =>
  accepted(keepOwnText(shelf, { ...which, ...text }, answerDay)).shelf;

describe("a text of the officer's own", () => {
  test("is used in its language and for its letter alone", () => {
    const shelf = kept(emptyShelf);
    expect(textsInUse(shelf, which)).toEqual([{ ...mine, on: answerDay }]);
    expect(textsInUse(shelf, { ...which, language: "fr" })).toEqual([]);
    expect(textsInUse(shelf, { ...which, kind: "refusal" })).toEqual([]);
  });

  test("is followed by versions, of which the last is used and none is lost", () => {
    const shelf = kept(kept(emptyShelf), { ...mine, subject: "Zweite Fassung" });
    expect(ownLetter(shelf, which)!.versions.map(({ subject }) => subject)).toEqual([
      mine.subject,
      "Zweite Fassung",
    ]);
    expect(textsInUse(shelf, which).at(-1)!.subject).toBe("Zweite Fassung");
  });

  test("gives way to the text as shipped when restored, and can be taken up again", () => {
    const restored = restoreText(kept(emptyShelf), which, answerDay);
    expect(textsInUse(restored.shelf, which)).toEqual([]);
    expect(ownLetter(restored.shelf, which)!.versions).toHaveLength(1);
    expect(restored.event.kind).toBe("letter-text-restored");
    expect(textsInUse(kept(restored.shelf), which)).toHaveLength(2);
  });

  test("is refused when nothing is written, and with the line of every mistake", () => {
    const refused = (text: typeof mine): unknown => {
      const result = keepOwnText(emptyShelf, { ...which, ...text }, answerDay);
      return result.ok ? "kept" : result.problem;
    };
    expect(refused({ ...mine, subject: "  " })).toEqual({ code: "text-empty" });
    expect(refused({ ...mine, body: "One {unheardOf}\n\n{if never}\nx\n{end}\n{each what}\n- a" })).toEqual({
      code: "text-unreadable",
      problems: [
        { code: "name-unknown", name: "unheardOf", line: 1 },
        { code: "condition-unknown", name: "never", line: 3 },
        { code: "list-unknown", name: "what", line: 6 },
        { code: "not-closed", name: "{each what}", line: 6 },
      ],
    });
  });

  test("says under any heading of its own what the letter must say, by the id of the section", async () => {
    const { headings } = await letterTemplate("fee", "de", kept(emptyShelf).letters![0]!.versions);
    expect(headings["basis"]).toContain("Warum");
    expect(headings["basis"]!.length).toBeGreaterThan(1);
  });

  test("names no person in the journal", () => {
    const { event } = accepted(keepOwnText(emptyShelf, { ...which, ...mine, body: "Jane Roe" }, answerDay));
    expect(JSON.stringify(event)).not.toContain("Jane");
  });

  test.each(letterKinds)("%s as shipped can be kept as one's own in every language", async (kind) => {
    for (const language of letterLanguages) {
      const text = await shippedText(kind, language);
      expect(keepOwnText(emptyShelf, { kind, language, ...text }, answerDay).ok).toBe(true);
    }
  });

  test("whatever is typed is kept or refused, never thrown", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom("{if eu}", "{else}", "{end}", "{each kept}", "- {place}", "+ {words}.", "# x {#y}"),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const result = keepOwnText(emptyShelf, { ...which, subject: "x", body: lines.join("\n") }, answerDay);
        if (result.ok) expect(textsInUse(result.value.shelf, which)).toHaveLength(1);
      }),
    );
  });
});
