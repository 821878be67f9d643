import type { IdentityCheck, ValidityCheck } from "../../domain/case.ts";
import type { ExtensionGround, PauseReason } from "../../domain/clock-event.ts";
import type { CalendarDate } from "../../lib/calendar.ts";

/** A pause as it was typed. */
export interface TypedPause {
  readonly on: CalendarDate;
  readonly reason: PauseReason;
  readonly words: string;
}

/** An extension as it was typed. */
export interface TypedExtension {
  readonly on: CalendarDate;
  readonly ground: ExtensionGround;
  readonly words: string;
  /** The new day, where the law gives the extension no length. */
  readonly until: CalendarDate | null;
}

/** An identity check as it was typed. */
export interface TypedIdentity extends Omit<IdentityCheck, "evidenceDestroyedOn"> {
  readonly informationReceivedOn: CalendarDate | null;
  /** Something was given to us that is to be destroyed. */
  readonly evidence: boolean;
}

/** A validity check as it was typed. */
export type TypedValidity = ValidityCheck;
