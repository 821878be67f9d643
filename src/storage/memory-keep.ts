import type { Case } from "../domain/case.ts";
import type { Finding } from "../domain/finding.ts";
import type { Mark } from "../domain/marks.ts";
import { utf8 } from "../lib/bytes.ts";
import { Failure } from "../lib/failure.ts";
import { newId, type Id } from "../lib/id.ts";
import { sha256Hex } from "../lib/sha256.ts";
import type { FilePart, KeptFile } from "./desk.ts";
import type { ChainedEntry } from "./journal.ts";
import type { Keep, Remains, Write } from "./keep.ts";

const partLength = 1_048_576;

async function partOf(content: Blob, part: number): Promise<FilePart> {
  const end = (part + 1) * partLength;
  const bytes = new Uint8Array(await content.slice(part * partLength, end).arrayBuffer());
  return { bytes, last: end >= content.size };
}

/** What is kept for the time of a practice session: nothing leaves memory. */
export class MemoryKeep implements Keep {
  readonly #cases = new Map<Id, Case>();
  readonly #findings = new Map<Id, Map<Id, Finding>>();
  readonly #files = new Map<Id, Map<Id, Blob>>();
  #entries: readonly ChainedEntry[] = [];

  write = (write: Write): Promise<void> => {
    const before = write.kind === "cases" ? write.cases.map(({ entry }) => entry) : [];
    if ("entry" in write) this.#entries = [...this.#entries, ...before, write.entry];
    if (write.kind === "cases") for (const { kase } of write.cases) this.#cases.set(kase.id, kase);
    if (write.kind === "case") {
      const findings = this.#findings.get(write.kase.id) ?? new Map<Id, Finding>();
      for (const finding of write.findings) findings.set(finding.id, finding);
      this.#findings.set(write.kase.id, findings);
      this.#cases.set(write.kase.id, write.kase);
    }
    if (write.kind === "part") this.#keepPart(write);
    if (write.kind === "purge") this.#purge(write.line.caseId);
    return Promise.resolve();
  };

  #keepPart({ kase, findings, files, bare }: Extract<Write, { kind: "part" }>): void {
    this.#cases.set(kase.id, kase);
    this.#findings.set(kase.id, new Map(findings.map((one) => [one.id, one])));
    const staying = new Set(files.map(({ fileId }) => fileId));
    const kept = [...(this.#files.get(kase.id) ?? [])].filter(([fileId]) => staying.has(fileId));
    this.#files.set(kase.id, new Map(kept));
    const gone = { nonce: "", detail: null, erased: true } as const;
    this.#entries = this.#entries.map((entry) =>
      bare.includes(entry.body.seq) ? { ...entry, opening: gone } : entry,
    );
  }

  #purge(caseId: Id): void {
    this.#cases.delete(caseId);
    this.#findings.delete(caseId);
    this.#files.delete(caseId);
    this.#entries = this.#entries.map((entry) =>
      entry.body.caseId === caseId ? { ...entry, opening: null } : entry,
    );
  }

  readCase = (id: Id): Promise<Case> => {
    const kase = this.#cases.get(id);
    return kase === undefined ? Promise.reject(new Failure("damaged")) : Promise.resolve(kase);
  };

  readFindings = (caseId: Id): Promise<readonly Finding[]> =>
    Promise.resolve([...(this.#findings.get(caseId)?.values() ?? [])]);

  entriesOf = (caseId: Id): Promise<readonly ChainedEntry[]> =>
    Promise.resolve(this.#entries.filter(({ body }) => body.caseId === caseId));

  entries = (from: number, to: number): Promise<readonly ChainedEntry[]> =>
    Promise.resolve(this.#entries.slice(from, to));

  storeFile = async (caseId: Id, content: Blob): Promise<KeptFile> => {
    const bytes = new Uint8Array(await content.arrayBuffer());
    const fileId = newId();
    const files = this.#files.get(caseId) ?? new Map<Id, Blob>();
    this.#files.set(caseId, files.set(fileId, new Blob([bytes])));
    return { fileId, bytes: bytes.length, sha256: await sha256Hex(bytes) };
  };

  fileReader = (caseId: Id, fileId: Id): Promise<(part: number) => Promise<FilePart>> => {
    const content = this.#files.get(caseId)?.get(fileId);
    return content === undefined
      ? Promise.reject(new Failure("damaged"))
      : Promise.resolve((part) => partOf(content, part));
  };

  fingerprints = (marks: readonly Mark[]): Promise<readonly string[]> =>
    Promise.all(marks.map((mark) => sha256Hex(utf8(mark)))); // nothing of a practice is kept, so there is no key

  sample = (caseId: Id): Promise<() => Promise<Remains>> =>
    Promise.resolve(() =>
      Promise.resolve({
        sampleOpens: false,
        records: Number(this.#cases.has(caseId)) + (this.#findings.get(caseId)?.size ?? 0),
        files: this.#files.get(caseId)?.size ?? 0,
      }),
    );

  samplePart = (caseId: Id, gone: readonly Id[]): Promise<() => Promise<Remains>> => {
    const left = (): number => gone.filter((id) => this.#findings.get(caseId)?.has(id)).length;
    return Promise.resolve(() => Promise.resolve({ sampleOpens: false, records: left(), files: 0 }));
  };

  rekeyed = async (
    caseId: Id,
    staying: ReadonlySet<Id>,
  ): Promise<{ keyId: null; copies: Map<Id, KeptFile> }> => {
    const copies = new Map<Id, KeptFile>();
    for (const [fileId, content] of this.#files.get(caseId) ?? []) {
      const bytes = new Uint8Array(await content.arrayBuffer());
      const copy = { fileId, bytes: bytes.length, sha256: await sha256Hex(bytes) };
      if (staying.has(fileId)) copies.set(fileId, copy);
    }
    return { keyId: null, copies };
  };
}
