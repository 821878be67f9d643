import type { HolidayDay, HolidayRule, Substitute } from "../../domain/holiday.ts";

type More = Omit<HolidayRule, "name" | "day">;

const rule = (name: string, day: HolidayDay, more: More = {}): HolidayRule => ({ name, day, ...more });

/** The same day every year. */
export const fixed = (month: number, day: number, name: string, more?: More): HolidayRule =>
  rule(name, { kind: "fixed", month, day }, more);

/** Days from Easter Sunday of the western churches. */
export const easter = (offset: number, name: string, more?: More): HolidayRule =>
  rule(name, { kind: "easter", church: "western", offset }, more);

/** Days from Easter Sunday of the orthodox churches. */
export const orthodox = (offset: number, name: string, more?: More): HolidayRule =>
  rule(name, { kind: "easter", church: "orthodox", offset }, more);

/** The n-th such weekday of the month; negative counts from its end. */
export const nth = (n: number, weekday: number, month: number, name: string, more?: More): HolidayRule =>
  rule(name, { kind: "nth", nth: n, weekday, month }, more);

/** The first such weekday on that day or after it. */
export const onOrAfter = (
  weekday: number,
  month: number,
  day: number,
  name: string,
  more?: More,
): HolidayRule => rule(name, { kind: "on-or-after", weekday, month, day }, more);

/** Days proclaimed one by one. */
export const once = (name: string, ...on: readonly string[]): HolidayRule => rule(name, { kind: "once", on });

/** Every rule with the same substitute. */
export const substituted = (substitute: Substitute, rules: readonly HolidayRule[]): readonly HolidayRule[] =>
  rules.map((one) => ({ ...one, substitute }));

/** Weekdays by name. */
export const sunday = 0;
export const monday = 1;
export const wednesday = 3;
export const thursday = 4;
export const saturday = 6;

/** What most calendars of western churches share. */
export const newYear = fixed(1, 1, "New Year's Day");
export const epiphany = fixed(1, 6, "Epiphany");
export const maundyThursday = easter(-3, "Maundy Thursday");
export const goodFriday = easter(-2, "Good Friday");
export const easterSunday = easter(0, "Easter Sunday");
export const easterMonday = easter(1, "Easter Monday");
export const labourDay = fixed(5, 1, "Labour Day");
export const ascension = easter(39, "Ascension Day");
export const whitSunday = easter(49, "Whit Sunday");
export const whitMonday = easter(50, "Whit Monday");
export const corpusChristi = easter(60, "Corpus Christi");
export const assumption = fixed(8, 15, "Assumption Day");
export const reformation = fixed(10, 31, "Reformation Day");
export const allSaints = fixed(11, 1, "All Saints' Day");
export const armistice = fixed(11, 11, "Armistice Day");
export const immaculate = fixed(12, 8, "Immaculate Conception");
export const christmasEve = fixed(12, 24, "Christmas Eve");
export const christmas = fixed(12, 25, "Christmas Day");
export const secondChristmas = fixed(12, 26, "Second day of Christmas");
