import type { CalendarDate } from "../../lib/calendar.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { blank } from "../../lib/text.ts";
import type { AuditHead } from "../attestation/record.ts";
import type { Case, DataSubject } from "../case.ts";
import type { FileFormat, Finding, FindingField, ImportedFile, RedactionGround } from "../finding.ts";
import type { Letter } from "../letter.ts";
import type { PackageRecord } from "../package.ts";
import type { RegimeId } from "../regime.ts";
import { asItWillBeSent } from "../review/as-sent.ts";
import { reviewCounts } from "../review/progress.ts";
import type { Right } from "../right.ts";
import type { Organisation, Settings } from "../settings.ts";
import type { PackageBlock } from "./problem.ts";

/** One record as the data subject gets it. */
export interface PackageItem {
  /** Inventory number of the finding. */
  readonly number: number;
  readonly position: string;
  readonly fields: readonly FindingField[];
  readonly redacted: boolean;
}

/** The records of one imported file. */
export interface PackagePart {
  /** Inventory number of the file within the case, from 1. */
  readonly number: number;
  readonly format: FileFormat;
  /** Name of the file as imported; stands inside the package, never in a name of its files. */
  readonly title: string;
  readonly source: string;
  readonly holder: string;
  readonly items: readonly PackageItem[];
}

/** Everything that goes into a package; what was redacted or withheld is not in it. */
export interface PackagePlan {
  readonly id: string;
  /** Name of the folder and, with `.zip`, of the file. */
  readonly name: string;
  readonly version: number;
  readonly practice: boolean;
  readonly caseNumber: string;
  readonly regime: RegimeId;
  readonly rights: readonly Right[];
  readonly receivedOn: CalendarDate;
  readonly madeOn: CalendarDate;
  readonly language: string;
  readonly organisation: Organisation;
  readonly dataSubject: Pick<DataSubject, "name" | "address" | "identifiers">;
  readonly parts: readonly PackagePart[];
  /** Where records are withheld, and how many; not what they say. */
  readonly withheld: readonly { readonly source: string; readonly count: number }[];
  readonly redactions: readonly { readonly ground: RedactionGround; readonly count: number }[];
  readonly counts: PackageRecord["findings"];
  readonly auditHead: AuditHead | null;
}

/** What a package is planned from. */
export interface PackageInput {
  readonly kase: Case;
  readonly findings: readonly Finding[];
  /** The letter to go with it; null for a package without one. */
  readonly letter: Letter | null;
  readonly settings: Settings;
  readonly auditHead: AuditHead | null;
  readonly practice: boolean;
  /** A UUID. */
  readonly id: string;
}

function goesOut({ decision }: Finding): boolean {
  return decision === "include" || decision === "include-redacted";
}

/** How the review ended, in numbers. */
export function packageCounts(findings: readonly Finding[]): PackageRecord["findings"] {
  const { by } = reviewCounts(findings);
  return {
    included: by.include + by["include-redacted"],
    redacted: by["include-redacted"],
    withheld: by.withhold,
    notThisPerson: by["not-this-person"],
    duplicates: by.duplicate,
  };
}

function blocks({ kase, findings, letter }: PackageInput): readonly PackageBlock[] {
  const { left } = reviewCounts(findings);
  return [
    ...(kase.identity?.result === "confirmed" ? [] : [{ code: "package-identity-open" } as const]),
    ...(left > 0 ? [{ code: "package-undecided", count: left } as const] : []),
    ...(findings.some(goesOut) ? [] : [{ code: "package-nothing-included" } as const]),
    ...(letter?.final !== null ? [] : [{ code: "package-letter-not-final" } as const]),
  ];
}

function sourceOf(kase: Case, file: ImportedFile): { readonly name: string; readonly holder: string } {
  const source = kase.sources.find(({ id }) => id === file.sourceId);
  return { name: source?.name ?? "", holder: source?.holder ?? "" };
}

function partsOf({ kase, findings }: PackageInput): readonly PackagePart[] {
  return kase.imports.flatMap((file, i) => {
    const items = findings
      .filter((finding) => finding.importId === file.id && goesOut(finding))
      .sort((a, b) => a.number - b.number)
      .map((finding) => ({
        number: finding.number,
        position: finding.position,
        fields: asItWillBeSent(finding),
        redacted: finding.redactions.length > 0,
      }));
    const { name, holder } = sourceOf(kase, file);
    const part = { number: i + 1, format: file.format, title: file.name, source: name, holder, items };
    return items.length === 0 ? [] : [part];
  });
}

function withheldOf({ kase, findings }: PackageInput): PackagePlan["withheld"] {
  return kase.imports.flatMap((file) => {
    const count = findings.filter(
      ({ importId, decision }) => importId === file.id && decision === "withhold",
    ).length;
    return count === 0 ? [] : [{ source: sourceOf(kase, file).name, count }];
  });
}

function redactionsOf(findings: readonly Finding[]): PackagePlan["redactions"] {
  const counts = new Map<RedactionGround, number>();
  for (const { ground } of findings.filter(goesOut).flatMap(({ redactions }) => redactions))
    counts.set(ground, (counts.get(ground) ?? 0) + 1);
  return [...counts].map(([ground, count]) => ({ ground, count }));
}

/** What a package made today would hold, or everything that stands against making it. */
export function packagePlan(
  input: PackageInput,
  today: CalendarDate,
): Result<PackagePlan, readonly PackageBlock[]> {
  const against = blocks(input);
  if (against.length > 0) return refuse(against);
  const { kase, findings, settings, auditHead, practice, id } = input;
  const version = kase.packages.length + 1;
  const { name, address, identifiers } = kase.dataSubject;
  return accept({
    id,
    name: `${kase.number.toLowerCase()}-export-${version}`,
    version,
    practice,
    caseNumber: kase.number,
    regime: kase.regime,
    rights: kase.rights,
    receivedOn: kase.request.receivedOn,
    madeOn: today,
    language: blank(kase.language) ? "en" : kase.language,
    organisation: settings.organisation,
    dataSubject: { name, address, identifiers },
    parts: partsOf(input),
    withheld: withheldOf(input),
    redactions: redactionsOf(findings),
    counts: packageCounts(findings),
    auditHead,
  });
}
