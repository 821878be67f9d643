import type { CalendarDate } from "../lib/calendar.ts";
import type { CaseNumber } from "./case.ts";
import type { AttestationProblem } from "./attestation/problem.ts";
import type { PauseReason } from "./clock-event.ts";
import type { LetterProblem } from "./letters/problem.ts";
import type { PackageBlock, PackageProblem } from "./packaging/problem.ts";
import type { ReviewProblem } from "./review/problem.ts";
import type { Right } from "./right.ts";

/** A field that was left empty though the step needs it. */
export type MissingField =
  | "name"
  | "agent-name"
  | "authority"
  | "rights"
  | "received-on"
  | "value"
  | "reason"
  | "words"
  | "title"
  | "holder"
  | "asked-whom"
  | "expected-by"
  | "searched-by"
  | "search-terms"
  | "search-result"
  | "done-by"
  | "ground"
  | "text"
  | "part"
  | "decision-ground"
  | "aspect"
  | "whose"
  | "harm"
  | "redaction"
  | "amount"
  | "field"
  | "was"
  | "now"
  | "what"
  | "recipient"
  | "decision"
  | "reviewer";

/** What still stands open when a case is to be closed. */
export type OpenItem =
  | { readonly code: "tasks"; readonly titles: readonly string[] }
  | { readonly code: "findings-undecided"; readonly count: number }
  | { readonly code: "letters-unsent"; readonly count: number };

/** A recorded day that cannot be right. */
export type DateProblem =
  | { readonly code: "date-in-future"; readonly on: CalendarDate }
  | { readonly code: "date-before-receipt"; readonly receivedOn: CalendarDate }
  | { readonly code: "date-before-asking"; readonly askedOn: CalendarDate }
  | { readonly code: "expected-before-asking"; readonly askedOn: CalendarDate };

/** Why a step with the clock is refused. */
export type ClockProblem =
  | { readonly code: "clock-cannot-stop"; readonly regime: string }
  | { readonly code: "clock-cannot-stop-for"; readonly regime: string; readonly reason: PauseReason }
  | { readonly code: "clock-starts-afresh"; readonly reason: PauseReason }
  | { readonly code: "clock-stops-only-for"; readonly rights: readonly Right[] }
  | { readonly code: "clock-already-stopped"; readonly since: CalendarDate }
  | { readonly code: "clock-not-stopped" }
  | { readonly code: "restart-before-stop"; readonly since: CalendarDate }
  | { readonly code: "cannot-extend"; readonly regime: string }
  | { readonly code: "already-extended"; readonly on: CalendarDate }
  | { readonly code: "extension-too-late"; readonly latest: CalendarDate }
  | { readonly code: "already-answered"; readonly on: CalendarDate }
  | { readonly code: "carried-out-already"; readonly on: CalendarDate }
  | { readonly code: "opt-out-open" }
  | { readonly code: "extension-without-day"; readonly after: CalendarDate }
  | { readonly code: "answered-by-letter"; readonly on: CalendarDate }
  | { readonly code: "receipt-is-corrected" }
  | { readonly code: "fee-starts-nothing"; readonly regime: string };

/** Why a step with a task is refused. */
export type TaskProblem =
  | { readonly code: "identify-first" }
  | { readonly code: "find-out-first"; readonly titles: readonly string[] }
  | { readonly code: "already-asked"; readonly on: CalendarDate }
  | { readonly code: "not-asked-yet" }
  | { readonly code: "task-settled" }
  | { readonly code: "task-not-settled" }
  | { readonly code: "nobody-to-ask" };

/** Why a step with the case itself is refused. */
export type CaseProblem =
  | { readonly code: "missing"; readonly field: MissingField }
  | { readonly code: "no-longer-there" }
  | { readonly code: "erase-subject" }
  | { readonly code: "names-nobody" }
  | { readonly code: "case-closed"; readonly on: CalendarDate }
  | { readonly code: "case-not-closed" }
  | { readonly code: "no-purge-scheduled" }
  | { readonly code: "nothing-changed" }
  | { readonly code: "identifier-known" }
  | { readonly code: "file-known"; readonly name: string }
  | { readonly code: "right-not-exercised"; readonly right: Right }
  | { readonly code: "still-open"; readonly open: readonly OpenItem[] }
  | { readonly code: "late-reason-missing"; readonly dueOn: CalendarDate }
  | { readonly code: "purge-before-closing"; readonly closedOn: CalendarDate }
  | { readonly code: "purge-too-late"; readonly latest: CalendarDate; readonly months: number }
  | { readonly code: "number-not-typed"; readonly number: CaseNumber }
  | { readonly code: "organisation-missing" }
  | { readonly code: "count-out-of-range"; readonly least: number; readonly most: number };

/** Why a decision, or what belongs to it, is refused. */
export type RulingProblem =
  | { readonly code: "no-parts" }
  | { readonly code: "never-refused"; readonly right: Right }
  | { readonly code: "ground-does-not-fit"; readonly article: string; readonly right: Right }
  | { readonly code: "weigh-first"; readonly article: string }
  | { readonly code: "no-evidence-kept" }
  | { readonly code: "evidence-before-check"; readonly checkedOn: CalendarDate }
  | { readonly code: "nobody-is-verified" }
  | { readonly code: "nobody-else-writes" }
  | { readonly code: "fee-not-allowed"; readonly regime: string }
  | { readonly code: "fee-amount-wrong" }
  | { readonly code: "fee-above-most"; readonly most: string }
  | { readonly code: "fee-settled" }
  | { readonly code: "links-itself" }
  | { readonly code: "linked-already"; readonly number: CaseNumber }
  | { readonly code: "nothing-rectified" }
  | { readonly code: "not-to-be-told"; readonly right: Right }
  | { readonly code: "lifting-planned-already" }
  | { readonly code: "plan-lifting-first" }
  | { readonly code: "tell-before-lifting" }
  | { readonly code: "lifted-before-told"; readonly toldOn: CalendarDate }
  | { readonly code: "lifted-already"; readonly on: CalendarDate }
  | { readonly code: "restrictions-in-force"; readonly count: number };

/** Every reason for which a step is refused; `i18n` has a sentence for each. */
export type Problem =
  | DateProblem
  | ClockProblem
  | TaskProblem
  | CaseProblem
  | RulingProblem
  | LetterProblem
  | AttestationProblem
  | PackageProblem
  | PackageBlock
  | ReviewProblem;
