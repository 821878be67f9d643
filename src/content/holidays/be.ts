import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  easterMonday,
  labourDay,
  ascension,
  whitMonday,
  assumption,
  allSaints,
  armistice,
  christmas,
} from "./rules.ts";

/** The public holidays of Belgium. */
export const be: HolidayCalendar = {
  id: "BE",
  name: "Belgium",
  source: "Loi du 4 janvier 1974 relative aux jours fériés; arrêté royal du 18 avril 1974 art. 1",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    easterMonday,
    labourDay,
    ascension,
    whitMonday,
    fixed(7, 21, "National Day"),
    assumption,
    allSaints,
    armistice,
    christmas,
  ],
};
