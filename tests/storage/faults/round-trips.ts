import fc from "fast-check";
import { createHash, hkdfSync } from "node:crypto";
import { emptyShelf } from "../../../src/domain/own-guide/empty-shelf.ts";
import { initialSettings, type Settings } from "../../../src/domain/settings.ts";
import { first } from "../../../src/lib/first.ts";
import { makeBackup } from "../../../src/storage/backup/make.ts";
import { Restoring } from "../../../src/storage/backup/restore.ts";
import type { OpenVault } from "../../../src/storage/sealed/open-sealed.ts";
import { openBackup } from "../../tools/open-backup.mjs";
import {
  change,
  checkedShelf,
  closed,
  finding,
  purged,
  registerLine,
  settingsChanged,
  shelfChecked,
  unsaved,
} from "../kase.ts";
import { everythingIn, passphrase, quietly, site, unlockedAt, vaultAt } from "../backup/site.ts";

/** What a random vault is made of. */
interface Shape {
  readonly cases: readonly {
    readonly findings: number;
    readonly files: readonly Uint8Array<ArrayBuffer>[];
    readonly saves: number;
    readonly purged: boolean;
  }[];
  readonly drafts: readonly string[];
  readonly dueSoonDays: number;
  readonly guidesChecked: boolean;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  cases: fc.array(
    fc.record({
      findings: fc.integer({ min: 0, max: 5 }),
      files: fc.array(
        fc
          .record({ bytes: fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 140_000), salt: fc.nat(251) })
          .map(({ bytes, salt }) => new Uint8Array(bytes).map((_, i) => (i * 7 + salt) % 253)),
        { maxLength: 3 },
      ),
      saves: fc.integer({ min: 0, max: 3 }),
      purged: fc.nat(3).map((n) => n === 3),
    }),
    { maxLength: 5 },
  ),
  drafts: fc.array(fc.string({ unit: "grapheme" }), { maxLength: 3 }),
  dueSoonDays: fc.nat(30),
  guidesChecked: fc.boolean(),
});

async function fill(vault: OpenVault, { cases, drafts, dueSoonDays, guidesChecked }: Shape): Promise<void> {
  await vault.desk.settings.save({ ...initialSettings, dueSoonDays }, settingsChanged);
  if (guidesChecked) await vault.desk.shelf.save(checkedShelf, shelfChecked);
  for (const [i, one] of cases.entries()) {
    const number = `DSR-2026-${String(i + 1).padStart(3, "0")}`;
    const kase = unsaved({ number });
    const found = Array.from({ length: one.findings }, (_, n) => finding(kase, n + 1, `Zebulon ${n} – ✓`));
    await vault.desk.cases.save(change(kase, found));
    for (const content of one.files) await vault.desk.files.keep(kase.id, new Blob([content]));
    for (let n = 0; n < one.saves; n += 1) {
      const now = await first(vault.desk.cases.watch(number));
      if (now !== null) await vault.desk.cases.save(change(now));
    }
    if (!one.purged) continue;
    const kept = (await first(vault.desk.cases.watch(number))) ?? kase;
    await vault.desk.cases.save(change(closed(kept)));
    await vault.desk.cases.purge(kase.id, registerLine(kept), purged);
  }
  for (const [i, words] of drafts.entries()) await vault.desk.drafts.save(`form/${i}`, { words });
}

/** The SHA-256 of the content of every imported file, read through the desk, by case and place. */
async function filesOf({ desk, keep }: OpenVault): Promise<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  for (const { id, number } of desk.summaries) {
    found[number] = [];
    for (const { fileId } of await keep.filesOf(id)) {
      const hash = createHash("sha256");
      for (let part = 0, last = false; !last; part += 1) {
        const one = await desk.files.read(id, fileId, part);
        hash.update(one.bytes);
        ({ last } = one);
      }
      found[number].push(hash.digest("hex"));
    }
  }
  return found;
}

type Everything = Readonly<{
  journal: readonly { readonly hash: string; readonly detail: unknown }[];
  found: readonly { readonly kase: unknown; readonly findings: readonly unknown[] }[];
  settings: Settings;
  shelf: unknown;
  register: unknown;
  drafts: readonly { readonly key: string }[];
}>;

/** What `quickKey` does in the place of Argon2id, in the words of Node: fifty vaults take no minutes so. */
const quickly = (words: string, { salt }: { readonly salt: string }): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", words, salt, "test", 32));

const text = (value: unknown): string => JSON.stringify(value);

const byKey = (drafts: Everything["drafts"]): Everything["drafts"] =>
  drafts.toSorted((a, b) => (a.key < b.key ? -1 : 1));

/** What the second tool says, in the same words as what the desk says. */
function agrees(
  told: ReturnType<typeof openBackup>,
  here: Everything,
  files: Record<string, readonly string[]>,
): boolean {
  const cases = told.cases.toSorted((a, b) => (text(a.case) < text(b.case) ? -1 : 1));
  const mine = here.found.toSorted((a, b) => (text(a.kase) < text(b.kase) ? -1 : 1));
  const filesTold = Object.fromEntries(
    told.cases.map((one) => [(one.case as { number: string }).number, one.files.map(({ sha256 }) => sha256)]),
  );
  return (
    text(cases.map((one) => [one.case, one.findings])) ===
      text(mine.map((one) => [one.kase, one.findings])) &&
    text(told.settings) === text(here.settings) &&
    text(told.shelf ?? emptyShelf) === text(here.shelf) &&
    text(byKey(told.drafts)) === text(byKey(here.drafts)) &&
    text(told.register) === text(here.register) &&
    text(told.journal.map(({ hash }) => hash)) === text(here.journal.map(({ hash }) => hash).toReversed()) &&
    text(Object.entries(filesTold).sort()) === text(Object.entries(files).sort())
  );
}

/** What came of vaults that were backed up, lost and restored. */
export interface RoundTrips {
  readonly vaults: number;
  readonly records: number;
  readonly files: number;
  /** Vaults that came back other than they were, in a record or in a byte of a file. */
  readonly different: number;
  /** Vaults of which the tool that shares no code with ours reads something else. */
  readonly disagrees: number;
}

/**
 * Random vaults: backed up, everything wiped, restored on an empty laptop, compared. The control saves one more draft
 * between looking and backing up, as a backup that is not of that moment would have it.
 */
export async function roundTrips(seed: number, vaults: number, { late = false } = {}): Promise<RoundTrips> {
  let [records, files, different, disagrees] = [0, 0, 0, 0];
  for (const shape of fc.sample(shapes, { seed, numRuns: vaults })) {
    const [here, there] = [site(), site()];
    const vault = await vaultAt(here);
    await fill(vault, shape);
    const before = (await everythingIn(vault)) as Everything;
    const filesBefore = await filesOf(vault);
    if (late) await vault.desk.drafts.save("late", { words: "typed since" });
    const { file, manifest } = await makeBackup(here, vault, quietly);
    vault.close();
    await here.root.remove(["vault"]); // wiped: nothing but the backup is left
    const restoring = new Restoring(there);
    await restoring.open(file, passphrase, null, quietly);
    await restoring.use(null);
    const after = await unlockedAt(there);
    const found = (await everythingIn(after)) as Everything;
    // Without what a restore adds: two lines of the journal, and which backup is the last.
    const { lastBackup: _, ...settings } = found.settings;
    const back = { ...found, settings, journal: found.journal.slice(2) };
    const filesAfter = await filesOf(after);
    const same = text(before) === text(back) && text(filesAfter) === text(filesBefore);
    if (!same) different += 1;
    const bytes = Buffer.from(await file.arrayBuffer());
    if (!agrees(openBackup(bytes, passphrase, quickly), before, filesBefore)) disagrees += 1;
    records += manifest.records;
    files += manifest.files;
    after.close();
  }
  return { vaults, records, files, different, disagrees };
}
