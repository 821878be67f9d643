import type { CalendarDate } from "../../lib/calendar.ts";
import type { Closure } from "../case.ts";
import type { RegimeId } from "../regime.ts";
import type { Right } from "../right.ts";
import type { ColumnMap } from "./columns.ts";
import type { DateOrder } from "./date-order.ts";

/** A row of another register as it stands in the file. */
export interface RawRow {
  /** As a spreadsheet counts it; the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** What a cell of a field with few answers can mean. */
export interface Meaning {
  readonly right: Right;
  readonly law: RegimeId;
  readonly status: "open" | "closed";
  readonly outcome: Closure["result"];
}

export type WordField = keyof Meaning;

/** What words of the other register mean, as the officer has said; by their folded form. */
export type Meanings = { readonly [F in WordField]: ReadonlyMap<string, Meaning[F]> };

/** What the officer has put right in one row. */
export interface Fix {
  readonly means?: Partial<Meaning>;
  readonly reference?: string;
  readonly name?: string;
  readonly email?: string;
  readonly "received-on"?: CalendarDate;
  readonly "closed-on"?: CalendarDate;
  /** To be taken in although a case with this number is or was here. */
  readonly again?: true;
  /** To be left out. */
  readonly omit?: true;
}

/** How the columns are to be read; the officer has seen and chosen all of it. */
export interface ImportPlan {
  readonly columns: ColumnMap;
  readonly order: DateOrder;
  /** For rows that name no law. */
  readonly regime: RegimeId;
  /** Laws by their names. */
  readonly regimes: readonly { readonly id: RegimeId; readonly name: string }[];
  readonly meanings: Meanings;
  /** By the number of the row. */
  readonly fixes: ReadonlyMap<number, Fix>;
}

/** Before the officer has said anything about words. */
export const noMeanings: Meanings = {
  right: new Map(),
  law: new Map(),
  status: new Map(),
  outcome: new Map(),
};

/** Folded numbers of cases that are here, and of those that were and are purged. */
export interface Known {
  readonly here: ReadonlySet<string>;
  readonly purged: ReadonlySet<string>;
}

/** A request of another register, ready to become a case. */
export interface ImportedRow {
  readonly row: number;
  readonly reference: string;
  readonly receivedOn: CalendarDate;
  readonly name: string;
  readonly email: string;
  readonly rights: readonly Right[];
  readonly regime: RegimeId;
  /** Null for a request that is still open. */
  readonly closed: { readonly on: CalendarDate; readonly result: Closure["result"] } | null;
}

/** Why a row cannot become a case. */
export type RowProblem =
  | { readonly code: "reference-missing" | "reference-twice" | "already-here" | "was-here" | "left-out" }
  | { readonly code: "too-long"; readonly field: "reference" | "name" | "email" }
  | {
      readonly code: "not-a-date";
      readonly field: "received-on" | "closed-on";
      readonly cell: string;
    }
  | {
      readonly code: "in-future" | "long-ago";
      readonly field: "received-on" | "closed-on";
      readonly on: CalendarDate;
    }
  | { readonly code: "closed-before-received" }
  | {
      readonly code: "unknown";
      readonly field: WordField;
      readonly cell: string;
    };

/** A row with what is wrong with it; it is left out until that is put right. */
export interface LeftOut {
  readonly row: number;
  readonly reference: string;
  readonly problems: readonly RowProblem[];
}

/** What becomes of the rows: those ready to be taken in, and those left out with why. */
export interface ImportPreview {
  readonly ready: readonly ImportedRow[];
  readonly leftOut: readonly LeftOut[];
}
