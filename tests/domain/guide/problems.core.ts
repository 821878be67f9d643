import { expect, test } from "vitest";
import type { FactDictionary } from "../../../src/domain/facts.ts";
import { evaluate } from "../../../src/domain/guide/evaluate.ts";
import type { Guide } from "../../../src/domain/guide/guide.ts";
import { guideProblems } from "../../../src/domain/guide/problems.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";

const dictionary: FactDictionary = {
  "crm.locked": { type: "boolean", scope: ["crm"], meaning: "Whether the record is locked.", rules: [] },
  "crm.kind": { type: "choice", values: ["lead", "client"], scope: ["crm"], meaning: "Kind.", rules: [] },
  "crm.madeOn": { type: "date", scope: ["crm"], meaning: "Day the record was made.", rules: [] },
};

/** A guide as a DPO may write it for the organisation's own customer database. */
const own: Guide = {
  id: "own-crm",
  version: 1,
  title: "Our customer database",
  about: "Records of clients and leads.",
  source: { document: "handbook", title: "Handbook of the sales department", edition: "2026" },
  checkedOn: calendarDate("2026-01-10"),
  standing: "current",
  terms: { "crm.free": { not: { fact: "crm.locked", is: true } } },
  days: [{ id: "crm.gone", text: "Gone", of: "crm.madeOn", plus: { months: 12 }, rules: ["CRM-01"] }],
  questions: [
    {
      fact: "crm.locked",
      ask: "Is it locked?",
      why: "Then it stays.",
      look: "The record.",
      rules: ["CRM-01"],
    },
    { fact: "crm.madeOn", ask: "Made on?", why: "It expires.", look: "The record.", rules: ["CRM-01"] },
  ],
  parts: [
    {
      system: "crm",
      name: "Customer database",
      holds: "Clients and leads",
      holder: "Our organisation",
      role: { microsoft: null, text: "Ours alone.", rules: ["CRM-01"] },
      gates: [
        {
          id: "locked",
          state: "blocked",
          rights: ["delete"],
          when: { fact: "crm.locked", is: true },
          text: "The record is locked.",
          rules: ["CRM-01"],
        },
        {
          id: "expired",
          state: "lapsed",
          when: { day: "today", after: "crm.gone" },
          text: "The record has expired.",
          rules: ["CRM-01"],
        },
      ],
      steps: [
        {
          id: "delete",
          stage: "delete",
          rights: ["delete"],
          when: { term: "crm.free" },
          title: "Delete the record",
          text: "Delete it for {dataSubject}.",
          actor: "Sales",
          evidence: "Record number",
          rules: ["CRM-01"],
        },
      ],
      notes: [],
    },
  ],
};

const around = { dictionary, rules: new Set(["CRM-01"]), beside: [] };

function changedPart(change: Partial<Guide["parts"][number]>): Guide {
  return { ...own, parts: own.parts.map((part) => ({ ...part, ...change })) };
}

const codes = (guide: Guide) => guideProblems(guide, around).map(({ code, name }) => `${code} ${name}`);

test("a guide written for another system is sound and served by the same evaluator", () => {
  expect(guideProblems(own, around)).toEqual([]);
  const facts = { systems: ["crm"], rights: ["delete"] };
  expect(evaluate([own], facts, calendarDate("2026-02-01")).states).toEqual({ crm: "ready" });
  const locked = evaluate([own], { ...facts, "crm.locked": true }, calendarDate("2026-02-01"));
  expect(locked.states).toEqual({ crm: "blocked" });
});

test("a system that no guide describes is said to be uncovered", () => {
  const outcome = evaluate(
    [own],
    { systems: ["crm", "erp"], rights: ["delete"] },
    calendarDate("2026-02-01"),
  );
  expect(outcome.uncovered).toEqual(["erp"]);
});

test.each<[string, Guide]>([
  ["circular crm.free", { ...own, terms: { "crm.free": { not: { term: "crm.free" } } } }],
  [
    "circular crm.a",
    { ...own, terms: { ...own.terms, "crm.a": { term: "crm.b" }, "crm.b": { term: "crm.a" } } },
  ],
  ["unknown-name crm.none", { ...own, terms: { "crm.free": { term: "crm.none" } } }],
  ["unknown-fact crm.size", { ...own, terms: { "crm.free": { fact: "crm.size", is: 3 } } }],
  ["impossible-value crm.kind", { ...own, terms: { "crm.free": { fact: "crm.kind", is: "vendor" } } }],
  ["impossible-value crm.locked", { ...own, terms: { "crm.free": { fact: "crm.locked", is: "yes" } } }],
  ["named-twice crm.locked", { ...own, questions: [...own.questions, ...own.questions.slice(0, 1)] }],
  ["no-question crm.madeOn", { ...own, questions: own.questions.slice(0, 1) }],
  ["unknown-name crm.kind", { ...own, days: own.days.map((day) => ({ ...day, of: "crm.kind" })) }],
  [
    "idle-question crm.kind",
    {
      ...own,
      questions: [
        ...own.questions,
        { fact: "crm.kind", ask: "Kind?", why: "…", look: "…", rules: ["CRM-01"] },
      ],
    },
  ],
  ["no-words crm.locked", { ...own, questions: own.questions.map((question) => ({ ...question, why: "" })) }],
  ["no-source ", changedPart({ gates: own.parts[0]!.gates.map((gate) => ({ ...gate, rules: [] })) })],
  [
    "unknown-name CRM-99",
    changedPart({ gates: own.parts[0]!.gates.map((gate) => ({ ...gate, rules: ["CRM-99"] })) }),
  ],
  [
    "unknown-name gone",
    changedPart({ gates: own.parts[0]!.gates.map((gate) => ({ ...gate, spares: ["gone"] })) }),
  ],
  [
    "no-evidence evidence",
    changedPart({ steps: own.parts[0]!.steps.map((step) => ({ ...step, evidence: "" })) }),
  ],
  [
    "unknown-placeholder nobody",
    changedPart({ steps: own.parts[0]!.steps.map((step) => ({ ...step, text: "For {nobody}." })) }),
  ],
])("“%s” is named", (problem, guide) => {
  expect(codes(guide)).toContain(problem);
});

test("a circular guide still gets an answer", () => {
  const circular: Guide = {
    ...own,
    terms: { "crm.free": { not: { term: "crm.free" } } },
    days: [
      { id: "crm.gone", text: "", of: "crm.later", rules: [] },
      { id: "crm.later", text: "", of: "crm.gone", plus: { days: 1 }, rules: [] },
    ],
  };
  const outcome = evaluate([circular], { systems: ["crm"], rights: ["delete"] }, calendarDate("2026-02-01"));
  expect(outcome.states).toEqual({ crm: "ready" });
});
