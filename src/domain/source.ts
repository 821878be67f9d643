import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";
import type { Right } from "./right.ts";

/** How a place was searched, or why it was not; a nil result counts as a result (GDPR Art. 5(2)). */
export type Search =
  | {
      readonly kind: "searched";
      readonly on: CalendarDate;
      readonly by: string;
      readonly terms: readonly string[];
      readonly result: string;
    }
  | { readonly kind: "not-searched"; readonly on: CalendarDate; readonly reason: string };

/** What was done for one right at one place. */
export type OutcomeResult =
  "confirmed-by-provider" | "done-by-us" | "lapsed-by-retention" | "kept" | "not-covered";

/** An action at one place, as recorded by the officer; without proof a `confirmed-by-provider` or `done-by-us` stays open. */
export interface Outcome {
  readonly id: Id;
  readonly right: Right;
  readonly result: OutcomeResult;
  readonly on: CalendarDate;
  /** Who did or confirmed it: a name and role, e.g. `Microsoft support, technical account manager`. */
  readonly by: string;
  /** How: method code of the attestation, e.g. `vendor-ticket`, `hard-delete`, `expire-from-retention`. */
  readonly method: string;
  readonly askedOn: CalendarDate | null;
  /** Ground of `kept` or `not-covered`, e.g. `GDPR Art. 17(3)(b)`, and the duty in words. */
  readonly ground: string | null;
  readonly words: string;
  /** Until when something is kept, or the day to look again. */
  readonly until: CalendarDate | null;
  readonly proofs: readonly Id[];
}

/** A place where data about the data subject sits or may sit: a ticket, a chat log, a database, a mailbox. */
export interface Source {
  readonly id: Id;
  readonly name: string;
  /** The system of the guides it belongs to, e.g. `support-data`; null for any other. */
  readonly system: string | null;
  /** Who holds it: our organisation or the name of a processor or recipient. */
  readonly holder: string;
  readonly reference: string;
  readonly search: Search | null;
  readonly outcomes: readonly Outcome[];
}
