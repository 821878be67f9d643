import type { CalendarDate } from "../../lib/calendar.ts";
import type { AttestationGroup } from "../attestation.ts";
import type { OpenReason } from "./lines.ts";

/** A proof as the record cites it: its hash only, the document stays in the case. */
export interface Evidence {
  /** `P1`, as printed. */
  readonly no: string;
  readonly kind: string;
  readonly fileName: string;
  readonly description: string;
  readonly on: CalendarDate;
  readonly sha256: string;
  readonly bytes: number;
}

/** One line of the record. */
export interface AttestationItem {
  readonly no: number;
  readonly group: AttestationGroup;
  readonly openBecause: OpenReason | null;
  readonly location: { readonly name: string; readonly owner: string };
  readonly description: string;
  readonly identifiersUsed: readonly string[];
  readonly method: string | null;
  readonly askedAt: CalendarDate | null;
  readonly completedAt: CalendarDate | null;
  /** The organisation that acted; staff is not named to the data subject. */
  readonly performedBy: string;
  readonly verification: {
    readonly method: "vendor-statement" | "proof-on-file" | "none";
    readonly by: string;
    readonly at: CalendarDate | null;
    readonly result: "confirmed" | "not-verified";
  } | null;
  readonly ground: string | null;
  readonly until: CalendarDate | null;
  /** Numbers of the evidence it rests on. */
  readonly evidence: readonly string[];
}

/** The head of the journal when a document was made: what others hold of it proves that nothing was cut off later. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
  /** RFC 3339 instant by the device clock. */
  readonly time: string;
}

/** What the officer may word: everything else follows from what is recorded. */
export interface AttestationRemarks {
  readonly limits: string;
  readonly remarks: string;
}

/** An attestation before it is signed: what would be stated today (fields of standards D.2). */
export interface AttestationDraft {
  readonly format: "habeas-attestation/1";
  readonly edition: "subject";
  readonly language: string;
  readonly title: string;
  readonly interim: boolean;
  readonly practice: boolean;
  readonly generator: { readonly name: string; readonly version: string };
  readonly version: number;
  readonly supersedes: string | null;
  readonly caseRef: string;
  readonly requestReceived: CalendarDate;
  readonly right: "eu-gdpr:A17";
  readonly regime: string;
  readonly controller: { readonly name: string; readonly address: string };
  readonly dpo: { readonly name: string; readonly contact: string };
  readonly role: "controller";
  readonly subjectRef: string;
  readonly subject: { readonly name: string };
  readonly statementDate: CalendarDate;
  readonly scope: { readonly description: string; readonly places: number };
  readonly items: readonly AttestationItem[];
  readonly evidence: readonly Evidence[];
  readonly recipients: readonly {
    readonly name: string;
    readonly instructedAt: CalendarDate;
    readonly confirmedAt: CalendarDate | null;
  }[];
  readonly retained: readonly {
    readonly what: string;
    readonly where: string;
    readonly basis: string;
    readonly until: CalendarDate | null;
  }[];
  readonly backups: string;
  readonly residual: string;
  readonly limits: string;
  readonly remarks: string;
  readonly statement: string;
  readonly auditHead: AuditHead | null;
}

/** The signed record, `attestation.json`. Both fields of the hash are left out when it is computed. */
export interface SignedAttestation extends AttestationDraft {
  readonly attestationId: string;
  readonly certificateNo: string;
  readonly signatory: { readonly name: string; readonly role: string; readonly date: CalendarDate };
  readonly recordHash: string;
  readonly verificationCode: string;
}

/** The words of a language in which attestations are drawn up and printed. */
export interface AttestationWords {
  readonly language: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly title: string;
  readonly interimTitle: string;
  readonly groups: Readonly<Record<AttestationGroup, string>>;
  readonly openBecause: Readonly<Record<OpenReason, string>>;
  readonly methods: Readonly<Record<string, string>>;
  readonly scope: string;
  readonly backups: string;
  readonly residual: string;
  readonly limits: string;
  readonly statement: string;
  readonly interimStatement: string;
  readonly signatoryRole: string;
  readonly labels: Readonly<
    Record<
      | "controller"
      | "officer"
      | "subject"
      | "case"
      | "requested"
      | "statementDate"
      | "replaces"
      | "number"
      | "place"
      | "holder"
      | "method"
      | "asked"
      | "done"
      | "proof"
      | "none"
      | "ground"
      | "until"
      | "basis"
      | "recipients"
      | "confirmed"
      | "notConfirmed"
      | "backups"
      | "residual"
      | "limits"
      | "remarks"
      | "statement"
      | "scope"
      | "signed"
      | "name"
      | "role"
      | "datePlace"
      | "hash"
      | "code"
      | "auditHead"
      | "page"
      | "draft"
      | "practice",
      string
    >
  >;
}
