import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";
import type { CaseNumber, Closure } from "./case.ts";
import type { RegimeId } from "./regime.ts";
import type { Right } from "./right.ts";

/** What the register keeps of a case after its data is purged: nothing that names a person. */
export interface RegisterLine {
  readonly caseId: Id;
  readonly number: CaseNumber;
  readonly receivedOn: CalendarDate;
  readonly rights: readonly Right[];
  readonly regime: RegimeId;
  readonly result: Closure["result"];
  readonly answeredOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly closedOn: CalendarDate;
  readonly purgedOn: CalendarDate;
  readonly attestations: readonly { readonly number: string; readonly hash: string }[];
  /** Keyed fingerprints of the marks of the person and the files; left out in lines from before there were any. */
  readonly tokens?: readonly string[];
  readonly packages: readonly { readonly name: string; readonly sha256: string }[];
}
