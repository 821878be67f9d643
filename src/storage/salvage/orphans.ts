import type { Case } from "../../domain/case.ts";
import type { Finding } from "../../domain/finding.ts";
import { hex } from "../../lib/bytes.ts";
import type { Id } from "../../lib/id.ts";
import type { CaseFound } from "../contents/contents.ts";
import type { Seals } from "../contents/sealed.ts";
import type { Kind } from "../crypto/envelope.ts";
import type { Manifest } from "../sealed/shapes.ts";

/** No record of ours was changed more often; above it, one is given up. */
const mostRevisions = 400;
const kinds = ["case", "finding", "manifest"] as const satisfies readonly Kind[];

interface Opened {
  readonly kind: (typeof kinds)[number];
  readonly value: unknown;
}

/** The newest state of a record that nothing names: its kind and revision are found out by trying. */
async function openedAnyhow(seals: Seals, id: Id, keyId: Id): Promise<Opened | null> {
  const opened: (Opened & { readonly revision: number })[] = [];
  for (let revision = 1; revision <= mostRevisions; revision += 1) {
    const last = opened.at(-1);
    // Each change leaves a copy, so where some dozens are missing, none comes after.
    if (last !== undefined && revision - last.revision > 30) break;
    for (const kind of last === undefined ? kinds : [last.kind]) {
      const value = await seals.record(kind, [id, revision], keyId);
      if (value !== null) opened.push({ kind, value, revision });
    }
  }
  return opened.at(-1) ?? null;
}

/**
 * Cases of which no page or no manifest tells any more, from the records that carry the name of their key; a case with
 * an intact manifest is left as it is, so that nothing that was removed from it comes back.
 */
export async function withOrphans(seals: Seals, known: readonly CaseFound[]): Promise<readonly CaseFound[]> {
  const whole = new Set(known.filter((one) => one.whole).map(({ keyId }) => keyId));
  const broken = new Map(known.filter((one) => !one.whole).map((one) => [one.keyId, one]));
  const byKey = new Map<Id, Opened[]>();
  for (const [id, copies] of seals.rows.records) {
    const keyIds = new Set(copies.map((sealed) => hex(sealed.subarray(8, 24))));
    for (const keyId of keyIds) {
      if (keyId === seals.vaultId || keyId === id || whole.has(keyId) || seals.bytes(keyId) === null)
        continue;
      const opened = await openedAnyhow(seals, id, keyId);
      if (opened !== null) byKey.set(keyId, [...(byKey.get(keyId) ?? []), opened]);
    }
  }
  const found: CaseFound[] = known.filter((one) => one.whole);
  for (const [keyId, records] of byKey) {
    const values = (kind: Opened["kind"]): unknown[] =>
      records.filter((one) => one.kind === kind).map(({ value }) => value);
    // Authenticated: `plans.ts` wrote them.
    const kase = (values("case")[0] ?? broken.get(keyId)?.kase ?? null) as Case | null;
    const findings = values("finding") as Finding[];
    const files = (values("manifest")[0] as Manifest | undefined)?.files ?? [];
    const id = kase?.id ?? broken.get(keyId)?.id ?? findings[0]?.caseId;
    if (id === undefined) continue;
    const number = kase?.number ?? broken.get(keyId)?.number ?? null;
    found.push({ id, number, keyId, kase, findings, files, whole: false });
    broken.delete(keyId);
  }
  return [...found, ...broken.values()];
}
