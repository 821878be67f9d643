import { marksOfCase, valuesOf } from "../domain/marks.ts";
import type { CaseEvent } from "../domain/journal.ts";
import type { RegisterLine } from "../domain/register.ts";
import { names } from "../lib/named.ts";
import { fold } from "../lib/text.ts";
import { Failure } from "../lib/failure.ts";
import type { Id } from "../lib/id.ts";
import type { Held } from "./held.ts";
import type { ChainedEntry } from "./journal.ts";
import type { Keep, Remains, Write } from "./keep.ts";

/** Shorter values are found in texts by chance. */
export const shortest = 4;
const entriesAtOnce = 1000;

/** What was looked through after a purge, and what was found. */
interface Search {
  /** Records that were opened and searched. */
  readonly searched: number;
  /** Of those, the ones that name the case or the person and should not. */
  readonly hits: number;
  /** Other cases of the same person, and what is typed and belongs to none; they are the officer's to decide. */
  readonly otherCases: number;
  readonly drafts: number;
}

async function search(
  keep: Keep,
  held: Held,
  { caseId, number }: RegisterLine,
  values: readonly string[],
): Promise<Search> {
  const wanted = values.map(fold).filter((value) => value.length >= shortest);
  const text = (value: unknown): string => fold(JSON.stringify(value));
  const named = (value: unknown): boolean => wanted.some((one) => names(text(value), one));
  const drafts = [...held.drafts.values()];
  const lines = held.register.filter((line) => line.caseId !== caseId);
  const ours = [held.settings, held.shelf, ...held.register];
  let hits = ours.filter(named).length;
  const places = [...held.cases, ...drafts, ...lines, held.settings, held.shelf];
  hits += places.filter((place) => text(place).includes(caseId)).length;
  hits += drafts.filter(({ key }) => key.split("/").includes(number)).length;
  let searched = places.length + 1;
  for (let from = 0; from < held.head.entries; from += entriesAtOnce) {
    const entries = await keep.entries(from, Math.min(from + entriesAtOnce, held.head.entries));
    searched += entries.length;
    hits += entries.filter((entry) => {
      if (entry === null) return false;
      const { body, opening } = entry;
      if (body.caseId === caseId && opening !== null) return true;
      return named(body.facts) || (body.caseId === null && opening !== null && named(opening));
    }).length;
  }
  return {
    searched,
    hits,
    otherCases: held.cases.filter((one) => named([one.name, ...one.identifiers])).length,
    drafts: drafts.filter(named).length,
  };
}

/** The facts of the verification: counts only. */
function factsOf(number: string, left: Remains, found: Search): CaseEvent["facts"] {
  const clean = found.hits === 0 && !left.sampleOpens && left.records === 0 && left.files === 0;
  return {
    number,
    clean,
    searched: found.searched,
    hits: found.hits,
    sampleOpens: left.sampleOpens,
    recordsLeft: left.records,
    filesLeft: left.files,
    otherCases: found.otherCases,
    draftsLeft: found.drafts,
  };
}

/** What a purge, whole or in part, asks of the desk. */
export interface Purging {
  readonly keep: Keep;
  readonly held: Held;
  readonly entryOf: (event: CaseEvent, caseId: Id) => Promise<ChainedEntry>;
}

/** The writes of the purge that the officer decided; refused for a case that is open, or is not that of the line. */
export function purgeWrites(
  purging: Purging,
  id: Id,
  line: RegisterLine,
  event: CaseEvent,
): AsyncGenerator<Write, void> {
  const summary = purging.held.summaries.get(id);
  const closed = summary?.closure !== null;
  if (!closed || line.caseId !== id || line.number !== summary?.number) {
    throw new Failure("bug", { what: "purge of a case that is open or another" });
  }
  return eraseWrites(purging, line, event);
}

/**
 * The writes of a purge, whatever state the case is in: the erasure itself, which takes fingerprints for the line,
 * and, once it is kept, what was found of the case afterwards.
 */
export async function* eraseWrites(
  { keep, held, entryOf }: Purging,
  given: RegisterLine,
  event: CaseEvent,
): AsyncGenerator<Write, void> {
  const { caseId } = given;
  const kase = await keep.readCase(caseId);
  const values = valuesOf(kase.dataSubject);
  const fingerprints = await keep.fingerprints(marksOfCase(kase));
  const remains = await keep.sample(caseId); // in memory, and only that long
  const line = { ...given, tokens: [...new Set([...(given.tokens ?? []), ...fingerprints])] };
  yield { kind: "purge", line, entry: await entryOf(event, caseId) };
  const facts = factsOf(given.number, await remains(), await search(keep, held, given, values));
  const entry = await entryOf({ kind: "purge-verified", on: event.on, facts }, caseId);
  yield { kind: "settings", settings: held.settings, entry };
}

/** The lines of purged cases that one of these marks belonged to. */
export async function recognised(
  keep: Keep,
  register: readonly RegisterLine[],
  marks: readonly string[],
): Promise<readonly RegisterLine[]> {
  const looked = new Set(await keep.fingerprints(marks));
  return register.filter(({ tokens = [] }) => tokens.some((token) => looked.has(token)));
}
