import type { CalendarDate } from "../lib/calendar.ts";
import type { Right } from "./right.ts";

/** Names a regime of the catalogue, e.g. `eu-gdpr`; a code and no closed list, because the officer may add some. */
export type RegimeId = string;

/** How long a period is and how it ends (standards: three engines cover every regime). */
export type Period =
  | { readonly unit: "calendar-months"; readonly count: number; readonly rolls: boolean }
  | { readonly unit: "calendar-days"; readonly count: number; readonly rolls: boolean }
  | { readonly unit: "working-days"; readonly count: number };

/** What a legal regime says about the time to answer a request. */
export interface Regime {
  readonly id: RegimeId;
  readonly name: string;
  /** The time to answer, from the start of the clock. */
  readonly response: Period;
  /** The time to answer once extended, counted from the same start; null where no extension exists. */
  readonly extended: Period | null;
  /** A separate duty to confirm receipt, e.g. CCPA 10 business days. */
  readonly acknowledgement: Period | null;
  /** Whether the clock may be stopped while the data subject is asked something. */
  readonly pause: "never" | "while-clarifying" | "while-identifying-or-clarifying";
  /** The rights of which at least one must be exercised for a pause, e.g. UK Art. 12A(5) access only; null for any. */
  readonly pauseFor: readonly Right[] | null;
  /** How a pause counts in the safe date: answered − asked days, or not at all where practice differs. */
  readonly safePause: "half-open" | "uncounted";
  /** Whether the safe date of a period that does not roll is the working day before. */
  readonly safeOnWorkingDay: boolean;
  /** Where the month starts afresh, e.g. UK Art. 12A(2): identity given or fee paid. */
  readonly restartsAt: readonly ("identity" | "fee")[];
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  /** Act and article, in words for the officer. */
  readonly source: string;
  readonly checkedOn: CalendarDate;
}
