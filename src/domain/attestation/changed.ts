import { canonicalJson, type Json } from "../../lib/jcs.ts";
import type { AttestationRecord } from "../attestation.ts";
import type { Case } from "../case.ts";
import { attestedFacts } from "./draw-up.ts";
import type { SignedAttestation } from "./record.ts";

/** The content of a signed attestation as it was kept. */
export function signedRecord({ record }: AttestationRecord): SignedAttestation {
  return JSON.parse(record) as SignedAttestation; // written by `canonicalRecord` and sealed since
}

/** The number of the last attestation when the case says something else by now, else null. */
export function attestationChangedSince(kase: Case): string | null {
  const last = kase.attestations.at(-1);
  if (last === undefined) return null;
  const facts = attestedFacts(kase);
  const then = signedRecord(last);
  const stated = {
    caseRef: then.caseRef,
    requestReceived: then.requestReceived,
    subject: then.subject,
    items: then.items,
    evidence: then.evidence,
    recipients: then.recipients,
    retained: then.retained,
  };
  // Both are plain values; interfaces have no index signature.
  const same = canonicalJson(facts as unknown as Json) === canonicalJson(stated as unknown as Json);
  return same ? null : last.number;
}
