import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";

/** The stages of a case, in the order of the overview. */
export const stages = ["check", "scope", "gather", "review", "act", "respond"] as const;

export type Stage = (typeof stages)[number];

/** Tasks that the work itself brings, not a guide: what every request needs, and what a doubt about it adds. */
export const dutyKeys = [
  "identity",
  "validity",
  "clarify",
  "excessive",
  "conflict",
  "no-data",
  "acknowledgement",
  "scope",
  "package",
  "outcome-letter",
  "attestation",
  "destroy-evidence",
  "forward",
  "not-identifiable",
  "opt-out",
  "human-review",
  "tell-recipients",
  "tell-before-lifting",
] as const;

export type DutyKey = (typeof dutyKeys)[number];

/** What happened to a task; its state is read from the last of these and never stored. */
export type TaskEvent =
  | {
      readonly kind: "asked";
      readonly on: CalendarDate;
      readonly expectedBy: CalendarDate | null;
      readonly text: string;
    }
  | { readonly kind: "chased"; readonly on: CalendarDate; readonly text: string }
  | {
      readonly kind: "answered";
      readonly on: CalendarDate;
      readonly text: string;
      readonly proofs: readonly Id[];
    }
  | { readonly kind: "done"; readonly on: CalendarDate; readonly words: string }
  | { readonly kind: "not-needed"; readonly on: CalendarDate; readonly words: string }
  | { readonly kind: "problem"; readonly on: CalendarDate; readonly words: string }
  | { readonly kind: "reopened"; readonly on: CalendarDate; readonly words: string };

/** Something to do or to ask somebody. */
export interface Task {
  readonly id: Id;
  readonly stage: Stage;
  /** Where it came from: a built-in duty, a step of a guide (stable key, so that a re-run finds it again), or by hand. */
  readonly origin:
    | {
        readonly kind: "duty";
        readonly key: DutyKey;
      }
    | {
        readonly kind: "guide";
        readonly guide: string;
        readonly version: number;
        readonly key: string;
        readonly system: string;
      }
    | { readonly kind: "by-hand" };
  readonly title: string;
  readonly instruction: string;
  /** Traps that belong to this very step, in words. */
  readonly warnings: readonly string[];
  /** Who is asked: role spelled out; empty when the officer does it alone. */
  readonly with: string;
  /** The text to send, filled; empty when nobody is asked. */
  readonly message: string;
  /** Days the answer may take, from which the last safe day to ask follows; null when unknown. */
  readonly leadDays: number | null;
  /** A day after which asking is pointless or before which it must be done, e.g. day 90 of a file. */
  readonly askBy: CalendarDate | null;
  readonly irreversible: boolean;
  /** Keys of tasks of the guides that must be settled first. */
  readonly after: readonly string[];
  /** Rules of the source documents behind it. */
  readonly rules: readonly string[];
  readonly events: readonly TaskEvent[];
}

/** What a task says that asks nobody, waits for nothing and can be undone. */
export const asksNobody = {
  with: "",
  message: "",
  leadDays: null,
  askBy: null,
  irreversible: false,
  after: [],
} as const satisfies Partial<Task>;
