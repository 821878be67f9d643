import { beforeAll, describe, expect, test } from "vitest";
import { letterWords } from "../../../src/content/letters/index.ts";
import { letterLanguages, type LetterLanguage } from "../../../src/domain/letter.ts";
import { citeIn } from "../../../src/domain/letters/cite.ts";
import { citedIn, letterLawOf, type LetterLaw } from "../../../src/domain/letters/law.ts";
import type { LetterWords } from "../../../src/domain/letters/template.ts";

let words: Readonly<Record<LetterLanguage, LetterWords>>;
beforeAll(async () => {
  const [en, de, fr] = await Promise.all(letterLanguages.map(letterWords));
  words = { en: en!, de: de!, fr: fr! };
});

const cited = (ground: string, language: LetterLanguage, law: LetterLaw = "eu"): string =>
  citeIn(ground, words[language], law).replaceAll("\u00A0", " ");

describe("a ground in a letter", () => {
  test("is cited as lawyers of that language cite it, with what it says in plain words", () => {
    expect(cited("GDPR Art. 17(3)(b)", "en")).toBe("GDPR Art. 17(3)(b) (a legal duty to keep it)");
    expect(cited("GDPR Art. 17(3)(b)", "de")).toBe(
      "Art. 17 Abs. 3 lit. b DSGVO (gesetzliche Pflicht zur Aufbewahrung)",
    );
    expect(cited("GDPR Art. 17(3)(b)", "fr")).toBe(
      "article 17, paragraphe 3, point b), du RGPD (obligation légale de conservation)",
    );
  });

  test("does not break between a provision and its number", () => {
    expect(citeIn("GDPR Art. 15(4)", words.de, "eu")).toContain("Art.\u00A015 Abs.\u00A04");
    expect(citeIn("GDPR Art. 15(4)", words.fr, "eu")).toContain("article\u00A015, paragraphe\u00A04");
  });

  test("is that of the UK GDPR in the UK", () => {
    expect(cited("GDPR Art. 15(4)", "en", "uk")).toMatch(/^UK GDPR Art\. 15\(4\)/);
    expect(cited("UK GDPR Art. 15(1A)", "de", "uk")).toMatch(/^Art\. 15 Abs\. 1A UK-DSGVO/);
    expect(cited("GDPR Art. 15(4)", "fr", "uk")).toContain("du RGPD britannique");
  });

  test("keeps apart the grounds that one provision holds", () => {
    expect(cited("GDPR Art. 12(5), excessive", "de")).toBe("Art. 12 Abs. 5 DSGVO (exzessiver Antrag)");
    expect(cited("GDPR Art. 21(1), legal claims", "en")).toBe("GDPR Art. 21(1) (legal claims)");
  });

  test("stands as recorded when it is of another law, or no provision at all", () => {
    for (const ground of ["Cal. Civ. Code 1798.105(d)(8)", "BDSG § 35", " works agreement "])
      for (const language of letterLanguages) expect(cited(ground, language)).toBe(ground.trim());
  });

  test("is known in every language that knows any", () => {
    for (const language of letterLanguages)
      expect(Object.keys(words[language].grounds).sort()).toEqual(Object.keys(words.en.grounds).sort());
  });
});

describe("the provision that wants something said", () => {
  test("is named as the law of the case names it", () => {
    expect(citedIn("GDPR Art. 12(4)", "eu")).toBe("GDPR Art. 12(4)");
    expect(citedIn("GDPR Art. 12(3); UK GDPR Art. 12A", "uk")).toBe("UK GDPR Art. 12(3); UK GDPR Art. 12A");
    expect(citedIn("GDPR Art. 12(4)", "other")).toBe("as under GDPR Art. 12(4)");
  });

  test.each([
    ["eu-gdpr", "eu"],
    ["uk-gdpr", "uk"],
    ["ccpa-opt-out", "california"],
    ["us-va", "usState"],
    ["us-hipaa", "other"],
    ["ch-fadp", "other"],
  ])("%s is of the family %s", (regime, family) => {
    expect(letterLawOf(regime)).toBe(family);
  });
});
