import { expect, test } from "vitest";
import { euGdpr } from "../../../src/content/regimes/eu-gdpr.ts";
import type { Case } from "../../../src/domain/case.ts";
import { purgeDate, registerLineOf } from "../../../src/domain/closure.ts";
import type { Finding } from "../../../src/domain/finding.ts";
import { addNote } from "../../../src/domain/steps/add-note.ts";
import { closeCase, type CloseCase } from "../../../src/domain/steps/close-case.ts";
import { recordAnswered } from "../../../src/domain/steps/record-answered.ts";
import { reopenCase } from "../../../src/domain/steps/reopen-case.ts";
import { stopClock } from "../../../src/domain/steps/stop-clock.ts";
import { weekendsOnly } from "../../../src/domain/working-days.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { accepted, answerDay, janesCase } from "../../support/janes-case.ts";
import { guideTask, openedCase } from "../../support/opened-case.ts";

const today = answerDay;
const law = { regime: euGdpr, workingDays: weekendsOnly };

function closing(changes: Partial<CloseCase> = {}): CloseCase {
  const settings = { retentionMonths: 6 };
  return {
    result: "fulfilled",
    words: "",
    lateBecause: "",
    purgeOn: null,
    findings: [],
    law,
    settings,
    ...changes,
  };
}

function finding(decision: Finding["decision"]): Finding {
  return {
    id: "f",
    caseId: "c",
    number: 1,
    importId: "i",
    position: "row 1",
    fields: [],
    hits: [],
    decision,
    reason: "",
    redactions: [],
  };
}

const answered = (on = today): Case => janesCase({ clock: [...janesCase().clock, { kind: "answered", on }] });

test("a case of which nothing is open is closed, with the day its data goes", () => {
  const { kase, event } = accepted(closeCase(answered(), closing(), today));
  expect(kase.closure).toEqual({
    on: "2026-12-16",
    result: "fulfilled",
    words: "",
    lateBecause: "",
    purgeOn: "2027-06-16",
  });
  expect(event.facts).toMatchObject({ result: "fulfilled", late: false, answeredOn: "2026-12-16" });
});

test("what is open is listed, all of it at once", () => {
  const letter = {
    id: "l",
    kind: "erasure",
    language: "en",
    version: 1,
    writtenOn: today,
    addressee: "",
    subject: "",
    body: "",
    final: { on: today, hash: "", override: null },
    sent: null,
  } as const;
  const kase = { ...openedCase(), letters: [letter] };
  expect(
    closeCase(kase, closing({ findings: [finding(null), finding("parked"), finding("include")] }), today),
  ).toEqual({
    ok: false,
    problem: {
      code: "still-open",
      open: [
        {
          code: "tasks",
          titles: [
            "Confirm it is Jane Roe",
            "Does anything stand against the request?",
            "Run the guides that fit",
            "Send the outcome letter",
            "Sign the attestation",
          ],
        },
        { code: "findings-undecided", count: 2 },
        { code: "letters-unsent", count: 1 },
      ],
    },
  });
});

test("a withdrawn request leaves only what somebody was already asked", () => {
  const asked = { kind: "asked", on: today, expectedBy: null, text: "" } as const;
  const kase = openedCase();
  const withdrawn = closing({ result: "withdrawn", words: "by mail of today", findings: [finding(null)] });
  expect(closeCase(kase, withdrawn, today).ok).toBe(true);
  const waiting = { ...kase, tasks: [...kase.tasks, guideTask({ key: "tickets", events: [asked] })] };
  expect(closeCase(waiting, withdrawn, today)).toMatchObject({
    problem: { code: "still-open", open: [{ titles: ["Task tickets"] }] },
  });
});

test("a late answer needs its reason, and anything but fulfilled needs words", () => {
  const late = calendarDate("2026-12-22");
  expect(closeCase(answered(late), closing(), late)).toMatchObject({
    problem: { code: "late-reason-missing", dueOn: "2026-12-21" },
  });
  const told = closing({ lateBecause: "the processor was late" });
  expect(accepted(closeCase(answered(late), told, late)).kase.closure?.lateBecause).toBe(
    "the processor was late",
  );
  expect(accepted(closeCase(answered(), told, late)).kase.closure?.lateBecause).toBe("");
  expect(closeCase(answered(), closing({ result: "refused" }), today)).toMatchObject({
    problem: { code: "missing", field: "words" },
  });
});

test("a closed case takes nothing but notes until it is opened again, with a reason", () => {
  const { kase } = accepted(closeCase(answered(), closing(), today));
  expect(closeCase(kase, closing(), today)).toMatchObject({ problem: { code: "case-closed" } });
  const stop = { on: today, reason: "clarification", words: "?", regime: euGdpr } as const;
  expect(stopClock(kase, stop, today)).toMatchObject({ problem: { code: "case-closed" } });
  expect(addNote(kase, { id: "n", text: "note" }, today).ok).toBe(true);
  expect(reopenCase(kase, { words: "" }, today)).toMatchObject({
    problem: { code: "missing", field: "reason" },
  });
  expect(accepted(reopenCase(kase, { words: "more data turned up" }, today)).kase.closure).toBeNull();
  expect(reopenCase(answered(), { words: "?" }, today)).toMatchObject({
    problem: { code: "case-not-closed" },
  });
});

test("an answer given by other means stops the clock once", () => {
  const { kase } = accepted(recordAnswered(openedCase(), { on: today, words: "by phone" }, today));
  expect(kase.clock.at(-1)).toEqual({ kind: "answered", on: "2026-12-16" });
  expect(recordAnswered(kase, { on: today, words: "again" }, today)).toMatchObject({
    problem: { code: "already-answered" },
  });
});

test("the purge date is that many months after closing, on the last day of a shorter month", () => {
  expect(purgeDate(calendarDate("2026-08-31"), { retentionMonths: 6 })).toBe("2027-02-28");
});

test("the line that stays in the register names nobody", () => {
  const { kase } = accepted(closeCase(answered(), closing(), today));
  const line = registerLineOf(kase, kase.closure!, law, calendarDate("2027-06-16"));
  expect(line).toMatchObject({ number: "DSR-2026-014", dueOn: "2026-12-21", answeredOn: "2026-12-16" });
  expect(JSON.stringify(line)).not.toMatch(/jane|roe|contoso/i);
});

test("data may go sooner than the settings say, never later and never before the case is closed", () => {
  const purgeOn = calendarDate("2027-01-31");
  expect(accepted(closeCase(answered(), closing({ purgeOn }), today)).kase.closure?.purgeOn).toBe(purgeOn);
  expect(closeCase(answered(), closing({ purgeOn: calendarDate("2027-06-17") }), today)).toMatchObject({
    problem: { code: "purge-too-late", latest: "2027-06-16" },
  });
  expect(closeCase(answered(), closing({ purgeOn: calendarDate("2026-12-15") }), today)).toMatchObject({
    problem: { code: "purge-before-closing" },
  });
});
