import type { Opener } from "../../domain/access.ts";
import type { RegisterLine } from "../../domain/register.ts";
import { emptyShelf, type Shelf } from "../../domain/own-guide/shelf.ts";
import { initialSettings, type Settings } from "../../domain/settings.ts";
import { dateOf } from "../../lib/calendar.ts";
import { Failure } from "../../lib/failure.ts";
import { newId, type Id } from "../../lib/id.ts";
import { sealing as realSealing, type Sealing } from "../crypto/envelope.ts";
import type { DeriveKey } from "../crypto/kdf.ts";
import type { Draft } from "../desk.ts";
import type { BlockFiles } from "../disk/block-file.ts";
import { headerExists, newHeader, openHeader } from "../disk/header.ts";
import { KeyRing } from "../disk/ring.ts";
import { noEntries } from "../journal.ts";
import type { Contents } from "../keep.ts";
import { KeptDesk } from "../kept-desk.ts";
import { Cabinet, type Ground } from "./cabinet.ts";
import { casesWithFiles, destroyFiles } from "./files.ts";
import { Pages, type Page } from "./pages.ts";
import type { Rows } from "./rows.ts";
import { SealedKeep } from "./sealed-keep.ts";
import type { Card, Found, Ref, Root } from "./shapes.ts";

/** What a vault is made of and opened with; the browser's own in the app, doubles in tests. */
export interface Means {
  readonly files: BlockFiles;
  readonly openRows: (name: string) => Rows;
  readonly removeRows: (name: string) => Promise<void>;
  readonly derive: DeriveKey;
  readonly now: () => Date;
  readonly sealing?: Sealing;
}

/** A vault that is open: its desk, and how to let go of it. */
export interface OpenVault {
  readonly desk: KeptDesk;
  readonly vaultId: Id;
  readonly close: () => void;
  readonly ground: Ground;
  readonly keep: SealedKeep;
}

const firstRecords = "habeas-1";

function emptyRoot(): Root {
  return {
    v: 1,
    pages: [],
    settings: [newId(), 0],
    drafts: { keyId: null, rows: [] },
    register: [],
    journal: noEntries,
    retired: [],
  };
}

function letGo(ring: KeyRing, rows: Rows): void {
  rows.close();
  ring.close();
}

function opened(
  ground: Ground,
  generation: number,
  found: Found,
  contents: Contents,
  means: Means,
): OpenVault {
  const keep = new SealedKeep(new Cabinet(ground, generation), found);
  const desk = new KeptDesk(keep, contents, { practice: false, now: means.now });
  return {
    desk,
    vaultId: ground.vaultId,
    close: () => letGo(ground.ring, ground.rows),
    ground,
    keep,
  };
}

async function closedOnFailure<T>(ring: KeyRing, rows: Rows, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    letGo(ring, rows);
    throw thrown;
  }
}

/** Makes a vault where there is none. The header is written last: without it, what was begun counts for nothing. */
export async function createSealed(means: Means, passphrase: string, settings: Settings): Promise<OpenVault> {
  const { files, derive, sealing = realSealing } = means;
  if (await headerExists(files)) throw new Failure("locked");
  const { vaultId, keys, write } = await newHeader(derive, passphrase);
  for (const name of await files.list([])) await files.remove([name]);
  await means.removeRows(firstRecords);
  const ring = await KeyRing.create(files, keys, firstRecords);
  const rows = means.openRows(ring.records);
  const root = emptyRoot();
  const found: Found = { root, pages: new Pages([]), drafts: new Map(), lastLines: [] };
  const contents = {
    summaries: [],
    settings,
    shelf: emptyShelf,
    drafts: [],
    register: [],
    head: root.journal,
  };
  const vault = opened({ vaultId, ring, rows, files, sealing }, 0, found, contents, means);
  return closedOnFailure(ring, rows, async () => {
    await vault.desk.settings.save(settings, { kind: "vault-created", on: dateOf(means.now()), facts: {} });
    await write(files);
    return vault;
  });
}

async function readRoot(ground: Ground): Promise<{ generation: number; root: Root }> {
  const generation = await ground.rows.generation();
  const [sealed] = await ground.rows.records([ground.vaultId]);
  if (generation === null || sealed === undefined) throw new Failure("storage-lost");
  const cabinet = new Cabinet(ground, generation);
  // Authenticated: `Cabinet.commit` wrote it; only its format may be of a later version.
  const root = (await cabinet.open("root", [ground.vaultId, generation], ground.vaultId)) as Root;
  return { generation, root };
}

async function readPages(cabinet: Cabinet, refs: readonly Ref[]): Promise<Pages> {
  const values = (await cabinet.openAll("page", refs, null)) as readonly (readonly Card[])[]; // authenticated
  const pages = refs.flatMap((ref, i): Page[] => {
    const cards = values[i];
    return cards === undefined ? [] : [{ ref, cards }];
  });
  return new Pages(pages);
}

/** A crash may have come after a purge was decided and before its keys and files were gone. */
async function finishPurges(ground: Ground, root: Root, register: readonly RegisterLine[]): Promise<void> {
  await ground.ring.destroy(root.retired);
  const left = await casesWithFiles(ground.files);
  for (const { caseId } of register) if (left.includes(caseId)) await destroyFiles(ground.files, caseId);
}

async function readContents(ground: Ground, means: Means): Promise<OpenVault> {
  const { generation, root } = await readRoot(ground);
  const cabinet = new Cabinet(ground, generation);
  const pages = await readPages(cabinet, root.pages);
  const { vaultId } = ground;
  // Authenticated, every one of them: `plans.ts` wrote what is read here.
  const stored = (await cabinet.open("settings", root.settings, vaultId)) as Settings;
  const settings = { ...initialSettings, ...stored }; // an earlier version knew fewer
  const shelf =
    root.shelf === undefined ? emptyShelf : ((await cabinet.open("shelf", root.shelf, vaultId)) as Shelf);
  const drafts =
    root.drafts.keyId === null
      ? []
      : ((await cabinet.openAll("draft", root.drafts.rows, root.drafts.keyId)) as readonly Draft[]);
  const lines = (await cabinet.openAll("register", root.register, vaultId)) as readonly RegisterLine[][];
  const register = lines.flat();
  await finishPurges(ground, root, register);
  const draftRefs = new Map(root.drafts.rows.map((ref, i) => [drafts[i]?.key ?? "", ref]));
  const found: Found = { root, pages, drafts: draftRefs, lastLines: lines.at(-1) ?? [] };
  const summaries = pages.cards.map(({ summary }) => summary);
  const contents = { summaries, settings, shelf, drafts, register, head: root.journal };
  return opened(ground, generation, found, contents, means);
}

/** Opens the vault that is here. */
export async function openSealed(means: Means, opener: Opener): Promise<OpenVault> {
  const { files, derive, sealing = realSealing } = means;
  if (!(await headerExists(files))) throw new Failure("storage-lost");
  const { vaultId, keys } = await openHeader(files, derive, opener);
  const ring = await KeyRing.open(files, keys);
  const rows = means.openRows(ring.records);
  return closedOnFailure(ring, rows, () => readContents({ vaultId, ring, rows, files, sealing }, means));
}
