import { hex, utf8 } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { Mark } from "../../domain/marks.ts";
import { mac } from "../crypto/keys.ts";
import type { KeptFile } from "../desk.ts";
import type { Remains } from "../keep.ts";
import type { Ground } from "./cabinet.ts";
import { freshOf } from "../disk/fresh.ts";
import { filesOf } from "./files.ts";
import type { Card, Manifest, Ref } from "./shapes.ts";

/** Half of an HMAC-SHA-256: far more than chance needs. */
const tokenLength = 32;

/** A fingerprint of each mark under the key of the vault. */
export async function fingerprintsOf({ ring }: Ground, marks: readonly Mark[]): Promise<readonly string[]> {
  const all: string[] = [];
  for (const mark of marks) all.push(hex(await mac(ring.marksKey, utf8(mark))).slice(0, tokenLength));
  return all;
}

/** Takes the sealed case as somebody might have copied it; what it answers tells whether that still opens. */
async function sealedCase(
  { rows, ring, sealing, vaultId }: Ground,
  [caseId, revision]: Ref,
  { keyId }: Card,
): Promise<() => Promise<boolean>> {
  const [sample] = await rows.records([caseId]);
  const place = { vaultId, store: "rec", id: caseId, revision, kind: "case" } as const;
  async function opens(): Promise<boolean> {
    if (sample === undefined) return false;
    try {
      await sealing.unseal(await ring.key(keyId), place, sample);
      return true;
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === "damaged") return false;
      throw thrown;
    }
  }
  if (!(await opens())) throw new Failure("damaged"); // a sample that never opened would prove nothing
  return opens;
}

/** Looks for a part of a case once it was erased: the case as it was sealed before, the findings, and files that nothing names. */
export async function partSampleOf(
  ground: Ground,
  kase: Ref,
  card: Card,
  gone: readonly Id[],
  named: () => Promise<readonly KeptFile[]>,
): Promise<() => Promise<Remains>> {
  const opens = await sealedCase(ground, kase, card);
  return async () => {
    const staying = new Set((await named()).map(({ fileId }) => fileId));
    const left = await ground.rows.records(gone);
    return {
      sampleOpens: await opens(),
      records: left.filter((row) => row !== undefined).length,
      files: (await filesOf(ground.files, kase[0])).filter((fileId) => !staying.has(fileId)).length,
    };
  };
}

/** Looks for all there was of a case once it was purged. */
export async function sampleOf(
  ground: Ground,
  caseId: Id,
  card: Card,
  { caseRevision, findings }: Manifest,
): Promise<() => Promise<Remains>> {
  const opens = await sealedCase(ground, [caseId, caseRevision], card);
  const { rows, files } = ground;
  const [manifestId] = card.manifest;
  return async () => {
    const left = await rows.records([caseId, manifestId, ...findings.map(([id]) => id)]);
    return {
      sampleOpens: await opens(),
      records: left.filter((row) => row !== undefined).length,
      files: (await filesOf(files, caseId)).length + (await freshOf(files, caseId)),
    };
  };
}
