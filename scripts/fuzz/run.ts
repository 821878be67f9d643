import { guides } from "../../src/content/guides/index.ts";
import { systems } from "../../src/content/systems.ts";
import type { Facts } from "../../src/domain/facts.ts";
import { calendarDate, type CalendarDate } from "../../src/lib/calendar.ts";
import { problemsWith } from "./properties.ts";
import { chanceOf, everyTurn, factorsOf, pairwise, randomFacts } from "./values.ts";

/** Days on which cases are looked at: around the ends of support, a leap day, and later. */
const todays = ["2019-07-01", "2023-05-31", "2023-06-01", "2024-02-29", "2025-03-31"].map(calendarDate);

/** How thoroughly a system is tried: how many random sets, on which days, and how many days before each. */
export interface Effort {
  readonly runs: number;
  readonly todays: readonly CalendarDate[];
  readonly turns: readonly number[];
}

/** What was tried on one system, and the first things that did not hold. */
export interface Tried {
  readonly system: string;
  readonly sets: number;
  readonly problems: readonly string[];
}

/** Tries the guides on one system: every pair of values once on each day, and that many random sets. */
export function tryOut(system: string, seed: number, { runs, todays, turns }: Effort): Tried {
  const chance = chanceOf(seed);
  const problems: string[] = [];
  let sets = 0;
  const look = (facts: Facts, today: CalendarDate): void => {
    sets += 1;
    if (problems.length > 4) return;
    for (const problem of problemsWith({ guides, facts, today }, chance))
      problems.push(`${problem}; on ${today} with ${JSON.stringify(facts)}`);
  };
  for (const today of todays) {
    const factors = factorsOf(system, today, turns);
    for (const facts of pairwise(system, factors, chance)) look(facts, today);
    for (let run = 0; run < runs / todays.length; run += 1) look(randomFacts(system, factors, chance), today);
  }
  return { system, sets, problems };
}

/** `npm run guides:fuzz [-- SETS [SEED [SYSTEM]]]`: 20,000 random sets for each system, and every pair of values. */
export function main([
  sets = "20000",
  seed = String(Date.now() % 1_000_000),
  system,
]: readonly string[]): number {
  console.log(`seed ${seed}`);
  let wrong = 0;
  for (const { id } of systems.filter((one) => system === undefined || one.id === system)) {
    const { sets: tried, problems } = tryOut(id, Number(seed), {
      runs: Number(sets),
      todays,
      turns: everyTurn,
    });
    console.log(`${id}: ${tried} sets, ${problems.length === 0 ? "all hold" : "NOT all hold"}`);
    for (const problem of problems) console.log(`  ${problem}`);
    wrong += problems.length;
  }
  return wrong === 0 ? 0 : 1;
}
