import { Failure } from "../../lib/failure.ts";
import { Batch } from "./batch.ts";
import { moveDrafts, next, planCard, type Plan, type Plot, type WriteOf } from "./plans.ts";
import type { Manifest, Ref } from "./shapes.ts";

/** All that stays of the case is sealed anew under its new key, and drafts with it; the old keys are to be destroyed. */
export async function planPart(plot: Plot, write: WriteOf<"part">): Promise<Plan> {
  const { found, cabinet } = plot;
  const { kase, summary, findings, files, keyId, bare, entry } = write;
  const [card, page] = [found.pages.card(kase.id), found.pages.of(kase.id)];
  if (card === undefined || page === undefined || keyId === null)
    throw new Failure("bug", { what: "no key" });
  const before = await plot.manifestOf(kase.id);
  const was = new Map(before.findings);
  const refs = findings.map(({ id }): Ref => [id, (was.get(id) ?? 0) + 1]);
  const batch = new Batch();
  const staying = new Set(findings.map(({ id }) => id));
  batch.removed.push(...before.findings.map(([id]) => id).filter((id) => !staying.has(id)));
  batch.put("case", [kase.id, kase.revision], keyId, kase);
  for (const [i, one] of findings.entries()) batch.put("finding", refs[i] ?? [one.id, 1], keyId, one);
  for (const row of await cabinet.ground.rows.entries(before.entries)) {
    const opened = await cabinet.openEntry(row, () => card.keyId);
    if (opened === null) throw new Failure("damaged");
    const gone = opened.opening !== null && bare.includes(opened.body.seq);
    const opening = gone ? ({ nonce: "", detail: null, erased: true } as const) : opened.opening;
    if (opening !== null) batch.addEntry({ ...opened, opening }, keyId);
  }
  batch.addEntry(entry, keyId);
  const [draftsKey = null] = await cabinet.ground.ring.add(found.drafts.size > 0 ? 1 : 0);
  const drafts = await moveDrafts(plot, batch, draftsKey);
  const manifest: Manifest = {
    caseRevision: kase.revision,
    findings: refs,
    files,
    entries: [...before.entries, entry.body.seq],
  };
  const plan = planCard(plot, batch, page, { keyId, manifest: next(card.manifest), summary }, manifest);
  const oldDrafts = found.root.drafts.keyId;
  return {
    batch,
    root: {
      ...plan.root,
      ...drafts.root,
      retired: [card.keyId, ...(oldDrafts === null ? [] : [oldDrafts])],
      sweep: kase.id,
      purged: cabinet.generation + 1,
    },
    believe: () => {
      plan.believe();
      drafts.believe();
    },
  };
}
