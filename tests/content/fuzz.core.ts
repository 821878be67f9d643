import { expect, test, vi } from "vitest";
import { problemsWith } from "../../scripts/fuzz/properties.ts";
import { tryOut } from "../../scripts/fuzz/run.ts";
import { chanceOf, factorsOf, fewTurns, pairwise } from "../../scripts/fuzz/values.ts";
import { guides } from "../../src/content/guides/index.ts";
import { systems } from "../../src/content/systems.ts";
import type { Guide, Step } from "../../src/domain/guide/guide.ts";
import { calendarDate } from "../../src/lib/calendar.ts";

vi.setConfig({ testTimeout: 60_000 });

const seed = Date.now() % 1_000_000;
const todays = [calendarDate("2023-06-01"), calendarDate("2025-03-31")];

test.each(systems.map(({ id }) => id))(`%s: every pair of facts, and sets at random (seed ${seed})`, (id) => {
  const { sets, problems } = tryOut(id, seed, { runs: 100, todays, turns: fewTurns });
  expect(problems).toEqual([]);
  expect(sets).toBeGreaterThan(100);
});

test("every two values of every two facts meet", () => {
  const today = calendarDate("2025-03-31");
  const factors = factorsOf("support-dtm", today, fewTurns).filter(({ name }) => name.includes("."));
  const rows = pairwise("support-dtm", factors, chanceOf(seed));
  const apart = factors.flatMap((one) =>
    factors
      .filter(({ name }) => name > one.name)
      .flatMap((other) =>
        one.values.flatMap((value) =>
          other.values
            .filter((beside) => !rows.some((row) => row[one.name] === value && row[other.name] === beside))
            .map((beside) => [one.name, value, other.name, beside]),
        ),
      ),
  );
  expect(apart).toEqual([]);
});

/** The guides with one step of the Marketing application written otherwise. */
function withDeletion(changed: Partial<Step>): readonly Guide[] {
  return guides.map((guide) => ({
    ...guide,
    parts: guide.parts.map((part) => ({
      ...part,
      steps: part.steps.map((step) =>
        part.system === "d365-marketing" && step.id === "delete-contact" ? { ...step, ...changed } : step,
      ),
    })),
  }));
}

test.each([
  [{ stage: "receive" }, "d365-marketing/delete-contact cannot be undone and precedes a copy"],
  [{ rules: ["D365-XX-01"] }, "d365-marketing/delete-contact cites D365-XX-01, which does not exist"],
  [{ rules: [] }, "d365-marketing/delete-contact cites nothing"],
] as const)("a step written as %o is noticed", (changed, problem) => {
  const facts = {
    regime: "eu-gdpr",
    "requester.kind": "data-subject",
    "subject.kind": "customer",
    systems: ["d365-marketing"],
    rights: ["access", "delete"],
  };
  const tryout = { guides: withDeletion(changed), facts, today: calendarDate("2025-03-31") };
  expect(problemsWith(tryout, chanceOf(seed))).toContain(problem);
  expect(problemsWith({ ...tryout, guides }, chanceOf(seed))).toEqual([]);
});
