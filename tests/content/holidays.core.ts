import HolidaysOf from "date-holidays";
import { describe, expect, test } from "vitest";
import { loadCalendar } from "../../src/content/holidays/index.ts";
import { calendarNames } from "../../src/content/holidays/names.ts";
import { holidaysIn } from "../../src/domain/holiday.ts";
import { calendarDate, plusDays, weekdayOf, type CalendarDate } from "../../src/lib/calendar.ts";
import { acceptedDifferences, type Difference } from "./holiday-differences.ts";

const years = Array.from({ length: 16 }, (_, n) => 2020 + n);

/** The places of the second table; it keeps the United Kingdom's England and Wales apart, as one calendar. */
function oracleOf(id: string): HolidaysOf {
  const [country = "", region] = id.split("-");
  return region === undefined ? new HolidaysOf(country) : new HolidaysOf(country, region);
}

const weekday = (on: CalendarDate): boolean => weekdayOf(on) % 6 !== 0;

/** Full public holidays on a weekday by the second table, each with its rule there. */
function byOracle(id: string): ReadonlyMap<CalendarDate, string> {
  const oracle = oracleOf(id);
  const days = years
    .flatMap((year) => oracle.getHolidays(year))
    .filter(({ type, rule }) => type === "public" && !/\d\d:00/.test(rule))
    .flatMap(({ date, rule }) => {
      const on = calendarDate(date.slice(0, 10));
      return rule.endsWith(" P2DT")
        ? [[on, rule] as const, [plusDays(on, 1), rule] as const]
        : [[on, rule] as const];
    });
  return new Map(days.filter(([on]) => weekday(on)));
}

async function ours(id: string): Promise<ReadonlyMap<CalendarDate, string>> {
  const calendar = await loadCalendar(id);
  if (calendar === null) throw new Error(id);
  return new Map(
    years
      .flatMap((year) => holidaysIn(calendar.rules, year))
      .filter(({ on }) => weekday(on))
      .map(({ on, name }) => [on, name]),
  );
}

/** What one table has and the other lacks: day and name. */
function beyond(
  one: ReadonlyMap<CalendarDate, string>,
  other: ReadonlyMap<CalendarDate, string>,
): readonly (readonly [on: CalendarDate, name: string])[] {
  return [...one].filter(([on]) => !other.has(on));
}

describe("every calendar says the same as the second table from 2020 to 2035", () => {
  test.for(calendarNames.map(([id]) => id))("%s, but for the differences accepted", async (id) => {
    const [mine, theirs] = [await ours(id), byOracle(id)];
    const unexplained = (side: Difference["side"], found: ReturnType<typeof beyond>): string[] =>
      found
        .filter(
          ([, name]) =>
            !acceptedDifferences.some(
              (one) => one.calendar === id && one.side === side && one.holiday === name,
            ),
        )
        .map(([on, name]) => `${on} ${name}`);
    expect(unexplained("ours", beyond(mine, theirs))).toEqual([]);
    expect(unexplained("theirs", beyond(theirs, mine))).toEqual([]);
  });

  test("no accepted difference is out of date", async () => {
    const idle: string[] = [];
    for (const { calendar, side, holiday } of acceptedDifferences) {
      const [mine, theirs] = [await ours(calendar), byOracle(calendar)];
      const found = side === "ours" ? beyond(mine, theirs) : beyond(theirs, mine);
      if (!found.some(([, name]) => name === holiday)) idle.push(`${calendar}: ${holiday}`);
    }
    expect(idle).toEqual([]);
  });

  test("each accepted difference says why and by which source", () => {
    expect(acceptedDifferences.filter(({ because, source }) => because === "" || source === "")).toEqual([]);
  });
});

describe("the catalogue of calendars", () => {
  test("each is found by its name, says its source and until when it is known", async () => {
    for (const [id, name] of calendarNames) {
      const calendar = await loadCalendar(id);
      expect(calendar, id).toMatchObject({ id, name });
      expect(calendar?.source, id).toMatch(/\w{3}/);
      expect(calendar?.knownUntil, id).toBe("2035-12-31");
    }
  });

  test("a calendar of a later version is not known", async () => {
    expect(await loadCalendar("ZZ")).toBeNull();
    expect(await loadCalendar("DE-XX")).toBeNull();
  });

  test("all of the EU, the EEA, the United Kingdom's nations, Switzerland, the United States and New Zealand are there", () => {
    const eu = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE";
    const wanted = `${eu} IS LI NO GB-ENG GB-SCT GB-NIR CH US NZ CA`.split(" ");
    const known = new Set(calendarNames.map(([id]) => id));
    expect(wanted.filter((id) => !known.has(id))).toEqual([]);
  });
});
