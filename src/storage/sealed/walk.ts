import type { Id } from "../../lib/id.ts";
import type { Kind } from "../crypto/envelope.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Card, Manifest, Ref, Root } from "./shapes.ts";

/** A record with all that says where it belongs. */
export interface Walked {
  readonly kind: Kind;
  readonly ref: Ref;
  readonly keyId: Id;
  readonly value: unknown;
}

async function* ofCase(
  cabinet: Cabinet,
  { keyId, manifest: ref, summary }: Card,
): AsyncGenerator<Walked, void> {
  const value = await cabinet.open("manifest", ref, keyId);
  yield { kind: "manifest", ref, keyId, value };
  const { caseRevision, findings } = value as Manifest; // authenticated
  const kase: Ref = [summary.id, caseRevision];
  yield { kind: "case", ref: kase, keyId, value: await cabinet.open("case", kase, keyId) };
  const opened = await cabinet.openAll("finding", findings, keyId);
  for (const [i, finding] of findings.entries())
    yield { kind: "finding", ref: finding, keyId, value: opened[i] };
}

/** Every record of a vault, opened: from its root to the last finding; `damaged` when one is missing or another. */
export async function* walkRecords(cabinet: Cabinet, generation: number): AsyncGenerator<Walked, void> {
  const { vaultId } = cabinet.ground;
  const ref: Ref = [vaultId, generation];
  const value = await cabinet.open("root", ref, vaultId);
  yield { kind: "root", ref, keyId: vaultId, value };
  const root = value as Root; // authenticated
  const { settings, shelf, register, drafts } = root;
  const whole = [
    ["settings", settings] as const,
    ...(shelf === undefined ? [] : [["shelf", shelf] as const]),
  ];
  for (const [kind, one] of [...whole, ...register.map((page) => ["register", page] as const)]) {
    yield { kind, ref: one, keyId: vaultId, value: await cabinet.open(kind, one, vaultId) };
  }
  const { keyId } = drafts;
  for (const draft of keyId === null ? [] : drafts.rows) {
    if (keyId !== null)
      yield { kind: "draft", ref: draft, keyId, value: await cabinet.open("draft", draft, keyId) };
  }
  for (const page of root.pages) {
    const cards = await cabinet.open("page", page, page[0]);
    yield { kind: "page", ref: page, keyId: page[0], value: cards };
    for (const card of cards as readonly Card[]) yield* ofCase(cabinet, card); // authenticated
  }
}
