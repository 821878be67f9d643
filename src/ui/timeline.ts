import type { CalendarDate } from "../lib/calendar.ts";

/** One thing that happened. */
export interface TimelineEntry {
  readonly key: string | number;
  readonly on: CalendarDate;
  readonly kind: "recorded" | "decision" | "clock" | "document";
  readonly title: string;
  /** When and by whom, in words. */
  readonly meta: string;
  readonly words?: string | undefined;
}
