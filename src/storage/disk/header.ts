import * as v from "valibot";
import { concat, fromHex, hex, randomBytes, sameBytes, utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { newId, type Id } from "../../lib/id.ts";
import { canonicalJson } from "../../lib/jcs.ts";
import { sha256 } from "../../lib/sha256.ts";
import { kdfShape, mustBeBearable, newKdf, type DeriveKey } from "../crypto/kdf.ts";
import { aesKey, decrypt, encrypt, hkdf, mac, macHolds, vaultKeys, type VaultKeys } from "../crypto/keys.ts";
import { withFile, type BlockFile, type BlockFiles, type Path } from "./block-file.ts";

const idShape = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const slotShape = v.strictObject({
  id: idShape,
  kind: v.literal("passphrase"),
  kdf: kdfShape,
  wrapped: v.pipe(v.string(), v.regex(/^[0-9a-f]{120}$/)),
});
const headerShape = v.object({
  vaultId: idShape,
  slots: v.array(v.union([slotShape, v.object({ kind: v.string() })])),
});

const headerText = v.pipe(v.string(), v.parseJson(), headerShape);

type Slot = v.InferOutput<typeof slotShape>;
type Header = v.InferOutput<typeof headerShape>;

/** What the passphrase opens. */
export interface OpenedHeader {
  readonly vaultId: Id;
  readonly keys: VaultKeys;
}

const path: Path = ["header"];
const magic = utf8("HBV1");
const copySize = 16_384;
const fixedLength = 20;

function isPassphraseSlot(slot: Header["slots"][number]): slot is Slot {
  return "wrapped" in slot;
}

/** Which slot of which vault, derived how: what the wrapping binds. */
function boundTo(vaultId: Id, slot: Pick<Slot, "id" | "kdf">): Bytes {
  return concat(utf8("habeas/slot/1"), fromHex(vaultId), fromHex(slot.id), utf8(canonicalJson(slot.kdf)));
}

async function wrappingKey(
  derive: DeriveKey,
  passphrase: string,
  slot: Pick<Slot, "id" | "kdf">,
): Promise<CryptoKey> {
  const stretched = await derive(passphrase, slot.kdf);
  return aesKey(await hkdf(stretched, fromHex(slot.id), "habeas/kek/pass/v1"));
}

async function newSlot(vaultKey: Bytes, vaultId: Id, derive: DeriveKey, passphrase: string): Promise<Slot> {
  const slot = { id: newId(), kdf: newKdf() };
  const key = await wrappingKey(derive, passphrase, slot);
  const wrapped = await encrypt(key, randomBytes(12), boundTo(vaultId, slot), vaultKey);
  return { ...slot, kind: "passphrase", wrapped: hex(wrapped) };
}

/** magic ‖ version ‖ 3 zeros ‖ generation u64 ‖ length u32 ‖ JSON ‖ zeros ‖ HMAC ‖ SHA-256, each over all before it. */
async function copyOf(header: Header, generation: number, key: CryptoKey): Promise<Bytes> {
  const body = utf8(JSON.stringify(header));
  const text = new Uint8Array(copySize - 64);
  const view = new DataView(text.buffer);
  text.set(magic);
  view.setUint8(4, 1);
  view.setBigUint64(8, BigInt(generation));
  view.setUint32(16, body.length);
  text.set(body, fixedLength);
  const tagged = concat(text, await mac(key, text));
  return concat(tagged, await sha256(tagged));
}

interface Copy {
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
  const parsed = v.safeParse(headerText, new TextDecoder().decode(body));
  if (!parsed.success) return null;
  const [text, tag] = [bytes.subarray(0, -64), bytes.subarray(-64, -32)];
  return { generation: view.getBigUint64(8), header: parsed.output, text, tag };
}

async function newestCopy(files: BlockFiles): Promise<Copy> {
  const copies = await withFile(files, path, async (file) => [
    await readCopy(file, 0),
    await readCopy(file, copySize),
  ]);
  const whole = copies.filter((copy) => copy !== null);
  const newest = whole.toSorted((a, b) => Number(b.generation - a.generation))[0];
  if (newest === undefined) throw new Failure("damaged");
  return newest;
}

/** True when a vault was made here: the header is the last thing that making it writes. */
export async function headerExists(files: BlockFiles): Promise<boolean> {
  if (!(await files.exists(path))) return false;
  return withFile(files, path, (file) => file.size() > 0);
}

/** A new vault key and what hangs on it; nothing is written until `write` is called. */
export async function newHeader(
  derive: DeriveKey,
  passphrase: string,
): Promise<OpenedHeader & { readonly write: (files: BlockFiles) => Promise<void> }> {
  const [vaultId, vaultKey] = [newId(), randomBytes(32)];
  const keys = await vaultKeys(vaultKey, vaultId);
  const slot = await newSlot(vaultKey, vaultId, derive, passphrase);
  const header = { vaultId, slots: [slot] };
  const write = (files: BlockFiles): Promise<void> =>
    withFile(files, path, async (file) => {
      for (const copy of [0, 1]) {
        file.write(copy * copySize, await copyOf(header, copy + 1, keys.header));
        file.flush();
      }
    });
  return { vaultId, keys, write };
}

/** Opens the header: `wrong-passphrase` when no slot opens, `damaged` when it is not what its writer left. */
export async function openHeader(
  files: BlockFiles,
  derive: DeriveKey,
  passphrase: string,
): Promise<OpenedHeader> {
  const { header, text, tag } = await newestCopy(files);
  for (const slot of header.slots.filter(isPassphraseSlot)) {
    mustBeBearable(slot.kdf);
    const key = await wrappingKey(derive, passphrase, slot);
    const vaultKey = await decrypt(key, fromHex(slot.wrapped), boundTo(header.vaultId, slot));
    if (vaultKey === null) continue;
    const keys = await vaultKeys(vaultKey, header.vaultId);
    if (!(await macHolds(keys.header, text, tag))) throw new Failure("damaged");
    return { vaultId: header.vaultId, keys };
  }
  throw new Failure("wrong-passphrase");
}
