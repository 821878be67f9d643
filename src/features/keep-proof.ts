import type { Case } from "../domain/case.ts";
import { addProof } from "../domain/steps/add-proof.ts";
import type { CalendarDate } from "../lib/calendar.ts";
import { newId, type Id } from "../lib/id.ts";
import { hashOf } from "../lib/blob-hash.ts";
import type { Desk, KeptFile } from "../storage/desk.ts";
import type { Step } from "../ui/step.svelte.ts";

/** The case as it is stored once a file was added to it as proof, and the id of that proof. */
export interface WithProof {
  readonly kase: Case;
  readonly proof: Id;
}

/** The proof whose bytes are those of the file; the same letter is kept once. */
async function knownProof(kase: Case, file: File): Promise<Id | null> {
  const alike = kase.proofs.filter(({ bytes }) => bytes === file.size);
  if (alike.length === 0) return null;
  const hash = await hashOf(file);
  return alike.find(({ sha256 }) => sha256 === hash)?.id ?? null;
}

/** Keeps a file sealed with the case and records it as proof; null when that was refused or failed, as `step` shows. */
export async function keepProof(
  { desk, step, kase, file }: { desk: Desk; step: Step; kase: Case; file: File },
  words: string,
  today: CalendarDate,
): Promise<WithProof | null> {
  const known = await knownProof(kase, file);
  if (known !== null) return { kase, proof: known };
  const kept: KeptFile[] = [];
  await step.run(async () => void kept.push(await desk.files.keep(kase.id, file)));
  const [stored] = kept;
  if (stored === undefined) return null;
  const proof = { id: newId(), ...stored, name: file.name, mediaType: file.type, on: today, words };
  const added = addProof(kase, proof, today);
  if (!(await step.take(added)) || !added.ok) return null;
  return { kase: { ...added.value.kase, revision: kase.revision + 1 }, proof: proof.id };
}
