import { daysBetween, weekdayOf, yearOf, type CalendarDate } from "../../lib/calendar.ts";
import { count } from "./count.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** `Monday` */
function weekday(date: CalendarDate): string {
  return weekdays[weekdayOf(date)] ?? "";
}

/** `21 Dec` */
function dayMonth(date: CalendarDate): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ""}`;
}

/** `Mon 21 Dec` */
function short(date: CalendarDate): string {
  return `${weekday(date).slice(0, 3)} ${dayMonth(date)}`;
}

/** `Mon 21 Dec 2026` */
function full(date: CalendarDate): string {
  return `${short(date)} ${yearOf(date)}`;
}

/** How far off a due date is: `25 days left`, `due tomorrow`, `due today`, `2 days late`. */
function left(days: number): string {
  if (days === 0) return "due today";
  if (days === 1) return "due tomorrow";
  const word = { one: "day", other: "days" };
  return days > 0 ? `${count(days, word)} left` : `${count(-days, word)} late`;
}

/** How far off any day is, seen from today: `today`, `in 3 days`, `2 days ago`. */
function fromToday(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${count(days, { other: "days" })}` : `${count(-days, { other: "days" })} ago`;
}

/** An RFC 3339 instant on the clock of this laptop: `Fri 20 Nov 2026, 17:42`. */
function instant(at: string): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${(weekdays[date.getDay()] ?? "").slice(0, 3)} ${date.getDate()} ${months[date.getMonth()] ?? ""}`;
  return `${day} ${date.getFullYear()}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}

export const dates = { full, short, dayMonth, weekday, left, fromToday, instant };
