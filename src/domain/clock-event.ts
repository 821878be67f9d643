import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";
import type { Right } from "./right.ts";

/** Why the clock stands still while the data subject is asked something. */
export type PauseReason = "identity" | "clarification" | "fee" | "other";

/** Why the period is extended (GDPR Art. 12(3)). */
export type ExtensionGround = "complexity" | "number-of-requests";

/** What happened to the clock; deadlines are replayed from these events, in any order of entry, and never stored. */
export type ClockEvent =
  | { readonly kind: "received"; readonly on: CalendarDate }
  | { readonly kind: "identity-received"; readonly on: CalendarDate }
  | { readonly kind: "fee-paid"; readonly on: CalendarDate }
  | {
      readonly kind: "stopped";
      readonly on: CalendarDate;
      readonly reason: PauseReason;
      readonly words: string;
    }
  | { readonly kind: "restarted"; readonly on: CalendarDate }
  | {
      readonly kind: "extended";
      readonly on: CalendarDate;
      readonly ground: ExtensionGround;
      readonly words: string;
      /** The new day as it was told, where the law gives an extension no length of its own. */
      readonly until?: CalendarDate;
    }
  /** Answered as a whole, or the named rights of it; by that letter, or by other means where none is named. */
  | {
      readonly kind: "answered";
      readonly on: CalendarDate;
      readonly rights?: readonly Right[];
      readonly letter?: Id;
    }
  /** What was asked is done, before anybody was told, e.g. selling stopped (11 CCR 7026(f)). */
  | { readonly kind: "carried-out"; readonly on: CalendarDate; readonly rights: readonly Right[] };
