import { expect, test } from "vitest";
import { evaluate } from "../../../src/domain/guide/evaluate.ts";
import { checkOwnGuide } from "../../../src/domain/own-guide/checks.ts";
import {
  addQuestion,
  setCopyFirst,
  stepTo,
  withCircumstance,
  withGate,
  withGuide,
  withoutQuestion,
  withPart,
  withStep,
  newPart,
} from "../../../src/domain/own-guide/edit.ts";
import type { OwnGuide } from "../../../src/domain/own-guide/own-guide.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { around, ownId, payroll, payrollGuide, yearClosed } from "../../support/own-guide.ts";

const today = calendarDate("2026-11-20");
const found = (own: OwnGuide): readonly string[] =>
  checkOwnGuide(own, around, today).map(
    ({ code, weight, kind, item }) => `${weight} ${code} ${kind} ${item}`,
  );

test("a sound guide has nothing to put right", () => {
  expect(found(payrollGuide())).toEqual([]);
});

test("a step without a source keeps the guide from being published", () => {
  expect(found(withStep(payrollGuide(), "step-1", { rules: [] }))).toContain("error no-source steps step-1");
});

test("a lead time without a unit keeps the guide from being published", () => {
  const own = withStep(payrollGuide(), "step-1", { takes: { days: null, text: "14" } });
  expect(found(own)).toEqual(["error lead-time steps step-1"]);
});

test("a question on which nothing hangs is never reached", () => {
  const words = { ask: "Is it raining?", why: "Who knows.", look: "Outside.", rules: ["SUP-DEL-01"] };
  expect(found(addQuestion(payrollGuide(), `${ownId}.q9`, words))).toEqual([
    `warning idle-question questions ${ownId}.q9`,
  ]);
});

test("a question behind answers that exclude each other is never reached, nor is its step", () => {
  const words = { ask: "Is it raining?", why: "Who knows.", look: "Outside.", rules: ["SUP-DEL-01"] };
  const own = withStep(addQuestion(payrollGuide(), `${ownId}.q9`, words), "step-1", {
    when: {
      all: [
        { fact: yearClosed, is: true },
        { fact: yearClosed, is: false },
        { fact: `${ownId}.q9`, is: true },
      ],
    },
  });
  expect(found(own)).toContain(`warning unreachable-question questions ${ownId}.q9`);
  expect(found(own)).toContain("warning unreachable-step steps step-1");
});

test("circumstances that lead back to themselves are named", () => {
  const one = withCircumstance(payrollGuide(), `${ownId}.c1`, "First", { term: `${ownId}.c2` });
  const circle = withCircumstance(one, `${ownId}.c2`, "Second", { term: `${ownId}.c1` });
  const wrong = found(withGate(circle, "block-1", { when: { term: `${ownId}.c1` } }));
  expect(wrong).toContain(`error circular circumstances ${ownId}.c1`);
  expect(wrong).toContain(`error circular circumstances ${ownId}.c2`);
});

test("answers that end without a word on a right are a dead end", () => {
  const own = withStep(payrollGuide(), "step-1", {
    rights: ["access"],
    when: { fact: yearClosed, is: true },
  });
  const [end, ...more] = checkOwnGuide(own, around, today);
  expect(more).toEqual([]);
  expect(end).toMatchObject({ code: "dead-end", weight: "warning", item: payroll });
  expect(end?.rights).toEqual(["access", "rectify", "restrict", "export"]);
});

test("a place of which nothing is said, and a condition on a question that is gone, are errors", () => {
  const empty = withGuide(payrollGuide(), {
    parts: [...payrollGuide().guide.parts, { ...newPart(`${ownId}-p2`), name: "Archive" }],
  });
  expect(found(empty)).toEqual([`error nothing-said places ${ownId}-p2`]);
  expect(found(withoutQuestion(payrollGuide(), yearClosed))).toContain("error unknown-fact blocks block-1");
});

test("a guide that names things of another guide, or holds HTML, is not sound", () => {
  const foreign = withGuide(payrollGuide(), {
    terms: { "logs.copyAsked": { all: [{ fact: yearClosed, known: true }] } },
  });
  expect(found(foreign)).toContain("error stranger about null");
  expect(found(withPart(payrollGuide(), payroll, { name: "<b>Payroll</b>" }))).toContain(
    `error markup places ${payroll}`,
  );
  expect(found(withPart(payrollGuide(), payroll, { name: "fewer < more, a > b" }))).toEqual([]);
});

test("a step that needs a copy first is held back until one was taken or waived, wherever the step stands", () => {
  const statusOf = (own: OwnGuide, facts: Record<string, boolean>, system = payroll) =>
    evaluate([own.guide], { ...facts, systems: [system], rights: ["delete"] }, today).steps.find(
      ({ step }) => step.id === "step-2",
    )?.status;
  const own = payrollGuide();
  expect(statusOf(own, { [yearClosed]: true })).toBe("blocked");
  expect(statusOf(own, { [yearClosed]: true, [`${ownId}.copy`]: true })).toBe("active");
  const two = withGuide(own, { parts: [...own.guide.parts, { ...newPart(`${ownId}-p2`), name: "Archive" }] });
  const moved = stepTo(two, "step-2", `${ownId}-p2`);
  expect(statusOf(moved, {}, `${ownId}-p2`)).toBe("blocked");
  const step = own.guide.parts[0]!.steps[1]!;
  const free = setCopyFirst(own, step, false, { ask: "", why: "", look: "" });
  expect(statusOf(free, { [yearClosed]: true })).toBe("active");
  expect(free.guide.questions.map(({ fact }) => fact)).toEqual([yearClosed]);
});
