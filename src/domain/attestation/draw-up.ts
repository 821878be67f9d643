import type { CalendarDate } from "../../lib/calendar.ts";
import { product } from "../../lib/product.ts";
import { blank } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import type { Settings } from "../settings.ts";
import { attestationLines, type AttestationLine } from "./lines.ts";
import type {
  AttestationDraft,
  AttestationItem,
  AttestationRemarks,
  AttestationWords,
  AuditHead,
  Evidence,
} from "./record.ts";

function evidenceOf(lines: readonly AttestationLine[]): readonly (Evidence & { readonly id: string })[] {
  const proofs = new Map(lines.flatMap((line) => line.proofs).map((proof) => [proof.id, proof]));
  return [...proofs.values()].map((proof, i) => ({
    id: proof.id,
    no: `P${i + 1}`,
    kind: proof.mediaType,
    fileName: proof.name,
    description: blank(proof.words) ? proof.name : proof.words,
    on: proof.on,
    sha256: proof.sha256,
    bytes: proof.bytes,
  }));
}

function verificationOf({ group, holder, on }: AttestationLine): AttestationItem["verification"] {
  switch (group) {
    case "confirmed-by-provider":
      return { method: "vendor-statement", by: holder, at: on, result: "confirmed" };
    case "done-by-us":
      return { method: "proof-on-file", by: holder, at: on, result: "confirmed" };
    case "lapsed-by-retention":
      return { method: "none", by: "", at: null, result: "not-verified" };
    case "kept":
    case "not-covered":
    case "open":
      return null;
  }
}

/** The facts of the case that an attestation states, whatever its words. */
export function attestedFacts(
  kase: Case,
): Pick<
  AttestationDraft,
  "caseRef" | "requestReceived" | "subject" | "items" | "evidence" | "recipients" | "retained"
> {
  const lines = attestationLines(kase);
  const evidence = evidenceOf(lines);
  const kinds = [...new Set(kase.dataSubject.identifiers.map(({ kind }) => kind))].sort();
  const items = lines.map((line) => ({
    no: line.no,
    group: line.group,
    openBecause: line.openBecause,
    location: { name: line.place, owner: line.holder },
    description: line.words,
    identifiersUsed: kinds,
    method: line.method,
    askedAt: line.askedOn,
    completedAt: line.group === "open" || line.group === "not-covered" ? null : line.on,
    performedBy: line.holder,
    verification: verificationOf(line),
    ground: line.ground,
    until: line.until,
    evidence: evidence.filter(({ id }) => line.proofs.some((proof) => proof.id === id)).map(({ no }) => no),
  }));
  return {
    caseRef: kase.number,
    requestReceived: kase.request.receivedOn,
    subject: { name: kase.dataSubject.name },
    items,
    evidence: evidence.map(({ id: _, ...cited }) => cited),
    recipients: lines.flatMap(({ askedOn, holder, group, on }) =>
      askedOn === null
        ? []
        : [
            {
              name: holder,
              instructedAt: askedOn,
              confirmedAt: group === "confirmed-by-provider" ? on : null,
            },
          ],
    ),
    retained: lines
      .filter(({ group }) => group === "kept")
      .map(({ place, holder, ground, words: duty, until }) => ({
        what: place,
        where: holder,
        basis: [ground ?? "", duty].filter((part) => !blank(part)).join(": "),
        until,
      })),
  };
}

/** What an attestation of erasure would state today: the controller's own statement, drawn from what is recorded. */
export function drawUpAttestation(
  kase: Case,
  settings: Settings,
  journalHead: AuditHead | null,
  today: CalendarDate,
  words: AttestationWords,
  { limits, remarks, practice }: AttestationRemarks & { readonly practice: boolean },
): AttestationDraft {
  const facts = attestedFacts(kase);
  const interim = facts.items.length === 0 || facts.items.some(({ group }) => group === "open");
  const { organisation } = settings;
  return {
    format: "habeas-attestation/1",
    edition: "subject",
    language: words.language,
    title: interim ? words.interimTitle : words.title,
    interim,
    practice,
    generator: product,
    version: kase.attestations.length + 1,
    supersedes: kase.attestations.at(-1)?.number ?? null,
    ...facts,
    right: "eu-gdpr:A17",
    regime: kase.regime,
    controller: { name: organisation.name, address: organisation.address },
    dpo: { name: organisation.officerName, contact: organisation.officerContact },
    role: "controller",
    subjectRef: kase.number,
    statementDate: today,
    scope: { description: words.scope, places: kase.sources.length },
    backups: words.backups,
    residual: words.residual,
    limits: limits.trim(),
    remarks: remarks.trim(),
    statement: interim ? words.interimStatement : words.statement,
    auditHead: journalHead,
  };
}
