import { emptyShelf } from "../../domain/own-guide/empty-shelf.ts";
import type { Shelf } from "../../domain/own-guide/shelf.ts";
import type { RegisterLine } from "../../domain/register.ts";
import { initialSettings, type Settings } from "../../domain/settings.ts";
import { Failure } from "../../lib/failure.ts";
import type { Draft } from "../desk.ts";
import type { Contents } from "../keep.ts";
import { Cabinet, type Ground } from "./cabinet.ts";
import { Pages, type Page } from "./pages.ts";
import type { Counts } from "./rows.ts";
import type { Card, Found, Ref, Root } from "./shapes.ts";

/** What an unlocked vault begins with. */
export interface ReadContents {
  readonly generation: number;
  readonly found: Found;
  readonly contents: Contents;
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

/** The root, once there are as many rows as it says; made from the log, rows are believed as many as they are. */
function counted(root: Root, { records: all, entries }: Counts, healed: boolean): Root {
  const records = all - 1;
  const short = records !== (root.records ?? records) || entries !== root.journal.entries;
  if (short && !healed) throw new Failure("damaged");
  return { ...root, records };
}

async function readPages(cabinet: Cabinet, refs: readonly Ref[]): Promise<Pages> {
  const values = (await cabinet.openAll("page", refs, null)) as readonly (readonly Card[])[]; // authenticated
  const pages = refs.flatMap((ref, i): Page[] => {
    const cards = values[i];
    return cards === undefined ? [] : [{ ref, cards }];
  });
  return new Pages(pages);
}

/** Reads what a desk holds in memory; `damaged` when anything is missing or not as it was written. */
export async function readContents(ground: Ground): Promise<ReadContents> {
  const counting = ground.rows.count(); // takes its time beside the rest
  counting.catch(() => undefined); // awaited below, unless something else fails before
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
  const draftRefs = new Map(root.drafts.rows.map((ref, i) => [drafts[i]?.key ?? "", ref]));
  const whole = counted(root, await counting, ground.rows.healed);
  const found: Found = { root: whole, pages, drafts: draftRefs, lastLines: lines.at(-1) ?? [] };
  const summaries = pages.cards.map(({ summary }) => summary);
  const contents = { summaries, settings, shelf, drafts, register: lines.flat(), head: root.journal };
  return { generation, found, contents };
}
