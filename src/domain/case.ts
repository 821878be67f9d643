import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";
import type { AttestationRecord } from "./attestation.ts";
import type { ClockEvent } from "./clock-event.ts";
import type { Rulings } from "./decisions/rulings.ts";
import type { Facts } from "./facts.ts";
import type { Finding, ImportedFile } from "./finding.ts";
import type { Identifier } from "./identifier.ts";
import type { CaseEvent } from "./journal.ts";
import type { Letter } from "./letter.ts";
import type { PackageRecord } from "./package.ts";
import type { RegimeId } from "./regime.ts";
import type { Right } from "./right.ts";
import type { Source } from "./source.ts";
import type { Task } from "./task.ts";

/** `DSR-2026-014`: the only name of a case outside the vault. */
export type CaseNumber = string;

/** How the request reached us. */
export type Channel = "e-mail" | "post" | "phone" | "in-person" | "web-form" | "other";

/** The request as it came. */
export interface Request {
  readonly receivedOn: CalendarDate;
  readonly channel: Channel;
  /** The message as pasted or described; never changed afterwards. */
  readonly message: string;
}

/** The person the data is about (GDPR Art. 4(1)). */
export interface DataSubject {
  readonly name: string;
  /** Postal address for letters; may be empty. */
  readonly address: string;
  /** Relation to us, e.g. `employee`; a code of the fact `subject.kind`, or null when unknown. */
  readonly relation: string | null;
  readonly identifiers: readonly Identifier[];
}

/** Who writes; may act for the data subject. */
export type Requester =
  | { readonly kind: "data-subject" }
  | { readonly kind: "agent"; readonly name: string; readonly authority: string };

/** How identity was established; the result is kept, the evidence is not (GDPR Art. 12(6), recital 64). */
export interface IdentityCheck {
  readonly on: CalendarDate;
  readonly result: "confirmed" | "doubtful" | "failed";
  readonly method:
    | "known-contact"
    | "matches-account"
    | "reply-from-address"
    | "call-back"
    | "shared-knowledge"
    | "document-seen";
  readonly words: string;
  /** The day on which what was shown to us was destroyed; null until then, left out when nothing was kept. */
  readonly evidenceDestroyedOn?: CalendarDate | null;
}

/** Whether the request can be acted on, and what stands against it. */
export interface ValidityCheck {
  readonly on: CalendarDate;
  readonly result:
    | "clear"
    | "unclear"
    | "manifestly-unfounded"
    | "excessive"
    | "conflicts-in-part"
    | "conflicts-as-a-whole"
    | "no-data-held";
  readonly words: string;
}

/** A document that proves something; its bytes are a file of the vault. */
export interface Proof {
  readonly id: Id;
  readonly fileId: Id;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly on: CalendarDate;
  readonly words: string;
}

export interface Note {
  readonly id: Id;
  readonly on: CalendarDate;
  readonly text: string;
}

/** The adopted guides: the systems in scope, the answers given, and the version of each guide they were given to. */
export interface Scope {
  readonly systems: readonly string[];
  readonly answers: Facts;
  readonly guides: readonly { readonly id: string; readonly version: number }[];
  readonly decidedOn: CalendarDate;
}

/** How a case ended, and when its data goes. */
export interface Closure {
  readonly on: CalendarDate;
  readonly result: "fulfilled" | "fulfilled-in-part" | "refused" | "withdrawn" | "not-identified";
  readonly words: string;
  /** Why the answer was late; empty when it was not. */
  readonly lateBecause: string;
  readonly purgeOn: CalendarDate;
  /** The purge that was scheduled; left out while there is none. Until its day one press takes it back. */
  readonly purge?: ScheduledPurge;
}

/** Why our copies are purged. */
export const purgeReasons = ["no-need", "asked-for", "by-mistake", "other"] as const;

export type PurgeReason = (typeof purgeReasons)[number];

/** A purge that has been decided, with the days in which it can be taken back. */
export interface ScheduledPurge {
  readonly scheduledOn: CalendarDate;
  /** From this day on the officer is asked to carry it out. */
  readonly on: CalendarDate;
  readonly reason: PurgeReason;
}

/** Everything recorded about one request. Never changed in place; nothing computed is stored in it. */
export interface Case {
  readonly shape: 1;
  readonly id: Id;
  readonly number: CaseNumber;
  readonly revision: number;
  readonly openedOn: CalendarDate;
  readonly regime: RegimeId;
  readonly rights: readonly Right[];
  readonly language: string;
  readonly request: Request;
  readonly requester: Requester;
  readonly dataSubject: DataSubject;
  readonly clock: readonly ClockEvent[];
  readonly identity: IdentityCheck | null;
  readonly validity: ValidityCheck | null;
  readonly scope: Scope | null;
  readonly tasks: readonly Task[];
  readonly sources: readonly Source[];
  readonly imports: readonly ImportedFile[];
  readonly proofs: readonly Proof[];
  readonly letters: readonly Letter[];
  readonly packages: readonly PackageRecord[];
  readonly attestations: readonly AttestationRecord[];
  readonly notes: readonly Note[];
  readonly closure: Closure | null;
  /** Gates, decisions, fees and the like; left out while nothing was ruled. Read it with `rulingsOf`. */
  readonly rulings?: Partial<Rulings>;
}

/** What a step wants saved, together or not at all: the case, the findings it touches, and the line of the journal. */
export interface Change {
  readonly kase: Case;
  readonly findings?: readonly Finding[];
  readonly event: CaseEvent;
}
