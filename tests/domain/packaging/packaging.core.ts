import { describe, expect, test } from "vitest";
import { attestationWords } from "../../../src/content/attestation.en.ts";
import { packagePlan } from "../../../src/domain/packaging/plan.ts";
import { editLetter } from "../../../src/domain/steps/edit-letter.ts";
import { finaliseLetter } from "../../../src/domain/steps/finalise-letter.ts";
import { recordLetterSent } from "../../../src/domain/steps/record-letter-sent.ts";
import { recordPackageDelivered } from "../../../src/domain/steps/record-package-delivered.ts";
import { recordPackage, type RecordPackageInput } from "../../../src/domain/steps/record-package.ts";
import { signAttestation } from "../../../src/domain/steps/sign-attestation.ts";
import { writeLetter } from "../../../src/domain/steps/write-letter.ts";
import { calendarDate, plusDays } from "../../../src/lib/calendar.ts";
import { accepted, answerDay, contoso, janesCase } from "../../support/janes-case.ts";
import { finding, packageInput, planned, reviewed } from "../../support/reviewed.ts";
import { letterTemplates } from "../../support/letters.ts";

describe("the plan of a package", () => {
  test("holds what is included, rebuilt without what was taken out, and counts the rest", () => {
    const plan = planned();
    expect(plan.name).toBe("dsr-2026-014-export-1");
    expect(plan.parts.map(({ number, format, items }) => [number, format, items.length])).toEqual([
      [1, "csv", 2],
      [2, "json", 1],
      [3, "eml", 1],
    ]);
    expect(plan.counts).toEqual({ included: 4, redacted: 2, withheld: 1, notThisPerson: 1, duplicates: 0 });
    expect(plan.withheld).toEqual([{ source: "Support portal", count: 1 }]);
    expect(plan.redactions).toEqual([{ ground: "third-party", count: 2 }]);
    expect(JSON.stringify(plan)).not.toMatch(/Tom Baker|Another Jane/);
    expect(plan.parts[0]!.items[0]!.fields[0]!.value).toBe('Jane said "hello, [third party]"');
  });

  test("is refused with everything that stands against it", () => {
    const draft = { ...packageInput(), kase: janesCase({ identity: null }) };
    const findings = [
      finding(1, "tickets", { a: "b" }, { decision: null }),
      finding(2, "tickets", {}, { decision: "parked" }),
    ];
    expect(packagePlan({ ...draft, findings }, answerDay)).toEqual({
      ok: false,
      problem: [
        { code: "package-identity-open" },
        { code: "package-undecided", count: 2 },
        { code: "package-nothing-included" },
      ],
    });
  });

  test("takes no letter that is still a draft", () => {
    const letter = {
      id: "l",
      kind: "access" as const,
      language: "en",
      version: 1,
      writtenOn: answerDay,
      addressee: "",
      subject: "",
      body: "",
      final: null,
      sent: null,
    };
    expect(packagePlan(packageInput({ letter }), answerDay)).toEqual({
      ok: false,
      problem: [{ code: "package-letter-not-final" }],
    });
  });
});

describe("recording a package", () => {
  const input: RecordPackageInput = {
    id: "p-1",
    name: "dsr-2026-014-export-1.zip",
    bytes: 10,
    files: 12,
    sha256: "a".repeat(64),
    tagmanifest: "b".repeat(64),
    findings: planned().counts,
    leakCheck: { texts: 1, accepted: [{ file: "data/01-table.csv", reason: "Her own name" }] },
    seeming: null,
  };

  test("under the CCPA is refused until somebody looked for what is never disclosed, and keeps that they did", () => {
    const kase = { ...janesCase(), regime: "ccpa" };
    expect(recordPackage(kase, input, answerDay)).toEqual({
      ok: false,
      problem: { code: "package-secrets-unconfirmed" },
    });
    const done = accepted(recordPackage(kase, { ...input, seeming: 2 }, answerDay));
    expect(done.kase.packages[0]!.neverDisclosed).toEqual({ confirmedOn: answerDay, seeming: 2 });
    expect(done.event.facts).toMatchObject({ neverDisclosedConfirmed: true, seeming: 2 });
    expect(accepted(recordPackage(janesCase(), input, answerDay)).kase.packages[0]).not.toHaveProperty(
      "neverDisclosed",
    );
  });

  test("keeps proof and counts, and no reason in the readable journal", () => {
    const { kase, event } = accepted(recordPackage(janesCase(), input, answerDay));
    expect(kase.packages[0]).toMatchObject({ version: 1, builtOn: answerDay, delivered: null });
    expect(event).toMatchObject({ kind: "package-built", facts: { leaksAccepted: 1, included: 4 } });
    expect(JSON.stringify(event.facts)).not.toContain("Her own name");
  });

  test("is refused while a leak has no reason", () => {
    const accepting = { texts: 1, accepted: [{ file: "data/01-table.csv", reason: " " }] };
    expect(recordPackage(janesCase(), { ...input, leakCheck: accepting }, answerDay)).toEqual({
      ok: false,
      problem: { code: "package-leak-unexplained", count: 1 },
    });
  });

  test("is followed by recording its delivery, once and not before it was made", () => {
    const { kase } = accepted(recordPackage(janesCase(), input, answerDay));
    const delivery = { id: "p-1", on: answerDay, how: "secure download" };
    const done = accepted(recordPackageDelivered(kase, delivery, answerDay));
    expect(done.kase.packages[0]!.delivered).toEqual({ on: answerDay, how: "secure download" });
    const code = (changes: Partial<typeof delivery>, of = kase): string => {
      const result = recordPackageDelivered(of, { ...delivery, ...changes }, answerDay);
      return result.ok ? "accepted" : result.problem.code;
    };
    expect(code({ on: plusDays(answerDay, 1) })).toBe("date-in-future");
    expect(code({ on: calendarDate("2026-12-01") })).toBe("package-delivered-before-built");
    expect(code({ id: "other" })).toBe("package-unknown");
    expect(code({}, done.kase)).toBe("package-delivered-already");
  });

  test("makes the next one the second version", () => {
    const { kase } = accepted(recordPackage(janesCase(), input, answerDay));
    expect(planned({ kase: { ...packageInput().kase, packages: kase.packages } }).name).toBe(
      "dsr-2026-014-export-2",
    );
    expect(reviewed).toHaveLength(6);
  });
});

test("nothing is recorded in a closed case, in no step of letters, packages and attestations", async () => {
  const on = answerDay;
  const closed = janesCase({
    closure: { on, result: "fulfilled", words: "", lateBecause: "", purgeOn: on },
  });
  const letter = {
    id: "l",
    template: letterTemplates.erasure,
    settings: contoso,
    dues: [],
    review: null,
    appeal: null,
    to: null,
  };
  const signing = {
    settings: contoso,
    journalHead: null,
    words: attestationWords,
    practice: false,
    attestationId: "",
    name: "Sam",
    proofRead: true,
    limits: "",
    remarks: "",
  };
  const made = { name: "", bytes: 0, files: 0, sha256: "", tagmanifest: "", findings: planned().counts };
  const steps = [
    writeLetter(closed, letter, on),
    editLetter(closed, { id: "l", addressee: "", subject: "", body: "" }, on),
    await finaliseLetter(closed, { ...letter, override: "" }, on),
    recordLetterSent(closed, { id: "l", on, how: "" }, on),
    recordPackage(closed, { id: "p", ...made, leakCheck: { texts: 0, accepted: [] }, seeming: null }, on),
    recordPackageDelivered(closed, { id: "p", on, how: "" }, on),
    await signAttestation(closed, signing, on),
  ];
  for (const step of steps) expect(step).toEqual({ ok: false, problem: { code: "case-closed", on } });
});
