import { Cabinet, type Ground } from "./cabinet.ts";
import { casesWithFiles, destroyFiles, mendFresh, sweepFiles } from "./files.ts";
import type { ReadContents } from "./read-contents.ts";
import type { Card, Manifest } from "./shapes.ts";

async function manifestOf(ground: Ground, generation: number, card: Card): Promise<Manifest> {
  return (await new Cabinet(ground, generation).open("manifest", card.manifest, card.keyId)) as Manifest; // authenticated
}

/** A crash may have come after a purge was decided and before its keys and files were gone. */
export async function finishPurges(
  ground: Ground,
  { generation, found: { root, pages }, contents: { register } }: ReadContents,
): Promise<void> {
  await ground.ring.destroy(root.retired);
  const left = await casesWithFiles(ground.files);
  for (const { caseId } of register) if (left.includes(caseId)) await destroyFiles(ground, caseId);
  const card = root.sweep === undefined ? undefined : pages.card(root.sweep);
  if (card !== undefined) {
    await sweepFiles(ground, card.summary.id, (await manifestOf(ground, generation, card)).files);
  }
  if (root.retired.length > 0) await ground.endBefore();
  if ((ground.rows.loggedSince ?? Infinity) < (root.purged ?? 0)) await ground.rows.renewLogIfRoom();
}

/** A loss of power may have taken the names of files whose bytes are there. */
export function mendFiles(ground: Ground, { generation, found: { pages } }: ReadContents): Promise<void> {
  return mendFresh(ground, async (caseId) => {
    const card = pages.card(caseId);
    return card === undefined ? [] : (await manifestOf(ground, generation, card)).files;
  });
}
