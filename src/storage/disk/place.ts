import type { CalendarDate } from "../../lib/calendar.ts";
import { concat, fromUtf8, sameBytes, utf8, type Bytes } from "../../lib/bytes.ts";
import { sha256 } from "../../lib/sha256.ts";
import { withFile, type BlockFile, type BlockFiles, type Path } from "./block-file.ts";

/** The vault that was in use before another was restored; `folder` is null where there was none. */
export interface Before {
  readonly folder: string | null;
  /** The name of its database. */
  readonly records: string | null;
  readonly until: CalendarDate;
}

/**
 * Which folder of the private files holds the vault in use. A restored vault lies in a folder of its own; changing
 * this one small file is what makes it the vault, at once or not at all.
 */
export interface Place {
  readonly generation: number;
  readonly folder: string;
  /** The way back, for as long as it is kept. */
  readonly before: Before | null;
}

/** Where the file lies, beside the folders. */
export const placeName = "place";
const path: Path = [placeName];
const copySize = 512;
const hashLength = 32;

/** Where a vault lies until another was restored: also that of the vaults made before there were places. */
export const firstPlace: Place = { generation: 0, folder: "vault", before: null };

/** length u32 ‖ JSON ‖ zeros ‖ SHA-256 over all before it. */
async function copyOf(place: Place): Promise<Bytes> {
  const body = utf8(JSON.stringify(place));
  const text = new Uint8Array(copySize - hashLength);
  new DataView(text.buffer).setUint32(0, body.length);
  text.set(body, 4);
  return concat(text, await sha256(text));
}

async function readCopy(bytes: Bytes): Promise<Place | null> {
  if (bytes.length < copySize) return null;
  const text = bytes.slice(0, copySize - hashLength);
  if (!sameBytes(await sha256(text), bytes.subarray(text.length))) return null;
  const length = new DataView(text.buffer).getUint32(0);
  return JSON.parse(fromUtf8(text.subarray(4, 4 + length))) as Place; // whole, so `copyOf` wrote it
}

/** The place in these bytes of the file: the whole copy with the higher generation; the first place without one. */
export async function placeIn(bytes: Bytes): Promise<Place> {
  const copies = [
    await readCopy(bytes.slice(0, copySize)),
    await readCopy(bytes.slice(copySize, 2 * copySize)),
  ];
  const whole = copies.filter((copy) => copy !== null);
  return whole.toSorted((a, b) => b.generation - a.generation)[0] ?? firstPlace;
}

/** The place, from the root of the private files. */
export async function readPlace(root: BlockFiles): Promise<Place> {
  if (!(await root.exists(path))) return firstPlace;
  return placeIn(await withFile(root, path, (file) => file.read(0, 2 * copySize)));
}

async function writeCopy(file: BlockFile, place: Place): Promise<void> {
  file.write((place.generation % 2) * copySize, await copyOf(place));
  file.flush();
}

/** Puts another place there, over the older copy; a crash leaves one or the other. */
export async function movePlace(root: BlockFiles, to: Omit<Place, "generation">): Promise<void> {
  const { generation } = await readPlace(root);
  await withFile(root, path, (file) => writeCopy(file, { ...to, generation: generation + 1 }));
}
