import { utf8, type Bytes } from "../../lib/bytes.ts";
import type { Id } from "../../lib/id.ts";
import { product } from "../../lib/product.ts";
import type { KeptFile } from "../desk.ts";
import type { CaseFound, Contents } from "./contents.ts";

/** Takes files in clear, one after another. */
export interface Target {
  readonly put: (path: readonly string[], parts: AsyncIterable<Bytes> | Iterable<Bytes>) => Promise<void>;
}

/** An imported file: where its copy in clear goes, and what opens it. */
export interface FilePlace {
  readonly path: readonly string[];
  readonly caseId: Id;
  readonly keyId: Id;
  readonly kept: KeptFile;
}

/** The name a file had, where the case says it: `{ fileId, name }`. */
function namesIn(value: unknown, found = new Map<Id, string>()): ReadonlyMap<Id, string> {
  if (Array.isArray(value)) for (const one of value) namesIn(one, found);
  else if (typeof value === "object" && value !== null) {
    const { fileId, name } = value as { readonly fileId?: unknown; readonly name?: unknown }; // any record
    if (typeof fileId === "string" && typeof name === "string") found.set(fileId, name);
    for (const one of Object.values(value)) namesIn(one, found);
  }
  return found;
}

/** What every system takes as the name of a folder, and no path: `DSR-2026-001`. */
function folderOf({ number, id }: CaseFound, taken: Set<string>): string {
  const name = (number ?? `case-${id.slice(0, 8)}`).replaceAll(/[^A-Za-z0-9-]/g, "-").slice(0, 60);
  const free = taken.has(name) ? `${name}-${id.slice(0, 8)}` : name;
  taken.add(free);
  return free;
}

/** What becomes of the contents of a vault outside of it: names that name nobody, and that no system refuses. */
export class PlainFiles {
  readonly places = new Map<Id, FilePlace>();
  readonly #contents: Contents;
  readonly #folders = new Map<Id, string>();

  constructor(contents: Contents) {
    this.#contents = contents;
    const taken = new Set<string>();
    for (const one of contents.cases) {
      const folder = folderOf(one, taken);
      this.#folders.set(one.id, folder);
      const names = namesIn([one.kase, one.findings]);
      one.files.forEach((kept, i) => {
        const ending = /\.[A-Za-z0-9]{1,8}$/.exec(names.get(kept.fileId) ?? "")?.[0] ?? "";
        const name = `${String(i + 1).padStart(3, "0")}${ending.toLowerCase()}`;
        const path = ["cases", folder, "files", name];
        this.places.set(kept.fileId, { path, caseId: one.id, keyId: one.keyId, kept });
      });
    }
  }

  /** Bytes of the imported files in all. */
  get bytes(): number {
    return [...this.places.values()].reduce((sum, { kept }) => sum + kept.bytes, 0);
  }

  /** Everything but the imported files, as JSON. */
  async putRecords(target: Target, words: string): Promise<void> {
    const { settings, shelf, register, drafts, cases, journal, lost } = this.#contents;
    const put = (path: readonly string[], value: unknown): Promise<void> =>
      target.put(path, [utf8(`${JSON.stringify(value, null, 2)}\n`)]);
    await target.put(["README.txt"], [utf8(words)]);
    const made = { program: product.name, version: product.version };
    await put(["desk.json"], { format: 1, made, settings, shelf, register, drafts, lost });
    await put(["journal.json"], journal);
    for (const one of cases) {
      const names = namesIn([one.kase, one.findings]);
      const files = one.files.map((kept) => ({
        ...kept,
        name: names.get(kept.fileId) ?? null,
        savedAs: this.places.get(kept.fileId)?.path.slice(2).join("/") ?? null,
      }));
      const folder = this.#folders.get(one.id) ?? one.id;
      await put(["cases", folder, "case.json"], { case: one.kase, findings: one.findings, files });
    }
  }
}
