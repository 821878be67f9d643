import type { PurgeReason } from "../../domain/case.ts";
import type { Goes, Stays } from "../../domain/purge.ts";
import type { PluralForms } from "../plural.ts";

const goes: Readonly<Record<Goes, PluralForms>> = {
  request: { one: "request text", other: "request texts" },
  person: { one: "name and address", other: "names and addresses" },
  identifiers: { one: "identifier", other: "identifiers" },
  tasks: { one: "task with its texts", other: "tasks with their texts" },
  sources: { one: "source with its outcomes", other: "sources with their outcomes" },
  "imported-files": { one: "imported file", other: "imported files" },
  findings: { one: "finding", other: "findings" },
  proofs: { one: "proof document", other: "proof documents" },
  letters: { one: "letter", other: "letters" },
  "attestation-texts": { one: "attestation text", other: "attestation texts" },
  "package-records": { one: "package record", other: "package records" },
  notes: { one: "note", other: "notes" },
  drafts: { one: "draft", other: "drafts" },
  "journal-details": { one: "text in the history", other: "texts in the history" },
};

const stays: Readonly<Record<Stays, PluralForms>> = {
  "register-line": {
    one: "line of the register: number, dates, right and result, without a name",
    other: "lines of the register: number, dates, right and result, without a name",
  },
  "attestation-hashes": {
    one: "attestation number with its hash",
    other: "attestation numbers with their hashes",
  },
  "package-hashes": { one: "package name with its hash", other: "package names with their hashes" },
  "journal-entries": {
    one: "history entry, without its texts",
    other: "history entries, without their texts",
  },
};

const reasons: Readonly<Record<PurgeReason, string>> = {
  "no-need": "They are no longer needed",
  "asked-for": "The person asked for it",
  "by-mistake": "They were taken in by mistake",
  other: "Another reason",
};

/** What a purge destroys and what stays, to be counted, and why it is done. */
export const purge = { goes, stays, reasons };
