import { concat, randomBytes, type Bytes } from "../../../src/lib/bytes.ts";
import { newId } from "../../../src/lib/id.ts";
import { readHeader } from "../../../src/storage/backup/container.ts";
import { readBackup, type BackupTarget } from "../../../src/storage/backup/read.ts";
import type { ByteSource } from "../../../src/storage/backup/stream.ts";
import { backup, type BackupContent } from "../../../src/storage/backup/write.ts";
import type { SealedEntry, SealedRecord } from "../../../src/storage/sealed/rows.ts";

/** What hangs on the vault key, here any. */
export const secret = new Uint8Array(32).fill(7);

/** The bytes as a chosen file would give them. */
export function sourceOf(bytes: Bytes): ByteSource {
  return { size: bytes.length, read: async (at, length) => bytes.slice(at, at + length) };
}

async function* oneByOne<T>(things: readonly T[]): AsyncGenerator<T, void> {
  for (const thing of things) yield thing;
}

export interface Held {
  readonly ring: Bytes;
  readonly records: readonly SealedRecord[];
  readonly entries: readonly SealedEntry[];
  readonly files: readonly { readonly caseId: string; readonly fileId: string; readonly content: Bytes }[];
}

/** Something of every kind, sealed or not: a backup does not look inside. */
export function held(fileLengths: readonly number[] = [0, 5, 65_536, 200_000]): Held {
  return {
    ring: randomBytes(64),
    records: Array.from({ length: 5 }, (_, i) => ({ id: newId(), sealed: randomBytes(10 + i) })),
    entries: [
      { seq: 0, sealed: randomBytes(30), opening: null },
      { seq: 1, sealed: randomBytes(30), opening: new Uint8Array() },
      { seq: 2, sealed: randomBytes(30), opening: randomBytes(9) },
    ],
    files: fileLengths.map((length) => ({
      caseId: newId(),
      fileId: newId(),
      content: new Uint8Array(length).map((_, i) => (i * 31) % 251),
    })),
  };
}

function contentOf({ ring, records, entries, files }: Held): BackupContent {
  return {
    vaultId: "a".repeat(32),
    generation: 12,
    format: 1,
    journal: { entries: 3, hash: "b".repeat(64) },
    cases: 2,
    slots: [{ kind: "passphrase" }],
    ring: async () => ring,
    records: () => oneByOne([records.slice(0, 3), records.slice(3)]),
    entries: () => oneByOne([entries]),
    files: files.map(({ caseId, fileId, content }) => ({
      caseId,
      fileId,
      bytes: content.length,
      parts: () => oneByOne([content.subarray(0, 3), content.subarray(3)] as Bytes[]),
    })),
  };
}

/** The bytes of a backup of that. */
export async function backupOf(content: Held): Promise<Bytes> {
  const parts: Bytes[] = [];
  const steps = await backup(contentOf(content), (bytes) => parts.push(bytes), {
    secret,
    app: "0.1.0",
    now: new Date("2026-11-20T10:00:00Z"),
    progress: () => undefined,
    cancelled: () => false,
  });
  await steps.records();
  await steps.files();
  return concat(...parts);
}

/** What is read back, and the manifest. */
export async function restored(
  bytes: Bytes,
  key: Bytes = secret,
): Promise<Held & { readonly manifest: Awaited<ReturnType<typeof readBackup>> }> {
  let ring: Bytes = new Uint8Array();
  const records: SealedRecord[] = [];
  const entries: SealedEntry[] = [];
  const files: { caseId: string; fileId: string; content: Bytes }[] = [];
  const target: BackupTarget = {
    ring: async (region) => void (ring = region),
    records: async (some) => void records.push(...some),
    entries: async (some) => void entries.push(...some),
    file: async ({ caseId, fileId, parts }) => {
      const content: Bytes[] = [];
      for await (const part of parts()) content.push(part);
      files.push({ caseId, fileId, content: concat(...content) });
    },
  };
  const source = sourceOf(bytes);
  const manifest = await readBackup(source, await readHeader(source), key, target, {
    progress: () => undefined,
    cancelled: () => false,
  });
  return { ring, records, entries, files, manifest };
}
