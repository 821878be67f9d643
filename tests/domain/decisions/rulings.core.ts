import * as fc from "fast-check";
import { expect, test } from "vitest";
import { complaintRoutes } from "../../../src/content/complaints.en.ts";
import { feeRules } from "../../../src/content/fees.en.ts";
import { groundsOf } from "../../../src/content/grounds/index.ts";
import { regimeOf, regimes } from "../../../src/content/regimes/all.ts";
import { attestationLines } from "../../../src/domain/attestation/lines.ts";
import type { Case } from "../../../src/domain/case.ts";
import { deadline } from "../../../src/domain/clock.ts";
import { decidedResult, undecidedRights } from "../../../src/domain/decisions/closing.ts";
import { gates, refusalBy } from "../../../src/domain/decisions/gates.ts";
import { identityDesk } from "../../../src/domain/decisions/identity-options.ts";
import { restrictionState } from "../../../src/domain/decisions/restriction.ts";
import { rulingsOf } from "../../../src/domain/decisions/rulings.ts";
import type { Ground } from "../../../src/domain/ground.ts";
import { isOptOut, rights } from "../../../src/domain/right.ts";
import { answerGate } from "../../../src/domain/steps/answer-gate.ts";
import type { Step } from "../../../src/domain/steps/checks.ts";
import { decideRight, type PartInput } from "../../../src/domain/steps/decide-right.ts";
import { recordEvidenceDestroyed } from "../../../src/domain/steps/destroy-evidence.ts";
import { amountOf, askFee, dropFee } from "../../../src/domain/steps/fees.ts";
import {
  liftRestriction,
  planLifting,
  recordToldOfLifting,
} from "../../../src/domain/steps/lift-restriction.ts";
import { linkCase } from "../../../src/domain/steps/link-case.ts";
import { purgeCase } from "../../../src/domain/steps/purge-case.ts";
import { recordAuthority } from "../../../src/domain/steps/record-authority.ts";
import { recordFeePaid } from "../../../src/domain/steps/record-fee-paid.ts";
import { recordIdentity } from "../../../src/domain/steps/record-identity.ts";
import { recordOptOut } from "../../../src/domain/steps/record-opt-out.ts";
import { recordReview } from "../../../src/domain/steps/record-review.ts";
import { recordRectification, recordTold } from "../../../src/domain/steps/rectify.ts";
import { restrict } from "../../../src/domain/steps/restrict.ts";
import { recordBalance } from "../../../src/domain/steps/weigh.ts";
import { summaryOf } from "../../../src/domain/summary.ts";
import { settled } from "../../../src/domain/task-state.ts";
import { weekendsOnly } from "../../../src/domain/working-days.ts";
import * as en from "../../../src/i18n/en/index.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { countedIds } from "../../support/counted-ids.ts";
import { accepted, answerDay, janesCase, place } from "../../support/janes-case.ts";
import { openedCase } from "../../support/opened-case.ts";

const today = calendarDate("2026-11-26");
const ink = { words: en.duties, nextId: countedIds("duty") };
const lawOf = (kase: Case) => ({
  regime: regimeOf(kase.regime, kase.request.receivedOn),
  workingDays: weekendsOnly,
});
const ground = (code: string, regime = "eu-gdpr"): Ground => {
  const found = groundsOf(regime).find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
const part = (changes: Partial<PartInput> = {}): PartInput => ({
  id: "p-1",
  sourceId: null,
  part: "everything",
  aspect: null,
  result: "refused",
  ground: ground("eu-17-3-b"),
  words: "Invoices are kept for ten years.",
  until: null,
  ...changes,
});
const decide = (kase: Case, ...parts: readonly PartInput[]): Step =>
  decideRight(kase, { right: "erasure", on: today, parts }, today);
const open = (kase: Case, key: string): boolean =>
  kase.tasks.some((task) => task.origin.kind === "duty" && task.origin.key === key && !settled(task));
const codeOf = (step: Step): string => (step.ok ? "accepted" : step.problem.code);

test("a right is decided part by part: followed here, refused there", () => {
  const kase = { ...openedCase(), sources: [place("Chat log"), place("Ledger")] };
  const { kase: after, event } = accepted(
    decide(
      kase,
      part({
        id: "a",
        sourceId: "s-Chat-log",
        part: "Chat log",
        result: "granted",
        ground: ground("eu-17-1-a"),
        words: "",
      }),
      part({ id: "b", sourceId: "s-Ledger", part: "Ledger" }),
    ),
  );
  expect(decidedResult(after)).toBe("fulfilled-in-part");
  expect(undecidedRights(after)).toEqual([]);
  expect(event.facts).toMatchObject({
    right: "erasure",
    decision: "granted-in-part",
    grounds: "eu-17-1-a,eu-17-3-b",
  });
  expect(JSON.stringify(event.facts)).not.toContain("Invoices");
  expect(JSON.stringify(event.detail)).toContain("Invoices");
});

test("a later decision on the same right replaces the earlier one, and says so", () => {
  const first = accepted(decide(openedCase(), part())).kase;
  const { kase, event } = accepted(decide(first, part({ result: "granted", ground: null, words: "" })));
  expect(rulingsOf(kase).decisions).toHaveLength(1);
  expect(decidedResult(kase)).toBe("fulfilled");
  expect(event.facts["replaces"]).toBe(true);
});

test("whatever is typed, a refusal or a limit is never recorded without ground and words", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("limited" as const, "refused" as const),
      fc.constantFrom(null, ground("eu-17-3-b"), ground("eu-17-1-a"), ground("eu-15-4"), {
        code: "own" as const,
        article: " ",
      }),
      fc.string(),
      (result, of, words) => {
        const step = decide(openedCase(), part({ result, ground: of, words }));
        if (!step.ok) return;
        const kept = rulingsOf(step.value.kase).decisions.flatMap(({ parts }) => parts);
        for (const one of kept) {
          expect(one.ground?.article.trim()).not.toBe("");
          expect(one.ground).not.toBeNull();
          expect(one.words).not.toBe("");
        }
      },
    ),
  );
});

test.for([
  ["without a part", [], "no-parts"],
  ["for an unnamed part", [part({ part: " " })], "missing"],
  ["for a place that is gone", [part({ sourceId: "gone" })], "no-longer-there"],
  ["on a ground that grants", [part({ ground: ground("eu-17-1-a") })], "ground-does-not-fit"],
  ["on a ground of another right", [part({ ground: ground("eu-20-3") })], "ground-does-not-fit"],
] as const)("a decision is refused: %s", ([, parts, code]) => {
  expect(codeOf(decide(openedCase(), ...parts))).toBe(code);
});

test("the rights of others are weighed before a copy is limited, and never refuse it as a whole", () => {
  const kase = openedCase({ rights: ["access"] });
  const limit = part({ result: "limited", ground: ground("eu-15-4"), words: "Names of colleagues." });
  const access = (on: Case, one: PartInput): Step =>
    decideRight(on, { right: "access", on: today, parts: [one] }, today);
  expect(codeOf(access(kase, limit))).toBe("weigh-first");
  const balance = {
    id: "b",
    on: today,
    whose: "colleagues",
    harm: "reprisals",
    redaction: "enough",
    result: "redact",
  } as const;
  expect(codeOf(recordBalance(kase, { ...balance, harm: "" }, today))).toBe("missing");
  const weighed = accepted(recordBalance(kase, balance, today)).kase;
  expect(access(weighed, limit).ok).toBe(true);
  expect(codeOf(access(weighed, { ...limit, result: "refused" }))).toBe("ground-does-not-fit");
});

test("an objection says what it is aimed at; one to direct marketing is followed, always", () => {
  const kase = openedCase({ rights: ["objection"] });
  const objection = (one: PartInput): string =>
    codeOf(decideRight(kase, { right: "objection", on: today, parts: [one] }, today));
  expect(objection(part({ ground: ground("eu-21-1-compelling") }))).toBe("missing");
  expect(objection(part({ aspect: "own-situation", ground: ground("eu-21-1-compelling") }))).toBe("accepted");
  expect(objection(part({ aspect: "direct-marketing", ground: ground("eu-12-5-excessive") }))).toBe(
    "never-refused",
  );
  expect(objection(part({ aspect: "direct-marketing", ground: { code: "own", article: "terms" } }))).toBe(
    "never-refused",
  );
  expect(objection(part({ aspect: "direct-marketing", result: "granted", ground: ground("eu-21-3") }))).toBe(
    "accepted",
  );
});

test("a part that is refused stands in the attestation as kept, until an outcome says more", () => {
  const kase = { ...openedCase(), sources: [place("Ledger"), place("Chat log")] };
  expect(attestationLines(kase).map(({ group }) => group)).toEqual(["open", "open"]);
  const after = accepted(decide(kase, part({ sourceId: "s-Ledger", part: "Ledger" }))).kase;
  expect(attestationLines(after).map(({ group, place: where, ground: on }) => [group, where, on])).toEqual([
    ["kept", "Ledger", "GDPR Art. 17(3)(b)"],
    ["open", "Chat log", null],
  ]);
});

test("a case from before rulings were kept opens as one in which nothing was ruled", () => {
  const old = JSON.parse(JSON.stringify(openedCase())) as Case; // as storage gives it back
  expect("rulings" in old).toBe(false);
  expect(rulingsOf(old)).toMatchObject({ decisions: [], restrictions: [], authority: null });
  expect(summaryOf(old)).not.toHaveProperty("restrictions");
  expect(rulingsOf({ rulings: { decisions: [] } }).fees).toEqual([]);
});

test("the gates say what they want, and are late after the day on which a refusal is due", () => {
  const kase = openedCase();
  const state = (of: Case, on = today): Record<string, string> =>
    Object.fromEntries(
      gates(of, lawOf(of), on).map(({ id, state: is, wants }) => [id, `${is} ${wants ?? ""}`.trim()]),
    );
  expect(state(kase)).toEqual({
    role: "open say-who-is-controller",
    request: "open look-at-request",
    identifiable: "open say-whether-identifiable",
    identity: "open check-identity",
    abuse: "open look-at-request",
    law: "open look-for-restrictions",
    rest: "open give-the-rest",
  });
  const by = calendarDate("2026-12-21");
  expect(gates(kase, lawOf(kase), by).some(({ late }) => late)).toBe(false);
  expect(gates(kase, lawOf(kase), calendarDate("2026-12-22")).every(({ late }) => late)).toBe(true);
  const shut = accepted(
    answerGate(
      kase,
      { gate: "role", clear: false, on: today, words: "We are processor for Fabrikam.", ink },
      today,
    ),
  ).kase;
  expect(state(shut)["role"]).toBe("stands pass-on");
  expect(open(shut, "forward")).toBe(true);
  expect(codeOf(answerGate(kase, { gate: "role", clear: false, on: today, words: "", ink }, today))).toBe(
    "missing",
  );
});

test("a refusal is due in the first period, however far the answer was extended", () => {
  const kase = openedCase();
  const extended: Case = {
    ...kase,
    clock: [...kase.clock, { kind: "extended", on: today, ground: "complexity", words: "many systems" }],
  };
  expect(deadline(extended.clock, lawOf(kase).regime, weekendsOnly)?.statutory).toBe("2027-02-19");
  expect(refusalBy(extended, lawOf(kase))).toBe("2026-12-21");
});

test("an agent shows authority before the identity gate is clear", () => {
  const kase = {
    ...openedCase({ agent: { name: "Lee Solicitor", authority: "mandate" } }),
    identity: { on: today, result: "confirmed", method: "call-back", words: "" } as const,
  };
  const gate = (of: Case): string => gates(of, lawOf(of), today).find(({ id }) => id === "identity")!.state;
  expect(gate(kase)).toBe("open");
  const shown = {
    on: today,
    kind: "mandate",
    result: "accepted",
    words: "signed 12 November, seen",
  } as const;
  expect(gate(accepted(recordAuthority(kase, shown, today)).kase)).toBe("clear");
  const not = accepted(recordAuthority(kase, { ...shown, result: "not-shown" }, today)).kase;
  expect(gate(not)).toBe("stands");
  expect(codeOf(recordAuthority(openedCase(), shown, today))).toBe("nobody-else-writes");
  expect(recordAuthority(openedCase(), { ...shown, kind: "own-capacity" }, today).ok).toBe(true);
});

test("what may be asked goes by what is asked: nothing for an opt-out, a document last or not at all", () => {
  const fits = (kase: Case): Record<string, string> =>
    Object.fromEntries(identityDesk(kase).options.map(({ method, fit }) => [method, fit]));
  const eu = fits(openedCase({ rights: ["access"] }));
  expect(eu["known-contact"]).toBe("first");
  expect(eu["document-seen"]).toBe("last-resort");
  expect(fits(openedCase({ rights: ["objection"] }))["document-seen"]).toBe("not-here");
  expect(identityDesk(openedCase({ regime: "ccpa", rights: ["access"] })).level).toBe("reasonably-high");
  expect(identityDesk(openedCase({ regime: "ccpa", rights: ["erasure"] })).level).toBe("reasonable");
  const optOut = openedCase({ regime: "ccpa-opt-out", rights: ["opt-out"] });
  expect(new Set(Object.values(fits(optOut)))).toEqual(new Set(["not-here"]));
  expect(open(optOut, "identity")).toBe(false);
  expect(open(optOut, "opt-out")).toBe(true);
});

const identity = {
  on: today,
  result: "confirmed",
  method: "document-seen",
  words: "passport, blacked out",
  informationReceivedOn: null,
  evidence: true,
  ink,
} as const;

test("evidence of identity is a task until the day it is recorded as destroyed, and its result stays", () => {
  const kase = openedCase();
  const checked = accepted(recordIdentity(kase, { ...identity, regime: lawOf(kase).regime }, today)).kase;
  expect(open(checked, "destroy-evidence")).toBe(true);
  const again = { ...identity, evidence: false, method: "call-back", regime: lawOf(kase).regime } as const;
  expect(accepted(recordIdentity(checked, again, today)).kase.identity?.evidenceDestroyedOn).toBeNull();
  expect(codeOf(recordEvidenceDestroyed(checked, { on: calendarDate("2026-11-25") }, today))).toBe(
    "evidence-before-check",
  );
  const gone = accepted(recordEvidenceDestroyed(checked, { on: today }, today)).kase;
  expect(gone.identity).toMatchObject({ result: "confirmed", evidenceDestroyedOn: today });
  expect(open(gone, "destroy-evidence")).toBe(false);
  expect(codeOf(recordEvidenceDestroyed(gone, { on: today }, today))).toBe("no-evidence-kept");
  expect(codeOf(recordEvidenceDestroyed(kase, { on: today }, today))).toBe("no-evidence-kept");
});

test("nobody who opts out is asked who they are", () => {
  const kase = openedCase({ regime: "ccpa-opt-out", rights: ["opt-out", "limit-use"] });
  expect(kase.rights.every(isOptOut)).toBe(true);
  expect(codeOf(recordIdentity(kase, { ...identity, regime: lawOf(kase).regime }, today))).toBe(
    "nobody-is-verified",
  );
  const done = accepted(recordOptOut(kase, { on: today, words: "ad exchange told" }, today)).kase;
  expect(open(done, "opt-out")).toBe(false);
  expect(deadline(kase.clock, lawOf(kase).regime, weekendsOnly)?.statutory).toBe("2026-12-10");
});

test("a fee rests on the law, is asked before it is paid, and moves the start where the law says so", () => {
  const [rule] = feeRules("uk-gdpr");
  const kase = openedCase({ regime: "uk-gdpr", rights: ["access"] });
  const fee = {
    id: "f",
    amount: "25",
    currency: "GBP",
    words: "third copy",
    askedOn: today,
    rule: rule!,
    regime: "UK GDPR",
  };
  const asked = accepted(askFee(kase, fee, today)).kase;
  expect(rulingsOf(asked).fees[0]).toMatchObject({
    amount: "25.00",
    paidOn: null,
    ground: { article: "UK GDPR Art. 12(5)(a)" },
  });
  const paidOn = calendarDate("2026-12-01");
  const { regime } = lawOf(kase);
  const paid = accepted(recordFeePaid(asked, { on: paidOn, regime, feeId: "f" }, paidOn)).kase;
  expect(deadline(paid.clock, regime, weekendsOnly)?.start).toBe(paidOn);
  expect(codeOf(recordFeePaid(paid, { on: paidOn, regime, feeId: "f" }, paidOn))).toBe("fee-settled");
  expect(codeOf(recordFeePaid(asked, { on: calendarDate("2026-11-25"), regime, feeId: "f" }, paidOn))).toBe(
    "date-before-asking",
  );
  expect(codeOf(dropFee(paid, { feeId: "f", on: paidOn, words: "waived" }, paidOn))).toBe("fee-settled");
  expect(
    accepted(dropFee(asked, { feeId: "f", on: today, words: "narrowed" }, today)).kase.rulings?.fees?.[0]
      ?.droppedOn,
  ).toBe(today);
});

test("under the GDPR a fee that is paid is recorded and moves no date", () => {
  const kase = openedCase({ rights: ["access"] });
  const fee = {
    id: "f",
    amount: "10,5",
    currency: "EUR",
    words: "third copy",
    askedOn: today,
    rule: feeRules("eu-gdpr")[0]!,
    regime: "GDPR",
  };
  const asked = accepted(askFee(kase, fee, today)).kase;
  const paid = accepted(
    recordFeePaid(asked, { on: today, regime: lawOf(kase).regime, feeId: "f" }, today),
  ).kase;
  expect(paid.clock).toEqual(kase.clock);
  expect(rulingsOf(paid).fees[0]).toMatchObject({ amount: "10.50", paidOn: today });
});

test("no fee where everything is free, and never more than the law allows", () => {
  const kase = openedCase({ rights: ["access"] });
  const fee = { id: "f", currency: "CHF", words: "twelve archives", askedOn: today, regime: "FADP" };
  expect(feeRules("br-lgpd")).toEqual([]);
  expect(codeOf(askFee(kase, { ...fee, amount: "5", rule: null }, today))).toBe("fee-not-allowed");
  const rule = feeRules("ch-fadp")[0]!;
  expect(codeOf(askFee(kase, { ...fee, amount: "300.01", rule }, today))).toBe("fee-above-most");
  expect(codeOf(askFee(kase, { ...fee, amount: "300", rule }, today))).toBe("accepted");
  expect(codeOf(askFee(kase, { ...fee, amount: "free", rule }, today))).toBe("fee-amount-wrong");
  expect(["0", "0.00", "-1", "1.234", "", "12,50"].map(amountOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    "12.50",
  ]);
});

test("a second request is linked and nothing of it is refused by that", () => {
  const kase = openedCase();
  const link = { number: "DSR-2026-002", kind: "same-request", on: today, words: "same mail again" } as const;
  const linked = accepted(linkCase(kase, link, today)).kase;
  expect(linked).toEqual({ ...kase, rulings: { related: [link] } });
  expect(summaryOf(linked).related).toEqual(["DSR-2026-002"]);
  expect(codeOf(linkCase(linked, link, today))).toBe("linked-already");
  expect(codeOf(linkCase(kase, { ...link, number: kase.number }, today))).toBe("links-itself");
});

test("fields are put right one by one, and recipients are told", () => {
  const kase = openedCase({ rights: ["rectification"] });
  const field = {
    id: "r",
    kind: "replaced",
    sourceId: null,
    place: "CRM",
    field: "Surname",
    was: "Row",
    now: "Roe",
    on: today,
    words: "",
  } as const;
  const { kase: after, event } = accepted(recordRectification(kase, { ...field, ink }, today));
  expect(open(after, "tell-recipients")).toBe(true);
  expect(JSON.stringify(event.facts)).not.toMatch(/Roe|Row/);
  expect(codeOf(recordRectification(kase, { ...field, now: "Row ", ink }, today))).toBe("nothing-rectified");
  expect(recordRectification(kase, { ...field, kind: "supplemented", was: "", ink }, today).ok).toBe(true);
  expect(codeOf(recordRectification(openedCase(), { ...field, ink }, today))).toBe("right-not-exercised");
  const told = {
    id: "t",
    right: "rectification",
    recipient: "Fabrikam",
    on: today,
    excuse: null,
    words: "",
  } as const;
  expect(rulingsOf(accepted(recordTold(after, told, today)).kase).told).toHaveLength(1);
  expect(codeOf(recordTold(after, { ...told, excuse: "impossible" }, today))).toBe("missing");
  expect(codeOf(recordTold(after, { ...told, right: "access" }, today))).toBe("not-to-be-told");
});

const blocked = {
  id: "x",
  sourceId: null,
  place: "CRM",
  what: "the address",
  how: "locked",
  from: today,
  until: calendarDate("2026-12-01"),
  ground: ground("eu-18-1-a"),
  ink,
} as const;

test("a restriction is lifted only after the person was told, on that day or later", () => {
  const kase = accepted(restrict(openedCase({ rights: ["restriction"] }), blocked, today)).kase;
  const [first] = rulingsOf(kase).restrictions;
  expect(summaryOf(kase).restrictions).toHaveLength(1);
  expect(restrictionState(first!, today)).toBe("in-force");
  expect(restrictionState(first!, calendarDate("2026-12-01"))).toBe("look-again");
  expect(codeOf(liftRestriction(kase, { id: "x", on: today }, today))).toBe("tell-before-lifting");
  expect(codeOf(recordToldOfLifting(kase, { id: "x", on: today, words: "letter" }, today))).toBe(
    "plan-lifting-first",
  );
  const planned = accepted(planLifting(kase, { id: "x", because: "accuracy checked", ink }, today)).kase;
  expect(open(planned, "tell-before-lifting")).toBe(true);
  expect(codeOf(liftRestriction(planned, { id: "x", on: today }, today))).toBe("tell-before-lifting");
  const told = accepted(recordToldOfLifting(planned, { id: "x", on: today, words: "letter" }, today)).kase;
  expect(open(told, "tell-before-lifting")).toBe(false);
  expect(codeOf(liftRestriction(told, { id: "x", on: calendarDate("2026-11-25") }, today))).toBe(
    "lifted-before-told",
  );
  const lifted = accepted(liftRestriction(told, { id: "x", on: today }, today)).kase;
  expect(summaryOf(lifted)).not.toHaveProperty("restrictions");
  expect(codeOf(liftRestriction(lifted, { id: "x", on: today }, today))).toBe("lifted-already");
});

test("in whatever order the officer tries, no restriction is lifted before its notice", () => {
  const acts = fc.constantFrom("plan", "tell", "lift");
  fc.assert(
    fc.property(fc.array(fc.tuple(acts, fc.constantFrom("x", "y")), { maxLength: 12 }), (tries) => {
      let kase = accepted(restrict(openedCase(), blocked, today)).kase;
      kase = accepted(restrict(kase, { ...blocked, id: "y" }, today)).kase;
      for (const [act, id] of tries) {
        const step =
          act === "plan"
            ? planLifting(kase, { id, because: "over", ink }, today)
            : act === "tell"
              ? recordToldOfLifting(kase, { id, on: today, words: "told" }, today)
              : liftRestriction(kase, { id, on: today }, today);
        if (step.ok) ({ kase } = step.value);
      }
      const { restrictions } = rulingsOf(kase);
      for (const { liftedOn, lifting } of restrictions) {
        if (liftedOn !== null) expect(lifting?.toldOn).toBe(today);
      }
      const waiting = restrictions.some(
        ({ lifting, liftedOn }) => liftedOn === null && lifting?.toldOn === null,
      );
      expect(open(kase, "tell-before-lifting")).toBe(waiting);
    }),
  );
});

test("a case with a restriction in force is not purged: its person must still be told", () => {
  const kase = accepted(restrict(openedCase(), blocked, today)).kase;
  const closure = { on: today, result: "fulfilled", words: "", lateBecause: "", purgeOn: today } as const;
  const around = { law: lawOf(kase), typed: kase.number, findings: [], files: [], drafts: 0 };
  const order = purgeCase({ ...kase, closure }, around as unknown as Parameters<typeof purgeCase>[1], today); // refused before the rest is read
  expect(order).toMatchObject({ ok: false, problem: { code: "restrictions-in-force", count: 1 } });
});

test("a decision of a machine is looked at by a human, by role", () => {
  const kase = openedCase({ rights: ["automated-decisions"] });
  expect(open(kase, "human-review")).toBe(true);
  const review = {
    id: "h",
    on: today,
    decision: "credit limit",
    by: "head of credit",
    view: "income has changed",
    result: "changed",
    words: "new limit",
  } as const;
  expect(codeOf(recordReview(kase, { ...review, by: "" }, today))).toBe("missing");
  expect(open(accepted(recordReview(kase, review, today)).kase, "human-review")).toBe(false);
});

test("every law names a way to complain, and states of the US an appeal where they have one", () => {
  for (const regime of regimes) expect(complaintRoutes(regime).length, regime.id).toBeGreaterThan(0);
  const [appeal] = complaintRoutes(regimeOf("us-va", today));
  expect(appeal).toMatchObject({
    code: "appeal",
    to: "us",
    words: "an appeal to us, decided within 60 days",
  });
  expect(complaintRoutes(regimeOf("eu-gdpr", today)).map(({ article }) => article)).toEqual([
    "GDPR Art. 77",
    "GDPR Art. 79",
  ]);
  expect(complaintRoutes(regimeOf("uk-gdpr", answerDay))).toHaveLength(3);
});

test("every right can be told apart, and no case of Jane's changes by being read", () => {
  const kase = Object.freeze(janesCase());
  for (const right of rights) expect(en.words.right[right]).not.toBe("");
  expect(gates(kase, lawOf(kase), today)).toHaveLength(7);
  expect(kase).toEqual(janesCase());
});
