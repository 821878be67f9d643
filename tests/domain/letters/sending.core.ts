import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/domain/case.ts";
import type { Restriction } from "../../../src/domain/decisions/restriction.ts";
import { rulingsOf } from "../../../src/domain/decisions/rulings.ts";
import type { LetterKind } from "../../../src/domain/letter.ts";
import { finaliseLetter } from "../../../src/domain/steps/finalise-letter.ts";
import { liftRestriction } from "../../../src/domain/steps/lift-restriction.ts";
import { recordLetterSent } from "../../../src/domain/steps/record-letter-sent.ts";
import { takeBackSending } from "../../../src/domain/steps/take-back-sending.ts";
import { writeLetter } from "../../../src/domain/steps/write-letter.ts";
import { accepted, answerDay, contoso, janesCase, place } from "../../support/janes-case.ts";
import { letterTemplates } from "../../support/letters.ts";

function restriction(id: string, planned: boolean): Restriction {
  return {
    id,
    ground: { code: "eu-18-1-a", article: "GDPR Art. 18(1)(a)", iri: null },
    sourceId: null,
    place: `Place ${id}`,
    what: `record ${id}`,
    how: "",
    from: answerDay,
    until: null,
    lifting: planned ? { plannedOn: answerDay, because: "It was checked", toldOn: null, told: "" } : null,
    liftedOn: null,
  };
}

const refusedAccess = {
  right: "access",
  on: answerDay,
  parts: [
    {
      id: "p",
      sourceId: null,
      part: "All",
      aspect: null,
      result: "refused",
      ground: { code: "own", article: "GDPR Art. 12(5)", iri: null },
      words: "Sent daily",
      until: null,
    },
  ],
} as const;

const both: Case = janesCase({
  rights: ["access", "erasure", "restriction"],
  sources: [place("Mailing list")],
  rulings: { restrictions: [restriction("a", true), restriction("b", false)], decisions: [refusedAccess] },
});

async function sent(kind: LetterKind, to: string | null): Promise<Case> {
  const input = { id: "l", template: letterTemplates[kind], settings: contoso, dues: [], review: null };
  const rest = { ...input, appeal: null, to };
  const written = accepted(writeLetter(both, rest, answerDay)).kase;
  const final = accepted(await finaliseLetter(written, { ...rest, override: "Read aloud" }, answerDay)).kase;
  return accepted(recordLetterSent(final, { id: "l", on: answerDay, how: "By e-mail" }, answerDay)).kase;
}

const takenBack = (kase: Case): Case =>
  accepted(takeBackSending(kase, { id: "l", words: "It bounced" }, answerDay)).kase;

describe("sending a notice to a recipient", () => {
  test.each(["Microsoft", "privacy@vendor.example"])(
    "records %s as told of each right that Art. 19 tells, with the letter as the proof",
    async (recipient) => {
      const { told } = rulingsOf(await sent("recipient-notice", recipient));
      const common = { recipient, on: answerDay, excuse: null, words: "By e-mail", letter: "l" };
      expect(told).toEqual([
        { id: "l-erasure", right: "erasure", ...common },
        { id: "l-restriction", right: "restriction", ...common },
      ]);
    },
  );

  test("asks for nothing but what Art. 19 tells", async () => {
    const { body, addressee } = (await sent("recipient-notice", "privacy@vendor.example")).letters[0]!;
    expect(addressee).toBe("privacy@vendor.example");
    expect(body).toContain("We ask for erasure of the personal data and restriction of the processing.");
    expect(body).not.toContain("a copy of the personal data");
  });

  test("is taken back without touching what was told by other means", async () => {
    const kase = await sent("recipient-notice", "Microsoft");
    const { told } = rulingsOf(kase);
    const byPhone = {
      id: "t",
      right: "erasure",
      recipient: "Bank",
      on: answerDay,
      excuse: null,
      words: "",
    } as const;
    const back = takenBack({ ...kase, rulings: { ...kase.rulings, told: [...told, byPhone] } });
    expect(rulingsOf(back).told).toEqual([byPhone]);
  });

  test("is no answer to the person who asked", async () => {
    expect((await sent("recipient-notice", "Microsoft")).clock).toEqual(both.clock);
  });
});

test("an instruction to a processor asks for no right that was refused, and tells nobody", async () => {
  const kase = await sent("processor-instruction", "ops@processor.example");
  expect(kase.letters[0]!.body).toContain(
    "carry out the following: erasure of the personal data and restriction of the processing.",
  );
  expect(rulingsOf(kase).told).toEqual([]);
});

describe("sending the notice before a restriction is lifted", () => {
  test("counts as given for what is about to be lifted, and for nothing else", async () => {
    const kase = await sent("restriction-lifted", null);
    expect(kase.letters[0]!.body).toContain("- Place a");
    expect(kase.letters[0]!.body).not.toContain("Place b");
    const [a, b] = rulingsOf(kase).restrictions;
    expect(a!.lifting).toMatchObject({ toldOn: answerDay, told: "By e-mail", letter: "l" });
    expect(b!.lifting).toBeNull();
    expect(liftRestriction(kase, { id: "a", on: answerDay }, answerDay).ok).toBe(true);
  });

  test("is taken back while nothing was lifted upon it, and then no more", async () => {
    const kase = await sent("restriction-lifted", null);
    expect(rulingsOf(takenBack(kase)).restrictions).toEqual(rulingsOf(both).restrictions);
    const lifted = accepted(liftRestriction(kase, { id: "a", on: answerDay }, answerDay)).kase;
    const refused = takeBackSending(lifted, { id: "l", words: "It bounced" }, answerDay);
    expect(refused.ok ? null : refused.problem.code).toBe("lifted-already");
  });
});
