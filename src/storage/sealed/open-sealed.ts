import type { Opener } from "../../domain/access.ts";
import type { Settings } from "../../domain/settings.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import { sealing as realSealing, type Sealing } from "../crypto/envelope.ts";
import type { DeriveKey, FindCost } from "../crypto/kdf.ts";
import { withFile, type BlockFiles } from "../disk/block-file.ts";
import { freshPath } from "../disk/fresh-path.ts";
import { openHeader, path as headerPath } from "../disk/header.ts";
import { openedAhead } from "../disk/opened-ahead.ts";
import { KeyRing } from "../disk/ring.ts";
import type { RootFile } from "../disk/root-file.ts";
import type { LoggedRows } from "../log/logged-rows.ts";
import { earlyRows, type EarlyRows } from "../log/early-rows.ts";
import { openRows, type Judge } from "../log/open-rows.ts";
import { migrations, newestFormat, type Migration } from "../migrate/migrations.ts";
import type { Contents } from "../keep.ts";
import { KeptDesk } from "../kept-desk.ts";
import { Cabinet, type Ground } from "./cabinet.ts";
import { readContents, type ReadContents } from "./read-contents.ts";
import type { Rows } from "./rows.ts";
import { SealedKeep } from "./sealed-keep.ts";
import type { Found } from "./shapes.ts";

/** What a vault is made of and opened with; the browser's own in the app, doubles in tests. */
export interface Means {
  readonly files: BlockFiles;
  readonly openRows: (name: string) => Rows;
  readonly removeRows: (name: string) => Promise<void>;
  /** Lets some time pass between two tries; tests let none. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** The steps from one format to the next; tests put in one that is not there yet. */
  readonly migrations?: readonly Migration[];
  readonly derive: DeriveKey;
  /** Measures what a new passphrase shall cost here; left out, it costs the least that is accepted. */
  readonly findCost?: FindCost;
  readonly now: () => Date;
  readonly sealing?: Sealing;
}

/** A vault that is open: its desk, and how to let go of it. */
export interface OpenVault {
  readonly desk: KeptDesk;
  readonly vaultId: Id;
  /** Of the last change. */
  readonly generation: () => number;
  readonly close: () => void;
  readonly ground: Ground;
  readonly keep: SealedKeep;
}

function letGo(ring: KeyRing, rows: LoggedRows): void {
  rows.close();
  ring.close();
}

/** The desk over what was read or made. */
export function opened(
  ground: Ground,
  generation: number,
  found: Found,
  contents: Contents,
  means: Means,
): OpenVault {
  const cabinet = new Cabinet(ground, generation);
  const keep = new SealedKeep(cabinet, found);
  const desk = new KeptDesk(keep, contents, { practice: false, now: means.now });
  ground.rows.whenHealed = () => void desk.record("records-rebuilt").catch(() => undefined);
  return {
    desk,
    vaultId: ground.vaultId,
    generation: () => cabinet.generation,
    close: () => letGo(ground.ring, ground.rows),
    ground,
    keep,
  };
}

/** Does the work; lets go of the files when it fails. */
export async function closedOnFailure<T>(
  ring: KeyRing,
  rows: LoggedRows,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    letGo(ring, rows);
    throw thrown;
  }
}

/** Makes a vault where there is none. */
export async function createSealed(means: Means, passphrase: string, settings: Settings): Promise<OpenVault> {
  const { newVault } = await import("./new-vault.ts"); // once in the life of a vault
  return newVault(means, passphrase, settings);
}

/** Finishes what a crash or a loss of power has interrupted; most often there is nothing to do. */
async function finish(ground: Ground, read: ReadContents): Promise<void> {
  const { found, contents } = read;
  const purged = contents.register.length > 0 || found.root.retired.length > 0;
  const fresh = (await withFile(ground.files, freshPath, (file) => file.size())) > 0;
  if (!purged && !fresh) return;
  const { finishPurges, mendFiles } = await import("./unfinished.ts");
  if (purged) await finishPurges(ground, read);
  if (fresh) await mendFiles(ground, read);
}

/** Takes the records of the format before away, if they are still kept. */
async function endFormatBefore(root: RootFile, { removeRows }: Means): Promise<void> {
  const { before } = root.block;
  if (before === undefined) return;
  await removeRows(before.records);
  await root.change({ before: undefined });
}

/** Refuses, or accepts and remembers, a vault that is older than one that was seen here before. */
export interface Seen {
  /** The generation that was seen last of this vault; null when none was. */
  readonly last: (vaultId: Id) => number | null | Promise<number | null>;
  /** The officer has decided to go on with the older copy. */
  readonly olderIsFine: boolean;
}

const nothingSeen: Seen = { last: () => null, olderIsFine: false };

/** The files that every unlock opens. */
const needed = [
  headerPath,
  ...["root", "ring-a", "ring-b", "log-a", "log-b"].map((name) => [name]),
  freshPath,
];

/** Opens the vault that is here; `older-copy` when a later one was seen before. */
export async function openSealed(means: Means, opener: Opener, seen: Seen = nothingSeen): Promise<OpenVault> {
  if (!(await means.files.exists(headerPath))) throw new Failure("storage-lost");
  const files = openedAhead(means.files, needed);
  const early = earlyRows(means, files.look(["root"]));
  try {
    const vault = await openFrom({ ...means, files }, early, opener, seen);
    if (vault !== null) return vault;
  } finally {
    await Promise.all([early.drop(), files.closeRest()]);
  }
  return openSealed(means, opener, seen);
}

/** Null when all that is there was another format and has been brought to the newest. */
async function openFrom(
  means: Means,
  early: EarlyRows,
  opener: Opener,
  { last, olderIsFine }: Seen,
): Promise<OpenVault | null> {
  const { files, derive, sealing = realSealing } = means;
  const { vaultId, keys } = await openHeader(files, derive, opener);
  performance.mark("vault-key"); // from here on it is our work how long an unlock takes
  const seen = (await last(vaultId)) ?? 0;
  const steps = means.migrations ?? migrations;
  const newest = newestFormat(means);
  const ring = await KeyRing.open(files, keys, newest);
  const { root } = ring;
  const endBefore = (): Promise<void> => endFormatBefore(root, means);
  const fixed = { vaultId, ring, files, sealing, endBefore, now: means.now };
  const groundOver = (rows: LoggedRows): Ground => ({ ...fixed, rows });
  const judge = (found: LoggedRows): Judge<ReadContents> => ({
    read: () => readContents(groundOver(found)),
    isOlder: (generation) => generation < seen && !olderIsFine,
  });
  const { rows, value } = await openRows(means, keys, root, judge, early.take(root.block.records)).catch(
    (thrown: unknown) => {
      ring.close();
      throw thrown;
    },
  );
  const { format } = root.block;
  if (format < newest) {
    const { migrate } = await import("../migrate/migrate.ts"); // once for each format
    await closedOnFailure(ring, rows, () =>
      migrate(
        {
          ...means,
          root,
          rows,
          generation: value.generation,
          cabinet: new Cabinet(groundOver(rows), value.generation),
        },
        steps.slice(format - 1),
        newest,
      ),
    );
    letGo(ring, rows);
    return null;
  }
  return closedOnFailure(ring, rows, async () => {
    const { generation, found, contents } = value;
    const { before } = root.block;
    // Both are days as ISO 8601 writes them.
    if (before !== undefined && before.until < means.now().toISOString().slice(0, 10)) await endBefore();
    await root.begin();
    await finish(groundOver(rows), value);
    const vault = opened(groundOver(rows), generation, found, contents, means);
    if (rows.healed) await vault.desk.record("records-rebuilt", { generation });
    if (generation < seen) await vault.desk.record("older-copy-opened", { generation, seen });
    return vault;
  });
}
