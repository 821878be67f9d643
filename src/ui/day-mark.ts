import type { CalendarDate } from "../lib/calendar.ts";

/** A day that matters on the way from receipt to the due date. */
export interface DayMark {
  readonly on: CalendarDate;
  readonly kind: "received" | "today" | "ask-by" | "notice" | "extended" | "pause" | "answered" | "due";
  readonly words: string;
}
