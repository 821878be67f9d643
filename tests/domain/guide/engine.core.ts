import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { facts as dictionary } from "../../../src/content/facts.ts";
import { guides } from "../../../src/content/guides/index.ts";
import { rules } from "../../../src/content/rules/index.ts";
import { systems as described } from "../../../src/content/systems.ts";
import type { FactDefinition, FactValue, Facts } from "../../../src/domain/facts.ts";
import { evaluate } from "../../../src/domain/guide/evaluate.ts";
import { guideRights, states } from "../../../src/domain/guide/guide.ts";
import { cited, type Outcome } from "../../../src/domain/guide/outcome.ts";
import { proposalsFor } from "../../../src/domain/guide/proposals.ts";
import { nextQuestion, questionsFor } from "../../../src/domain/guide/questions.ts";
import { calendarDate, plusDays } from "../../../src/lib/calendar.ts";

vi.setConfig({ testTimeout: 60_000 });

const systems = guides
  .flatMap(({ parts }) => parts.map(({ system }) => system))
  .filter((id) => id !== "case");
const known = new Set(rules.map(({ id }) => id));
const day = fc.integer({ min: 0, max: 400 }).map((days) => plusDays(calendarDate("2024-12-01"), days));

function valueOf({ type, values }: FactDefinition): fc.Arbitrary<FactValue> {
  switch (type) {
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.integer({ min: 0, max: 3 });
    case "date":
      return day;
    case "text":
      return fc.constant("words");
    case "choice":
      return fc.constantFrom(...(values ?? [""]));
    case "list":
      return fc.constantFrom([], ["one"], ["one", "two"]);
    case "multi":
      return fc.subarray([...(values ?? [])], { minLength: 1 });
  }
}

/** Facts as an officer may leave them: each known or not, for some systems and rights. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record(
    Object.fromEntries(
      Object.entries(dictionary)
        .filter(([fact]) => fact !== "systems" && fact !== "rights")
        .map(([fact, definition]) => [fact, valueOf(definition)]),
    ),
    { requiredKeys: ["regime", "requester.kind", "subject.kind"] },
  )
  .chain((some) =>
    fc
      .record({
        systems: fc.subarray([...systems], { minLength: 1 }),
        rights: fc.subarray([...guideRights], { minLength: 1 }),
      })
      .map((scope): Facts => ({ ...some, ...scope })),
  );

function holds(check: (outcome: Outcome, facts: Facts, today: ReturnType<typeof calendarDate>) => void) {
  fc.assert(
    fc.property(anyFacts, day, (facts, today) => check(evaluate(guides, facts, today), facts, today)),
    { numRuns: 500 },
  );
}

const words = {
  findOut: (ask: string) => `Find out: ${ask}`,
  where: (channel: string) => channel,
  evidence: (evidence: string) => evidence,
  subject: (subject: string) => subject,
  means: (place: string) => place,
  day: (date: string) => date,
  placeholder: (name: string) => name,
};

test("every step, block and warning cites a rule that exists", () => {
  holds(({ steps, remarks }) => {
    const cited = [...steps, ...steps.flatMap(({ warnings }) => warnings), ...remarks];
    expect(cited.filter((one) => one.rules.length === 0)).toEqual([]);
    expect(cited.flatMap((one) => one.rules).filter((rule) => !known.has(rule))).toEqual([]);
  });
});

test("an outcome cites rules of the systems in scope and of the request itself, and no others", () => {
  holds((outcome, facts) => {
    const named = facts["systems"] as string[];
    const own = new Set(described.filter(({ id }) => named.includes(id)).flatMap((one) => one.rules));
    const strange = [...cited(outcome)].filter(
      (rule) => !own.has(rule) && !rule.startsWith("D365-PRE-") && rule !== "PS-DEF-08",
    );
    expect(strange).toEqual([]);
  });
});

test("each system has one state, or the case closes them all", () => {
  holds((outcome, facts) => {
    const found = outcome.states;
    expect(Object.values(found).filter((state) => !states.includes(state))).toEqual([]);
    const closed = found["case"] !== undefined && found["case"] !== "declined-part";
    const named = Object.keys(found).filter((system) => system !== "case");
    expect(named.toSorted()).toEqual(closed ? [] : [...(facts["systems"] as string[])].toSorted());
  });
});

test("a step behind a gate is never active", () => {
  holds(({ steps }) => {
    const wrong = steps.filter(
      ({ behind, status }) => behind.length > 0 && (status === "active" || status === "done"),
    );
    expect(wrong).toEqual([]);
  });
});

test("no irreversible step stands before a copy of the same case", () => {
  holds(({ steps }) => {
    const lastCopy = steps.findLastIndex(({ step }) => step.stage === "copy");
    const first = steps.findIndex(({ irreversible }) => irreversible);
    expect(first === -1 || first > lastCopy).toBe(true);
  });
});

test("facts in another order give the same outcome", () => {
  holds((outcome, facts, today) => {
    const turned = Object.fromEntries(Object.entries(facts).toReversed());
    expect(evaluate(guides, turned, today)).toEqual(outcome);
  });
});

test("an unknown fact that a known value could turn into a block stands before the steps it would stop", () => {
  fc.assert(
    fc.property(anyFacts, day, fc.nat(), (facts, today, pick) => {
      const questions = questionsFor(guides, facts, today).filter(({ question }) => question.wish !== true);
      const open = questions.filter(({ answer }) => answer === undefined);
      const one = open[pick % Math.max(open.length, 1)];
      if (one === undefined) return;
      const { fact } = one.question;
      const before = evaluate(guides, facts, today);
      const definition = dictionary[fact];
      const values: readonly FactValue[] =
        definition?.type === "boolean"
          ? [true, false]
          : definition?.type === "choice"
            ? (definition.values ?? [])
            : [];
      const activeNow = before.steps.filter(({ status }) => status === "active").map(({ key }) => key);
      for (const value of values) {
        const after = evaluate(guides, { ...facts, [fact]: value }, today);
        const stopped = after.steps.filter(({ status }) => status === "blocked" || status === "waiting");
        const active = new Set(
          after.steps.filter(({ status }) => status === "active" || status === "done").map(({ key }) => key),
        );
        const keys = stopped
          .map(({ key }) => key)
          .filter((key) => activeNow.includes(key) && !active.has(key));
        const named = before.findOut.find((found) => found.fact === fact)?.before ?? [];
        expect(keys.filter((key) => !named.includes(key))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test("the runner ends: answering each question as it comes leaves none open", () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, day, (start, answers, today) => {
      let facts: Facts = Object.fromEntries(
        Object.entries(start).filter(([fact]) =>
          ["regime", "rights", "systems", "requester.kind", "subject.kind"].includes(fact),
        ),
      );
      const passed = new Set<string>();
      let next = nextQuestion(questionsFor(guides, facts, today), passed);
      let asked = 0;
      while (next !== null) {
        const { fact } = next.question;
        const answer = answers[fact];
        if (answer === undefined) passed.add(fact);
        else facts = { ...facts, [fact]: answer };
        asked += 1;
        expect(asked).toBeLessThan(Object.keys(dictionary).length + 1);
        next = nextQuestion(questionsFor(guides, facts, today), passed);
      }
    }),
    { numRuns: 40 },
  );
});

/** Said where the facts are known, and no reason to ask for them. */
const unasked = new Set(
  guides.flatMap(({ parts }) =>
    parts.flatMap(({ notes }) => notes.filter((note) => note.unasked === true).map(({ text }) => text)),
  ),
);

test("a question that is left out cannot change the outcome", () => {
  fc.assert(
    fc.property(anyFacts, day, fc.nat(), (facts, today, pick) => {
      const asked = new Set(questionsFor(guides, facts, today).map(({ question }) => question.fact));
      const idle = guides
        .flatMap(({ questions }) => questions.map(({ fact }) => fact))
        .filter((fact) => !asked.has(fact) && facts[fact] === undefined);
      const fact = idle[pick % Math.max(idle.length, 1)];
      const definition = fact === undefined ? undefined : dictionary[fact];
      if (fact === undefined || definition === undefined) return;
      const [value] = fc.sample(valueOf(definition), 1);
      const { days: _, ...rest } = evaluate(guides, facts, today);
      const { days: __, ...changed } = evaluate(guides, { ...facts, [fact]: value! }, today);
      const plain = ({ remarks, ...outcome }: typeof rest) =>
        JSON.stringify(
          { ...outcome, remarks: remarks.filter(({ text }) => !unasked.has(text)) },
          (key, one: unknown) => (key === "because" ? undefined : one),
        );
      expect(plain(changed)).toBe(plain(rest));
    }),
    { numRuns: 150 },
  );
});

test("a task keeps its key, and none is proposed twice", () => {
  fc.assert(
    fc.property(anyFacts, day, (facts, today) => {
      const { tasks } = proposalsFor(guides, facts, today, {}, words);
      const keys = tasks.map(({ origin }) => origin.key);
      expect(new Set(keys).size).toBe(keys.length);
      const present = new Set(keys);
      expect(tasks.flatMap(({ after }) => after).filter((key) => !present.has(key))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
