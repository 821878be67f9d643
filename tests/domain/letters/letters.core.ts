import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/domain/case.ts";
import { letterKinds, type LetterKind } from "../../../src/domain/letter.ts";
import { letterFacts } from "../../../src/domain/letters/facts.ts";
import { letterHash } from "../../../src/domain/letters/hash.ts";
import { mergeLetter, missingFacts } from "../../../src/domain/letters/merge.ts";
import { mustSay } from "../../../src/domain/letters/must-say.ts";
import { letterParts } from "../../../src/domain/letters/parts.ts";
import { initialSettings, type Settings } from "../../../src/domain/settings.ts";
import { editLetter } from "../../../src/domain/steps/edit-letter.ts";
import { finaliseLetter } from "../../../src/domain/steps/finalise-letter.ts";
import { recordLetterSent } from "../../../src/domain/steps/record-letter-sent.ts";
import { writeLetter } from "../../../src/domain/steps/write-letter.ts";
import { calendarDate, plusDays } from "../../../src/lib/calendar.ts";
import { accepted, answerDay, contoso, janesCase, outcome, place } from "../../support/janes-case.ts";
import { letterTemplates } from "../../support/letters.ts";

const dues = [{ on: calendarDate("2026-12-21"), rights: ["access"], extended: false }] as const;

function inputFor(kind: LetterKind, settings: Settings = contoso) {
  return {
    id: "letter-1",
    template: letterTemplates[kind],
    settings,
    dues,
    review: null,
    appeal: null,
    to: null,
  };
}

function written(kind: LetterKind, kase: Case = janesCase(), settings: Settings = contoso): Case {
  return accepted(writeLetter(kase, inputFor(kind, settings), answerDay)).kase;
}

function textOf(kase: Case): string {
  return kase.letters.at(-1)!.body;
}

function unsaid(kase: Case, settings: Settings = contoso): readonly string[] {
  const letter = kase.letters.at(-1)!;
  const template = letterTemplates[letter.kind];
  return mustSay(
    letter,
    template,
    letterFacts({ kase, settings, dues, review: null, appeal: null, to: null }, template),
  )
    .filter(({ said }) => !said)
    .map(({ id }) => id);
}

const extended = janesCase({
  clock: [
    { kind: "received", on: calendarDate("2026-11-19") },
    { kind: "extended", on: answerDay, ground: "complexity", words: "six systems hold the data" },
  ],
});

describe("a letter from its template", () => {
  test("tells a data subject what was erased where, when and how, and what is kept until when", () => {
    const body = textOf(written("erasure"));
    for (const line of [
      "Dear Jane Roe,",
      "On 19 November 2026 we received your request by e-mail.",
      "- Support ticket SR-2610-0417 (held by Microsoft): erased by the provider at our written request, 16 December 2026.",
      "- Invoice 2025-118 (held by Contoso Ltd): kept until 31 December 2035. Ground: GDPR Art. 17(3)(b) (a legal duty to keep it). Tax law wants invoices kept for ten years.",
      "- Microsoft, about Chat log: asked on 19 November 2026.",
      "Data Protection Commission",
    ])
      expect(body).toContain(line);
    expect(unsaid(written("erasure"))).toEqual([]);
  });

  test("is addressed to the agent who wrote, and says whose data it is about", () => {
    const kase = written(
      "erasure",
      janesCase({ requester: { kind: "agent", name: "Lee Agent", authority: "Power of attorney" } }),
    );
    expect(kase.letters[0]!.addressee).toBe("Lee Agent");
    expect(textOf(kase)).toContain("Dear Lee Agent,");
    expect(textOf(kase)).toContain("on behalf of Jane Roe");
  });

  test("marks every fact that is not known", () => {
    const kase = written("erasure", janesCase(), initialSettings);
    expect(missingFacts(kase.letters[0]!)).toEqual([
      "name of the contact person",
      "who to contact",
      "supervisory authority, name and address",
      "name of our organisation",
    ]);
    expect(unsaid(kase, initialSettings)).toEqual(["contact", "complaint"]);
  });

  test("says that erasure is open where the proof is missing, and never that it was done", () => {
    const kase = written("erasure", janesCase({ sources: [place("Chat log", outcome({ proofs: [] }))] }));
    expect(textOf(kase)).toMatch(/# What was erased\n\nNothing was erased at our request\./);
    expect(textOf(kase)).toMatch(/# What is still open[^#]*- Chat log/);
  });

  test("asks the officer for everything of Art. 15(1) that no case records", () => {
    const kase = written("access", janesCase({ rights: ["access"], sources: [] }));
    expect(missingFacts(kase.letters[0]!)).toHaveLength(7);
    expect(unsaid(kase)).toEqual([
      "purposes",
      "categories",
      "recipients",
      "storage",
      "origin",
      "automated",
      "transfers",
    ]);
  });

  test("gives the new date and the reason of an extension", () => {
    const body = textOf(written("extension", extended));
    expect(body).toContain("by 21 December 2026 at the latest");
    expect(body).toContain("because the request is complex: six systems hold the data.");
  });

  test.each(letterKinds)("%s keeps what was typed in one line, so that it cannot make headings", (kind) => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const kase = janesCase({
          dataSubject: { ...janesCase().dataSubject, name: `${name}\n\n# Nothing is kept\n- x` },
        });
        const template = letterTemplates[kind];
        const { body } = mergeLetter(
          template,
          letterFacts({ kase, settings: contoso, dues, review: null, appeal: null, to: null }, template),
        );
        expect(body).not.toMatch(/^# Nothing is kept/m);
      }),
    );
  });

  test.each(letterKinds)("%s names what it must say by provision, each once", (kind) => {
    const { must } = letterTemplates[kind];
    expect(new Set(must.map(({ id }) => id)).size).toBe(must.length);
    for (const { source } of must) expect(source).toMatch(/Art\.|§/);
  });
});

describe("what a letter must say", () => {
  test("is missed when a section was emptied", () => {
    const kase = written("erasure");
    const body = textOf(kase).replace(/(# Where you can complain)\n\n.*$/s, "$1");
    const edited = accepted(editLetter(kase, { ...kase.letters[0]!, body }, answerDay)).kase;
    expect(unsaid(edited)).toEqual(["complaint"]);
  });

  test("is missed when one kept place is left out", () => {
    const kase = written("erasure");
    const body = textOf(kase).replace(/- Invoice.*\n/, "- Nothing of note.\n");
    const edited = accepted(editLetter(kase, { ...kase.letters[0]!, body }, answerDay)).kase;
    expect(unsaid(edited)).toEqual(["kept"]);
  });

  test("counts a fact that was typed in by hand", () => {
    const kase = written("erasure", janesCase(), initialSettings);
    const body = textOf(kase).replaceAll(/\[\[[^\]]+\]\]/g, "Somebody Real");
    const edited = accepted(editLetter(kase, { ...kase.letters[0]!, body }, answerDay)).kase;
    expect(unsaid(edited, initialSettings)).toEqual([]);
  });
});

describe("the parts of a letter", () => {
  test("are headings, paragraphs and lists", () => {
    expect(letterParts("One\ntwo\n\n# Head\n- a\n- b\nafter\n\n\nlast")).toEqual([
      { kind: "paragraph", text: "One\ntwo" },
      { kind: "heading", text: "Head" },
      { kind: "list", items: ["a", "b"] },
      { kind: "paragraph", text: "after" },
      { kind: "paragraph", text: "last" },
    ]);
  });

  test("lose no word", () => {
    fc.assert(
      fc.property(fc.string(), (body) => {
        const kept = letterParts(body)
          .flatMap((part) => (part.kind === "list" ? part.items : [part.text]))
          .join(" ");
        expect(kept.replace(/[\s#-]/g, "")).toBe(body.replace(/[\s#-]/g, ""));
      }),
    );
  });
});

describe("making a letter final", () => {
  test("locks it with the hash of what it says", async () => {
    const kase = written("erasure");
    const change = accepted(await finaliseLetter(kase, { ...inputFor("erasure"), override: "" }, answerDay));
    const letter = change.kase.letters[0]!;
    expect(letter.final).toEqual({ on: answerDay, hash: await letterHash(letter), override: null });
    expect(change.event).toMatchObject({ kind: "letter-issued", facts: { hash: letter.final!.hash } });
    expect(editLetter(change.kase, { ...letter, body: "Other" }, answerDay)).toEqual({
      ok: false,
      problem: { code: "letter-final" },
    });
  });

  test("is refused while it misses something, and names it", async () => {
    const kase = written("erasure", janesCase(), initialSettings);
    const input = { ...inputFor("erasure", initialSettings), override: " " };
    const refused = await finaliseLetter(kase, input, answerDay);
    expect(refused.ok ? null : refused.problem).toEqual({
      code: "letter-incomplete",
      missing: [
        "name of the contact person",
        "who to contact",
        "supervisory authority, name and address",
        "name of our organisation",
      ],
      unsaid: ["who answers questions", "where to complain, and that the courts are open"],
      undecided: [],
    });
  });

  test("goes through with a reason, which is kept with the letter and out of the readable journal", async () => {
    const kase = written("erasure", janesCase(), initialSettings);
    const input = { ...inputFor("erasure", initialSettings), override: "Told on the phone" };
    const change = accepted(await finaliseLetter(kase, input, answerDay));
    expect(change.kase.letters[0]!.final!.override).toBe("Told on the phone");
    expect(JSON.stringify(change.event.facts)).not.toContain("phone");
  });

  test("gives another hash for any other word", async () => {
    const letter = written("erasure").letters[0]!;
    expect(await letterHash({ ...letter, body: `${letter.body}.` })).not.toBe(await letterHash(letter));
  });
});

describe("a second letter of a kind", () => {
  test("waits until the first is final, and is the next version", async () => {
    const kase = written("erasure");
    expect(writeLetter(kase, { ...inputFor("erasure"), id: "letter-2" }, answerDay)).toEqual({
      ok: false,
      problem: { code: "letter-draft-exists", kind: "erasure" },
    });
    const final = accepted(await finaliseLetter(kase, { ...inputFor("erasure"), override: "" }, answerDay));
    const next = accepted(writeLetter(final.kase, { ...inputFor("erasure"), id: "letter-2" }, answerDay));
    expect(next.kase.letters.map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe("recording that a letter was sent", () => {
  async function final(kind: LetterKind): Promise<Case> {
    const input = { ...inputFor(kind), override: "as agreed" };
    return accepted(await finaliseLetter(written(kind), input, answerDay)).kase;
  }
  const sent = { id: "letter-1", on: answerDay, how: "e-mail" };

  test("is the answer to the request when it tells the outcome", async () => {
    const change = accepted(recordLetterSent(await final("erasure"), sent, answerDay));
    expect(change.kase.clock.at(-1)).toEqual({ kind: "answered", on: answerDay, letter: "letter-1" });
    expect(change.kase.letters[0]!.sent).toEqual({ on: answerDay, how: "e-mail" });
  });

  test("leaves the clock alone for any other letter", async () => {
    const change = accepted(recordLetterSent(await final("acknowledgement"), sent, answerDay));
    expect(change.kase.clock).toEqual(janesCase().clock);
  });

  test("is refused before it is final, before that day, in the future, and twice", async () => {
    const kase = await final("erasure");
    const refused = (value: Case, input: typeof sent): unknown => {
      const result = recordLetterSent(value, input, answerDay);
      return result.ok ? "accepted" : result.problem.code;
    };
    expect(refused(written("erasure"), sent)).toBe("letter-not-final");
    expect(refused(kase, { ...sent, on: plusDays(answerDay, -1) })).toBe("letter-sent-before-final");
    expect(refused(kase, { ...sent, on: plusDays(answerDay, 1) })).toBe("date-in-future");
    expect(refused(accepted(recordLetterSent(kase, sent, answerDay)).kase, sent)).toBe("letter-sent-already");
    expect(refused(kase, { ...sent, id: "another" })).toBe("letter-unknown");
  });
});
