import type { CalendarDate } from "../../lib/calendar.ts";
import { fromUtf8, sameBytes, type Bytes } from "../../lib/bytes.ts";
import { sha256 } from "../../lib/sha256.ts";
import { withFile, type BlockFiles, type Path } from "./block-file.ts";

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
/** The same as a path. */
export const placePath: Path = [placeName];
/** Bytes of each of its two copies, and of the hash at the end of each. */
export const copySize = 512;
export const hashLength = 32;

/** Where a vault lies until another was restored: also that of the vaults made before there were places. */
export const firstPlace: Place = { generation: 0, folder: "vault", before: null };

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
  if (!(await root.exists(placePath))) return firstPlace;
  return placeIn(await withFile(root, placePath, (file) => file.read(0, 2 * copySize)));
}
