import { describe, expect, test } from "vitest";
import { facts } from "../../src/content/facts.ts";
import { guides } from "../../src/content/guides/index.ts";
import { answered, nextOf, questionsLeft, type Run, type RunView } from "../../src/features/guides/run.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { contoso, janesCase } from "../support/janes-case.ts";

const view: RunView = {
  kase: janesCase({ sources: [] }),
  settings: contoso,
  content: { guides, facts, rules: new Map() },
  today: calendarDate("2026-11-19"),
};
const runOf = (...systems: readonly string[]): Run => ({ systems, answers: {}, passed: [] });

/** Goes through a run passing over everything; for each question how many were said to be left. */
function passedOver(start: Run): readonly (number | null)[] {
  const said: (number | null)[] = [];
  for (let run = start; ;) {
    const fact = nextOf(run, view)?.question.fact;
    if (fact === undefined) return said;
    said.push(questionsLeft(run, fact, view));
    run = answered(run, fact, null);
  }
}

describe("how many questions are left", () => {
  test("is said only when every answer leads to as many, and is then right whatever is answered", () => {
    let counted = 0;
    for (const system of new Set(guides.flatMap(({ parts }) => parts.map((part) => part.system)))) {
      const said = passedOver(runOf(system));
      counted += said.filter((left) => left !== null).length;
      said.forEach((left, at) => {
        if (left !== null) expect(left, `${system}, question ${at + 1}`).toBe(said.length - at - 1);
      });
    }
    expect(counted).toBeGreaterThan(10);
  });

  test("is never said while an answer has to be typed or opens further questions", () => {
    const run = runOf("support-data", "support-dtm");
    expect(questionsLeft(run, nextOf(run, view)!.question.fact, view)).toBeNull();
    expect(questionsLeft(run, "support.engagement.closedOn", view)).toBeNull();
  });
});
