import type { AttestationWords } from "../domain/attestation/record.ts";
import { methods } from "./methods.en.ts";
import { months, shortMonths } from "./months.en.ts";

/** The English words of an attestation of erasure. */
export const attestationWords: AttestationWords = {
  language: "en",
  months,
  shortMonths,
  title: "Attestation of erasure",
  interimTitle: "Interim statement of erasure",
  groups: {
    "confirmed-by-provider": "Confirmed by the provider",
    "done-by-us": "Done by us",
    "lapsed-by-retention": "Lapsed by retention (not verified)",
    kept: "Kept",
    "not-covered": "Not covered",
    open: "Still open",
  },
  openBecause: {
    "nothing-recorded": "nothing recorded yet",
    "proof-missing": "recorded as erased, proof missing",
    "ground-missing": "recorded as kept, ground missing",
  },
  methods,
  scope: "Personal data about the person named above at the places listed, as far as this request reaches.",
  backups:
    "Copies in backups run out with the cycle of each backup. They are not used until then; should a backup be restored, the erasure is repeated.",
  residual:
    "A short record of the request and this statement are kept to prove the answer (GDPR Art. 5(2)), and purged when that purpose ends.",
  limits:
    "This statement rests on the confirmations and proofs listed. It does not cover data held by others except where their confirmation is cited.",
  statement:
    "On the dates shown, the personal data described was removed from the places listed under A and B by the means listed. What remains is listed with its reason. This is the controller's own statement and not one of a provider.",
  interimStatement:
    "This is an interim statement: lines under Still open are not finished, and it does not say that the erasure is complete. It is the controller's own statement and not one of a provider.",
  signatoryRole: "Data Protection Officer",
  labels: {
    controller: "Controller",
    officer: "Data Protection Officer",
    subject: "Person",
    case: "Case",
    requested: "Requested",
    statementDate: "Statement date",
    replaces: "Replaces",
    number: "No",
    place: "Place",
    holder: "Held by",
    method: "How",
    asked: "Asked",
    done: "Date",
    proof: "Proof",
    none: "none",
    ground: "Ground",
    until: "Until",
    basis: "Basis",
    recipients: "Told",
    confirmed: "confirmed",
    notConfirmed: "not confirmed",
    backups: "Backups",
    residual: "What we keep",
    limits: "Limits",
    remarks: "Remarks",
    statement: "Statement",
    scope: "Scope",
    signed: "Signed",
    name: "Name",
    role: "Role",
    datePlace: "Date, place",
    hash: "Content hash (SHA-256)",
    code: "Verification code",
    auditHead: "Journal head",
    page: "Page {page} of {pages}",
    draft: "DRAFT – NOT SIGNED",
    practice: "PRACTICE – NOT A REAL CASE",
  },
};
