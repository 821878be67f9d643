import { describe, expect, test } from "vitest";
import { letterTemplate } from "../../../src/content/letters/index.ts";
import type { Case } from "../../../src/domain/case.ts";
import type { Rulings } from "../../../src/domain/decisions/rulings.ts";
import type { LetterKind } from "../../../src/domain/letter.ts";
import { letterFacts } from "../../../src/domain/letters/facts.ts";
import { mergeLetter } from "../../../src/domain/letters/merge.ts";
import { mustSay } from "../../../src/domain/letters/must-say.ts";
import type { Period } from "../../../src/domain/regime.ts";
import type { Right } from "../../../src/domain/right.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { answerDay, contoso, janesCase, place } from "../../support/janes-case.ts";

interface Given {
  readonly rulings: Partial<Rulings>;
  readonly rights?: readonly Right[];
  readonly regime?: string;
  readonly appeal?: Period | null;
}

/** The letter that a case with those rulings gets, and what it leaves unsaid. */
async function letter(kind: LetterKind, given: Given, language: "en" | "de" | "fr" = "en") {
  const { rulings, rights = ["erasure"], regime = "eu-gdpr", appeal = null } = given;
  const kase: Case = janesCase({ rights, regime, sources: [place("CRM")], rulings });
  const template = await letterTemplate(kind, language);
  const facts = letterFacts({ kase, settings: contoso, dues: [], review: null, appeal, to: null }, template);
  const { body } = mergeLetter(template, facts);
  const unsaid = (text: string): readonly string[] =>
    mustSay({ body: text }, template, facts)
      .filter(({ said }) => !said)
      .map(({ id }) => id);
  return {
    body: body.replaceAll("\u00A0", " "),
    unsaid: (change = (text: string) => text) => unsaid(change(body)),
  };
}

const refusal: Partial<Rulings> = {
  decisions: [
    {
      right: "erasure",
      on: answerDay,
      parts: [
        {
          id: "p",
          sourceId: "s-CRM",
          part: "CRM",
          aspect: null,
          result: "refused",
          ground: { code: "eu-17-3-e", article: "GDPR Art. 17(3)(e)", iri: null },
          words: "A claim is before the court",
          until: null,
        },
      ],
    },
  ],
};

describe("a decision in a letter", () => {
  test("stands with its place, holder, ground and reasons", async () => {
    const { body, unsaid } = await letter("refusal", { rulings: refusal });
    expect(body).toContain(
      "- CRM (held by Microsoft), erasure of the personal data. Ground: GDPR Art. 17(3)(e) (legal claims). A claim is before the court.",
    );
    expect(unsaid()).toEqual([]);
  });

  test("is missed when its reasons or its ground are struck out", async () => {
    const { unsaid } = await letter("refusal", { rulings: refusal });
    expect(unsaid((text) => text.replace("A claim is before the court", ""))).toEqual(["reasons"]);
    expect(unsaid((text) => text.replace(/GDPR Art\. 17.*?\)\(e\)/, ""))).toEqual(["refused"]);
  });

  test("cites its ground in the language of the letter", async () => {
    expect((await letter("refusal", { rulings: refusal }, "de")).body).toContain(
      "Grund: Art. 17 Abs. 3 lit. e DSGVO (Rechtsansprüche).",
    );
    expect((await letter("refusal", { rulings: refusal }, "fr")).body).toContain(
      "article 17, paragraphe 3, point e), du RGPD",
    );
  });

  test("on access says what the copy leaves out, and on which ground", async () => {
    const [one] = refusal.decisions!;
    const rulings = { decisions: [{ ...one!, right: "access" } as const] };
    const { body, unsaid } = await letter("access", { rulings, rights: ["access"] });
    expect(body).toMatch(/# What was left out\n\nNot given, or not in full[^#]*- CRM/);
    expect(body).not.toContain("Nothing was left out");
    expect(unsaid((text) => text.replace("A claim is before the court", ""))).toContain("left-out");
  });
});

describe("what is carried out, in a letter", () => {
  test("a rectification says what stood there and what stands there now", async () => {
    const rulings: Partial<Rulings> = {
      rectifications: [
        {
          id: "1",
          kind: "replaced",
          sourceId: null,
          place: "CRM",
          field: "Name",
          was: "Row",
          now: "Roe",
          on: answerDay,
          words: "",
        },
        {
          id: "2",
          kind: "supplemented",
          sourceId: null,
          place: "File",
          field: "Opinion",
          was: "",
          now: "I disagree",
          on: answerDay,
          words: "",
        },
      ],
    };
    const { body } = await letter("rectification", { rulings, rights: ["rectification"] });
    expect(body).toContain("- CRM (held by Contoso Ltd), on 16 December 2026: Name: Row → Roe.");
    expect(body).toContain("Opinion + I disagree.");
  });

  test("a recipient told stands with the day; one who was not told is not named as told", async () => {
    const told = {
      id: "t",
      right: "erasure",
      recipient: "Bank",
      on: answerDay,
      excuse: null,
      words: "",
    } as const;
    const rulings = {
      told: [told, { ...told, id: "u", recipient: "Gone Ltd", excuse: "impossible" } as const],
    };
    const { body } = await letter("erasure", { rulings });
    expect(body).toContain("- Bank, about erasure of the personal data: asked on 16 December 2026.");
    expect(body).not.toContain("Gone Ltd");
  });

  test.each([
    ["en", "25.00 EUR"],
    ["de", "25,00 EUR"],
    ["fr", "25,00 EUR"],
  ] as const)("a fee that stands is written as %s writes it", async (language, amount) => {
    const ground = { code: "eu-12-5", article: "GDPR Art. 12(5)", iri: null };
    const fee = {
      id: "f",
      amount: "25.00",
      currency: "EUR",
      ground,
      words: "Third copy",
      askedOn: answerDay,
    } as const;
    const rulings = {
      fees: [
        { ...fee, paidOn: null, droppedOn: null },
        { ...fee, id: "g", amount: "99.00", paidOn: null, droppedOn: calendarDate("2026-12-17") },
      ],
    };
    const { body } = await letter("fee", { rulings }, language);
    expect(body).toContain(amount);
    expect(body).not.toContain("99");
  });

  test("a review by a human says who, in which role, and what came of it", async () => {
    const review = {
      id: "r",
      on: answerDay,
      decision: "Limit",
      by: "Head of credit",
      view: "",
      result: "changed",
      words: "The limit is raised",
    } as const;
    const given = { rulings: { reviews: [review] }, rights: ["automated-decisions"] } as const;
    const { body } = await letter("automated-decisions", given);
    expect(body).toContain("reviewed by Head of credit");
    expect(body).toContain("The limit is raised");
  });
});

describe("an appeal under the law of a US state", () => {
  const appeal: Period = { unit: "calendar-days", count: 60, rolls: false };
  const denied = { rulings: refusal, regime: "us-va", appeal };

  test.each([
    ["en", "within 60 days of the day"],
    ["de", "innerhalb von 60 Tagen"],
    ["fr", "un délai de 60 jours"],
  ] as const)("a denial says in %s how to appeal and how soon it is decided", async (language, words) => {
    const { body, unsaid } = await letter("us-denied", denied, language);
    expect(body).toContain(words);
    expect(unsaid()).toEqual(["appeal"]);
    expect(unsaid((text) => text.replace(/\[\[[^\]]+\]\]/g, "Attorney General, oag.example"))).toEqual([]);
  });

  test("a denial offers none where the law knows none", async () => {
    const { body, unsaid } = await letter("us-denied", { ...denied, regime: "us-ut", appeal: null });
    expect(body).not.toContain("appeal against");
    expect(unsaid()).toEqual([]);
  });

  test.each(["en", "de", "fr"] as const)(
    "its decision in %s gives day, reasons, time and the way on",
    async (language) => {
      const { unsaid } = await letter("us-appeal", denied, language);
      expect(unsaid()).toEqual(["appealed", "outcome", "reasons", "attorney-general"]);
      expect(unsaid((text) => text.replace(/\[\[[^\]]+\]\]/g, "filled in"))).toEqual([]);
      expect(
        unsaid((text) => text.replace(/\[\[[^\]]+\]\]/g, "x").replace(/60.(days|Tagen|jours)/, "")),
      ).toEqual(["period"]);
    },
  );
});
