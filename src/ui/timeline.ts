import type { CalendarDate } from "../lib/calendar.ts";
import type { Route } from "./route.ts";

/** One thing that happened. */
export interface TimelineEntry {
  readonly key: string | number;
  readonly on: CalendarDate;
  readonly kind: "recorded" | "decision" | "clock" | "document";
  readonly title: string;
  /** Where it leads, if anywhere. */
  readonly to?: Route | undefined;
  /** When and by whom, in words. */
  readonly meta: string;
  readonly words?: string | undefined;
}
