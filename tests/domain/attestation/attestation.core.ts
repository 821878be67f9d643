import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attestationWords } from "../../../src/content/attestation.en.ts";
import { attestationGroups } from "../../../src/domain/attestation.ts";
import { attestationChangedSince, signedRecord } from "../../../src/domain/attestation/changed.ts";
import { drawUpAttestation } from "../../../src/domain/attestation/draw-up.ts";
import { attestationLines, countByGroup } from "../../../src/domain/attestation/lines.ts";
import type { AttestationDraft } from "../../../src/domain/attestation/record.ts";
import { attestationNumber, recordHolds, verificationCode } from "../../../src/domain/attestation/sign.ts";
import type { Case } from "../../../src/domain/case.ts";
import { initialSettings } from "../../../src/domain/settings.ts";
import type { Outcome } from "../../../src/domain/source.ts";
import { signAttestation, type SignInput } from "../../../src/domain/steps/sign-attestation.ts";
import type { Json } from "../../../src/lib/jcs.ts";
import { accepted, answerDay, contoso, janesCase, outcome, place } from "../../support/janes-case.ts";

const head = { seq: 41, hash: "ab".repeat(32), time: "2026-12-16T10:00:00.000Z" };

const input: SignInput = {
  settings: contoso,
  journalHead: head,
  words: attestationWords,
  practice: false,
  attestationId: "0199a2b0-0000-7000-8000-000000000000",
  name: "Sam Officer",
  proofRead: true,
  limits: "As far as the letters go.",
  remarks: "",
};

function drawn(kase: Case): AttestationDraft {
  return drawUpAttestation(kase, contoso, head, answerDay, attestationWords, input);
}

async function signedCase(kase: Case = janesCase()): Promise<Case> {
  return accepted(await signAttestation(kase, input, answerDay)).kase;
}

function recordOf(kase: Case): Readonly<Record<string, Json>> {
  return JSON.parse(kase.attestations.at(-1)!.record) as Readonly<Record<string, Json>>;
}

const anyOutcome: fc.Arbitrary<Outcome> = fc
  .record({
    result: fc.constantFrom<Outcome["result"]>(
      "confirmed-by-provider",
      "done-by-us",
      "lapsed-by-retention",
      "kept",
      "not-covered",
    ),
    proofs: fc.constantFrom<readonly string[]>([], ["proof-1"], ["proof-that-is-gone"]),
    ground: fc.constantFrom(null, "", "17(3)(e)"),
    right: fc.constantFrom<Outcome["right"]>("erasure", "access"),
  })
  .map(outcome);

const anyCase = fc
  .array(fc.array(anyOutcome, { maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((places) => janesCase({ sources: places.map((outcomes, i) => place(`Place ${i}`, ...outcomes)) }));

describe("the lines of an attestation", () => {
  test("come in the six groups, numbered through", () => {
    const lines = attestationLines(janesCase());
    expect(lines.map(({ no, group }) => [no, group])).toEqual([
      [1, "confirmed-by-provider"],
      [2, "confirmed-by-provider"],
      [3, "confirmed-by-provider"],
      [4, "confirmed-by-provider"],
      [5, "kept"],
    ]);
    expect(countByGroup(lines)).toMatchObject({ "confirmed-by-provider": 4, kept: 1, open: 0 });
  });

  test.each([
    ["nothing was recorded", place("Mailbox"), "nothing-recorded"],
    ["only another right was answered", place("Mailbox", outcome({ right: "access" })), "nothing-recorded"],
    ["a confirmation has no proof", place("Mailbox", outcome({ proofs: [] })), "proof-missing"],
    [
      "our own erasure has no proof",
      place("Mailbox", outcome({ result: "done-by-us", proofs: [] })),
      "proof-missing",
    ],
    ["the proof is not in the case", place("Mailbox", outcome({ proofs: ["gone"] })), "proof-missing"],
    [
      "something is kept without a ground",
      place("Mailbox", outcome({ result: "kept", ground: " " })),
      "ground-missing",
    ],
  ])("stay open when %s", (_, source, reason) => {
    expect(attestationLines(janesCase({ sources: [source] }))).toMatchObject([
      { group: "open", openBecause: reason, place: "Mailbox" },
    ]);
  });

  test("leave out no place, whatever was recorded", () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const places = new Set(attestationLines(kase).map(({ place: name }) => name));
        expect(places).toEqual(new Set(kase.sources.map(({ name }) => name)));
      }),
    );
  });
});

describe("drawing up an attestation", () => {
  test("states complete erasure only without an open line", () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const draft = drawn(kase);
        const open = draft.items.some(({ group }) => group === "open");
        expect(draft.interim).toBe(open);
        expect(draft.title).toBe(open ? "Interim statement of erasure" : "Attestation of erasure");
        expect(draft.statement.includes("was removed from the places")).toBe(!open);
        for (const item of draft.items)
          if (item.group === "confirmed-by-provider" || item.group === "done-by-us")
            expect(item.evidence).not.toEqual([]);
      }),
    );
  });

  test("of a case without places is never more than interim", () => {
    expect(drawn(janesCase({ sources: [] })).interim).toBe(true);
  });

  test("cites each proof once, by hash", () => {
    const { evidence, items } = drawn(janesCase());
    expect(evidence).toMatchObject([{ no: "P1", sha256: "9f3c".repeat(16), kind: "message/rfc822" }]);
    expect(items.slice(0, 4).map((item) => item.evidence)).toEqual([["P1"], ["P1"], ["P1"], ["P1"]]);
  });

  test("names no staff and no identifier to the data subject", () => {
    const text = JSON.stringify(drawn(janesCase()));
    expect(text).not.toContain("technical account manager");
    expect(text).not.toContain("jane.roe@contoso.example");
    expect(text).toContain('"identifiersUsed":["email"]');
  });

  test("answers every required question of the field list", () => {
    const draft = drawn(janesCase());
    for (const words of [draft.backups, draft.residual, draft.statement, draft.scope.description])
      expect(words).not.toBe("");
    expect(draft.retained).toEqual([
      {
        what: "Invoice 2025-118",
        where: "Contoso Ltd",
        basis: "GDPR Art. 17(3)(b): Tax law wants invoices kept for ten years",
        until: "2035-12-31",
      },
    ]);
    expect(draft.recipients).toHaveLength(4);
    expect(draft.auditHead).toEqual(head);
  });
});

describe("signing", () => {
  test("numbers after the case, and hashes the canonical record", async () => {
    const kase = await signedCase();
    expect(kase.attestations[0]).toMatchObject({
      number: "ATT-2026-014-1",
      version: 1,
      supersedes: null,
      interim: false,
      signedOn: answerDay,
    });
    const record = recordOf(kase);
    expect(record["recordHash"]).toBe(kase.attestations[0]!.hash);
    expect(await recordHolds(record)).toBe(true);
  });

  test("gives a hash that any change of the record breaks", async () => {
    const record = recordOf(await signedCase());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(record)), async (key) => {
        expect(await recordHolds({ ...record, [key]: "changed" })).toBe(false);
      }),
    );
    expect(await recordHolds({ ...record, added: true })).toBe(false);
  });

  test("again replaces the earlier one by name", async () => {
    const twice = await signedCase(await signedCase());
    expect(twice.attestations[1]).toMatchObject({ number: "ATT-2026-014-2", supersedes: "ATT-2026-014-1" });
    expect(attestationNumber("DSR-2026-014", 3)).toBe("ATT-2026-014-3");
  });

  test.each([
    ["the case asks for no erasure", janesCase({ rights: ["access"] }), {}, "attestation-not-erasure"],
    ["the case has no place", janesCase({ sources: [] }), {}, "attestation-empty"],
    ["no controller is named", janesCase(), { settings: initialSettings }, "attestation-no-controller"],
    ["nobody signs", janesCase(), { name: "  " }, "attestation-no-signatory"],
    ["the proof was not read", janesCase(), { proofRead: false }, "attestation-proof-unread"],
  ])("is refused when %s", async (_, kase, changes, code) => {
    const result = await signAttestation(kase, { ...input, ...changes }, answerDay);
    expect(result).toEqual({ ok: false, problem: { code } });
  });

  test("writes counts and hash into the journal, and no name", async () => {
    const { event } = accepted(await signAttestation(janesCase(), input, answerDay));
    expect(event).toMatchObject({
      kind: "attestation-issued",
      facts: { "confirmed-by-provider": 4, kept: 1 },
    });
    expect(JSON.stringify(event)).not.toMatch(/jane|roe|sam/i);
    expect(Object.keys(event.facts)).toEqual(expect.arrayContaining([...attestationGroups]));
  });

  test("of a final statement does the duty, an interim one leaves it", async () => {
    const duty = {
      id: "t-1",
      stage: "respond" as const,
      origin: { kind: "duty" as const, key: "attestation" as const },
      title: "Attestation",
      instruction: "",
      warnings: [],
      with: "",
      message: "",
      leadDays: null,
      askBy: null,
      irreversible: false,
      after: [],
      rules: [],
      events: [],
    };
    const final = await signedCase(janesCase({ tasks: [duty] }));
    expect(final.tasks[0]!.events).toEqual([{ kind: "done", on: answerDay, words: "" }]);
    const interim = await signedCase(janesCase({ tasks: [duty], sources: [place("Mailbox")] }));
    expect(interim.tasks[0]!.events).toEqual([]);
  });
});

describe("after signing", () => {
  test("nothing has changed until a fact changes", async () => {
    const kase = await signedCase();
    expect(attestationChangedSince(kase)).toBeNull();
    const reopened = { ...kase, sources: [...kase.sources, place("Mailbox")] };
    expect(attestationChangedSince(reopened)).toBe("ATT-2026-014-1");
    expect(attestationChangedSince(janesCase())).toBeNull();
  });

  test("the record reads back as it was signed", async () => {
    const kase = await signedCase();
    expect(signedRecord(kase.attestations[0]!)).toMatchObject({
      certificateNo: "ATT-2026-014-1",
      signatory: { name: "Sam Officer", role: "Data Protection Officer", date: "2026-12-16" },
    });
  });

  test("the verification code is the hash in four groups", () => {
    expect(verificationCode("00".repeat(32))).toBe("AAAAA-AAAAA-AAAAA-AAAAA");
    expect(verificationCode("ff".repeat(32))).toBe("77777-77777-77777-77777");
  });
});
