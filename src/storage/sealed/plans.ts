import { Failure } from "../../lib/failure.ts";
import type { RegisterLine } from "../../domain/register.ts";
import { newId, type Id } from "../../lib/id.ts";
import type { Draft } from "../desk.ts";
import type { Write } from "../keep.ts";
import { Batch } from "./batch.ts";
import type { Cabinet } from "./cabinet.ts";
import { withCard, type Page } from "./pages.ts";
import { linesPerPage, type Card, type Found, type Manifest, type Ref, type Root } from "./shapes.ts";

/** What a write puts on disk, and what is believed once it is there. */
export interface Plan {
  readonly batch: Batch;
  readonly root: Partial<Root>;
  readonly believe: () => void;
}

/** What a plan is made from: where records lie now. A plan changes none of it. */
export interface Plot {
  readonly cabinet: Cabinet;
  readonly found: Found;
  readonly manifests: Map<Id, Manifest>;
  readonly manifestOf: (caseId: Id) => Promise<Manifest>;
}

/** A write of that kind. */
export type WriteOf<K extends Write["kind"]> = Extract<Write, { readonly kind: K }>;

const nothing: Manifest = { caseRevision: 0, findings: [], files: [], entries: [] };

/** The record at its next revision. */
export function next([id, revision]: Ref): Ref {
  return [id, revision + 1];
}

function withChanged(refs: readonly Ref[], changed: readonly Id[]): readonly Ref[] {
  const all = new Map(refs);
  for (const id of changed) all.set(id, (all.get(id) ?? 0) + 1);
  return [...all];
}

/** Puts manifest and page of a case; the plan that follows from them. */
export function planCard(
  { found, manifests }: Plot,
  batch: Batch,
  page: Page,
  card: Card,
  manifest: Manifest,
): Plan {
  const changed = withCard(page, card);
  batch.put("manifest", card.manifest, card.keyId, manifest);
  batch.put("page", changed.ref, changed.ref[0], changed.cards);
  return {
    batch,
    root: { pages: found.pages.refsAfter([changed], null) },
    believe: () => {
      manifests.set(card.summary.id, manifest);
      found.pages.set(changed);
    },
  };
}

async function planCase(plot: Plot, { kase, summary, findings, entry }: WriteOf<"case">): Promise<Plan> {
  const { found, cabinet } = plot;
  const known = found.pages.card(kase.id);
  const page = found.pages.of(kase.id) ?? found.pages.withRoom();
  // Keys are in the ring before anything is sealed under them.
  const [caseKey, pageKey] = await cabinet.ground.ring.add(known ? 0 : page ? 1 : 2);
  const keyId = known?.keyId ?? caseKey;
  const onPage = page ?? { ref: [pageKey ?? "", 0], cards: [] };
  if (keyId === undefined) throw new Failure("bug", { what: "no key" });
  const before = known === undefined ? nothing : await plot.manifestOf(kase.id);
  const manifest: Manifest = {
    caseRevision: kase.revision,
    findings: withChanged(
      before.findings,
      findings.map(({ id }) => id),
    ),
    files: before.files,
    entries: [...before.entries, entry.body.seq],
  };
  const batch = new Batch();
  batch.put("case", [kase.id, kase.revision], keyId, kase);
  const revisions = new Map(manifest.findings);
  for (const one of findings) batch.put("finding", [one.id, revisions.get(one.id) ?? 0], keyId, one);
  batch.addEntry(entry, keyId);
  const card = { keyId, manifest: next(known?.manifest ?? [newId(), 0]), summary };
  return planCard(plot, batch, onPage, card, manifest);
}

async function planFile(plot: Plot, { caseId, file }: WriteOf<"file">): Promise<Plan> {
  const [card, page] = [plot.found.pages.card(caseId), plot.found.pages.of(caseId)];
  if (card === undefined || page === undefined) throw new Failure("bug", { what: "file of no case" });
  const before = await plot.manifestOf(caseId);
  const manifest = { ...before, files: [...before.files, file] };
  return planCard(plot, new Batch(), page, { ...card, manifest: next(card.manifest) }, manifest);
}

/** What belongs to the desk as a whole: one record under the key of the vault. */
function planWhole({ found, cabinet }: Plot, write: WriteOf<"settings" | "shelf">): Plan {
  const batch = new Batch();
  const { vaultId } = cabinet.ground;
  const ref = next(found.root[write.kind] ?? [newId(), 0]);
  batch.put(write.kind, ref, vaultId, write.kind === "shelf" ? write.shelf : write.settings);
  batch.addEntry(write.entry, vaultId);
  return { batch, root: { [write.kind]: ref }, believe: () => undefined };
}

async function planDraft({ found, cabinet }: Plot, { draft }: WriteOf<"draft">): Promise<Plan> {
  const batch = new Batch();
  const keyId = found.root.drafts.keyId ?? (await cabinet.ground.ring.add(1))[0] ?? null;
  if (keyId === null) throw new Failure("bug", { what: "no key" });
  const ref = next(found.drafts.get(draft.key) ?? [newId(), 0]);
  batch.put("draft", ref, keyId, draft);
  const rows = [...new Map(found.drafts).set(draft.key, ref).values()];
  return { batch, root: { drafts: { keyId, rows } }, believe: () => found.drafts.set(draft.key, ref) };
}

function planDraftRemoved({ found }: Plot, { key }: WriteOf<"draft-removed">): Plan {
  const batch = new Batch();
  const left = new Map(found.drafts);
  const ref = left.get(key);
  if (ref !== undefined) batch.removed.push(ref[0]);
  left.delete(key);
  const drafts = { ...found.root.drafts, rows: [...left.values()] };
  return { batch, root: { drafts }, believe: () => found.drafts.delete(key) };
}

/** Adds the lines to the last page of the register, and to new ones. */
function putLines({ found, cabinet }: Plot, batch: Batch, added: readonly RegisterLine[]): Plan {
  const refs = found.root.register;
  const last = found.lastLines.length < linesPerPage ? refs.at(-1) : undefined;
  let lines = last === undefined ? [] : found.lastLines;
  let ref = next(last ?? [newId(), 0]);
  const register = [...(last === undefined ? refs : refs.slice(0, -1))];
  const put = (): void => {
    batch.put("register", ref, cabinet.ground.vaultId, lines);
    register.push(ref);
  };
  for (const line of added) {
    if (lines.length === linesPerPage) {
      put();
      [lines, ref] = [[], [newId(), 1]];
    }
    lines = [...lines, line];
  }
  put();
  return { batch, root: { register }, believe: () => (found.lastLines = lines) };
}

function planLines(plot: Plot, { lines, entry }: WriteOf<"lines">): Plan {
  const batch = new Batch();
  batch.addEntry(entry, plot.cabinet.ground.vaultId);
  return lines.length === 0 ? { batch, root: {}, believe: () => undefined } : putLines(plot, batch, lines);
}

/** Drafts go under a new key, so that what was typed about the purged case dies with the old one. */
export async function moveDrafts({ found, cabinet }: Plot, batch: Batch, keyId: Id | null): Promise<Plan> {
  const { drafts } = found.root;
  const moved = new Map<string, Ref>();
  if (keyId !== null && drafts.keyId !== null) {
    for (const value of await cabinet.openAll("draft", drafts.rows, drafts.keyId)) {
      const draft = value as Draft; // authenticated: `planDraft` wrote it
      const ref = next(found.drafts.get(draft.key) ?? [newId(), 0]);
      batch.put("draft", ref, keyId, draft);
      moved.set(draft.key, ref);
    }
  }
  const root = { drafts: { keyId, rows: [...moved.values()] } };
  return { batch, root, believe: () => moved.forEach((ref, key) => found.drafts.set(key, ref)) };
}

/** The details of its entries go, the entries stay. */
async function bareEntries({ cabinet }: Plot, batch: Batch, { entries }: Manifest): Promise<void> {
  for (const row of await cabinet.ground.rows.entries(entries)) {
    if (row === undefined) throw new Failure("damaged");
    batch.bared.push({ ...row, opening: null });
  }
}

async function planPurge(plot: Plot, write: WriteOf<"purge">): Promise<Plan> {
  const { found, cabinet } = plot;
  const { caseId } = write.line;
  const [card, page] = [found.pages.card(caseId), found.pages.of(caseId)];
  if (card === undefined || page === undefined) throw new Failure("bug", { what: "purge of no case" });
  const manifest = await plot.manifestOf(caseId);
  const rest = page.cards.filter((one) => one !== card);
  const { ring } = cabinet.ground;
  const [forPage, forDrafts] = [rest.length > 0, found.drafts.size > 0];
  const keys = await ring.add(Number(forPage) + Number(forDrafts));
  const pageKey = forPage ? keys[0] : undefined;
  const draftsKey = (forDrafts ? keys.at(-1) : undefined) ?? null;

  const batch = new Batch();
  batch.removed.push(caseId, card.manifest[0], page.ref[0], ...manifest.findings.map(([id]) => id));
  await bareEntries(plot, batch, manifest);
  batch.addEntry(write.entry, null);
  const parts = [putLines(plot, batch, [write.line]), await moveDrafts(plot, batch, draftsKey)];
  // The page goes on under a new key: what was sealed under the old one shows the purged card.
  const moved: Page | null = pageKey === undefined ? null : { ref: [pageKey, 1], cards: rest };
  if (moved !== null) batch.put("page", moved.ref, moved.ref[0], moved.cards);
  const { keyId: draftKey } = found.root.drafts;
  const retired = [card.keyId, page.ref[0], ...(draftKey === null ? [] : [draftKey])];
  const pages = found.pages.refsAfter(moved === null ? [] : [moved], page.ref[0]);
  return {
    batch,
    root: { ...parts[0]?.root, ...parts[1]?.root, pages, retired, purged: cabinet.generation + 1 },
    believe: () => {
      for (const { believe } of parts) believe();
      if (moved !== null) found.pages.set(moved);
      found.pages.drop(page.ref[0], caseId);
      plot.manifests.delete(caseId);
    },
  };
}

/** What the write comes to on disk. */
export async function planOf(plot: Plot, write: Write): Promise<Plan> {
  switch (write.kind) {
    case "case":
      return planCase(plot, write);
    case "cases":
      return (await import("./plan-cases.ts")).planCases(plot, write);
    case "file":
      return planFile(plot, write);
    case "settings":
    case "shelf":
      return planWhole(plot, write);
    case "draft":
      return planDraft(plot, write);
    case "draft-removed":
      return planDraftRemoved(plot, write);
    case "part":
      return (await import("./plan-part.ts")).planPart(plot, write);
    case "purge":
      return planPurge(plot, write);
    case "lines":
      return planLines(plot, write);
  }
}
