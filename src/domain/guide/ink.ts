import type { CalendarDate } from "../../lib/calendar.ts";
import type { Guide } from "./guide.ts";
import type { Fillings } from "./message.ts";
import type { Outcome } from "./outcome.ts";
import type { World } from "./world.ts";

/** The few words that are not the guide's own, in the language of the officer. */
export interface PlanWords {
  readonly findOut: (ask: string) => string;
  readonly where: (channel: string) => string;
  readonly evidence: (evidence: string) => string;
  readonly subject: (subject: string) => string;
  /** The title of the task to record the means used where the source describes none. */
  readonly means: (place: string) => string;
  readonly day: (date: CalendarDate) => string;
  /** How a placeholder that cannot be filled is named. */
  readonly placeholder: (name: string) => string;
}

/** Everything a proposal is made from. */
export interface Ink {
  readonly world: World;
  readonly outcome: Outcome;
  readonly fillings: Fillings;
  readonly words: PlanWords;
  readonly guides: ReadonlyMap<string, Guide>;
}
