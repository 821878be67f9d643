import type { CalendarDate } from "../../lib/calendar.ts";
import { evaluate } from "./evaluate.ts";
import { guideRights, theOfficer, type Guide, type GuideRight, type Part, type State } from "./guide.ts";
import type { Outcome, PlannedStep } from "./outcome.ts";

/** What can be asked of a system: to find the data, or one of the five rights. */
export type Asked = "discover" | GuideRight;

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

function serving({ steps }: Outcome, system: string, asked: Asked): readonly PlannedStep[] {
  const here = steps.filter((one) => one.systems.includes(system) && one.system !== "case");
  return here.filter(({ step }) =>
    asked === "discover" ? step.stage === "discover" : (step.rights ?? []).includes(asked),
  );
}

function cellOf(guides: readonly Guide[], { system }: Part, asked: Asked, today: CalendarDate): MatrixCell {
  const rights = asked === "discover" ? [...guideRights] : [asked];
  const outcome = evaluate(guides, { rights, systems: [system] }, today);
  const found = serving(outcome, system, asked);
  const silent = outcome.remarks.some((remark) => remark.system === system && remark.state === "silent");
  const described = asked === "discover" ? found.length > 0 : !silent;
  return {
    asked,
    state: described
      ? asked === "discover"
        ? "ready"
        : (outcome.states[system] ?? "unconfirmed")
      : "silent",
    steps: found.length,
    actors: [...new Set(found.map(({ step }) => step.actor))].filter((actor) => actor !== theOfficer),
  };
}

/** What can be asked of every system that the guides describe, drawn from the guides themselves. */
export function matrixOf(guides: readonly Guide[], today: CalendarDate): readonly MatrixRow[] {
  return guides.flatMap((guide) =>
    guide.parts
      .filter(({ system }) => system !== "case")
      .map((part) => ({
        guide,
        part,
        cells: (["discover", ...guideRights] as const).map((asked) => cellOf(guides, part, asked, today)),
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
