import { base32 } from "../../lib/base32.ts";
import { fromHex } from "../../lib/bytes.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { canonicalJson, type Json } from "../../lib/jcs.ts";
import { sha256Hex } from "../../lib/sha256.ts";
import type { AttestationDraft, SignedAttestation } from "./record.ts";

/** Who signs, and the id of the record (UUID version 7). */
export interface Signature {
  readonly attestationId: string;
  readonly name: string;
  readonly role: string;
  readonly on: CalendarDate;
}

/** `ATT-2026-014-1` for the first attestation of `DSR-2026-014`. */
export function attestationNumber(caseNumber: string, version: number): string {
  return `ATT-${caseNumber.replace(/^DSR-/, "")}-${version}`;
}

/** A record of plain values as JSON: interfaces have no index signature, the values are the same. */
function asJson(record: object): Json {
  return record as unknown as Json;
}

/** The code to read out or type in: the first 20 characters of the hash in base32, in four groups. */
export function verificationCode(hash: string): string {
  return (base32(fromHex(hash)).slice(0, 20).match(/.{5}/g) ?? []).join("-");
}

/** The draft with number, signatory, and the hash over its canonical form (RFC 8785). */
export async function signed(draft: AttestationDraft, signature: Signature): Promise<SignedAttestation> {
  const body = {
    ...draft,
    attestationId: signature.attestationId,
    certificateNo: attestationNumber(draft.caseRef, draft.version),
    signatory: { name: signature.name, role: signature.role, date: signature.on },
  };
  const recordHash = await sha256Hex(canonicalJson(asJson(body)));
  return { ...body, recordHash, verificationCode: verificationCode(recordHash) };
}

/** The bytes of `attestation.json` as text: what the PDF embeds. */
export function canonicalRecord(record: SignedAttestation): string {
  return canonicalJson(asJson(record));
}

/** True when the record is whole: its hash is that of everything else in it, and its code that of the hash. */
export async function recordHolds(record: Readonly<Record<string, Json>>): Promise<boolean> {
  const { recordHash, verificationCode: code, ...body } = record;
  if (typeof recordHash !== "string" || !/^[0-9a-f]{64}$/.test(recordHash)) return false;
  return (await sha256Hex(canonicalJson(body))) === recordHash && code === verificationCode(recordHash);
}
