import type { Opener } from "../../domain/access.ts";
import { sameBytes, utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import { sha256 } from "../../lib/sha256.ts";
import type { DeriveKey } from "../crypto/kdf.ts";
import { macHolds, vaultKeys, type VaultKeys } from "../crypto/keys.ts";
import { withFile, type BlockFile, type BlockFiles, type Path } from "./block-file.ts";
import { hexOf, isObject } from "../../lib/shape.ts";
import { isSlot, openSlot, type Slot } from "./slots.ts";

/** A slot, maybe of a kind that only a later version knows; that one is carried along as it is. */
type AnySlot = Slot | { readonly kind: string };

/** What stands in clear: which vault, and the ways into it, those of later versions among them. */
export interface Header {
  readonly vaultId: Id;
  readonly slots: readonly AnySlot[];
}

const isVaultId = hexOf(16);

/** The header in what was read; null when it is none. */
export function headerIn(value: unknown): Header | null {
  if (!isObject(value) || !isVaultId(value["vaultId"]) || !Array.isArray(value["slots"])) return null;
  const slots: readonly unknown[] = value["slots"];
  const kinds = slots.every((slot): slot is AnySlot => isObject(slot) && typeof slot["kind"] === "string");
  return kinds ? { vaultId: value["vaultId"], slots } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // torn or foreign bytes
  }
}

/** What the passphrase, the recovery key or a passkey opens. */
export interface OpenedHeader {
  readonly vaultId: Id;
  readonly keys: VaultKeys;
}

/** Where the header lies. */
export const path: Path = ["header"];
export const magic = utf8("HBV1");
/** Bytes of each of its two copies. */
export const copySize = 16_384;
/** Bytes before the JSON. */
export const fixedLength = 20;

/** One of the two copies of the header, as it was read. */
export interface Copy {
  readonly at: number;
  readonly generation: bigint;
  readonly header: Header;
  readonly text: Bytes;
  readonly tag: Bytes;
}

/** One of the two copies, or null when it is torn. */
async function readCopy(file: BlockFile, at: number): Promise<Copy | null> {
  const bytes = file.read(at, copySize);
  if (bytes.length < copySize || !sameBytes(bytes.subarray(0, 4), magic)) return null;
  if (bytes[4] !== 1) throw new Failure("newer-format");
  if (!sameBytes(await sha256(bytes.subarray(0, -32)), bytes.subarray(-32))) return null;
  const view = new DataView(bytes.buffer);
  const body = bytes.subarray(fixedLength, fixedLength + view.getUint32(16));
  const header = headerIn(parsed(new TextDecoder().decode(body)));
  if (header === null) return null;
  const [text, tag] = [bytes.subarray(0, -64), bytes.subarray(-64, -32)];
  return { at, generation: view.getBigUint64(8), header, text, tag };
}

interface Copies {
  readonly newest: Copy;
  /** The other one; null when it is torn. */
  readonly other: Copy | null;
}

/** Both copies, the newest first. */
export async function readCopies(file: BlockFile): Promise<Copies> {
  const [one, two] = [await readCopy(file, 0), await readCopy(file, copySize)];
  if (one === null || two === null) {
    const newest = one ?? two;
    if (newest === null) throw new Failure("damaged");
    return { newest, other: null };
  }
  return one.generation > two.generation ? { newest: one, other: two } : { newest: two, other: one };
}

/** True when a vault was made here: the header is the last thing that making it writes. */
export async function headerExists(files: BlockFiles): Promise<boolean> {
  if (!(await files.exists(path))) return false;
  return withFile(files, path, (file) => file.size() > 0);
}

interface Unlocked extends OpenedHeader {
  readonly vaultKey: Bytes;
}

/** Tries every slot; whoever calls must see to it that what opens agrees with a MAC. */
export async function openSlots(
  { vaultId, slots }: Header,
  derive: DeriveKey,
  opener: Opener,
): Promise<Unlocked> {
  for (const slot of slots.filter(isSlot)) {
    const vaultKey = await openSlot(slot, vaultId, opener, derive);
    if (vaultKey !== null) return { vaultId, keys: await vaultKeys(vaultKey, vaultId), vaultKey };
  }
  throw new Failure(typeof opener === "string" ? "wrong-passphrase" : "wrong-key");
}

/** What opens must also agree with the MAC, because AES-GCM alone does not commit to a key. */
export async function unlock(
  { header, text, tag }: Copy,
  derive: DeriveKey,
  opener: Opener,
): Promise<Unlocked> {
  const unlocked = await openSlots(header, derive, opener);
  if (!(await macHolds(unlocked.keys.header, text, tag))) throw new Failure("damaged");
  return unlocked;
}

/**
 * Opens the header: `storage-lost` when there is none, `wrong-passphrase` or `wrong-key` when no slot opens, `damaged` when it is not what its writer
 * left. A copy that a crash left torn, or with a slot that was since replaced, is written anew.
 */
export function openHeader(files: BlockFiles, derive: DeriveKey, opener: Opener): Promise<OpenedHeader> {
  return withFile(files, path, async (file) => {
    if (file.size() === 0) throw new Failure("storage-lost"); // made by opening it
    const { newest, other } = await readCopies(file);
    const { vaultId, keys } = await unlock(newest, derive, opener);
    const same = other !== null && JSON.stringify(other.header) === JSON.stringify(newest.header);
    if (!same) {
      const { overwriteOther } = await import("./write-header.ts"); // after a crash only
      await overwriteOther(file, newest, newest.header, keys.header);
    }
    return { vaultId, keys };
  });
}

/** Refuses what does not open this vault; writes nothing. */
export async function proveOpener(files: BlockFiles, derive: DeriveKey, opener: Opener): Promise<void> {
  const { newest } = await withFile(files, path, readCopies);
  await unlock(newest, derive, opener);
}

/** The slots as they stand in clear, for whoever asks before the vault is open. */
export async function slotsOf(files: BlockFiles): Promise<readonly Slot[]> {
  const { newest } = await withFile(files, path, readCopies);
  return newest.header.slots.filter(isSlot);
}
