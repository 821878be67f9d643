import { facts as dictionary } from "../src/content/facts.ts";
import { guides } from "../src/content/guides/index.ts";
import { systems } from "../src/content/systems.ts";
import type { FactValue, Facts } from "../src/domain/facts.ts";
import { changesAhead } from "../src/domain/guide/ahead.ts";
import { evaluate } from "../src/domain/guide/evaluate.ts";
import { guideRights } from "../src/domain/guide/guide.ts";
import { questionsFor } from "../src/domain/guide/questions.ts";
import { calendarDate, plusDays } from "../src/lib/calendar.ts";
import { median, type Row } from "./row.ts";

const today = calendarDate("2025-06-04");

/** A case over every system with every right, and nothing else known: everything is still open. */
const open: Facts = {
  regime: "eu-gdpr",
  "requester.kind": "data-subject",
  "subject.kind": "employee",
  systems: systems.map(({ id }) => id),
  rights: guideRights,
};

/** The same with every yes and no, choice and day answered. */
const answered: Facts = {
  ...Object.fromEntries(
    Object.entries(dictionary).flatMap(([fact, { type, values = [] }]): readonly [string, FactValue][] => {
      if (type === "boolean") return [[fact, true]];
      if (type === "choice") return [[fact, values[0] ?? ""]];
      if (type === "multi") return [[fact, values]];
      return type === "date" ? [[fact, plusDays(today, -5)]] : [];
    }),
  ),
  ...open,
  "request.conflict": "none",
  "request.meetsOwnRules": true,
};

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** The middle of a hundred runs, once the engine underneath has warmed up. */
function milliseconds(work: () => unknown): number {
  return median(Array.from({ length: 300 }, () => timed(work)).slice(200));
}

/** How long all guides take over all systems at once. */
export function guidesOverAll(): Promise<Row[]> {
  const row = (work: string, run: () => unknown, atMost?: number): Row => ({
    work,
    measured: milliseconds(run),
    unit: "ms",
    ...(atMost === undefined ? {} : { bar: { atMost } }),
  });
  const first = timed(() => evaluate(guides, open, today));
  return Promise.resolve([
    { work: "all guides over all 23 systems, the very first time", measured: first, unit: "ms" },
    row("all guides over all 23 systems, nothing known", () => evaluate(guides, open, today), 5),
    row("all guides over all 23 systems, everything known", () => evaluate(guides, answered, today), 5),
    row("the questions that are left, over all 23 systems", () => questionsFor(guides, open, today)),
    row("what changes in 90 days, over all 23 systems", () =>
      changesAhead(guides, answered, today, plusDays(today, 90)),
    ),
  ]);
}
