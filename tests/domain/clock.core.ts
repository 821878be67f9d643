import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bg } from "../../src/content/holidays/bg.ts";
import { gb } from "../../src/content/holidays/gb.ts";
import { nz } from "../../src/content/holidays/nz.ts";
import { us } from "../../src/content/holidays/us.ts";
import { regimeVersions } from "../../src/content/regimes/all.ts";
import { ccpa } from "../../src/content/regimes/ccpa.ts";
import { euGdpr } from "../../src/content/regimes/eu-gdpr.ts";
import { ukGdpr } from "../../src/content/regimes/uk-gdpr.ts";
import { acknowledgement, deadline, extensionNoticeBy } from "../../src/domain/clock.ts";
import type { ClockEvent } from "../../src/domain/clock-event.ts";
import { workBy } from "../../src/domain/dues.ts";
import { workingDaysOf } from "../../src/domain/holiday.ts";
import type { Regime } from "../../src/domain/regime.ts";
import type { Right } from "../../src/domain/right.ts";
import { dayOff, weekendsOnly, type WorkingDays } from "../../src/domain/working-days.ts";
import { calendarDate, daysBetween, plusDays } from "../../src/lib/calendar.ts";

const day = calendarDate;
const received = (on: string): ClockEvent => ({ kind: "received", on: day(on) });
const extended = (on: string): ClockEvent => ({
  kind: "extended",
  on: day(on),
  ground: "complexity",
  words: "many systems",
});
const stopped = (on: string, reason: "identity" | "clarification" = "clarification"): ClockEvent => ({
  kind: "stopped",
  on: day(on),
  reason,
  words: "which data?",
});
const restarted = (on: string): ClockEvent => ({ kind: "restarted", on: day(on) });

function weekendsAnd(...holidays: readonly string[]): WorkingDays {
  return {
    ...weekendsOnly,
    holidayOn: (on) => (holidays.includes(on) ? "a holiday" : null),
  };
}

function due(events: readonly ClockEvent[], regime: Regime, calendar = weekendsOnly): string | undefined {
  return deadline(events, regime, calendar)?.statutory;
}

describe("one month from receipt", () => {
  // Expected dates: EDPB Guidelines 01/2022 section 5.3, or counted by hand on a calendar.
  test.for([
    ["5 March to 5 April", "2024-03-05", "2024-04-05", []],
    ["5 April on a Monday", "2027-03-05", "2027-04-05", []],
    ["the last day of a shorter month", "2026-08-31", "2026-09-30", []],
    ["past Easter", "2026-03-05", "2026-04-07", ["2026-04-06"]],
    ["a Saturday at the end of February", "2026-01-31", "2026-03-02", []],
    ["29 February in a leap year", "2024-01-31", "2024-02-29", []],
    ["29 February 2028", "2028-01-31", "2028-02-29", []],
    ["28 February in an ordinary year", "2023-01-31", "2023-02-28", []],
    ["Good Friday, weekend and Easter Monday", "2024-02-29", "2024-04-02", ["2024-03-29", "2024-04-01"]],
    ["Christmas Day alone", "2025-11-25", "2025-12-26", ["2025-12-25"]],
    ["over the year's end", "2025-12-31", "2026-02-02", []],
    ["a holiday after a weekend", "2025-12-31", "2026-02-03", ["2026-02-02"]],
    ["the last of February stays the 28th", "2025-02-28", "2025-03-28", []],
    ["28 March on a Saturday", "2026-02-28", "2026-03-30", []],
    ["received on a Saturday", "2026-05-09", "2026-06-09", []],
    ["a holiday in the middle of the week", "2026-10-11", "2026-11-12", ["2026-11-11"]],
    ["15 February on a Sunday", "2026-01-15", "2026-02-16", []],
    ["the practice request", "2026-11-19", "2026-12-21", []],
  ] as const)("%s: received %s, due %s", ([, on, expected, holidays]) => {
    expect(due([received(on)], euGdpr, weekendsAnd(...holidays))).toBe(expected);
  });

  // Expected dates: ICO guidance and the public specification of the Ministry of Justice's case tool.
  test.for([
    ["2024-01-01", "2024-02-01", []],
    ["2024-11-25", "2024-12-27", ["2024-12-25", "2024-12-26"]],
    ["2024-01-31", "2024-02-29", []],
    ["2025-01-31", "2025-02-28", []],
    ["2026-01-31", "2026-03-02", []],
    ["2025-09-03", "2025-10-03", []],
    ["2026-03-31", "2026-04-30", []],
    ["2019-09-27", "2019-10-28", []],
    ["2019-04-06", "2019-05-07", ["2019-05-06"]],
    ["2026-11-26", "2026-12-29", ["2026-12-25", "2026-12-28"]],
    ["2025-12-01", "2026-01-02", ["2026-01-01"]],
    ["2025-12-01", "2026-01-05", ["2026-01-01", "2026-01-02"]],
  ] as const)("in the United Kingdom received %s is due %s", ([on, expected, holidays]) => {
    expect(due([received(on)], ukGdpr, weekendsAnd(...holidays))).toBe(expected);
  });
});

describe("an extension", () => {
  test("runs three months from receipt, not from the first due date", () => {
    expect(due([received("2026-11-19"), extended("2026-12-01")], euGdpr)).toBe("2027-02-19");
    expect(due([received("2026-02-10"), extended("2026-02-20")], ukGdpr)).toBe("2026-05-11"); // 10 May is a Sunday
  });

  test("told after the first period does not count, and says so", () => {
    const events = [received("2026-11-19"), extended("2026-12-22")];
    expect(due(events, euGdpr)).toBe("2026-12-21");
    expect(deadline(events, euGdpr, weekendsOnly)?.because).toContainEqual({
      code: "extension-too-late",
      told: "2026-12-22",
      latest: "2026-12-21",
    });
  });

  test("must be told by the end of the first period", () => {
    const events = [received("2026-01-15"), extended("2026-02-01")];
    expect(extensionNoticeBy(events, euGdpr, weekendsOnly)).toBe("2026-02-16");
  });
});

describe("California", () => {
  test.for([
    ["45 days over a leap day", "2028-01-15", false, "2028-02-29"],
    ["90 days from receipt when extended", "2026-01-15", true, "2026-04-15"],
    ["90 days over the year's end", "2025-11-20", true, "2026-02-18"],
  ] as const)("%s", ([, on, longer, expected]) => {
    expect(due(longer ? [received(on), extended(on)] : [received(on)], ccpa)).toBe(expected);
  });

  test("a due date on a weekend stands, and the safe one is the Friday before", () => {
    const found = deadline([received("2026-02-11")], ccpa, weekendsOnly); // 28 March 2026 is a Saturday
    expect(found).toMatchObject({ statutory: "2026-03-28", safe: "2026-03-27" });
  });

  test("receipt is to be confirmed within ten business days", () => {
    expect(acknowledgement([received("2026-03-02")], ccpa, weekendsOnly)?.statutory).toBe("2026-03-16");
    const memorialDay = weekendsAnd("2026-05-25");
    expect(acknowledgement([received("2026-05-15")], ccpa, memorialDay)?.statutory).toBe("2026-06-01");
    expect(acknowledgement([received("2026-05-15")], euGdpr, memorialDay)).toBeNull();
  });

  test("a pause is not known and moves nothing", () => {
    const events = [received("2026-01-15"), stopped("2026-01-20"), restarted("2026-01-30")];
    expect(deadline(events, ccpa, weekendsOnly)).toMatchObject({
      statutory: "2026-03-01",
      because: expect.arrayContaining([
        { code: "pause-not-known", reason: "clarification", from: "2026-01-20" },
      ]) as unknown,
    });
  });
});

describe("a pause", () => {
  test("in the United Kingdom counts both ends by the statute and one less in the safe date", () => {
    const events = [received("2026-03-02"), stopped("2026-03-04"), restarted("2026-03-11")];
    // 2 April + 8 days is Fri 10 April; + 7 days is Thu 9 April.
    expect(deadline(events, ukGdpr, weekendsOnly)).toMatchObject({
      nominal: "2026-04-02",
      statutory: "2026-04-10",
      safe: "2026-04-09",
    });
  });

  test("is added to the unrolled end of the month", () => {
    // 19 December is a Saturday; three days more is Tuesday 22 December, whereas 21 + 3 would be the 24th.
    const events = [received("2026-11-19"), stopped("2026-11-20", "identity"), restarted("2026-11-22")];
    expect(deadline(events, euGdpr, weekendsOnly)).toMatchObject({
      statutory: "2026-12-22",
      safe: "2026-12-21",
    });
  });

  test("for identity is none in the United Kingdom", () => {
    const events = [received("2026-03-02"), stopped("2026-03-04", "identity"), restarted("2026-03-11")];
    expect(due(events, ukGdpr)).toBe("2026-04-02");
  });

  test("two that meet on a day count that day once", () => {
    const twice = [
      stopped("2026-03-04"),
      restarted("2026-03-11"),
      stopped("2026-03-11"),
      restarted("2026-03-13"),
    ];
    const once = [stopped("2026-03-04"), restarted("2026-03-13")];
    expect(due([received("2026-03-02"), ...twice], ukGdpr)).toBe(
      due([received("2026-03-02"), ...once], ukGdpr),
    );
  });

  test("that begins after the time is up moves nothing", () => {
    const events = [received("2026-03-02"), stopped("2026-04-07"), restarted("2026-04-20")];
    expect(due(events, ukGdpr)).toBe("2026-04-02");
  });

  test("that begins on the working day to which a weekend moved the end still counts", () => {
    const events = [received("2026-11-19"), stopped("2026-12-21"), restarted("2026-12-21")];
    expect(due(events, euGdpr)).toBe("2026-12-21"); // Sat 19 + 1 day is a Sunday, and rolls to the same Monday
    const longer = [received("2026-11-19"), stopped("2026-12-21"), restarted("2026-12-24")];
    expect(due(longer, euGdpr)).toBe("2026-12-23");
  });
});

test("in the United Kingdom the month starts afresh when identity is given or the fee paid", () => {
  const events: ClockEvent[] = [
    received("2026-03-02"),
    { kind: "identity-received", on: day("2026-03-09") },
    { kind: "fee-paid", on: day("2026-03-16") },
  ];
  expect(due(events, ukGdpr)).toBe("2026-04-16");
  expect(due(events, euGdpr)).toBe("2026-04-02");
});

test("Microsoft's thirty days count without weekends, and the earlier of both is the day to plan by", () => {
  const by = (on: string, regime: Regime, ...rights: readonly Right[]): unknown =>
    workBy({ clock: [received(on)], rights }, { regime, workingDays: weekendsOnly });
  expect(by("2025-12-15", euGdpr)).toBe("2026-01-14");
  expect(by("2026-01-30", euGdpr)).toBe("2026-02-28");
  expect(by("2026-01-30", ccpa)).toBe("2026-03-01");
  expect(by("2026-01-30", ccpa, "access", "opt-out")).toBe("2026-02-20"); // fifteen working days come first
});

test("without a receipt there is no due date", () => {
  expect(deadline([extended("2026-01-01")], euGdpr, weekendsOnly)).toBeNull();
});

describe("whatever happened, in whatever order it was entered", () => {
  const start = day("2026-01-01");
  const anyDay = fc.integer({ min: 0, max: 400 }).map((n) => plusDays(start, n));
  const anyRegime = fc.constantFrom(...regimeVersions);
  const anyCalendar = fc.constantFrom(weekendsOnly, ...[...gb, nz, us, bg].map((one) => workingDaysOf(one)));
  const reasons = ["identity", "clarification", "fee", "other"] as const;
  const grounds = ["complexity", "number-of-requests"] as const;
  const anyEvent: fc.Arbitrary<ClockEvent> = fc.oneof(
    fc.record({
      kind: fc.constantFrom("identity-received" as const, "fee-paid" as const, "restarted" as const),
      on: anyDay,
    }),
    fc.record({
      kind: fc.constant("stopped" as const),
      on: anyDay,
      reason: fc.constantFrom(...reasons),
      words: fc.constant(""),
    }),
    fc.record({
      kind: fc.constant("extended" as const),
      on: anyDay,
      ground: fc.constantFrom(...grounds),
      words: fc.constant(""),
      until: anyDay,
    }),
  );
  const anyStory = fc
    .tuple(anyDay, fc.array(anyEvent, { maxLength: 8 }))
    .map(([on, events]): ClockEvent[] => [{ kind: "received", on }, ...events]);

  test("the order of entry changes nothing", () => {
    fc.assert(
      fc.property(
        anyStory,
        anyRegime,
        anyCalendar,
        fc.array(fc.nat(), { minLength: 9 }),
        (events, regime, calendar, chance) => {
          const shuffled = events
            .map((event, n) => ({ event, at: chance[n] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ event }) => event);
          expect(deadline(shuffled, regime, calendar)).toEqual(deadline(events, regime, calendar));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("the safe date is never after the statutory one, and neither before the period began", () => {
    fc.assert(
      fc.property(anyStory, anyRegime, anyCalendar, (events, regime, calendar) => {
        const found = deadline(events, regime, calendar);
        expect(daysBetween(found!.safe, found!.statutory)).toBeGreaterThanOrEqual(0);
        expect(found!.safe > found!.start).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("where the regime rolls, a due date is never on a weekend or holiday", () => {
    const rolling = regimeVersions.filter(({ response }) => response.unit !== "calendar-days");
    fc.assert(
      fc.property(anyStory, fc.constantFrom(...rolling), anyCalendar, (events, regime, holidays) => {
        // A day that was told to the person stands, whatever day it is.
        const told = regime.extendedByNaming ? events.filter(({ kind }) => kind !== "extended") : events;
        const found = deadline(told, regime, holidays)!;
        expect(dayOff(found.statutory, holidays)).toBeNull();
        expect(dayOff(found.safe, holidays)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test("extending never moves a date earlier", () => {
    fc.assert(
      fc.property(anyStory, anyRegime, anyCalendar, anyDay, anyDay, (events, regime, calendar, on, until) => {
        const plain = events.filter(({ kind }) => kind !== "extended");
        const longer: ClockEvent[] = [
          ...plain,
          { kind: "extended", on, ground: "complexity", words: "", until },
        ];
        const before = deadline(plain, regime, calendar)!;
        const after = deadline(longer, regime, calendar)!;
        const earlier = (["nominal", "statutory", "safe"] as const).filter(
          (which) => after[which] < before[which],
        );
        expect(earlier).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
