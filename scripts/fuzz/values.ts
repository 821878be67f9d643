import { facts as dictionary } from "../../src/content/facts.ts";
import type { FactValue, Facts } from "../../src/domain/facts.ts";
import { guideRights } from "../../src/domain/guide/guide.ts";
import { plusDays, type CalendarDate } from "../../src/lib/calendar.ts";

/** A source of numbers from 0 to 1 that a seed repeats (mulberry32). */
export type Chance = () => number;

/** The same numbers for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(from: readonly T[], chance: Chance): T {
  const found = from[Math.floor(chance() * from.length)];
  if (found === undefined) throw new RangeError("nothing to pick from");
  return found;
}

/** Days before today at which some gate of the guides turns, and their neighbours. */
export const everyTurn = [
  -8, -1, 0, 1, 5, 6, 7, 8, 9, 29, 30, 31, 37, 60, 88, 89, 90, 91, 92, 200, 364, 365, 366, 367,
];

/** A few of them, for a quick look. */
export const fewTurns = [0, 6, 7, 8, 30, 31, 90, 91];

/** Something that can differ from case to case, with everything it can be; undefined is not known. */
export interface Factor {
  readonly name: string;
  readonly values: readonly (FactValue | undefined)[];
}

function valuesOf(fact: string, today: CalendarDate, turns: readonly number[]): readonly FactValue[] {
  const definition = dictionary[fact];
  switch (definition?.type) {
    case "boolean":
      return [true, false];
    case "number":
      return [0, 1, 2];
    case "choice":
      return definition.values ?? [];
    case "multi": {
      const all = definition.values ?? [];
      return [...all.map((one) => [one]), all, all.slice(1), all.slice(0, -1)].filter(
        ({ length }) => length > 0,
      );
    }
    case "list":
      return [[], ["one"], ["one", "two"]];
    case "text":
      return ["words"];
    case "date":
      return turns.map((days) => plusDays(today, -days));
    case undefined:
      return [];
  }
}

const always = new Set(["regime", "requester.kind", "subject.kind"]);

/** Everything that can differ in a case about this system: each fact of the dictionary that counts there, and each right. */
export function factorsOf(
  system: string,
  today: CalendarDate,
  turns: readonly number[] = everyTurn,
): readonly Factor[] {
  const facts = Object.entries(dictionary)
    .filter(([name, { scope }]) => name !== "systems" && name !== "rights" && inScope(scope, system))
    .map(([name]) => ({
      name,
      values: [...valuesOf(name, today, turns), ...(always.has(name) ? [] : [undefined])],
    }));
  return [...guideRights.map((name) => ({ name, values: [true, undefined] })), ...facts];
}

function inScope(scope: readonly string[], system: string): boolean {
  return scope.includes("case") || scope.includes(system);
}

/** The facts of a case from what its factors came to; a case without any right asks for access. */
export function factsFrom(system: string, drawn: ReadonlyMap<string, FactValue | undefined>): Facts {
  const rights = guideRights.filter((right) => drawn.get(right) === true);
  const known = [...drawn].filter(
    ([name, value]) => value !== undefined && !guideRights.some((right) => right === name),
  );
  return {
    ...(Object.fromEntries(known) as Facts), // undefined was filtered out
    systems: [system],
    rights: rights.length === 0 ? ["access"] : rights,
  };
}

/** One case at random. What closes the whole case is rare, or it would hide everything else. */
export function randomFacts(system: string, factors: readonly Factor[], chance: Chance): Facts {
  const closing = new Set([
    "identity.verified",
    "request.meetsOwnRules",
    "request.conflict",
    "request.dataHeld",
  ]);
  return factsFrom(
    system,
    new Map(
      factors.map(({ name, values }) => {
        const skip = closing.has(name) ? 0.9 : guideRights.some((right) => right === name) ? 0.5 : 0.35;
        const open = values.includes(undefined) && chance() < skip;
        const known = values.filter((value) => value !== undefined);
        return [name, open ? undefined : pick(known, chance)];
      }),
    ),
  );
}

/** Cases in which every two values of every two factors meet at least once. */
export function pairwise(system: string, factors: readonly Factor[], chance: Chance): readonly Facts[] {
  const wide = factors.map(({ values }) => values.length);
  const open = new Set<string>();
  const key = (a: number, x: number, b: number, y: number): string => `${a}.${x}.${b}.${y}`;
  for (let a = 0; a < factors.length; a += 1)
    for (let b = a + 1; b < factors.length; b += 1)
      for (let x = 0; x < (wide[a] ?? 0); x += 1)
        for (let y = 0; y < (wide[b] ?? 0); y += 1) open.add(key(a, x, b, y));
  const rows: Facts[] = [];
  for (const first of open) {
    if (!open.has(first)) continue;
    const [a = 0, x = 0, b = 0, y = 0] = first.split(".").map(Number);
    const row = wide.map((count) => Math.floor(chance() * count));
    [row[a], row[b]] = [x, y];
    for (const at of row.keys()) if (at !== a && at !== b) row[at] = best(at, row, open, wide[at] ?? 1, key);
    for (const one of row.keys())
      for (const other of row.keys())
        if (one < other) open.delete(key(one, row[one] ?? 0, other, row[other] ?? 0));
    rows.push(
      factsFrom(system, new Map(factors.map(({ name, values }, at) => [name, values[row[at] ?? 0]]))),
    );
  }
  return rows;
}

/** The value at this place that meets most of what has not met yet. */
function best(
  at: number,
  row: readonly number[],
  open: ReadonlySet<string>,
  count: number,
  key: (a: number, x: number, b: number, y: number) => string,
): number {
  let [found, most] = [row[at] ?? 0, -1];
  for (let value = 0; value < count; value += 1) {
    let met = 0;
    for (const [other, held] of row.entries()) {
      if (other === at) continue;
      if (open.has(other < at ? key(other, held, at, value) : key(at, value, other, held))) met += 1;
    }
    if (met > most) [found, most] = [value, met];
  }
  return found;
}
