import type { Id } from "../../lib/id.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Found, Manifest } from "./shapes.ts";

/** Opens what belongs to no case: root, pages of cards, settings, shelf, register and drafts; answers how many. */
export async function tryDesk(cabinet: Cabinet, { root }: Found): Promise<number> {
  const { vaultId } = cabinet.ground;
  const { settings, shelf, register, drafts, pages } = root;
  const whole = [settings, ...(shelf === undefined ? [] : [shelf]), ...register];
  await cabinet.open("root", [vaultId, cabinet.generation], vaultId);
  await cabinet.open("settings", settings, vaultId);
  if (shelf !== undefined) await cabinet.open("shelf", shelf, vaultId);
  await cabinet.openAll("register", register, vaultId);
  if (drafts.keyId !== null) await cabinet.openAll("draft", drafts.rows, drafts.keyId);
  await cabinet.openAll("page", pages, null);
  return 1 + whole.length + drafts.rows.length + pages.length;
}

async function manifestOf(cabinet: Cabinet, { pages }: Found, id: Id): Promise<Manifest | null> {
  const card = pages.card(id);
  if (card === undefined) return null; // purged meanwhile
  return (await cabinet.open("manifest", card.manifest, card.keyId)) as Manifest; // authenticated
}

/** Opens a case, from the disk and not from memory; answers how many findings it has. */
export async function tryCase(cabinet: Cabinet, found: Found, id: Id): Promise<number> {
  const [card, manifest] = [found.pages.card(id), await manifestOf(cabinet, found, id)];
  if (card === undefined || manifest === null) return 0;
  await cabinet.open("case", [id, manifest.caseRevision], card.keyId);
  return manifest.findings.length;
}

/** Opens some of the findings of a case. */
export async function tryFindings(
  cabinet: Cabinet,
  found: Found,
  id: Id,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<void> {
  const [card, manifest] = [found.pages.card(id), await manifestOf(cabinet, found, id)];
  if (card === undefined || manifest === null) return;
  await cabinet.openAll("finding", manifest.findings.slice(from, from + count), card.keyId);
}
