import { hex, randomBytes, utf8, type Bytes } from "../../../src/lib/bytes.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { newId } from "../../../src/lib/id.ts";
import { vaultKeys, type VaultKeys } from "../../../src/storage/crypto/keys.ts";
import { RootFile } from "../../../src/storage/disk/root-file.ts";
import type { Batch } from "../../../src/storage/log/batches.ts";
import { linkIn } from "../../../src/storage/log/link.ts";
import { RedoLog } from "../../../src/storage/log/redo-log.ts";
import type { Frame } from "../../../src/storage/sealed/rows.ts";
import { OpfsDouble } from "../../support/opfs-double.ts";
import { Chance } from "./chance.ts";

/** What became of all the changes behind the log's back. */
export interface Flips {
  flips: number;
  swaps: number;
  /** Times at which another content was read as if it were that of the log, at its generation. */
  accepted: number;
  /** The control: times at which a reader that checks no MAC would have read something else without noticing. */
  withoutMac: number;
}

const frames = 12;

function frame(generation: number): Frame {
  return {
    generation,
    put: new Map([[newId(), utf8(`record ${generation}`)]]),
    removed: [],
    entries: [{ seq: generation, sealed: utf8(`entry ${generation}`), opening: null }],
  };
}

async function* snapshot(): AsyncGenerator<Batch, void> {
  yield { records: [{ id: newId(), sealed: utf8("first") }], entries: [] };
}

async function opened(files: OpfsDouble, keys: VaultKeys): Promise<{ log: RedoLog; close: () => void }> {
  const file = await files.open(["root"]);
  const log = await RedoLog.open(files, keys, await RootFile.open(file, keys.root));
  const close = (): void => {
    log.close();
    file.close();
  };
  return { log, close };
}

/** Everything in the log, as one text; null when it is refused or shorter than it was. */
async function contentOf(files: OpfsDouble, keys: VaultKeys): Promise<string | null> {
  const { log, close } = await opened(files, keys);
  try {
    const all: string[] = [];
    for await (const { records, entries } of log.rows()) {
      all.push(...records.map(({ id, sealed }) => `${id} ${hex(sealed)}`));
      all.push(...entries.map(({ seq, sealed }) => `${seq} ${hex(sealed)}`));
    }
    return log.generation === frames ? all.join() : null;
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  } finally {
    close();
  }
}

/** Where each link begins, read without a look at any MAC. */
function linksOf(bytes: Bytes): { readonly from: number; readonly to: number }[] {
  const links = [];
  for (let at = 0; at < bytes.length;) {
    const to = at + 36 + new DataView(bytes.buffer).getUint32(at);
    links.push({ from: at, to });
    at = to;
  }
  return links;
}

/** What a reader would see who checks no MAC; null when it makes no sense to him either. */
function unchecked(bytes: Bytes): string | null {
  try {
    return JSON.stringify(linksOf(bytes).map(({ from, to }) => linkIn(bytes.slice(from + 4, to - 32))));
  } catch {
    return null;
  }
}

/** Flips single bits of a log, and swaps, doubles, drops or rolls back its links; nothing of it may be taken for the log. */
export async function logFlips(seed: number, rounds: number): Promise<Flips> {
  const chance = new Chance(seed);
  const files = new OpfsDouble();
  const keys = await vaultKeys(randomBytes(32), newId());
  const file = await files.open(["root"]);
  const log = await RedoLog.open(files, keys, RootFile.create(file, keys.root, "x"));
  await log.rewrite(0, snapshot());
  for (let n = 1; n <= frames; n += 1) await log.append(frame(n));
  log.close();
  file.close();
  const name = "log-a";
  const bytes = files.dump().find((one) => one.name === name)?.bytes ?? new Uint8Array();
  const links = linksOf(bytes);
  const before = await contentOf(files, keys);
  const plain = unchecked(bytes);
  if (before === null || plain === null) throw new Error("the log does not open untouched");
  const flips: Flips = { flips: 0, swaps: 0, accepted: 0, withoutMac: 0 };
  const judge = async (changed: Bytes): Promise<void> => {
    files.replace(name, changed);
    if ((await contentOf(files, keys)) !== null) flips.accepted += 1;
    const read = unchecked(changed);
    if (read !== null && read !== plain) flips.withoutMac += 1;
  };
  for (let round = 0; round < rounds; round += 1) {
    const changed = bytes.slice();
    const at = chance.below(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
    flips.flips += 1;
    await judge(changed);
    if (round % 20 !== 0) continue;
    const parts = links.map(({ from, to }) => bytes.slice(from, to));
    const [one, other] = [chance.below(parts.length), chance.below(parts.length)];
    if (one === other) parts.splice(one, 1);
    else [parts[one], parts[other]] = [parts[other] ?? new Uint8Array(), parts[one] ?? new Uint8Array()];
    flips.swaps += 1;
    await judge(Uint8Array.from(parts.flatMap((part) => [...part])));
  }
  return flips;
}
