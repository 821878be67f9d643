import type { Case } from "../../../src/domain/case.ts";
import { initialSettings } from "../../../src/domain/settings.ts";
import { first } from "../../../src/lib/first.ts";
import type { Following, Site } from "../../../src/storage/backup/site.ts";
import { filesIn } from "../../../src/storage/disk/block-file.ts";
import { readPlace } from "../../../src/storage/disk/place.ts";
import { createSealed, openSealed, type OpenVault } from "../../../src/storage/sealed/open-sealed.ts";
import { change, finding, unsaved } from "../kase.ts";
import { laptop } from "../means.ts";

/** A laptop whose private files hold a vault in the place that counts, and room for others beside it. */
export function site(): Site & Pick<ReturnType<typeof laptop>, "root" | "databases"> {
  const { root, ...other } = laptop();
  return { ...other, root, files: filesIn(root, async () => (await readPlace(root)).folder) };
}

export const passphrase = "correct horse battery staple";

export const quietly: Following = { tell: () => undefined, cancelled: () => false };

/** A new vault there. */
export function vaultAt(at: Site): Promise<OpenVault> {
  return createSealed(at, passphrase, initialSettings);
}

/** The vault that is there, unlocked. */
export function unlockedAt(at: Site): Promise<OpenVault> {
  return openSealed(at, passphrase);
}

/** Saves a case with that many findings and a file of that length. */
export async function addCase(
  vault: OpenVault,
  number: string,
  { findings = 1, file = 10 }: { readonly findings?: number; readonly file?: number } = {},
): Promise<Case> {
  const kase = unsaved({ number });
  const found = Array.from({ length: findings }, (_, i) => finding(kase, i + 1, `Zebulon ${i}`));
  await vault.desk.cases.save(change(kase, found));
  const content = new Uint8Array(file).map((_, i) => (i * 7) % 253);
  await vault.desk.files.keep(kase.id, new Blob([content]));
  return kase;
}

/** Everything in a vault, in clear. */
export async function everythingIn({ desk }: OpenVault): Promise<unknown> {
  const all = desk.summaries.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const found = [];
  for (const { id, number } of all) {
    found.push({
      kase: await first(desk.cases.watch(number)),
      findings: await first(desk.findings.watch(id)),
    });
  }
  return {
    found,
    settings: await first(desk.settings.watch()),
    shelf: await first(desk.shelf.watch()),
    register: await first(desk.register.watch()),
    journal: await first(desk.journal.watch(null)),
    drafts: await first(desk.drafts.watchAll()),
  };
}
