import { initialSettings } from "../../../src/domain/settings.ts";
import { concat, fromUtf8, randomBytes, sameBytes, type Bytes } from "../../../src/lib/bytes.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { newId } from "../../../src/lib/id.ts";
import { seal, unseal, type Place } from "../../../src/storage/crypto/envelope.ts";
import { aesKey, vaultKeys } from "../../../src/storage/crypto/keys.ts";
import { readPart, writeAttachment } from "../../../src/storage/disk/attachment.ts";
import { withFile } from "../../../src/storage/disk/block-file.ts";
import { openHeader } from "../../../src/storage/disk/header.ts";
import { newHeader } from "../../../src/storage/disk/new-header.ts";
import { KeyRing } from "../../../src/storage/disk/ring.ts";
import { readSuperblock } from "../../../src/storage/disk/superblock.ts";
import { OpfsDouble } from "../../support/opfs-double.ts";
import { backupOf, held, restored } from "../backup/backup-bytes.ts";
import { quickKey } from "../means.ts";
import { Chance } from "./chance.ts";

/** Sealed bytes, and whether others in their place are taken for them. */
interface Target {
  /** What is flipped; where there are two copies, both alike. */
  readonly bytes: Bytes;
  readonly opens: (changed: Bytes) => Promise<unknown>;
  /** A control: a reader that checks no tag would have read something else. */
  readonly wrongWithoutTag?: (changed: Bytes) => Promise<boolean>;
}

/** What became of flipped bits. */
export interface FlippedBits {
  readonly flips: number;
  /** Flips with which something opened. */
  readonly accepted: number;
  /** The control: flips that a reader without a tag would have taken for content. */
  readonly withoutTag: number;
}

async function ctrReading(raw: Bytes, sealed: Bytes): Promise<string> {
  const key = await crypto.subtle.importKey("raw", raw, "AES-CTR", false, ["decrypt"]);
  const counter = concat(sealed.subarray(24, 36), Uint8Array.of(0, 0, 0, 2)); // GCM counts on from here
  const parameters = { name: "AES-CTR", counter, length: 32 };
  const plain = new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed.subarray(36, -16)));
  return fromUtf8(plain.subarray(5, 5 + new DataView(plain.buffer).getUint32(1)));
}

const place: Place = { vaultId: newId(), store: "rec", id: newId(), revision: 7, kind: "case" };

async function envelope(): Promise<Target> {
  const raw = randomBytes(32);
  const key = { id: newId(), aes: await aesKey(raw) };
  const text = "Please erase everything that you hold about me. ".repeat(4);
  const bytes = await seal(key, place, text);
  const right = await ctrReading(raw, bytes);
  return {
    bytes,
    opens: (changed) => unseal(key, place, changed),
    wrongWithoutTag: async (changed) => {
      try {
        return (await ctrReading(raw, changed)) !== right;
      } catch {
        return false; // not even text
      }
    },
  };
}

async function ring(): Promise<Target> {
  const files = new OpfsDouble();
  const keys = await vaultKeys(randomBytes(32), newId());
  const made = await KeyRing.create(files, keys, "x");
  await made.add(3);
  made.close();
  const all = files.dump();
  const one = all.find(({ name, bytes }) => name.startsWith("ring") && bytes[0] === 0x48);
  if (one === undefined) throw new Error("there is no ring");
  return {
    bytes: one.bytes,
    opens: async (changed) => {
      const here = new OpfsDouble();
      for (const { name, bytes } of all) here.replace(name, name === one.name ? changed : bytes);
      return KeyRing.open(here, keys);
    },
  };
}

async function superblock(): Promise<Target> {
  const files = new OpfsDouble();
  const keys = await vaultKeys(randomBytes(32), newId());
  (await KeyRing.create(files, keys, "x")).close();
  const bytes = files.dump().find(({ name }) => name === "root")?.bytes ?? new Uint8Array();
  return {
    bytes: bytes.slice(0, 4096).some((byte) => byte !== 0) ? bytes.slice(0, 4096) : bytes.slice(4096),
    opens: async (changed) => {
      const here = new OpfsDouble();
      here.replace("root", concat(changed, changed));
      return withFile(here, ["root"], (file) => readSuperblock(file, keys.root));
    },
  };
}

async function header(): Promise<Target> {
  const files = new OpfsDouble();
  await (await newHeader(quickKey, "a")).write(files);
  return {
    bytes: (files.dump()[0]?.bytes ?? new Uint8Array()).slice(0, 16_384),
    opens: async (changed) => {
      const here = new OpfsDouble();
      here.replace("header", concat(changed, changed));
      return openHeader(here, quickKey, "a");
    },
  };
}

async function attachment(): Promise<Target> {
  const files = new OpfsDouble();
  const [key, fileId] = [{ id: newId(), bytes: randomBytes(32) }, newId()];
  await withFile(files, ["f"], (file) => writeAttachment(file, key, fileId, new Blob([randomBytes(900)])));
  return {
    bytes: files.dump()[0]?.bytes ?? new Uint8Array(),
    opens: async (changed) => {
      const here = new OpfsDouble();
      here.replace("f", changed);
      return withFile(here, ["f"], (file) => readPart(file, key, fileId, { part: 0, bytes: 900 }));
    },
  };
}

async function backupFile(): Promise<Target> {
  return { bytes: await backupOf(held([100])), opens: (changed) => restored(changed) };
}

/** What is sealed, and of a hundred flips how many it gets; the log has its own (`log-flips.ts`). */
const targets = [
  [envelope, 50],
  [superblock, 15],
  [ring, 10],
  [attachment, 15],
  [header, 5],
  [backupFile, 5],
] as const;

/** Flips that many single bits of everything that is sealed; nothing of it may open. */
export async function flippedBits(seed: number, flips: number): Promise<FlippedBits> {
  const chance = new Chance(seed);
  const sum = { flips: 0, accepted: 0, withoutTag: 0 };
  for (const [make, share] of targets) {
    const { bytes, opens, wrongWithoutTag } = await make();
    await opens(bytes); // untouched, it opens
    for (let left = Math.ceil((flips * share) / 100); left > 0; left -= 1) {
      const changed = bytes.slice();
      const at = chance.below(bytes.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
      sum.flips += 1;
      if (await accepted(opens(changed))) sum.accepted += 1;
      if ((await wrongWithoutTag?.(changed)) === true) sum.withoutTag += 1;
    }
  }
  return sum;
}

async function accepted(opening: Promise<unknown>): Promise<boolean> {
  try {
    await opening;
    return true;
  } catch (thrown) {
    if (thrown instanceof Failure) return false;
    throw thrown;
  }
}

/** What became of sealed records in each other's place, and of older ones in the place of newer. */
export interface Swapped {
  readonly swaps: number;
  readonly accepted: number;
  /** The control: so often a reader that binds nothing to its place would have read another record. */
  readonly withoutPlace: number;
}

/** Puts each of sixty records under one key in the place of each other, and each in a later place of its own. */
export async function swapped(): Promise<Swapped> {
  const raw = randomBytes(32);
  const key = { id: newId(), aes: await aesKey(raw) };
  const all = await Promise.all(
    Array.from({ length: 60 }, async (_, n) => {
      const mine = { ...place, id: newId(), revision: n % 3 };
      return { place: mine, sealed: await seal(key, mine, { n, ...initialSettings }) };
    }),
  );
  const sum = { swaps: 0, accepted: 0, withoutPlace: 0 };
  const judge = async (sealed: Bytes, at: Place, own: Bytes): Promise<void> => {
    sum.swaps += 1;
    if (await accepted(unseal(key, at, sealed))) sum.accepted += 1;
    if (sameBytes(sealed, own) || (await ctrReading(raw, sealed)) !== (await ctrReading(raw, own)))
      sum.withoutPlace += 1;
  };
  for (const one of all) {
    for (const other of all) if (one !== other) await judge(other.sealed, one.place, one.sealed);
    for (const revision of [one.place.revision + 1, one.place.revision + 2])
      await judge(one.sealed, { ...one.place, revision }, one.sealed);
  }
  return sum;
}
