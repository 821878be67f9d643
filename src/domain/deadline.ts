import type { CalendarDate } from "../lib/calendar.ts";
import type { ExtensionGround, PauseReason } from "./clock-event.ts";
import type { Period, SafeReading } from "./regime.ts";
import type { DayOff } from "./working-days.ts";

/** One step of the way to a due date. */
export type DeadlineReason =
  | {
      readonly code: "period";
      readonly period: Period;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      /** True when the month has no such day and its last day counts (Reg. 1182/71 Art. 3(2)(c)). */
      readonly clamped: boolean;
    }
  | { readonly code: "starts-afresh"; readonly by: "identity" | "fee"; readonly on: CalendarDate }
  | {
      readonly code: "extended";
      readonly period: Period;
      readonly ground: ExtensionGround;
      readonly told: CalendarDate;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly clamped: boolean;
    }
  | {
      readonly code: "extension-too-late";
      readonly told: CalendarDate;
      readonly latest: CalendarDate;
    }
  | {
      readonly code: "extended-until";
      readonly ground: ExtensionGround;
      readonly told: CalendarDate;
      readonly until: CalendarDate;
    }
  | {
      readonly code: "paused";
      readonly reason: PauseReason;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly days: number;
    }
  | { readonly code: "paused-since"; readonly reason: PauseReason; readonly from: CalendarDate }
  | { readonly code: "pause-not-known"; readonly reason: PauseReason; readonly from: CalendarDate }
  | { readonly code: "pause-too-late"; readonly reason: PauseReason; readonly from: CalendarDate }
  | {
      readonly code: "rolled";
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly off: DayOff;
    }
  | { readonly code: "does-not-roll"; readonly on: CalendarDate; readonly off: DayOff }
  | {
      readonly code: "safe-earlier";
      readonly on: CalendarDate;
      readonly because: "pause" | "day-off" | SafeReading;
    }
  /** The request came when this version of the law was not in force; the nearest one counts. */
  | { readonly code: "not-in-force"; readonly from: CalendarDate | null; readonly to: CalendarDate | null }
  /** Public holidays after that day are not known, and the date could be later by law. */
  | { readonly code: "holidays-unknown"; readonly after: CalendarDate };

/** Whether an extension counts in a due date. */
export function isExtended({ because }: Pick<Deadline, "because">): boolean {
  return because.some(({ code }) => code === "extended" || code === "extended-until");
}

/** A due date that explains itself. The date shown to the officer is `statutory`. */
export interface Deadline {
  /** The day from which the period runs. */
  readonly start: CalendarDate;
  /** The end of the period before pauses and weekends. */
  readonly nominal: CalendarDate;
  /** The last day by the law. */
  readonly statutory: CalendarDate;
  /** The earliest date that any reading of the law gives; never later than `statutory`. */
  readonly safe: CalendarDate;
  readonly because: readonly DeadlineReason[];
}
