import type { HolidayCalendar, HolidayRule } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  onOrAfter,
  once,
  wednesday,
  newYear,
  epiphany,
  goodFriday,
  easterSunday,
  easterMonday,
  labourDay,
  ascension,
  whitSunday,
  whitMonday,
  corpusChristi,
  assumption,
  reformation,
  allSaints,
  christmas,
  secondChristmas,
} from "./rules.ts";

const everywhere = [
  newYear,
  goodFriday,
  easterMonday,
  labourDay,
  ascension,
  whitMonday,
  fixed(10, 3, "Day of German Unity"),
  christmas,
  secondChristmas,
];

function calendar(id: string, name: string, source: string, own: readonly HolidayRule[]): HolidayCalendar {
  return {
    id,
    name,
    source,
    checkedOn: calendarDate("2026-11-21"),
    knownUntil: calendarDate("2035-12-31"),
    rules: [...everywhere, ...own],
  };
}

/** The public holidays of Germany: those of every Land, and the whole list of each. */
export const de: readonly HolidayCalendar[] = [
  calendar(
    "DE",
    "Germany, days of every Land",
    "Einigungsvertrag Art. 2(2) and the holiday acts of the Länder",
    [],
  ),
  calendar("DE-BW", "Germany, Baden-Württemberg", "FTG BW § 1", [epiphany, corpusChristi, allSaints]),
  calendar(
    "DE-BY",
    "Germany, Bavaria",
    "FTG Bayern Art. 1(1) no. 1; Assumption Day of Catholic municipalities is to be added",
    [epiphany, corpusChristi, allSaints],
  ),
  calendar("DE-BE", "Germany, Berlin", "Gesetz über die Sonn- und Feiertage § 1", [
    fixed(3, 8, "International Women's Day", { from: 2019 }),
    once("Liberation Day", "2020-05-08", "2025-05-08"),
  ]),
  calendar("DE-BB", "Germany, Brandenburg", "FTG Brandenburg § 2", [easterSunday, whitSunday, reformation]),
  calendar("DE-HB", "Germany, Bremen", "Gesetz über die Sonn- und Feiertage § 2", [reformation]),
  calendar("DE-HH", "Germany, Hamburg", "Feiertagsgesetz § 1", [reformation]),
  calendar("DE-HE", "Germany, Hesse", "HFeiertagsG § 1", [corpusChristi]),
  calendar("DE-MV", "Germany, Mecklenburg-Western Pomerania", "FTG M-V § 2", [
    fixed(3, 8, "International Women's Day", { from: 2023 }),
    reformation,
  ]),
  calendar("DE-NI", "Germany, Lower Saxony", "NFeiertagsG § 2", [reformation]),
  calendar("DE-NW", "Germany, North Rhine-Westphalia", "Feiertagsgesetz NW § 2", [corpusChristi, allSaints]),
  calendar("DE-RP", "Germany, Rhineland-Palatinate", "LFtG § 2", [corpusChristi, allSaints]),
  calendar("DE-SL", "Germany, Saarland", "SFG § 2", [corpusChristi, assumption, allSaints]),
  calendar("DE-SN", "Germany, Saxony", "SächsSFG § 1", [
    reformation,
    onOrAfter(wednesday, 11, 16, "Day of Repentance"),
  ]),
  calendar("DE-ST", "Germany, Saxony-Anhalt", "FeiertG LSA § 2", [epiphany, reformation]),
  calendar("DE-SH", "Germany, Schleswig-Holstein", "SFTG § 2", [reformation]),
  calendar("DE-TH", "Germany, Thuringia", "ThürFtG § 2", [
    fixed(9, 20, "Children's Day", { from: 2019 }),
    reformation,
  ]),
];
