import type { Id } from "../../lib/id.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Card, Found, Root } from "./shapes.ts";

function namedBy({ pages, drafts, retired }: Root, cards: readonly Card[]): readonly Id[] {
  const draftsKey = drafts.keyId === null ? [] : [drafts.keyId];
  return [...pages.map(([id]) => id), ...cards.map(({ keyId }) => keyId), ...draftsKey, ...retired];
}

/**
 * Takes keys out of the ring that no record names: what an import or another change that did not come about has left.
 * To be run only while nothing is being changed and right after everything was found whole. A key goes only when
 * memory and disk both do not name it, database and log stand where memory stands, and no database of an earlier
 * format is kept. Answers how many went.
 */
export async function endUnnamedKeys(cabinet: Cabinet, found: Found): Promise<number> {
  const { generation, ground } = cabinet;
  const { ring, rows, vaultId } = ground;
  if (ring.root.block.before !== undefined || !(await rows.standsAt(generation))) return 0;
  // Both authenticated: `Cabinet.commit` wrote them.
  const root = (await cabinet.open("root", [vaultId, generation], vaultId)) as Root;
  const pages = (await cabinet.openAll("page", root.pages, null)) as readonly (readonly Card[])[];
  const named = new Set([...namedBy(found.root, found.pages.cards), ...namedBy(root, pages.flat())]);
  const unnamed = ring.ids.filter((id) => !named.has(id));
  await ring.destroy(unnamed);
  return unnamed.length;
}
