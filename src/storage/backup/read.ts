import * as v from "valibot";
import { fromUtf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { SealedEntry, SealedRecord } from "../sealed/rows.ts";
import { backupKeys, mustBeGenuine, type BackupManifest, type ReadHeader } from "./container.ts";
import { ObjectReader, wholeOf, type ReadObject } from "./objects.ts";
import { entriesOf, recordsOf } from "../sealed/rows-bytes.ts";
import { OpeningStream, type ByteSource } from "./stream.ts";
import type { Progress } from "./write.ts";

/** Where what is read goes. */
export interface BackupTarget {
  readonly ring: (region: Bytes) => Promise<void>;
  readonly records: (records: readonly SealedRecord[]) => Promise<void>;
  readonly entries: (entries: readonly SealedEntry[]) => Promise<void>;
  /** Must take all the parts. */
  readonly file: (file: ReadFile) => Promise<void>;
}

/** An imported file, sealed as it was in the vault. */
export interface ReadFile {
  readonly caseId: Id;
  readonly fileId: Id;
  readonly bytes: number;
  readonly parts: () => AsyncGenerator<Bytes, void>;
}

const id = "[0-9a-f]{32}";
const filePath = new RegExp(`^files/(${id})/(${id})$`);
/** Far above any ring, batch or manifest of ours; a forged length must not fill the memory. */
const mostInMemory = 256 * 1024 * 1024;

const manifestShape = v.object({
  format: v.literal(1),
  vaultId: v.string(),
  generation: v.number(),
  writtenAt: v.string(),
  journal: v.object({ entries: v.number(), hash: v.string() }),
  cases: v.number(),
  records: v.number(),
  files: v.number(),
  objects: v.array(v.object({ path: v.string(), bytes: v.number(), sha256: v.string() })),
});

const manifestText = v.pipe(v.string(), v.parseJson(), manifestShape);

async function readManifest(object: ReadObject): Promise<BackupManifest> {
  const manifest = v.safeParse(manifestText, fromUtf8(await wholeOf(object, mostInMemory)));
  if (!manifest.success) throw new Failure("damaged");
  return manifest.output;
}

async function deliver(object: ReadObject, target: BackupTarget): Promise<void> {
  const { path, bytes, parts } = object;
  const file = filePath.exec(path);
  if (path === "ring") await target.ring(await wholeOf(object, mostInMemory));
  else if (path.startsWith("records/")) await target.records(recordsOf(await wholeOf(object, mostInMemory)));
  else if (path.startsWith("journal/")) await target.entries(entriesOf(await wholeOf(object, mostInMemory)));
  else if (file !== null) await target.file({ caseId: file[1] ?? "", fileId: file[2] ?? "", bytes, parts });
  else throw new Failure("damaged");
}

/** Reading is told how to say how far it is, and when to stop. */
export interface Reading {
  readonly progress: Progress;
  readonly cancelled: () => boolean;
}

/** The objects against what the manifest says of them, in order (check R8). */
function mustAgree(manifest: BackupManifest, read: ObjectReader): void {
  const said = JSON.stringify(manifest.objects.map(({ path, bytes, sha256 }) => [path, bytes, sha256]));
  const found = JSON.stringify(
    read.marks.slice(0, -1).map(({ path, bytes, sha256 }) => [path, bytes, sha256]),
  );
  if (said !== found) throw new Failure("damaged");
}

/**
 * Reads a whole backup into the target and proves it whole: head genuine, every chunk opens in its place, nothing is
 * missing or follows, every object has its length and hash (checks R5, R7, R8). Nothing of the target counts before
 * this resolves. Throws `damaged`, `newer-format`, `cancelled`.
 */
export async function readBackup(
  source: ByteSource,
  head: ReadHeader,
  secret: Bytes,
  target: BackupTarget,
  { progress, cancelled }: Reading,
): Promise<BackupManifest> {
  const keys = await backupKeys(secret, head.header.salt);
  await mustBeGenuine(head, keys);
  const stream = new OpeningStream(keys.payload, source, head.payloadAt);
  const reader = new ObjectReader(stream);
  let manifest: BackupManifest | null = null;
  for (let object = await reader.next(); object !== null; object = await reader.next()) {
    if (cancelled()) throw new Failure("cancelled");
    if (manifest !== null) throw new Failure("damaged");
    if (object.path === "manifest.json") manifest = await readManifest(object);
    else await deliver(object, target);
    progress(stream.at);
  }
  if (manifest === null) throw new Failure("damaged");
  mustAgree(manifest, reader);
  const { vaultId, generation } = head.header;
  if (manifest.vaultId !== vaultId || manifest.generation !== generation) throw new Failure("damaged");
  return manifest;
}

async function passOver({ parts }: Pick<ReadFile, "parts">): Promise<void> {
  const all = parts();
  while ((await all.next()).done !== true);
}

/** Takes everything and keeps nothing: for proving a backup whole. */
export const nowhere: BackupTarget = {
  ring: () => Promise.resolve(),
  records: () => Promise.resolve(),
  entries: () => Promise.resolve(),
  file: passOver,
};
