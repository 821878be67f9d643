import { expect, test } from "vitest";
import { regimeOf } from "../../../src/content/regimes/all.ts";
import type { Case } from "../../../src/domain/case.ts";
import { dueDate, duesOf, type Law } from "../../../src/domain/dues.ts";
import type { Letter, LetterKind } from "../../../src/domain/letter.ts";
import type { DutyKey } from "../../../src/domain/task.ts";
import { recordAnswered } from "../../../src/domain/steps/record-answered.ts";
import { recordLetterSent } from "../../../src/domain/steps/record-letter-sent.ts";
import { recordOptOut } from "../../../src/domain/steps/record-opt-out.ts";
import { undoClockEvent } from "../../../src/domain/steps/undo-clock-event.ts";
import { settled } from "../../../src/domain/task-state.ts";
import { weekendsOnly } from "../../../src/domain/working-days.ts";
import { calendarDate as day } from "../../../src/lib/calendar.ts";
import { accepted } from "../../support/janes-case.ts";
import { openedCase } from "../../support/opened-case.ts";

const today = day("2026-12-09");
const everything = {
  id: "p",
  sourceId: null,
  part: "everything",
  aspect: null,
  result: "granted",
  ground: null,
  words: "",
  until: null,
} as const;
const law: Law = { regime: regimeOf("ccpa", day("2026-11-19")), workingDays: weekendsOnly };
// Received Thu 19 November 2026: 15 working days are Thu 10 December, 45 days are Sun 3 January 2027.
// Access is followed: that is decided.
const asked = (): Case => ({
  ...openedCase({ regime: "ccpa", rights: ["access", "opt-out"] }),
  rulings: { decisions: [{ right: "access", on: today, parts: [everything] }] },
});
const next = (kase: Case): unknown => dueDate(kase, law);
const isDone = (kase: Case, key: DutyKey): boolean =>
  kase.tasks.some(
    ({ origin, events }) => origin.kind === "duty" && origin.key === key && settled({ events }),
  );
const carriedOut = (kase: Case): Case =>
  accepted(recordOptOut(kase, { on: day("2026-12-02"), words: "ad exchange told" }, today)).kase;

function withLetter(kase: Case, kind: LetterKind): Case {
  const letter: Letter = {
    id: kind,
    kind,
    language: "en",
    version: 1,
    writtenOn: today,
    addressee: "Jane Roe",
    subject: "Your request",
    body: "",
    final: { on: today, hash: "", override: null },
    sent: null,
  };
  const written = { ...kase, letters: [...kase.letters, letter] };
  return accepted(recordLetterSent(written, { id: kind, on: today, how: "by e-mail" }, today)).kase;
}

test("an opt-out that is carried out ends its date and its task, and nobody is said to have been answered", () => {
  expect(next(asked())).toBe("2026-12-10");
  const kase = carriedOut(asked());
  expect(next(kase)).toBe("2027-01-03");
  expect(isDone(kase, "opt-out")).toBe(true);
  expect(isDone(kase, "outcome-letter")).toBe(false);
  expect(recordOptOut(kase, { on: today, words: "again" }, today)).toMatchObject({
    ok: false,
    problem: { code: "carried-out-already", on: "2026-12-02" },
  });
});

test("taken back, its date and its task come back", () => {
  const kase = carriedOut(asked());
  const index = kase.clock.length - 1;
  const event = kase.clock[index]!;
  const undone = accepted(undoClockEvent(kase, { index, event, words: "wrong case" }, today)).kase;
  expect(next(undone)).toBe("2026-12-10");
  expect(isDone(undone, "opt-out")).toBe(false);
});

test("a letter that grants the rest leaves an opt-out open that was not carried out", () => {
  const kase = withLetter(asked(), "us-granted");
  expect(kase.clock.at(-1)).toMatchObject({ kind: "answered", on: today, rights: ["access"] });
  expect(next(kase)).toBe("2026-12-10");
  expect(isDone(kase, "outcome-letter")).toBe(false);
});

test("once the opt-out was carried out, the same letter answers the whole request", () => {
  const kase = withLetter(carriedOut(asked()), "us-granted");
  expect(kase.clock.at(-1)).toEqual({ kind: "answered", on: today, letter: "us-granted" });
  expect(isDone(kase, "outcome-letter")).toBe(true);
  expect(duesOf(kase, law).map(({ doneOn }) => doneOn)).toEqual(["2026-12-02", "2026-12-09"]);
});

test("a letter about one right of several answers that right alone", () => {
  const kase = withLetter(openedCase({ rights: ["access", "erasure"] }), "access");
  expect(kase.clock.at(-1)).toMatchObject({ kind: "answered", on: today, rights: ["access"] });
  const whole = { kind: "answered", on: today, letter: "erasure" };
  expect(withLetter(kase, "erasure").clock.at(-1)).toEqual(whole);
});

test("an answer by other means to some rights leaves the others, and the last one ends the request", () => {
  const input = { on: today, words: "by phone" };
  expect(recordAnswered(asked(), input, today)).toMatchObject({ problem: { code: "opt-out-open" } });
  const half = accepted(recordAnswered(asked(), { ...input, rights: ["access"] }, today)).kase;
  expect(next(half)).toBe("2026-12-10");
  expect(isDone(half, "outcome-letter")).toBe(false);
  const whole = accepted(recordAnswered(carriedOut(asked()), input, today)).kase;
  expect(whole.clock.at(-1)).toEqual({ kind: "answered", on: today });
  expect(isDone(whole, "outcome-letter")).toBe(true);
});
