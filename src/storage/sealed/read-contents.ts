import { emptyShelf } from "../../domain/own-guide/empty-shelf.ts";
import type { Shelf } from "../../domain/own-guide/shelf.ts";
import type { RegisterLine } from "../../domain/register.ts";
import { initialSettings, type Settings } from "../../domain/settings.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { Kind } from "../crypto/envelope.ts";
import type { Draft } from "../desk.ts";
import type { Contents } from "../keep.ts";
import { Cabinet, type Ground } from "./cabinet.ts";
import { pageIn, Pages } from "./pages.ts";
import type { Counts } from "./rows.ts";
import type { Found, Ref, Root } from "./shapes.ts";

/** What an unlocked vault begins with. */
export interface ReadContents {
  readonly generation: number;
  readonly found: Found;
  readonly contents: Contents;
}

async function readRoot(ground: Ground): Promise<{ generation: number; root: Root }> {
  const { rows, vaultId } = ground;
  const [generation, [sealed]] = await Promise.all([rows.generation(), rows.records([vaultId])]);
  if (generation === null || sealed === undefined) throw new Failure("storage-lost");
  const cabinet = new Cabinet(ground, generation);
  // Authenticated: `Cabinet.commit` wrote it; only its format may be of a later version.
  const root = (await cabinet.unsealRecord("root", [vaultId, generation], vaultId, sealed)) as Root;
  return { generation, root };
}

/** The root, once there are as many rows as it says; made from the log, rows are believed as many as they are. */
function counted(root: Root, { records: all, entries }: Counts, healed: boolean): Root {
  const records = all - 1;
  const short = records !== (root.records ?? records) || entries !== root.journal.entries;
  if (short && !healed) throw new Failure("damaged");
  return { ...root, records };
}

/** Pages that are read at a time: those that came are opened while the next are on their way. */
const stride = 64;

/** The texts of the pages, in their order. */
async function readPages(cabinet: Cabinet, refs: readonly Ref[]): Promise<readonly string[]> {
  const strides = Array.from({ length: Math.ceil(refs.length / stride) }, (_, n) =>
    cabinet.textsAsFound("page", refs.slice(n * stride, (n + 1) * stride), null),
  );
  return (await Promise.all(strides)).flat();
}

interface Rest extends Pick<Contents, "settings" | "shelf" | "drafts"> {
  readonly lines: readonly (readonly RegisterLine[])[];
}

async function readRest(cabinet: Cabinet, { settings, shelf, drafts, register }: Root): Promise<Rest> {
  const { vaultId } = cabinet.ground;
  const under = (keyId: Id | null, kind: Kind, refs: readonly Ref[]): Promise<readonly unknown[]> =>
    refs.length === 0 ? Promise.resolve([]) : cabinet.openAsFound(kind, refs, keyId);
  const read = await Promise.all([
    under(vaultId, "settings", [settings]),
    under(vaultId, "shelf", shelf === undefined ? [] : [shelf]),
    under(drafts.keyId, "draft", drafts.keyId === null ? [] : drafts.rows),
    under(vaultId, "register", register),
  ]);
  // Authenticated, every one of them: `plans.ts` wrote what is read here.
  const [[stored], [kept = emptyShelf], opened, lines] = read as [
    [Settings],
    [Shelf?],
    Draft[],
    RegisterLine[][],
  ];
  // An earlier version knew fewer settings.
  return { settings: { ...initialSettings, ...stored }, shelf: kept, drafts: opened, lines };
}

/** Reads what a desk holds in memory; `damaged` when anything is missing or not as it was written. */
export async function readContents(ground: Ground): Promise<ReadContents> {
  const { generation, root } = await readRoot(ground);
  const cabinet = new Cabinet(ground, generation);
  const packedRead = readPages(cabinet, root.pages);
  const restRead = readRest(cabinet, root);
  const counting = ground.rows.count(); // asked for last, so that rows are counted while pages are opened
  const [packed, rest, counts] = await Promise.all([packedRead, restRead, counting]);
  const pages = new Pages(root.pages.map((ref, i) => pageIn(ref, packed[i] ?? "[]")));
  const { lines, drafts } = rest;
  const draftRefs = new Map(root.drafts.rows.map((ref, i) => [drafts[i]?.key ?? "", ref]));
  const whole = counted(root, counts, ground.rows.healed);
  const found: Found = { root: whole, pages, drafts: draftRefs, lastLines: lines.at(-1) ?? [] };
  const { settings, shelf } = rest;
  const contents: Contents = {
    ...{ settings, shelf, drafts, register: lines.flat(), head: root.journal, packed },
    get summaries() {
      return pages.cards.map(({ summary }) => summary);
    },
  };
  return { generation, found, contents };
}
