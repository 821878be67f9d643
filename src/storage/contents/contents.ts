import type { Case } from "../../domain/case.ts";
import type { Finding } from "../../domain/finding.ts";
import type { RegisterLine } from "../../domain/register.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Id } from "../../lib/id.ts";
import type { Draft, KeptFile } from "../desk.ts";
import type { ChainedEntry, EntryBody, Opening } from "../journal.ts";
import type { Card, Manifest, Root } from "../sealed/shapes.ts";
import type { Seals } from "./sealed.ts";

/** A case with everything of it that opens. */
export interface CaseFound {
  readonly id: Id;
  /** Its number, as the officer knows it; null where nothing says it any more. */
  readonly number: string | null;
  readonly keyId: Id;
  readonly kase: Case | null;
  readonly findings: readonly Finding[];
  readonly files: readonly KeptFile[];
  /** Whether all that it has is named: what is not named cannot be missed. */
  readonly whole: boolean;
}

/** How much is named and does not open. */
export interface Lost {
  cases: number;
  records: number;
  files: number;
  entries: number;
}

/** Everything in a vault that opens, in clear. */
export interface Contents {
  readonly settings: Settings | null;
  readonly shelf: unknown;
  readonly register: readonly RegisterLine[];
  readonly drafts: readonly Draft[];
  readonly cases: readonly CaseFound[];
  readonly journal: readonly ChainedEntry[];
  readonly lost: Lost;
}

/** Opens what a root names, and counts what does not open. All of it is authenticated: `plans.ts` wrote what is read. */
class Reader {
  readonly lost: Lost = { cases: 0, records: 0, files: 0, entries: 0 };
  readonly #seals: Seals;

  constructor(seals: Seals) {
    this.#seals = seals;
  }

  async record<T>(...place: Parameters<Seals["record"]>): Promise<T | null> {
    const value = await this.#seals.record(...place);
    if (value === null) this.lost.records += 1;
    return value as T | null;
  }

  async records<T>(
    kind: Parameters<Seals["record"]>[0],
    refs: Root["register"],
    keyId: Id | null,
  ): Promise<T[]> {
    const found: T[] = [];
    for (const ref of refs) {
      const one = await this.record<T>(kind, ref, keyId ?? ref[0]);
      if (one !== null) found.push(one);
    }
    return found;
  }

  async oneCase({ keyId, manifest: ref, summary }: Card): Promise<CaseFound> {
    const manifest = await this.record<Manifest>("manifest", ref, keyId);
    const { id, number } = summary;
    if (manifest === null) {
      this.lost.cases += 1;
      return { id, number, keyId, kase: null, findings: [], files: [], whole: false };
    }
    const kase = await this.record<Case>("case", [id, manifest.caseRevision], keyId);
    if (kase === null) this.lost.cases += 1;
    const findings = await this.records<Finding>("finding", manifest.findings, keyId);
    return { id, number, keyId, kase, findings, files: manifest.files, whole: true };
  }

  async journal(entries: number, keyOf: (caseId: Id) => Id | null): Promise<ChainedEntry[]> {
    const { vaultId } = this.#seals;
    const found: ChainedEntry[] = [];
    for (let seq = 0; seq < entries; seq += 1) {
      const line = await this.#seals.line("entry", seq, vaultId);
      if (line === null) {
        this.lost.entries += 1;
        continue;
      }
      const { body, hash } = line as { readonly body: EntryBody; readonly hash: string };
      const keyId = body.caseId === null ? vaultId : keyOf(body.caseId);
      const opening = keyId === null ? null : await this.#seals.line("opening", seq, keyId);
      if (body.commit !== null && keyId !== null && opening === null) this.lost.entries += 1;
      found.push({ body, hash, opening: opening as Opening | null });
    }
    return found;
  }
}

/** Everything that the root names. `more` finds cases that nothing names any more, by what is already found. */
export async function contentsOf(
  seals: Seals,
  root: Root | null,
  more: (found: readonly CaseFound[]) => Promise<readonly CaseFound[]> = (found) => Promise.resolve(found),
): Promise<Contents> {
  const reader = new Reader(seals);
  const { vaultId } = seals;
  const pages = await reader.records<readonly Card[]>("page", root?.pages ?? [], null);
  const named: CaseFound[] = [];
  for (const card of pages.flat()) named.push(await reader.oneCase(card));
  const cases = await more(named);
  const keys = new Map(cases.map(({ id, keyId }) => [id, keyId]));
  const drafts = root?.drafts;
  const lines = Math.max(root?.journal.entries ?? 0, ...[...seals.rows.entries.keys()].map((seq) => seq + 1));
  return {
    settings: root === null ? null : await reader.record<Settings>("settings", root.settings, vaultId),
    shelf: root?.shelf === undefined ? null : await reader.record("shelf", root.shelf, vaultId),
    register: (await reader.records<RegisterLine[]>("register", root?.register ?? [], vaultId)).flat(),
    drafts: drafts?.keyId ? await reader.records<Draft>("draft", drafts.rows, drafts.keyId) : [],
    cases,
    journal: await reader.journal(root?.journal.entries ?? lines, (caseId) => keys.get(caseId) ?? null),
    lost: reader.lost,
  };
}
