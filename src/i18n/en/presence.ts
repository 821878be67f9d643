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
  reading: {
    title: "This window only shows",
    words: "Habeas is open for work in another window. What changes there is shown here.",
    takeOver: "Work here instead",
    reason: "The other window keeps what is typed there, and locks.",
    taking: {
      asking: "The other window is locking…",
      forcing:
        "The other window does not answer. Taking over without it: what was typed there in the last moment may be missing.",
      held: "The other window does not answer and still holds your data. Close it, with the task manager of the browser if need be: this window goes on by itself.",
    },
    blocked: "This window only shows. Choose “Work here instead” to write here.",
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
