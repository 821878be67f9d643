import { utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import { canonicalJson } from "../../lib/jcs.ts";
import type { SealedEntry, SealedRecord } from "../sealed/rows.ts";
import { backupKeys, headerBytes, newSalt, type BackupHeader, type BackupManifest } from "./container.ts";
import { ObjectWriter } from "./objects.ts";
import { entriesBytes, recordsBytes } from "../sealed/rows-bytes.ts";
import { chunkLength, SealingStream, type Sink } from "./stream.ts";

/** An imported file as it lies sealed in the vault. */
export interface StoredFile {
  readonly caseId: Id;
  readonly fileId: Id;
  readonly bytes: number;
  readonly parts: () => AsyncIterable<Bytes>;
}

/** A vault at rest, sealed as it is: what goes into its backup. */
export interface BackupContent {
  readonly vaultId: Id;
  readonly generation: number;
  /** The format of its records. */
  readonly format: number;
  readonly journal: BackupManifest["journal"];
  readonly cases: number;
  /** The slots of its header. */
  readonly slots: readonly { readonly kind: string }[];
  /** The sealed region of its key ring. */
  readonly ring: () => Promise<Bytes>;
  readonly records: () => AsyncIterable<readonly SealedRecord[]>;
  readonly entries: () => AsyncIterable<readonly SealedEntry[]>;
  readonly files: readonly StoredFile[];
}

/** How far it is, in bytes written. */
export type Progress = (bytes: number) => void;

/** What writing is told besides the content. */
export interface Writing {
  /** Hangs on the vault key and serves backups only. */
  readonly secret: Bytes;
  readonly app: string;
  readonly now: Date;
  readonly progress: Progress;
  readonly cancelled: () => boolean;
}

async function writeRows<T>(
  writer: ObjectWriter,
  folder: string,
  batches: AsyncIterable<readonly T[]>,
  bytesOf: (rows: readonly T[]) => Bytes,
): Promise<number> {
  let [batch, rows] = [0, 0];
  for await (const some of batches) {
    const bytes = bytesOf(some);
    await writer.put(`${folder}/${String(batch).padStart(6, "0")}`, bytes.length, [bytes]);
    batch += 1;
    rows += some.length;
  }
  return rows;
}

/** What must be read while nothing changes, and then what cannot change any more. */
export interface BackupSteps {
  /** Ring, records and journal: to be run while no change is being made. */
  readonly records: () => Promise<void>;
  /** The imported files, which never change once written; and the end. */
  readonly files: () => Promise<BackupManifest>;
}

/** Writes a backup of the content into the sink (docs/backup.md). */
export async function backup(content: BackupContent, out: Sink, writing: Writing): Promise<BackupSteps> {
  const { vaultId, generation, format: vaultFormat, slots, journal, cases, files } = content;
  const header: BackupHeader = {
    format: 1,
    app: writing.app,
    vaultId,
    generation,
    vaultFormat,
    slots: slots.map((slot) => ({ ...slot })),
    chunk: chunkLength,
    salt: newSalt(),
  };
  const keys = await backupKeys(writing.secret, header.salt);
  let written = 0;
  const sink: Sink = (bytes) => {
    if (writing.cancelled()) throw new Failure("cancelled");
    out(bytes);
    written += bytes.length;
    writing.progress(written);
  };
  sink(await headerBytes(header, keys));
  const writer = new ObjectWriter(new SealingStream(keys.payload, sink));
  let records = 0;
  return {
    records: async () => {
      const ring = await content.ring();
      await writer.put("ring", ring.length, [ring]);
      records = await writeRows(writer, "records", content.records(), recordsBytes);
      await writeRows(writer, "journal", content.entries(), entriesBytes);
    },
    files: async () => {
      for (const { caseId, fileId, bytes, parts } of files) {
        await writer.put(`files/${caseId}/${fileId}`, bytes, parts());
      }
      const manifest: BackupManifest = {
        format: 1,
        vaultId,
        generation,
        writtenAt: writing.now.toISOString(),
        journal,
        cases,
        records,
        files: files.length,
        objects: writer.marks.map((mark) => ({ ...mark })),
      };
      await writer.end("manifest.json", utf8(canonicalJson({ ...manifest })));
      return manifest;
    },
  };
}
