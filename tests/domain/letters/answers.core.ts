import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { regimeOf } from "../../../src/content/regimes/all.ts";
import type { Case } from "../../../src/domain/case.ts";
import { answeredOn, deadline } from "../../../src/domain/clock.ts";
import type { PartResult } from "../../../src/domain/decisions/decision.ts";
import { dueDate } from "../../../src/domain/dues.ts";
import type { LetterKind } from "../../../src/domain/letter.ts";
import { completesAnswer, rightsAnswered, rightsLeft } from "../../../src/domain/letters/answers.ts";
import { letterFacts } from "../../../src/domain/letters/facts.ts";
import { mergeLetter } from "../../../src/domain/letters/merge.ts";
import { undecidedFor } from "../../../src/domain/letters/undecided.ts";
import { rights, type Right } from "../../../src/domain/right.ts";
import { finaliseLetter } from "../../../src/domain/steps/finalise-letter.ts";
import { recordLetterSent } from "../../../src/domain/steps/record-letter-sent.ts";
import { takeBackSending } from "../../../src/domain/steps/take-back-sending.ts";
import { writeLetter } from "../../../src/domain/steps/write-letter.ts";
import { weekendsOnly } from "../../../src/domain/working-days.ts";
import { plusDays, type CalendarDate } from "../../../src/lib/calendar.ts";
import { accepted, answerDay, contoso, janesCase } from "../../support/janes-case.ts";
import { letterTemplates } from "../../support/letters.ts";

const ground = { code: "eu-17-3-b", article: "GDPR Art. 17(3)(b)", iri: null };

function decided(right: Right, ...results: readonly PartResult[]) {
  const parts = results.map((result, i) => ({
    id: `${right}-${String(i)}`,
    sourceId: null,
    part: `Part ${String(i)} of ${right}`,
    aspect: null,
    result,
    ground: result === "granted" ? null : ground,
    words: result === "granted" ? "" : "Tax law wants it kept",
    until: null,
  }));
  return { right, on: answerDay, parts };
}

/** A case of those rights, with nothing carried out and those decisions. */
function caseOf(asked: readonly Right[], decisions: readonly ReturnType<typeof decided>[] = []): Case {
  return janesCase({ rights: asked, sources: [], rulings: { decisions } });
}

const rest = {
  settings: contoso,
  dues: [],
  review: null,
  appeal: null,
  to: null,
};

async function final(kase: Case, kind: LetterKind, override = "Completed by phone"): Promise<Case> {
  const id = `${kind}-1`;
  const template = letterTemplates[kind];
  const written = accepted(writeLetter(kase, { ...rest, id, template }, answerDay)).kase;
  return accepted(await finaliseLetter(written, { ...rest, id, template, override }, answerDay)).kase;
}

async function sent(kase: Case, kind: LetterKind, on: CalendarDate = answerDay): Promise<Case> {
  const done = await final(kase, kind);
  return accepted(recordLetterSent(done, { id: `${kind}-1`, on, how: "By post" }, on)).kase;
}

const isAnswered = ({ clock }: Case): boolean => answeredOn(clock) !== null;

describe("a letter answers the rights it names, and no other", () => {
  test("refusing one right of two leaves the other, and its date, where they were", async () => {
    const kase = caseOf(["access", "erasure"], [decided("erasure", "refused")]);
    const after = await sent(kase, "refusal");
    expect(after.letters[0]!.rights).toEqual(["erasure"]);
    expect(isAnswered(after)).toBe(false);
    const { regime, request } = after;
    const law = { regime: regimeOf(regime, request.receivedOn), workingDays: weekendsOnly };
    expect(dueDate(after, law)).toBe(dueDate(kase, law));
    expect(after.clock.at(-1)).toMatchObject({ kind: "answered", rights: ["erasure"] });
    expect(rightsLeft(after, after.letters[0]!)).toEqual(["access"]);
  });

  test("with the letter about the other right the request is answered", async () => {
    const kase = caseOf(["access", "erasure"], [decided("erasure", "refused"), decided("access", "granted")]);
    const after = await sent(await sent(kase, "refusal"), "access");
    expect(after.clock.at(-1)).toEqual({ kind: "answered", on: answerDay, letter: "access-1" });
  });

  test("is answered on the day of its last right, in whatever order the letters are recorded", async () => {
    const kase = caseOf(["access", "erasure"], [decided("erasure", "refused"), decided("access", "granted")]);
    const later = plusDays(answerDay, 3);
    const both = await final(await final(kase, "refusal"), "access");
    const first = accepted(recordLetterSent(both, { id: "access-1", on: later, how: "" }, later)).kase;
    const then = accepted(recordLetterSent(first, { id: "refusal-1", on: answerDay, how: "" }, later)).kase;
    expect(answeredOn(then.clock)).toBe(later);
  });

  test.each(["us-denied", "us-granted"] as const)(
    "%s names the rights that came out that way",
    async (kind) => {
      const decisions = [decided("erasure", "refused"), decided("access", "granted")];
      const kase = { ...caseOf(["access", "erasure", "rectification"], decisions), regime: "us-va" };
      expect(rightsAnswered(kase, kind)).toEqual([kind === "us-denied" ? "erasure" : "access"]);
      expect(isAnswered(await sent(kase, kind))).toBe(false);
    },
  );

  test("a right followed in part is answered by its refusal only once the rest is carried out", () => {
    const decisions = [decided("rectification", "refused", "granted")];
    const kase = caseOf(["rectification"], decisions);
    const two = caseOf(["rectification", "access"], decisions);
    expect(rightsAnswered(two, "refusal")).toEqual([]);
    const rectifications = [
      { ...correction, id: "r", on: answerDay, sourceId: null, place: "CRM", field: "Name" },
    ];
    const done = { ...kase, rulings: { ...kase.rulings, rectifications } };
    expect(rightsAnswered(done, "refusal")).toEqual(["rectification"]);
    const template = letterTemplates.refusal;
    const { body } = mergeLetter(template, letterFacts({ ...rest, kase: done }, template));
    expect(body).toContain("- CRM (held by Contoso Ltd), on 16 December 2026: Name: Row → Roe.");
    expect(body).toContain("- Part 0 of rectification (held by Contoso Ltd)");
  });

  test("says which part of the request it is about, and that the rest has a letter of its own", () => {
    const kase = caseOf(["access", "erasure"], [decided("erasure", "refused")]);
    const template = letterTemplates.refusal;
    const { body } = mergeLetter(template, letterFacts({ ...rest, kase }, template));
    expect(body).toContain("This letter is about: erasure of the personal data.");
    expect(body).toContain("About the rest of your request (a copy of the personal data) you have");
    expect(body).not.toContain("was done; you have or will have");
  });

  test("no letter answers a right that was not decided, whatever else was", () => {
    const results = fc.array(fc.constantFrom<PartResult>("granted", "limited", "refused"), { minLength: 1 });
    const decisions = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...rights), results).map(([right, parts]) => decided(right, ...parts)),
      { selector: ({ right }) => right },
    );
    fc.assert(
      fc.property(decisions, fc.constantFrom("refusal", "us-granted", "us-denied"), (taken, kind) => {
        const kase = caseOf(rights, taken);
        for (const right of rightsAnswered(kase, kind))
          expect(taken.map((one) => one.right)).toContain(right);
      }),
    );
  });

  test("a letter to somebody else, an acknowledgement and a notice before lifting answer nothing", () => {
    const kase = caseOf(["restriction"], [decided("restriction", "granted")]);
    for (const kind of ["acknowledgement", "identity", "fee", "restriction-lifted", "us-appeal"] as const)
      expect(rightsAnswered(kase, kind)).toEqual([]);
  });
});

const correction = { kind: "replaced", was: "Row", now: "Roe", words: "" } as const;

describe("a letter is final only when what it tells was decided", () => {
  const problem = async (kase: Case, kind: LetterKind): Promise<readonly string[]> => {
    const template = letterTemplates[kind];
    const written = accepted(writeLetter(kase, { ...rest, id: "l", template }, answerDay)).kase;
    const done = await finaliseLetter(written, { ...rest, id: "l", template, override: "" }, answerDay);
    return !done.ok && done.problem.code === "letter-incomplete"
      ? done.problem.undecided.map(({ code }) => code)
      : [];
  };

  test.each(["refusal", "us-denied"] as const)("%s wants a refusal with ground and words", async (kind) => {
    expect(await problem(caseOf(["access", "erasure"]), kind)).toEqual(["no-refusal-recorded"]);
    const granted = caseOf(["erasure"], [decided("erasure", "granted")]);
    expect(await problem(granted, kind)).toEqual(["no-refusal-recorded"]);
    expect(undecidedFor(caseOf(["erasure"], [decided("erasure", "refused")]), kind)).toEqual([]);
  });

  test.each(["access", "portability", "rectification", "erasure", "restriction"] as const)(
    "the letter about %s waits while the right is undecided, and gives way to the refusal once it is refused",
    async (right) => {
      expect(await problem(caseOf([right]), right)).toEqual(["right-undecided"]);
      const refused = caseOf([right], [decided(right, "refused")]);
      expect(await problem(refused, right)).toEqual(["right-refused"]);
      expect(undecidedFor(caseOf([right], [decided(right, "granted", "refused")]), right)).toEqual([]);
    },
  );

  test("the letter about an objection may show the grounds against it", () => {
    expect(undecidedFor(caseOf(["objection"], [decided("objection", "refused")]), "objection")).toEqual([]);
  });

  test("following a request under a US law wants a right that was followed", async () => {
    const refused = caseOf(["erasure"], [decided("erasure", "refused")]);
    expect(await problem(refused, "us-granted")).toEqual(["nothing-granted"]);
  });

  test("a notice before lifting wants a lifting that is planned", async () => {
    expect(await problem(caseOf(["restriction"]), "restriction-lifted")).toEqual(["lifting-not-planned"]);
  });

  test("goes out all the same with a reason, which is kept", async () => {
    const kase = await final(caseOf(["erasure"]), "erasure", "Decided by the board today");
    expect(kase.letters[0]!.final!.override).toBe("Decided by the board today");
  });
});

describe("taking back that a letter was sent", () => {
  const words = "It still lay in the tray";

  test("sets the clock going again, on the dates it had before", async () => {
    const due = ({ clock, regime }: Case) =>
      deadline(clock, regimeOf(regime, answerDay), weekendsOnly)?.statutory;
    const kase = caseOf(["erasure"], [decided("erasure", "refused")]);
    const answered = await sent(kase, "refusal");
    expect(isAnswered(answered)).toBe(true);
    const back = accepted(takeBackSending(answered, { id: "refusal-1", words }, answerDay));
    expect(back.kase.clock).toEqual(kase.clock);
    expect(due(back.kase)).toBe(due(kase));
    expect(back.kase.letters[0]).toMatchObject({ sent: null, final: { on: answerDay } });
    expect(back.event).toMatchObject({ kind: "undone", facts: { what: "letter", kind: "refusal" } });
    expect(completesAnswer(back.kase, back.kase.letters[0]!)).toBe(true);
  });

  test("leaves an answer by other means alone", async () => {
    const kase = caseOf(["erasure", "access"], [decided("erasure", "refused")]);
    const byPhone = { ...kase, clock: [...kase.clock, { kind: "answered", on: answerDay } as const] };
    const after = await sent(byPhone, "refusal");
    const back = accepted(takeBackSending(after, { id: "refusal-1", words }, answerDay)).kase;
    expect(isAnswered(back)).toBe(true);
  });

  test("is refused without a reason, and for a letter that was not sent", async () => {
    const kase = await sent(caseOf(["erasure"], [decided("erasure", "refused")]), "refusal");
    const problem = (value: Case, why: string): unknown => {
      const result = takeBackSending(value, { id: "refusal-1", words: why }, answerDay);
      return result.ok ? "accepted" : result.problem.code;
    };
    expect(problem(kase, " ")).toBe("missing");
    expect(problem(accepted(takeBackSending(kase, { id: "refusal-1", words }, answerDay)).kase, words)).toBe(
      "letter-not-sent",
    );
  });
});
