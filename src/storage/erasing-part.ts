import type { Case } from "../domain/case.ts";
import type { CaseEvent, EventKind } from "../domain/journal.ts";
import type { PartChange } from "../domain/part-change.ts";
import { summaryOf } from "../domain/summary.ts";
import { Failure } from "../lib/failure.ts";
import type { Id } from "../lib/id.ts";
import type { Json } from "../lib/jcs.ts";
import { names } from "../lib/named.ts";
import { fold } from "../lib/text.ts";
import { shortest, type Purging } from "./erasing.ts";
import type { Held } from "./held.ts";
import type { ChainedEntry } from "./journal.ts";
import type { Keep, Remains, Write } from "./keep.ts";

type PartWrite = Extract<Write, { readonly kind: "part" }>;

/** How many of the records of the case, and of what is typed, still name what was erased; they are the officer's to decide. */
async function mentions(keep: Keep, held: Held, { kase, findings }: PartWrite, texts: readonly string[]) {
  const wanted = texts.map(fold).filter((one) => one.length >= shortest);
  const naming = (value: unknown): boolean => wanted.some((one) => names(fold(JSON.stringify(value)), one));
  const details = (await keep.entriesOf(kase.id)).map((entry) => entry?.opening?.detail ?? null);
  const ours = [kase, ...findings, ...details];
  const drafts = [...held.drafts.values()];
  return {
    searched: ours.length + drafts.length,
    mentions: ours.filter(naming).length,
    draftsLeft: drafts.filter(naming).length,
  };
}

/** The facts of the verification: counts only. */
function factsOf(left: Remains, found: Awaited<ReturnType<typeof mentions>>): CaseEvent["facts"] {
  return {
    clean: !left.sampleOpens && left.records === 0 && left.files === 0,
    sampleOpens: left.sampleOpens,
    recordsLeft: left.records,
    filesLeft: left.files,
    ...found,
  };
}

/**
 * The write by which a part of a case is erased and, once it is kept, the one that tells what was looked for and found.
 * What must be known of the part to prove that it is gone is kept in memory, and only that long.
 */
export async function* partWrites(
  { keep, held, entryOf }: Purging,
  change: PartChange,
): AsyncGenerator<Write, void> {
  const { id, revision } = change.kase;
  if (held.summaries.get(id)?.revision !== revision) throw new Failure("changed-elsewhere");
  const staying = new Set(change.findings.map((one) => one.id));
  const gone = (await keep.readFindings(id)).map((one) => one.id).filter((one) => !staying.has(one));
  const remains = await keep.samplePart(id, gone);
  const write = await partOf(keep, change, await entryOf(change.event, id));
  yield write;
  const kase = { ...write.kase, revision: write.kase.revision + 1 };
  const facts = factsOf(await remains(), await mentions(keep, held, write, change.gone.texts));
  const entry = await entryOf({ kind: "part-verified", on: change.event.on, facts }, id);
  yield { kind: "case", kase, summary: summaryOf(kase), findings: [], entry };
}

/** The write by which a part of a case is erased: the files that stay are copied under the new key first. */
async function partOf(
  keep: Keep,
  { kase: given, findings, gone }: PartChange,
  entry: ChainedEntry,
): Promise<PartWrite> {
  const imports = given.imports.filter(({ erasedOn }) => erasedOn === undefined);
  const held = [...imports, ...given.proofs].map(({ fileId }) => fileId);
  const { keyId, copies } = await keep.rekeyed(given.id, new Set(held));
  // A file that the vault does not have stays named as it was: its absence is not hidden by this.
  const moved = <File extends { readonly fileId: Id }>(file: File): File => ({
    ...file,
    fileId: copies.get(file.fileId)?.fileId ?? file.fileId,
  });
  const kase: Case = {
    ...given,
    revision: given.revision + 1,
    imports: given.imports.map(moved),
    proofs: given.proofs.map(moved),
  };
  const bare: number[] = [];
  for (const one of await keep.entriesOf(given.id)) {
    if (one === null) throw new Failure("damaged");
    if (one.opening !== null && tellsOf(one.opening.detail, one.body.kind, gone)) bare.push(one.body.seq);
  }
  return {
    ...{ kind: "part", kase, summary: summaryOf(kase), findings, files: [...copies.values()] },
    ...{ keyId, bare, entry },
  };
}

/** Whether the detail of an entry tells of what is erased; decisions on findings do, where any finding goes. */
function tellsOf(detail: Json, kind: EventKind, { texts, findings }: PartChange["gone"]): boolean {
  if (findings && (kind === "finding-decided" || kind === "redaction-applied")) return true;
  const text = fold(JSON.stringify(detail));
  return texts.map(fold).some((one) => one !== "" && text.includes(one));
}
