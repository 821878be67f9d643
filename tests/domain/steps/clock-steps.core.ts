import { expect, test } from "vitest";
import { ccpa } from "../../../src/content/regimes/ccpa.ts";
import { euGdpr } from "../../../src/content/regimes/eu-gdpr.ts";
import { ukGdpr } from "../../../src/content/regimes/uk-gdpr.ts";
import { regimeOf } from "../../../src/content/regimes/all.ts";
import type { Case } from "../../../src/domain/case.ts";
import { deadline } from "../../../src/domain/clock.ts";
import { extend } from "../../../src/domain/steps/extend.ts";
import { recordIdentity, type RecordIdentity } from "../../../src/domain/steps/record-identity.ts";
import { recordValidity } from "../../../src/domain/steps/record-validity.ts";
import { restartClock } from "../../../src/domain/steps/restart-clock.ts";
import { stopClock, type StopClock } from "../../../src/domain/steps/stop-clock.ts";
import { taskState } from "../../../src/domain/task-state.ts";
import { weekendsOnly } from "../../../src/domain/working-days.ts";
import * as en from "../../../src/i18n/en/index.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { countedIds } from "../../support/counted-ids.ts";
import { accepted } from "../../support/janes-case.ts";
import { openedCase } from "../../support/opened-case.ts";

const day = calendarDate;
const today = day("2026-12-01");
const law = { regime: euGdpr, workingDays: weekendsOnly };
const stop = (changes: Partial<StopClock> = {}): StopClock => ({
  on: day("2026-11-20"),
  reason: "clarification",
  words: "Which systems?",
  regime: euGdpr,
  ...changes,
});
const check = (changes: Partial<RecordIdentity> = {}): RecordIdentity => ({
  on: day("2026-11-24"),
  result: "confirmed",
  method: "reply-from-address",
  words: "",
  informationReceivedOn: null,
  regime: euGdpr,
  evidence: false,
  ink: { words: en.duties, nextId: countedIds("duty") },
  ...changes,
});
const identityState = (kase: Case): string => taskState(kase.tasks[0]!, kase.tasks);

test("the clock stops with its reason and runs again with the answer", () => {
  const stopped = accepted(stopClock(openedCase(), stop(), today)).kase;
  const running = accepted(restartClock(stopped, { on: day("2026-11-24") }, today)).kase;
  expect(deadline(running.clock, euGdpr, weekendsOnly)?.statutory).toBe("2026-12-24");
});

test.for([
  ["California has no pause", stop({ regime: ccpa }), "clock-cannot-stop"],
  ["the GDPR has none for a fee", stop({ reason: "fee" }), "clock-cannot-stop-for"],
  ["UK: identity starts afresh", stop({ regime: ukGdpr, reason: "identity" }), "clock-starts-afresh"],
  ["UK: only for access", stop({ regime: ukGdpr }), "clock-stops-only-for"],
  ["in the future", stop({ on: day("2026-12-02") }), "date-in-future"],
  ["before the request", stop({ on: day("2026-11-18") }), "date-before-receipt"],
  ["without words", stop({ words: " " }), "missing"],
] as const)("the clock is not stopped: %s", ([, input, code]) => {
  expect(stopClock(openedCase(), input, today)).toMatchObject({ ok: false, problem: { code } });
});

test("a clock stops once, and runs again only after it stopped", () => {
  const stopped = accepted(stopClock(openedCase(), stop(), today)).kase;
  expect(stopClock(stopped, stop(), today)).toMatchObject({ problem: { code: "clock-already-stopped" } });
  expect(restartClock(stopped, { on: day("2026-11-19") }, today)).toMatchObject({
    problem: { code: "restart-before-stop", since: "2026-11-20" },
  });
  expect(restartClock(openedCase(), { on: today }, today)).toMatchObject({
    problem: { code: "clock-not-stopped" },
  });
});

test("an extension is told once, with a reason, within the first month", () => {
  const input = { on: today, ground: "complexity", words: "four systems", until: null, law } as const;
  const { kase, event } = accepted(extend(openedCase(), input, today));
  expect(event.facts).toMatchObject({ from: "2026-12-21", to: "2027-02-19", ground: "complexity" });
  expect(extend(kase, input, today)).toMatchObject({ problem: { code: "already-extended" } });
  const late = day("2026-12-22");
  expect(extend(openedCase(), { ...input, on: late }, late)).toMatchObject({
    problem: { code: "extension-too-late", latest: "2026-12-21" },
  });
});

test("identity confirmed settles its task and ends a pause for identity", () => {
  const paused = accepted(stopClock(openedCase(), stop({ reason: "identity" }), today)).kase;
  const { kase } = accepted(
    recordIdentity(paused, check({ informationReceivedOn: day("2026-11-23") }), today),
  );
  expect(kase.clock.at(-1)).toEqual({ kind: "restarted", on: "2026-11-23" });
  expect(identityState(kase)).toBe("done");
});

test("identity still in doubt keeps its task in progress; a failed check is a problem; both need words", () => {
  const doubt = accepted(
    recordIdentity(openedCase(), check({ result: "doubtful", words: "no reply" }), today),
  );
  expect(identityState(doubt.kase)).toBe("in-progress");
  const failed = accepted(
    recordIdentity(doubt.kase, check({ result: "failed", words: "other person" }), today),
  );
  expect(identityState(failed.kase)).toBe("problem");
  expect(recordIdentity(openedCase(), check({ result: "failed" }), today)).toMatchObject({
    problem: { code: "missing", field: "words" },
  });
});

test("in the United Kingdom the information asked for starts the month afresh", () => {
  const kase = openedCase({ regime: "uk-gdpr" });
  const input = check({ regime: ukGdpr, informationReceivedOn: day("2026-11-23") });
  const after = accepted(recordIdentity(kase, input, today)).kase;
  expect(deadline(after.clock, ukGdpr, weekendsOnly)?.statutory).toBe("2026-12-23");
});

test("a doubt about the request adds a task and closes nothing", () => {
  const ink = { words: en.duties, nextId: countedIds("v") };
  const input = { on: today, result: "excessive", words: "tenth time", ink } as const;
  const { kase } = accepted(recordValidity(openedCase(), input, today));
  expect(kase.tasks.map(({ title }) => title)).toContain("Decide: a reasonable fee or a refusal");
  expect(kase.closure).toBeNull();
  expect(recordValidity(openedCase(), { ...input, words: "" }, today)).toMatchObject({ ok: false });
});

test("where the law gives an extension no length, the day that was told counts, and it must be named", () => {
  const nz = { regime: regimeOf("nz", day("2026-11-19")), workingDays: weekendsOnly };
  const told = { on: day("2026-12-01"), ground: "complexity", words: "archives", law: nz } as const;
  const kase = openedCase({ regime: "nz" });
  expect(extend(kase, { ...told, until: null }, today)).toMatchObject({
    ok: false,
    problem: { code: "extension-without-day", after: "2026-12-17" },
  });
  expect(extend(kase, { ...told, until: day("2026-12-17") }, today)).toMatchObject({ ok: false });
  const extended = accepted(extend(kase, { ...told, until: day("2027-02-26") }, today));
  expect(extended.event.facts).toMatchObject({ from: "2026-12-17", to: "2027-02-26" });
  expect(deadline(extended.kase.clock, nz.regime, weekendsOnly)).toMatchObject({
    statutory: "2027-02-26",
    safe: "2027-02-26",
  });
});
