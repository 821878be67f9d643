import type { CalendarDate } from "../../lib/calendar.ts";
import { evaluate } from "./evaluate.ts";
import {
  guideRights,
  ourselves,
  type Guide,
  type GuideRight,
  type Part,
  type State,
  type Step,
} from "./guide.ts";

/** What can be asked of a system: to find the data, or one of the five rights. */
export type Asked = "discover" | GuideRight;

/** Everything that can be asked, in the order of the columns. */
export const allAsked: readonly Asked[] = ["discover", ...guideRights];

/** What the guides say about one thing asked of one system, while nothing else is known. */
export interface MatrixCell {
  readonly asked: Asked;
  /** `silent` where the source describes nothing. */
  readonly state: State | "silent";
  /** Steps that serve it. */
  readonly steps: number;
  /** Who acts besides the officer. */
  readonly actors: readonly string[];
}

/** One system with everything that can be asked of it. */
export interface MatrixRow {
  readonly guide: Guide;
  readonly part: Part;
  readonly cells: readonly MatrixCell[];
}

/** The steps that serve it, whatever the facts: those for this right alone, or else those for whatever is asked. */
function serving({ steps }: Part, asked: Asked): readonly Step[] {
  if (asked === "discover") return steps.filter(({ stage }) => stage === "discover");
  const own = steps.filter(({ rights }) => rights?.includes(asked) ?? false);
  return own.length > 0 ? own : steps.filter(({ rights }) => rights === undefined);
}

function cellOf(guides: readonly Guide[], part: Part, asked: Asked, today: CalendarDate): MatrixCell {
  const { system } = part;
  const found = serving(part, asked);
  const actors = [...new Set(found.map(({ actor }) => actor))].filter((actor) => !ourselves.includes(actor));
  if (asked === "discover") {
    const described = found.length > 0;
    return { asked, state: described ? "ready" : "silent", steps: found.length, actors };
  }
  const outcome = evaluate(guides, { rights: [asked], systems: [system] }, today);
  const silent = outcome.remarks.some((remark) => remark.system === system && remark.state === "silent");
  if (silent) return { asked, state: "silent", steps: 0, actors: [] };
  return { asked, state: outcome.states[system] ?? "unconfirmed", steps: found.length, actors };
}

/** What can be asked of every system that the guides describe, drawn from the guides themselves. */
export function matrixOf(guides: readonly Guide[], today: CalendarDate): readonly MatrixRow[] {
  return guides.flatMap((guide) =>
    guide.parts
      .filter(({ system }) => system !== "case")
      .map((part) => ({
        guide,
        part,
        cells: allAsked.map((asked) => cellOf(guides, part, asked, today)),
      })),
  );
}

/** The pieces of a part that speak about one thing asked, whatever the facts. */
export function procedureOf(part: Part, asked: Asked): Part {
  const about = ({ rights }: { readonly rights?: readonly GuideRight[] }): boolean =>
    asked !== "discover" && (rights === undefined || rights.includes(asked));
  return {
    ...part,
    gates: part.gates.filter(about),
    steps: part.steps.filter((step) => (asked === "discover" ? step.stage === "discover" : about(step))),
    notes: part.notes.filter((note) => (asked === "discover" ? note.rights === undefined : about(note))),
  };
}
