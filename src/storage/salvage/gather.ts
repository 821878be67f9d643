import { hex, utf8, type Bytes } from "../../lib/bytes.ts";
import type { Id } from "../../lib/id.ts";
import type { FoundRows } from "../contents/sealed.ts";
import { withFile, type BlockFiles } from "../disk/block-file.ts";
import type { Rows, SealedEntry } from "../sealed/rows.ts";

const magic = utf8("HBR1");

/** Sealed rows with every copy of each, as they are found. */
export class Gathered implements FoundRows {
  readonly records = new Map<Id, Bytes[]>();
  readonly entries = new Map<number, SealedEntry[]>();

  addRecord(id: Id, sealed: Bytes): void {
    const copies = this.records.get(id);
    if (copies === undefined) this.records.set(id, [sealed]);
    else copies.push(sealed);
  }

  addEntry(entry: SealedEntry): void {
    const copies = this.entries.get(entry.seq);
    if (copies === undefined) this.entries.set(entry.seq, [entry]);
    else copies.push(entry);
  }
}

/** All rows of a database that it still gives; where it fails, what came before counts. */
export async function gatherRows(rows: Rows, into: Gathered): Promise<void> {
  try {
    for await (const some of rows.allRecords()) for (const { id, sealed } of some) into.addRecord(id, sealed);
  } catch {
    // what comes next may be readable
  }
  try {
    for await (const some of rows.allEntries()) for (const entry of some) into.addEntry(entry);
  } catch {
    // the log may have the rest
  }
}

function* placesOf(bytes: Bytes): Generator<number, void> {
  const [first = 0] = magic;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (magic.every((byte, i) => bytes[at + i] === byte)) yield at;
  }
}

/** The row before whose envelope that place lies: as a record, as a line of the journal, and as its opening. */
function gatherAt(bytes: Bytes, at: number, into: Gathered): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (at < 12) return;
  const end = at + view.getUint32(at - 4);
  if (end > bytes.length || end === at) return;
  const sealed = bytes.subarray(at, end);
  // What this row is, nothing says in clear: it opens as one or as the other, or not at all.
  if (at >= 20) into.addRecord(hex(bytes.subarray(at - 20, at - 4)), sealed);
  const seq = Number(view.getBigUint64(at - 12));
  const length = end + 4 <= bytes.length ? view.getUint32(end) : 0;
  const opening =
    length > 0 && end + 4 + length <= bytes.length ? bytes.subarray(end + 4, end + 4 + length) : null;
  if (seq < 1e9) into.addEntry({ seq, sealed, opening });
}

/**
 * Every sealed row in the files of the log, found by the mark with which each begins: no chain must hold, because each
 * row proves itself when it opens. The latest copy comes first.
 */
export async function gatherLogs(files: BlockFiles, into: Gathered): Promise<void> {
  const found = new Gathered();
  for (const name of ["log-a", "log-b"]) {
    if (!(await files.exists([name]))) continue;
    const bytes = await withFile(files, [name], (file) => file.read(0, file.size()));
    for (const at of placesOf(bytes)) gatherAt(bytes, at, found);
  }
  for (const [id, copies] of found.records) for (const one of copies.reverse()) into.addRecord(id, one);
  for (const copies of found.entries.values()) for (const one of copies.reverse()) into.addEntry(one);
}
