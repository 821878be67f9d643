import type { CalendarDate } from "../../lib/calendar.ts";
import type { Facts } from "../facts.ts";
import type { Condition } from "./condition.ts";
import { World } from "./world.ts";

/** Answers that cannot all be right, or a day on which it cannot have happened. */
export interface Contradiction {
  /** The facts of which at least one is wrong. */
  readonly facts: readonly string[];
  readonly when: Condition;
  readonly text: string;
}

/** The contradictions in these facts on this day; nothing is planned on them until they are settled. */
export function contradictionsIn(
  known: readonly Contradiction[],
  facts: Facts,
  today: CalendarDate,
): readonly Contradiction[] {
  const world = new World([], facts, today);
  return known.filter(({ when }) => world.judge(when).holds);
}
