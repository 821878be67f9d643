import type { Finding, FindingField, ImportedFile } from "../../src/domain/finding.ts";
import { packagePlan, type PackageInput, type PackagePlan } from "../../src/domain/packaging/plan.ts";
import { accepted, answerDay, contoso, janesCase, place } from "./janes-case.ts";

/** A file that was imported. */
export function imported(id: string, format: ImportedFile["format"], name: string): ImportedFile {
  return {
    id,
    fileId: `file-${id}`,
    sourceId: place("Support portal").id,
    name,
    format,
    bytes: 100,
    sha256: "0".repeat(64),
    records: 5,
    found: 2,
    notes: [],
  };
}

/** A record that was found and decided. */
export function finding(
  number: number,
  importId: string,
  fields: Readonly<Record<string, string>> | readonly FindingField[],
  changes: Partial<Finding> = {},
): Finding {
  return {
    id: number.toString(16).padStart(32, "0"),
    caseId: "c".repeat(32),
    number,
    importId,
    position: `row ${number + 1}`,
    fields: Array.isArray(fields)
      ? (fields as readonly FindingField[])
      : Object.entries(fields as Readonly<Record<string, string>>).map(([name, value]) => ({ name, value })),
    hits: [],
    decision: "include",
    reason: "",
    redactions: [],
    ...changes,
  };
}

/** The finding with every place of a text in one field taken out. */
export function without(text: string, found: Finding, field = 0): Finding {
  const { value } = found.fields[field]!;
  const starts: number[] = [];
  for (let at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + text.length)) starts.push(at);
  return {
    ...found,
    decision: "include-redacted",
    redactions: starts.map((start, i) => ({
      id: `r-${found.number}-${i}`,
      field,
      start,
      end: start + text.length,
      ground: "third-party",
      words: "",
    })),
  };
}

/** Jane's tickets, chat, mail and log entries as they came out of the review. */
export const reviewed: readonly Finding[] = [
  without(
    "Tom Baker",
    finding(1, "tickets", { Comment: 'Jane said "hello, Tom Baker"', Id: "SR-1", Formula: "=1+1" }),
  ),
  finding(2, "tickets", { Comment: "Line one\nline two", Id: "SR-2", Extra: "Łucja" }),
  finding(3, "log", [
    { name: "user", value: "jane.roe@contoso.example" },
    { name: "tag", value: "a" },
    { name: "tag", value: "b & <c>" },
  ]),
  without(
    "Tom Baker",
    finding(4, "mail", { subject: "Re: Tom Baker", body: "Dear Jane,\n\nsee you.\n" }, { position: "mail" }),
  ),
  finding(5, "tickets", { Comment: "About Tom Baker alone", Id: "SR-3" }, { decision: "withhold" }),
  finding(6, "tickets", { Comment: "Another Jane", Id: "SR-4" }, { decision: "not-this-person" }),
];

/** What a package for Jane is planned from. */
export function packageInput(changes: Partial<PackageInput> = {}): PackageInput {
  return {
    kase: janesCase({
      rights: ["access"],
      sources: [place("Support portal")],
      imports: [
        imported("tickets", "csv", "jane-roe-tickets.csv"),
        imported("log", "json", "log.json"),
        imported("mail", "eml", "mail.eml"),
      ],
    }),
    findings: reviewed,
    letter: null,
    settings: contoso,
    auditHead: { seq: 7, hash: "ef".repeat(32), time: "2026-12-16T10:00:00.000Z" },
    practice: false,
    id: "0199a2b0-0000-7000-8000-000000000001",
    ...changes,
  };
}

/** The plan of Jane's package. */
export function planned(changes: Partial<PackageInput> = {}): PackagePlan {
  return accepted(packagePlan(packageInput(changes), answerDay));
}
