import type { CalendarDate } from "../lib/calendar.ts";
import type { ClockEvent } from "./clock-event.ts";
import { dueDate, type Asked, type Law } from "./dues.ts";

/** What was recorded about the clock, and the due date as it stood from then on. */
export interface DateChange {
  /** The place in the order of entry. */
  readonly index: number;
  readonly event: ClockEvent;
  readonly due: CalendarDate | null;
  /** True when it changed the due date. */
  readonly moved: boolean;
}

/** How the due date came to be, in the order of entry. */
export function dateHistory({ clock, rights }: Asked, law: Law): readonly DateChange[] {
  const dueAfter = (entries: number): CalendarDate | null =>
    dueDate({ clock: clock.slice(0, entries), rights }, law);
  return clock.map((event, index) => {
    const due = dueAfter(index + 1);
    return { index, event, due, moved: due !== dueAfter(index) };
  });
}
