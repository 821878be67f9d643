import { hex, utf8 } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { Mark } from "../../domain/marks.ts";
import { mac } from "../crypto/keys.ts";
import type { Remains } from "../keep.ts";
import type { Ground } from "./cabinet.ts";
import { freshOf } from "../disk/fresh.ts";
import { filesOf } from "./files.ts";
import type { Card, Manifest } from "./shapes.ts";

/** Half of an HMAC-SHA-256: far more than chance needs. */
const tokenLength = 32;

/** A fingerprint of each mark under the key of the vault. */
export async function fingerprintsOf({ ring }: Ground, marks: readonly Mark[]): Promise<readonly string[]> {
  const all: string[] = [];
  for (const mark of marks) all.push(hex(await mac(ring.marksKey, utf8(mark))).slice(0, tokenLength));
  return all;
}

/** Takes the sealed case as somebody might have copied it; what it answers looks for all there was of it. */
export async function sampleOf(
  { rows, ring, files, sealing, vaultId }: Ground,
  caseId: Id,
  { keyId, manifest: [manifestId] }: Card,
  { caseRevision, findings }: Manifest,
): Promise<() => Promise<Remains>> {
  const [sample] = await rows.records([caseId]);
  const place = { vaultId, store: "rec", id: caseId, revision: caseRevision, kind: "case" } as const;
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
  return async () => {
    const left = await rows.records([caseId, manifestId, ...findings.map(([id]) => id)]);
    return {
      sampleOpens: await opens(),
      records: left.filter((row) => row !== undefined).length,
      files: (await filesOf(files, caseId)).length + (await freshOf(files, caseId)),
    };
  };
}
