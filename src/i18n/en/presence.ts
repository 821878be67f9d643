import { dates } from "./dates.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { count } from "./count.ts";

/** Words of the watch over an open desk. */
export const presence = {
  warning: {
    title: "Are you still there?",
    words: (seconds: number): string =>
      `Habeas locks in ${count(seconds, { one: "second", other: "seconds" })}, because nobody has touched it for a while.`,
    kept: "What you typed is kept and will be there after unlocking. Any key keeps Habeas open.",
    stay: "Stay unlocked",
    lock: "Lock now",
  },
  clock: {
    title: "The clock of this laptop may be wrong",
    behind: (laptop: CalendarDate, last: CalendarDate): string =>
      laptop === last
        ? `This laptop says an earlier time of ${dates.full(laptop)} than that of the last entry. Check the clock; deadlines depend on it.`
        : `This laptop says ${dates.full(laptop)}, but the last entry was made on ${dates.full(last)}. Check the date; deadlines depend on it.`,
    putBack:
      "The clock of this laptop was put back while Habeas was open. Check the date; deadlines depend on it.",
  },
};
