import type { CalendarDate } from "../../lib/calendar.ts";
import { accept, refuse } from "../../lib/result.ts";
import { blank } from "../../lib/text.ts";
import { drawUpAttestation } from "../attestation/draw-up.ts";
import { countByGroup } from "../attestation/lines.ts";
import type {
  AttestationRemarks,
  AttestationWords,
  AuditHead,
  SignedAttestation,
} from "../attestation/record.ts";
import { canonicalRecord, signed } from "../attestation/sign.ts";
import type { Case, Change } from "../case.ts";
import { withDutyDone } from "../duty.ts";
import type { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { closedProblem, type Step } from "./checks.ts";

/** What the officer signs, and with which words. */
export interface SignInput extends AttestationRemarks {
  readonly settings: Settings;
  readonly journalHead: AuditHead | null;
  readonly words: AttestationWords;
  readonly practice: boolean;
  /** UUID version 7. */
  readonly attestationId: string;
  readonly name: string;
  /** The officer ticked that the proof behind each line was read. */
  readonly proofRead: boolean;
}

function refusal(kase: Case, { settings, name, proofRead }: SignInput): Problem | null {
  const closed = closedProblem(kase);
  if (closed !== null) return closed;
  if (!kase.rights.includes("erasure")) return { code: "attestation-not-erasure" };
  if (kase.sources.length === 0) return { code: "attestation-empty" };
  if (blank(settings.organisation.name)) return { code: "attestation-no-controller" };
  if (blank(name)) return { code: "attestation-no-signatory" };
  if (!proofRead) return { code: "attestation-proof-unread" };
  return null;
}

function kept(kase: Case, record: SignedAttestation, today: CalendarDate): Change {
  const { certificateNo, version, supersedes, interim, recordHash } = record;
  const attestation = {
    number: certificateNo,
    version,
    supersedes,
    signedOn: today,
    interim,
    record: canonicalRecord(record),
    hash: recordHash,
  };
  return {
    kase: {
      ...kase,
      attestations: [...kase.attestations, attestation],
      tasks: interim ? kase.tasks : withDutyDone(kase.tasks, "attestation", today),
    },
    event: {
      kind: "attestation-issued",
      on: today,
      facts: {
        number: certificateNo,
        hash: recordHash,
        interim,
        supersedes: supersedes ?? "",
        ...countByGroup(record.items),
      },
    },
  };
}

/** Signs and numbers what is recorded about erasure; a later one replaces it and says so. */
export async function signAttestation(kase: Case, input: SignInput, today: CalendarDate): Promise<Step> {
  const problem = refusal(kase, input);
  if (problem !== null) return refuse(problem);
  const draft = drawUpAttestation(kase, input.settings, input.journalHead, today, input.words, input);
  const record = await signed(draft, {
    attestationId: input.attestationId,
    name: input.name.trim(),
    role: input.words.signatoryRole,
    on: today,
  });
  return accept(kept(kase, record, today));
}
