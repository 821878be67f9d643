import { sameBytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { BlockFile } from "../disk/block-file.ts";
import type { Frame } from "../sealed/rows.ts";
import { inPieces, type Batch } from "./batches.ts";
import { linkAfter, readLink, type Mark } from "./chain.ts";
import { bytesOfLink, linkIn, type Link } from "./link.ts";

/** A log as far as it is whole. */
export interface Whole {
  readonly file: BlockFile;
  readonly key: CryptoKey;
  /** Where the last whole link ends. */
  readonly end: number;
}

/** The snapshot of these rows into the file, from that mark on; answers where it ends. It counts for nothing yet. */
export async function writeSnapshot(
  file: BlockFile,
  key: CryptoKey,
  { generation, start, rows }: { generation: number; start: Mark; rows: AsyncIterable<Batch> },
): Promise<Mark> {
  let mark = start;
  const put = async (link: Partial<Link> & Pick<Link, "kind">): Promise<void> => {
    const body = bytesOfLink({ generation, put: [], removed: [], entries: [], ...link });
    const { bytes, next } = await linkAfter(key, mark, body);
    file.write(mark.at, bytes);
    mark = next;
  };
  for await (const { records, entries } of inPieces(rows)) {
    await put({ kind: "rows", put: records, entries });
  }
  await put({ kind: "end" });
  file.flush();
  return mark;
}

/** The links from there to the end; `damaged` when one is not whole. */
async function* linksIn(
  { file, key, end }: Whole,
  from: Mark,
): AsyncGenerator<{ at: number; link: Link; next: Mark }, void> {
  for (let here = from; here.at < end;) {
    const read = await readLink(file, key, here);
    if (read === null) throw new Failure("damaged");
    yield { at: here.at, link: linkIn(read.body), next: read.next };
    here = read.next;
  }
}

/** Whether every link holds, and the changes begin where they should; rests between links. */
export async function linksHold(
  whole: Whole,
  start: Mark,
  frames: Mark,
  pace: () => Promise<void>,
): Promise<boolean> {
  let begun = false;
  try {
    for await (const { link, next } of linksIn(whole, start)) {
      if (link.kind === "end") begun = next.at === frames.at && sameBytes(next.mac, frames.mac);
      await pace();
    }
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code !== "damaged") throw thrown;
    return false;
  }
  return begun;
}

/** The changes after that generation, oldest first. */
export async function* framesIn(whole: Whole, from: Mark, after: number): AsyncGenerator<Frame, void> {
  for await (const { link } of linksIn(whole, from)) {
    const { generation, put, removed, entries } = link;
    if (generation <= after) continue;
    yield { generation, put: new Map(put.map(({ id, sealed }) => [id, sealed])), removed, entries };
  }
}

/** All rows as the last link left them, each once, once every MAC was checked; `damaged` when one does not hold. */
export async function* rowsIn(whole: Whole, start: Mark, frames: Mark): AsyncGenerator<Batch, void> {
  const records = new Map<Id, number>();
  const entries = new Map<number, number>();
  let ended: Mark | null = null;
  for await (const { at, link, next } of linksIn(whole, start)) {
    for (const id of link.removed) records.delete(id);
    for (const { id } of link.put) records.set(id, at);
    for (const { seq } of link.entries) entries.set(seq, at);
    if (link.kind === "end") ended = next;
  }
  if (ended?.at !== frames.at || !sameBytes(ended.mac, frames.mac)) throw new Failure("damaged");
  for await (const { at, link } of linksIn(whole, start)) {
    yield {
      records: link.put.filter(({ id }) => records.get(id) === at),
      entries: link.entries.filter(({ seq }) => entries.get(seq) === at),
    };
  }
}
