import { makeBackup } from "../../../src/storage/backup/make.ts";
import { Restoring } from "../../../src/storage/backup/restore.ts";
import { filesIn } from "../../../src/storage/disk/block-file.ts";
import { readPlace } from "../../../src/storage/disk/place.ts";
import type { OpfsDouble } from "../../support/opfs-double.ts";
import { addCase, passphrase, quietly, site, unlockedAt, vaultAt } from "../backup/site.ts";
import { lyingFiles, type State } from "./every-step.ts";

function live(root: OpfsDouble): string {
  return JSON.stringify(
    root
      .dump()
      .filter(({ name, bytes }) => name.startsWith("vault/") && bytes.length > 0) // an empty file says nothing
      .map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString("hex")}`)
      .sort(),
  );
}

/**
 * A vault with two cases, a backup with the first, and an end put to its restore at one touch of the disk. The control
 * flushes nothing but the pointer that switches from one vault to the other.
 */
export async function restoreInterrupted(step: number, control: { lying?: boolean } = {}): Promise<State> {
  const disk = site();
  let lies = false;
  const root = lyingFiles(disk.root, ([name]) => lies && name !== "place");
  const files = filesIn(root, async () => (await readPlace(root)).folder);
  const here = { ...disk, root, files };
  const vault = await vaultAt(here);
  await addCase(vault, "DSR-2026-001", { file: 100 });
  const { file } = await makeBackup(here, vault, quietly);
  await addCase(vault, "DSR-2026-002", { file: 100 });
  const before = live(disk.root);
  lies = control.lying ?? false;
  let left = step;
  disk.root.onTouch = () => {
    if ((left -= 1) <= 0) throw new Error("killed");
  };
  const restoring = new Restoring(here);
  const done = await restoring
    .open(file, passphrase, vault, quietly)
    .then(() => restoring.use(vault))
    .then(
      () => true,
      () => false,
    );
  lies = false;
  disk.root.onTouch = () => undefined;
  disk.root.crash();
  const { folder } = await readPlace(disk.root);
  if (folder === "vault" && live(disk.root) !== before) return { between: "the live vault has other bytes" };
  const after = await unlockedAt(here).catch(() => null);
  if (after === null) return { between: "the vault does not open" };
  const cases = after.desk.summaries.length;
  const journal = (await after.desk.journal.verify()).kind;
  after.close();
  if (journal !== "intact" || cases !== (folder === "vault" ? 2 : 1))
    return { between: `${cases} cases, journal ${journal}` };
  if (folder === "vault") return done ? { between: "done, and not restored" } : "not started";
  return done ? "finished" : "complete";
}
