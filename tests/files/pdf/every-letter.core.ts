import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { letterTemplate } from "../../../src/content/letters/index.ts";
import type { Case } from "../../../src/domain/case.ts";
import type { Restriction } from "../../../src/domain/decisions/restriction.ts";
import {
  letterKinds,
  letterLanguages,
  type Letter,
  type LetterKind,
  type LetterLanguage,
} from "../../../src/domain/letter.ts";
import { letterFacts, type LetterInput } from "../../../src/domain/letters/facts.ts";
import { letterDate } from "../../../src/domain/letters/said.ts";
import { missingFacts } from "../../../src/domain/letters/merge.ts";
import { mustSay } from "../../../src/domain/letters/must-say.ts";
import { letterParts } from "../../../src/domain/letters/parts.ts";
import type { LetterTemplate } from "../../../src/domain/letters/template.ts";
import { editLetter } from "../../../src/domain/steps/edit-letter.ts";
import { finaliseLetter } from "../../../src/domain/steps/finalise-letter.ts";
import { writeLetter } from "../../../src/domain/steps/write-letter.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { shippedTypefaces } from "../../../src/files/pdf/fonts.ts";
import { letterPdf } from "../../../src/files/pdf/letter.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import {
  accepted,
  answerDay,
  contoso,
  janesCase,
  keptInvoice,
  outcome,
  place,
} from "../../support/janes-case.ts";
import { emptyFolder, run } from "../../support/outside.ts";

let folder = "";
beforeAll(() => {
  folder = emptyFolder("core", "every-letter");
});

/** Letters and signs that the typefaces must have, as they come in names, addresses and what officers type. */
const signs = "äöüÄÖÜß éèêëàâçîïôùûœŒÉÀÇ €£ “x” „x“ « x » ’ – … §";

const settings: Settings = {
  ...contoso,
  organisation: {
    name: "Müller & Söhne GmbH",
    address: "Königsallee 1\n40212 Düsseldorf",
    officerName: "Élodie Groß",
    officerContact: "datenschutz@example.test",
    supervisoryAuthority: "LDI NRW, Kavalleriestraße 2–4, 40213 Düsseldorf",
  },
};

/** Every right was exercised, and something of everything happened. */
function fullCase(regime: string): Case {
  const asked = outcome().askedOn;
  const done = { result: "done-by-us", askedOn: asked, by: "Élodie Groß" } as const;
  const at = (name: string, ...rest: Parameters<typeof outcome>[0][]) => ({
    ...place(name, ...rest.map((changes) => outcome({ id: name, ...changes }))),
    holder: "Rückert Hosting SARL",
    reference: "REF-7",
  });
  return janesCase({
    regime,
    rights: [
      "access",
      "rectification",
      "erasure",
      "restriction",
      "portability",
      "objection",
      "automated-decisions",
    ],
    dataSubject: { ...janesCase().dataSubject, name: "Zoë Weiß-Lefèvre", address: "Straße 5\n1000 Brüssel" },
    clock: [
      { kind: "received", on: janesCase().request.receivedOn },
      { kind: "extended", on: answerDay, ground: "complexity", words: signs },
    ],
    sources: [
      at("Tickets", {}),
      keptInvoice,
      at("Kundendatei", { ...done, right: "rectification", words: "„Weiss“ → „Weiß“" }),
      at("Newsletter", { ...done, right: "objection", words: "abgemeldet" }),
      at("Profil", { ...done, right: "restriction", until: calendarDate("2027-03-01") }),
      at("Scoring", {
        right: "objection",
        result: "kept",
        method: "",
        ground: "GDPR Art. 21(1)",
        words: "Betrugsabwehr",
        proofs: [],
      }),
    ],
    rulings: {
      decisions: (["access", "portability"] as const).map((right) => ({
        right,
        on: answerDay,
        parts: [{ id: right, sourceId: null, part: "Mails", aspect: null, ...granted }],
      })),
      restrictions: [aboutToBeLifted],
      reviews: [
        { id: "r", on: answerDay, decision: "Limit", by: "Élodie", view: "", result: "upheld", words: signs },
      ],
    },
  });
}

const granted = { result: "granted", ground: null, words: "", until: null } as const;

const aboutToBeLifted: Restriction = {
  id: "restriction-1",
  ground: { code: "eu-18-1-a", article: "GDPR Art. 18(1)(a)", iri: null },
  sourceId: null,
  place: "CRM",
  what: "the whole record",
  how: "",
  from: answerDay,
  until: null,
  lifting: { plannedOn: answerDay, because: signs, toldOn: null, told: "" },
  liftedOn: null,
};

function inputFor(kase: Case, kind: LetterKind): LetterInput {
  const third = kind === "recipient-notice" || kind === "processor-instruction";
  return {
    kase,
    settings,
    dues: [{ on: calendarDate("2027-02-01"), rights: [], extended: false }],
    review: { included: 7, redacted: 2, withheld: 1, notThisPerson: 0, duplicates: 0 },
    appeal: kase.regime.startsWith("us-") ? { unit: "calendar-days", count: 60, rolls: false } : null,
    to: third ? "Rückert Hosting SARL" : null,
  };
}

/** The letter as an officer completes it and makes it final: refused by itself while anything is missing. */
async function finalLetter(
  kase: Case,
  template: LetterTemplate,
): Promise<{ readonly letter: Letter; readonly input: LetterInput }> {
  const input = inputFor(kase, template.kind);
  const { kase: _, ...rest } = input;
  const written = accepted(writeLetter(kase, { ...rest, id: "l", template }, answerDay)).kase;
  const draft = written.letters[0]!;
  const complete = (text: string): string => text.replaceAll(/\[\[[^\]]+\]\]/g, signs);
  const typed = { ...draft, subject: complete(draft.subject), body: complete(draft.body) };
  const edited = accepted(editLetter(written, typed, answerDay)).kase;
  const final = await finaliseLetter(edited, { ...rest, id: "l", template, override: "" }, answerDay);
  return { letter: accepted(final).kase.letters[0]!, input };
}

async function printed(name: string, letter: Letter, template: LetterTemplate): Promise<string> {
  const { organisation } = settings;
  const { words } = template;
  const sheet = { letter, caseNumber: "DSR-2026-014", organisation, words, practice: false };
  const { bytes, unprintable } = await letterPdf(sheet, shippedTypefaces, "A4");
  expect(unprintable).toEqual([]);
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  return file;
}

const plain = (text: string): string => text.replace(/[\s•]+/g, "");

const laws = {
  eu: "eu-gdpr",
  uk: "uk-gdpr",
  california: "ccpa",
  usState: "us-va",
  other: "ch-fadp",
} as const;

const every = letterKinds.flatMap((kind) =>
  letterLanguages.flatMap((language) => Object.values(laws).map((law) => [kind, language, law] as const)),
);

/** On paper: every letter in every language, and under the other laws where they say something else, in turn. */
const onPaper = every.filter(
  ([kind, language, law], i) =>
    law === laws.eu ||
    (["refusal", "us-denied", "us-appeal", "identity"].includes(kind) && letterLanguages[i % 3] === language),
);

describe("every letter, in every language, under every law that changes it", () => {
  test.each(letterKinds)("%s says what it must, and nothing unresolved", async (kind) => {
    for (const [, language, law] of every.filter(([which]) => which === kind)) {
      const template = await letterTemplate(kind, language);
      const { letter, input } = await finalLetter(fullCase(law), template);
      const said = mustSay(letter, template, letterFacts(input, template));
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter((one) => !one.said)).toEqual([]);
      expect(`${letter.subject}${letter.body}`).not.toMatch(/\[\[|\]\]|\{|\}|undefined|null/);
    }
  });

  test.each(onPaper)("%s in %s under %s stands on paper word by word", async (kind, language, law) => {
    const template = await letterTemplate(kind, language);
    const { letter, input } = await finalLetter(fullCase(law), template);
    const file = await printed(`${kind}-${language}-${law}`, letter, template);
    run("qpdf", ["--check", file]);
    const frame = new RegExp(
      `${template.words.ourReference}: DSR-2026-014\\s|${template.words.page.replace(/\{\w+\}/g, "\\d+")}`,
      "g",
    );
    const text = plain(run("pdftotext", [file, "-"]).replace(frame, " "));
    for (const part of letterParts(letter.body))
      for (const words of part.kind === "list" ? part.items : [part.text])
        expect(text).toContain(plain(words));
    expect(text).toContain(plain(letterDate(answerDay, template.words)));
    // What it must say is read from these very words, just found on the paper.
    expect(mustSay(letter, template, letterFacts(input, template)).every(({ said }) => said)).toBe(true);
    expect(text).not.toMatch(/\[\[|\]\]|\{|\}|undefined|null/);
  });
});

describe("a language", () => {
  test.each(letterLanguages)("%s has its own words for every letter", async (language) => {
    const others = letterLanguages.filter((other) => other !== language);
    for (const kind of letterKinds) {
      const { subject, headings } = await letterTemplate(kind, language);
      for (const other of others) {
        const there = await letterTemplate(kind, other);
        expect(there.subject).not.toBe(subject);
        expect(Object.keys(there.headings)).toEqual(Object.keys(headings));
      }
    }
  });

  const foreign: Readonly<Record<LetterLanguage, RegExp>> = {
    en: /DSGVO|RGPD/,
    de: /(?<!UK )\bGDPR\b|RGPD/,
    fr: /\bGDPR\b|DSGVO/,
  };
  test.each(letterLanguages)("%s cites the law by its own name", async (language) => {
    for (const kind of letterKinds) {
      const { letter } = await finalLetter(fullCase("eu-gdpr"), await letterTemplate(kind, language));
      expect(letter.body).not.toMatch(foreign[language]);
    }
  });

  test("writes dates as it writes them", async () => {
    const on = async (language: LetterLanguage, date: string) =>
      letterDate(calendarDate(date), (await letterTemplate("fee", language)).words);
    expect(await on("en", "2027-03-01")).toBe("1 March 2027");
    expect(await on("de", "2027-03-01")).toBe("1.\u00A0März 2027");
    expect(await on("fr", "2027-03-01")).toBe("1er\u00A0mars 2027");
    expect(await on("fr", "2026-08-16")).toBe("16\u00A0août 2026");
  });
});

describe("a final letter", () => {
  test("never has anything unresolved in it, whatever was recorded and whatever is missing", async () => {
    const templates = await Promise.all(
      letterKinds.flatMap((kind) => letterLanguages.map((language) => letterTemplate(kind, language))),
    );
    const typed = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("", "[[x]]", "{dueOn}", "{if eu}", "# x", "- y\n\n# z", "[[[[x]]"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...templates),
        typed,
        typed,
        typed,
        async (template, name, words, ground) => {
          const base = fullCase("eu-gdpr");
          const kase: Case = {
            ...base,
            dataSubject: { ...base.dataSubject, name },
            sources: [...base.sources, place(words, outcome({ result: "kept", words, ground, proofs: [] }))],
          };
          const { kase: _, ...rest } = inputFor(kase, template.kind);
          const { kase: written } = accepted(writeLetter(kase, { ...rest, id: "l", template }, answerDay));
          const letter = written.letters[0]!;
          const result = await finaliseLetter(
            written,
            { ...rest, id: "l", template, override: "" },
            answerDay,
          );
          const marks = `${letter.subject}\n${letter.body}`.match(/\[\[|\]\]/g) ?? [];
          // Final only when nothing is marked; and every mark is one the list of missing facts knows.
          if (result.ok) expect(marks).toEqual([]);
          expect(missingFacts(letter).length > 0).toBe(marks.length > 0);
          const own = Object.values(template.words.missing);
          for (const mark of missingFacts(letter)) expect(own).toContain(mark);
        },
      ),
      { numRuns: 150 },
    );
  });
});
