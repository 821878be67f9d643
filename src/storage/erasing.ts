import { marksOfCase, valuesOf } from "../domain/marks.ts";
import type { CaseEvent } from "../domain/journal.ts";
import type { RegisterLine } from "../domain/register.ts";
import { names } from "../lib/named.ts";
import { fold } from "../lib/text.ts";
import type { Held } from "./held.ts";
import type { Keep, Remains } from "./keep.ts";

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

/** A purge that is about to be done. */
export interface Erasing {
  /** The line with the fingerprints by which person and files are recognised. */
  readonly line: RegisterLine;
  /** Looks for what is left, once it is done. */
  readonly verify: (held: Held) => Promise<CaseEvent["facts"]>;
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

/** Takes what must be known of a case to prove its purge afterwards; kept in memory, and only that long. */
export async function erasing(keep: Keep, line: RegisterLine): Promise<Erasing> {
  const kase = await keep.readCase(line.caseId);
  const values = valuesOf(kase.dataSubject);
  const tokens = await keep.fingerprints(marksOfCase(kase));
  const remains = await keep.sample(line.caseId);
  return {
    line: { ...line, tokens: [...new Set([...(line.tokens ?? []), ...tokens])] },
    verify: async (held) => factsOf(line.number, await remains(), await search(keep, held, line, values)),
  };
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
