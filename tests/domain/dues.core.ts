import fc from "fast-check";
import { expect, describe, test } from "vitest";
import { gb } from "../../src/content/holidays/gb.ts";
import { us } from "../../src/content/holidays/us.ts";
import { regimeOf, regimeVersions } from "../../src/content/regimes/all.ts";
import { ukGdpr } from "../../src/content/regimes/uk-gdpr.ts";
import { refusalBy } from "../../src/domain/decisions/gates.ts";
import { clockFace } from "../../src/domain/clock-face.ts";
import type { ClockEvent } from "../../src/domain/clock-event.ts";
import { dateHistory } from "../../src/domain/date-history.ts";
import {
  confirmBy,
  dueDate,
  duesOf,
  leadingDue,
  missedDue,
  nextDue,
  tellExtensionBy,
  type Law,
} from "../../src/domain/dues.ts";
import { workingDaysOf } from "../../src/domain/holiday.ts";
import { datedThings } from "../../src/domain/plan.ts";
import type { Regime } from "../../src/domain/regime.ts";
import { rights as allRights, type Right } from "../../src/domain/right.ts";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { calendarDate as day, plusDays } from "../../src/lib/calendar.ts";

const received = (on: string): ClockEvent => ({ kind: "received", on: day(on) });
const extended = (on: string): ClockEvent => ({
  kind: "extended",
  on: day(on),
  ground: "complexity",
  words: "many systems",
});
const carriedOut = (on: string): ClockEvent => ({ kind: "carried-out", on: day(on), rights: ["opt-out"] });
const answered = (on: string, ...rights: readonly Right[]): ClockEvent =>
  rights.length === 0 ? { kind: "answered", on: day(on) } : { kind: "answered", on: day(on), rights };

const federal = workingDaysOf(us);
const california: Law = { regime: regimeOf("ccpa", day("2026-11-20")), workingDays: federal };

/** `2026-12-14 opt-out` for each due date that is open, earliest first. */
const open = (clock: readonly ClockEvent[], rights: readonly Right[], law: Law = california): string[] =>
  duesOf({ clock, rights }, law)
    .filter(({ doneOn }) => doneOn === null)
    .map((due) => [due.deadline.statutory, ...due.rights].join(" "));

describe("a request under the CCPA to know, to delete and to opt out", () => {
  const asked: readonly Right[] = ["access", "erasure", "opt-out"];
  // By hand: Thanksgiving Thu 26 November 2026 (OPM list), so the 15th business day after Fri 20 November is Mon
  // 14 December; 45 days after 20 November is Mon 4 January 2027, 90 days Thu 18 February 2027.
  const clock = [received("2026-11-20")];

  test("has 15 business days for the opt-out and 45 days for the rest, and the earlier date is the next", () => {
    expect(open(clock, asked)).toEqual(["2026-12-14 opt-out", "2027-01-04 access erasure"]);
    expect(dueDate({ clock, rights: asked }, california)).toBe("2026-12-14");
  });

  test("goes on with 45 days once the opt-out was carried out, and back when that entry is taken back", () => {
    const after = [...clock, carriedOut("2026-12-01")];
    expect(open(after, asked)).toEqual(["2027-01-04 access erasure"]);
    expect(dueDate({ clock, rights: asked }, california)).toBe("2026-12-14");
  });

  test("goes on with the opt-out when the rest was answered first", () => {
    expect(open([...clock, answered("2026-11-30", "access", "erasure")], asked)).toEqual([
      "2026-12-14 opt-out",
    ]);
  });

  test("is extended for what can be extended alone", () => {
    const longer = [...clock, extended("2026-12-20")];
    expect(open(longer, asked)).toEqual(["2026-12-14 opt-out", "2027-02-18 access erasure"]);
    expect(tellExtensionBy(duesOf({ clock, rights: asked }, california))).toBe("2027-01-04");
    expect(tellExtensionBy(duesOf({ clock: longer, rights: asked }, california))).toBeNull();
  });

  test("is answered as a whole with one answer, and judged by the date that was missed", () => {
    const late = [...clock, carriedOut("2026-12-16"), answered("2026-12-30")];
    const dues = duesOf({ clock: late, rights: asked }, california);
    expect(nextDue(dues)).toBeNull();
    expect(missedDue(dues, null)?.deadline.statutory).toBe("2026-12-14");
    expect(leadingDue(dues)?.rights).toEqual(["opt-out"]);
    const kept = [...clock, carriedOut("2026-12-14"), answered("2027-01-04")];
    expect(missedDue(duesOf({ clock: kept, rights: asked }, california), null)).toBeNull();
  });

  test("says the earlier date to the ring, the plan and the gates, and every date to the calendar", () => {
    const timed = { clock, rights: asked, openTasks: [], closure: null };
    const face = clockFace(timed, california, day("2026-12-15"), { dueSoonDays: 7 });
    expect(face).toMatchObject({ state: "late", daysLeft: -1, daysInAll: 24, rights: ["opt-out"] });
    expect(datedThings(timed, face)).toEqual([
      { on: "2026-12-14", kind: "due", taskId: null, rights: ["opt-out"] },
      { on: "2027-01-04", kind: "due", taskId: null, rights: ["access", "erasure"] },
      { on: "2027-01-04", kind: "tell-extension", taskId: null, rights: [] },
    ]);
    expect(refusalBy(timed, california)).toBe("2026-12-14");
  });

  test("keeps the way from date to date", () => {
    const way = [...clock, carriedOut("2026-12-01"), extended("2026-12-20"), answered("2027-02-01")];
    expect(dateHistory({ clock: way, rights: asked }, california).map(({ due }) => due)).toEqual([
      "2026-12-14",
      "2027-01-04",
      "2027-02-18",
      "2027-02-18",
    ]);
  });

  test("is confirmed within ten business days, but not when nothing but an opt-out is asked", () => {
    // By hand: 23, 24, 25, 27, 30 November, 1, 2, 3, 4, 7 December.
    expect(confirmBy({ clock, rights: asked }, california)?.statutory).toBe("2026-12-07");
    expect(confirmBy({ clock, rights: ["opt-out", "limit-use"] }, california)).toBeNull();
  });

  test("that was only carried out stops the clock and is not called answered", () => {
    const timed = {
      clock: [...clock, carriedOut("2026-12-01")],
      rights: ["opt-out"] as const,
      openTasks: [],
      closure: null,
    };
    const face = clockFace(timed, california, day("2026-12-20"), { dueSoonDays: 7 });
    expect(face).toMatchObject({
      state: "stopped",
      answeredOn: null,
      carriedOutOn: "2026-12-01",
      daysUsed: 11,
    });
  });
});

test("automated decisions have the time of an opt-out in California from 2027 on", () => {
  const by = (on: string): string[] =>
    open([received(on)], ["access", "automated-decisions"], {
      regime: regimeOf("ccpa", day(on)),
      workingDays: weekendsOnly,
    });
  expect(by("2026-12-31")).toEqual(["2027-02-14 access automated-decisions"]);
  expect(by("2027-01-04")).toEqual(["2027-01-25 automated-decisions", "2027-02-18 access"]);
});

test("in Argentina access has ten days and the rest five working days; in Kenya access has seven of fourteen", () => {
  const by = (id: string, ...rights: readonly Right[]): string[] =>
    open([received("2026-03-06")], rights, {
      regime: regimeOf(id, day("2026-03-06")),
      workingDays: weekendsOnly,
    });
  // From Fri 6 March 2026: five working days are Fri 13 March, ten days Mon 16 March.
  expect(by("ar", "access", "erasure")).toEqual(["2026-03-13 erasure", "2026-03-16 access"]);
  expect(by("ke", "erasure", "access")).toEqual(["2026-03-13 access", "2026-03-20 erasure"]);
});

test("a pause for access in the United Kingdom leaves the other rights their date (Art. 12A(5))", () => {
  const law: Law = { regime: ukGdpr, workingDays: weekendsOnly };
  const clock: readonly ClockEvent[] = [
    received("2026-03-02"),
    { kind: "stopped", on: day("2026-03-04"), reason: "clarification", words: "which mails?" },
    { kind: "restarted", on: day("2026-03-11") },
  ];
  expect(open(clock, ["access", "erasure"], law)).toEqual(["2026-04-02 erasure", "2026-04-10 access"]);
  expect(open(clock, ["access"], law)).toEqual(["2026-04-10 access"]);
  expect(open(clock, ["erasure"], law)).toEqual(["2026-04-02 erasure"]);
});

describe("whatever is asked and whatever happened", () => {
  const start = day("2026-01-01");
  const anyDay = fc.integer({ min: 0, max: 400 }).map((n) => plusDays(start, n));
  const anyRights = fc.uniqueArray(fc.constantFrom(...allRights), { minLength: 1, maxLength: 5 });
  const anyRegime = fc.constantFrom(...regimeVersions);
  const anyCalendar = fc.constantFrom(weekendsOnly, ...[...gb, us].map((one) => workingDaysOf(one)));
  const anyEvent: fc.Arbitrary<ClockEvent> = fc.oneof(
    fc.record({ kind: fc.constantFrom("identity-received" as const, "restarted" as const), on: anyDay }),
    fc.record({
      kind: fc.constant("stopped" as const),
      on: anyDay,
      reason: fc.constantFrom("identity" as const, "clarification" as const),
      words: fc.constant(""),
    }),
    fc.record({
      kind: fc.constant("extended" as const),
      on: anyDay,
      ground: fc.constant("complexity" as const),
      words: fc.constant(""),
      until: anyDay,
    }),
    fc.record({
      kind: fc.constantFrom("answered" as const, "carried-out" as const),
      on: anyDay,
      rights: anyRights,
    }),
  );
  const anyStory = fc
    .tuple(anyDay, fc.array(anyEvent, { maxLength: 7 }))
    .map(([on, events]): ClockEvent[] => [{ kind: "received", on }, ...events]);
  const check = (
    property: (clock: readonly ClockEvent[], rights: readonly Right[], law: Law) => void,
  ): void => {
    fc.assert(
      fc.property(
        anyStory,
        anyRights,
        anyRegime,
        anyCalendar,
        (clock, rights, regime: Regime, workingDays) => {
          property(clock, rights, { regime, workingDays });
        },
      ),
      { numRuns: 600 },
    );
  };
  const datesOf = (clock: readonly ClockEvent[], rights: readonly Right[], law: Law): unknown =>
    duesOf({ clock, rights }, law).map(({ deadline, doneOn, tellBy, rights: those }) => [
      deadline,
      doneOn,
      tellBy,
      those.toSorted(),
    ]);

  test("neither the order of events nor that of rights changes a date", () => {
    check((clock, rights, law) => {
      expect(datesOf(clock.toReversed(), rights, law)).toEqual(datesOf(clock, rights, law));
      const turned = duesOf({ clock, rights: rights.toReversed() }, law).map(({ deadline }) => deadline);
      expect(turned).toEqual(duesOf({ clock, rights }, law).map(({ deadline }) => deadline));
    });
  });

  test("every right asked for has exactly one date, and each safe date is at most the one of the law", () => {
    check((clock, rights, law) => {
      const dues = duesOf({ clock, rights }, law);
      expect(dues.flatMap((due) => due.rights).toSorted()).toEqual(rights.toSorted());
      for (const { deadline } of dues) expect(deadline.safe <= deadline.statutory).toBe(true);
    });
  });

  test("adding a right never moves the next date later", () => {
    check((clock, rights, law) => {
      const undone = clock.filter(({ kind }) => kind !== "answered" && kind !== "carried-out");
      const dueOf = (of: readonly Right[]): string => dueDate({ clock: undone, rights: of }, law) ?? "9999";
      for (const right of allRights) {
        if (!rights.includes(right)) expect(dueOf([...rights, right]) <= dueOf(rights)).toBe(true);
      }
    });
  });

  test("answering a right never moves the next date earlier", () => {
    check((clock, rights, law) => {
      const before = nextDue(duesOf({ clock, rights }, law));
      const more: ClockEvent = { kind: "answered", on: plusDays(start, 20), rights: rights.slice(0, 1) };
      const after = nextDue(duesOf({ clock: [...clock, more], rights }, law));
      if (before === null || after === null) return;
      expect(after.deadline.statutory >= before.deadline.statutory).toBe(true);
    });
  });

  test("an extension never moves a date of any right earlier", () => {
    check((clock, rights, law) => {
      const plain = clock.filter(({ kind }) => kind !== "extended");
      const longer = [...plain, extended("2026-02-15")];
      const dateOf = (events: readonly ClockEvent[], right: Right): string =>
        duesOf({ clock: events, rights }, law).find((due) => due.rights.includes(right))!.deadline.statutory;
      for (const right of rights) expect(dateOf(longer, right) >= dateOf(plain, right)).toBe(true);
    });
  });
});
