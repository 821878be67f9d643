import { calendarDate, plusDays, weekdayOf, yearOf, type CalendarDate } from "../lib/calendar.ts";
import { weekendsOnly, type ClosingDay, type WorkingDays } from "./working-days.ts";

/** When a public holiday falls in a year; weekdays count from 0 for Sunday. */
export type HolidayDay =
  | { readonly kind: "fixed"; readonly month: number; readonly day: number }
  | { readonly kind: "easter"; readonly church: "western" | "orthodox"; readonly offset: number }
  /** The n-th such weekday of the month; negative counts from its end. */
  | { readonly kind: "nth"; readonly nth: number; readonly weekday: number; readonly month: number }
  | {
      readonly kind: "on-or-after";
      readonly weekday: number;
      readonly month: number;
      readonly day: number;
      /** The day itself counts when it falls on this weekday, e.g. St Brigid's Day on a Friday. */
      readonly or?: number;
    }
  /** Days proclaimed one by one. */
  | { readonly kind: "once"; readonly on: readonly string[] };

/**
 * What happens when the day falls on a weekend: `next` adds the first day after it that is neither weekend nor
 * holiday, `nearest` adds the Friday before a Saturday and the Monday after a Sunday, `saturday` moves a Sunday back.
 */
export type Substitute = "next" | "nearest" | "saturday";

/** A public holiday as the law states it: a rule, not a list of dates. */
export interface HolidayRule {
  readonly name: string;
  readonly day: HolidayDay;
  readonly substitute?: Substitute;
  /** The first and the last year in which it is one. */
  readonly from?: number;
  readonly to?: number;
  /** Years in which it was moved or is none. */
  readonly not?: readonly number[];
}

/** Names a calendar of public holidays: an ISO 3166 code, e.g. `AT`, `DE-BE`, `GB-ENG`. */
export type CalendarId = string;

/** The public holidays of a country or region, with where they stand. */
export interface HolidayCalendar {
  readonly id: CalendarId;
  readonly name: string;
  readonly rules: readonly HolidayRule[];
  /** Act and section, in words for the officer. */
  readonly source: string;
  readonly checkedOn: CalendarDate;
  /** Until when the rules were held against a second table; later proclamations are not known. */
  readonly knownUntil: CalendarDate;
}

/** A public holiday on its day. */
export interface Holiday {
  readonly on: CalendarDate;
  readonly name: string;
}

function dateIn(year: number, month: number, day: number): CalendarDate {
  return calendarDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

/** Easter Sunday of the western churches, by the Gregorian computus. */
function westernEaster(year: number): CalendarDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const b = year % 100;
  const moved = Math.floor((8 * century + 13) / 25);
  const moon = (19 * a + century - Math.floor(century / 4) - moved + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(b / 4) - moon - (b % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * week) / 451);
  const march = moon + week - 7 * late + 22;
  return plusDays(dateIn(year, 3, 1), march - 1);
}

/** Easter Sunday of the orthodox churches: the Julian computus, carried over to the civil calendar. */
function orthodoxEaster(year: number): CalendarDate {
  const moon = (19 * (year % 19) + 15) % 30;
  const week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const march = moon + week + 22;
  const century = Math.floor(year / 100);
  return plusDays(dateIn(year, 3, 1), march - 1 + century - Math.floor(century / 4) - 2);
}

const ahead = (from: number, to: number): number => (to - from + 7) % 7;

function nth(year: number, { nth: n, weekday, month }: HolidayDay & { kind: "nth" }): CalendarDate {
  const first = dateIn(year, month, 1);
  if (n > 0) return plusDays(first, ahead(weekdayOf(first), weekday) + 7 * (n - 1));
  const last = plusDays(month === 12 ? dateIn(year + 1, 1, 1) : dateIn(year, month + 1, 1), -1);
  return plusDays(last, 7 * (n + 1) - ahead(weekday, weekdayOf(last)));
}

function daysIn(year: number, day: HolidayDay): readonly CalendarDate[] {
  switch (day.kind) {
    case "fixed":
      return [dateIn(year, day.month, day.day)];
    case "easter":
      return [plusDays((day.church === "western" ? westernEaster : orthodoxEaster)(year), day.offset)];
    case "nth":
      return [nth(year, day)];
    case "on-or-after": {
      const date = dateIn(year, day.month, day.day);
      return [weekdayOf(date) === day.or ? date : plusDays(date, ahead(weekdayOf(date), day.weekday))];
    }
    case "once":
      return day.on.filter((on) => on.startsWith(`${year}-`)).map(calendarDate);
  }
}

interface Found extends Holiday {
  readonly substitute: Substitute | undefined;
}

function substituteOf({ on, substitute }: Found, taken: ReadonlySet<string>): CalendarDate | null {
  const weekday = weekdayOf(on);
  if (substitute === undefined || substitute === "saturday" || (weekday !== 0 && weekday !== 6)) return null;
  if (substitute === "nearest") return plusDays(on, weekday === 0 ? 1 : -1);
  let day = plusDays(on, 1);
  while (weekdayOf(day) % 6 === 0 || taken.has(day)) day = plusDays(day, 1);
  return day;
}

/** What the rules of one year say; a substitute may fall into the year before or after. */
function byRule(rules: readonly HolidayRule[], year: number): readonly Holiday[] {
  const valid = rules.filter(
    ({ from = year, to = year, not = [] }) => from <= year && year <= to && !not.includes(year),
  );
  const found = valid
    .flatMap(({ name, day, substitute }) =>
      daysIn(year, day).map((on): Found => {
        const back = substitute === "saturday" && weekdayOf(on) === 0;
        return { on: back ? plusDays(on, -1) : on, name, substitute };
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const taken = new Set<string>(found.map(({ on }) => on));
  const extra: Holiday[] = [];
  for (const one of found) {
    const on = substituteOf(one, taken);
    if (on === null) continue;
    taken.add(on);
    extra.push({ on, name: one.name });
  }
  return [...found, ...extra];
}

/** The public holidays of one year, with those that stand in for one on a weekend. */
export function holidaysIn(rules: readonly HolidayRule[], year: number): readonly Holiday[] {
  return [year - 1, year, year + 1]
    .flatMap((one) => byRule(rules, one))
    .filter(({ on }) => yearOf(on) === year)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, name }) => ({ on, name }));
}

/** The working days of a calendar, less the organisation's own closing days. */
export function workingDaysOf(
  calendar: HolidayCalendar | null,
  closed: readonly ClosingDay[] = [],
): WorkingDays {
  if (calendar === null && closed.length === 0) return weekendsOnly;
  const years = new Map<number, ReadonlyMap<string, string>>();
  const inYear = (year: number): ReadonlyMap<string, string> => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const days = new Map<string, string>(
      holidaysIn(calendar?.rules ?? [], year).map(({ on, name }) => [on, name] as const),
    );
    years.set(year, days);
    return days;
  };
  const closedOn = (date: CalendarDate): ClosingDay | undefined =>
    closed.find(({ on, yearly }) => on === date || (yearly && on < date && on.slice(5) === date.slice(5)));
  return {
    name: calendar?.name ?? null,
    weekend: [0, 6],
    holidayOn: (date) => inYear(yearOf(date)).get(date) ?? closedOn(date)?.name ?? null,
    knownUntil: calendar?.knownUntil ?? null,
  };
}
