import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposedColumns } from "../../../src/domain/register-import/columns.ts";
import { dateOrders, possibleOrders, readCellDate } from "../../../src/domain/register-import/date-order.ts";
import {
  noMeanings,
  type Fix,
  type ImportPlan,
  type RawRow,
} from "../../../src/domain/register-import/plan.ts";
import { previewRows } from "../../../src/domain/register-import/preview.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";

const today = calendarDate("2026-11-23");
const names = ["Ref", "Received", "Name", "E-mail", "Type", "Law", "Status", "Closed", "Outcome"];

const plan: ImportPlan = {
  columns: proposedColumns(names),
  order: "day-first",
  regime: "eu-gdpr",
  regimes: [
    { id: "eu-gdpr", name: "EU GDPR" },
    { id: "ccpa", name: "CCPA" },
  ],
  meanings: noMeanings,
  fixes: new Map(),
};

const good = [
  "A-1",
  "03/04/2025",
  "Jane Roe",
  "jane@contoso.example",
  "Access",
  "",
  "Closed",
  "28/04/2025",
  "Granted",
];

function rowWith(changes: Readonly<Record<number, string>>, row = 2): RawRow {
  return { row, cells: good.map((cell, at) => changes[at] ?? cell) };
}

const nobody: ReadonlySet<string> = new Set();
const preview = (rows: readonly RawRow[], here = nobody, more: Partial<ImportPlan> = {}) =>
  previewRows(rows, { ...plan, ...more }, { here, purged: nobody }, today);
const fixed = (row: number, fix: Fix): Partial<ImportPlan> => ({ fixes: new Map([[row, fix]]) });

test("the usual names of columns are proposed, in three languages", () => {
  expect(Object.values(plan.columns)).not.toContain(null);
  expect(
    proposedColumns(["Aktenzeichen", "Eingangsdatum", "Betroffener", "Recht", "Status", "Erledigt am"]),
  ).toMatchObject({
    reference: 0,
    "received-on": 1,
    name: 2,
    right: 3,
    status: 4,
    "closed-on": 5,
    outcome: null,
  });
  expect(proposedColumns(["Numéro", "Reçu le", "Nom", "Droit", "Statut", "Clôturé le"])).toMatchObject({
    reference: 0,
    "received-on": 1,
    name: 2,
    right: 3,
    status: 4,
    "closed-on": 5,
  });
});

describe("the order of day and month", () => {
  test("is never guessed where both fit", () => {
    expect(possibleOrders(["03/04/2025", "11/12/2025"])).toEqual(["day-first", "month-first"]);
  });
  test("is plain where one date fits only one way", () => {
    expect(possibleOrders(["03/04/2025", "28/04/2025"])).toEqual(["day-first"]);
    expect(possibleOrders(["03/04/2025", "04/28/2025"])).toEqual(["month-first"]);
  });
  test("matters to no date with the year first or the month in words, which is read beside the others", () => {
    const plain = ["2025-04-03", "2025-04-28T10:00:00Z", "3 April 2025", "28. März 2025", "1er août 2025"];
    expect(possibleOrders(plain)).toEqual([]);
    expect(possibleOrders([...plain, "03/04/2025", "28/04/2025"])).toEqual(["day-first"]);
    for (const order of dateOrders) {
      expect(plain.map((cell) => readCellDate(cell, order))).toEqual([
        "2025-04-03",
        "2025-04-28",
        "2025-04-03",
        "2025-03-28",
        "2025-08-01",
      ]);
    }
  });
  test("is for the officer to say where some dates put the day first and others the month", () => {
    expect(possibleOrders(["28/04/2025", "27/04/2025", "04/28/2025"])).toEqual(["day-first", "month-first"]);
  });
  test("is none where there are no dates", () => {
    expect(possibleOrders(["soon", ""])).toEqual([]);
  });
  test("any text at all is a date or none", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...dateOrders), (text, order) => {
        const date = readCellDate(text, order);
        expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
      }),
    );
  });
});

test("a closed request keeps its dates, right, law, outcome and number", () => {
  expect(preview([rowWith({})]).ready).toEqual([
    {
      row: 2,
      reference: "A-1",
      receivedOn: "2025-04-03",
      name: "Jane Roe",
      email: "jane@contoso.example",
      rights: ["access"],
      regime: "eu-gdpr",
      closed: { on: "2025-04-28", result: "fulfilled" },
    },
  ]);
});

test("an open request stays open", () => {
  expect(preview([rowWith({ 6: "In progress", 7: "", 8: "" })]).ready).toMatchObject([{ closed: null }]);
});

test.for([
  [{ 0: "" }, { code: "reference-missing" }],
  [{ 1: "soon" }, { code: "not-a-date", field: "received-on", cell: "soon" }],
  [{ 1: "30/02/2025" }, { code: "not-a-date", field: "received-on", cell: "30/02/2025" }],
  [{ 1: "24/11/2026" }, { code: "in-future", field: "received-on", on: "2026-11-24" }],
  [{ 1: "24/05/2018" }, { code: "long-ago", field: "received-on", on: "2018-05-24" }],
  [{ 4: "other" }, { code: "unknown", field: "right", cell: "other" }],
  [{ 5: "Law of the sea" }, { code: "unknown", field: "law", cell: "Law of the sea" }],
  [{ 6: "???" }, { code: "unknown", field: "status", cell: "???" }],
  [{ 7: "" }, { code: "not-a-date", field: "closed-on", cell: "" }],
  [{ 8: "???" }, { code: "unknown", field: "outcome", cell: "???" }],
  [{ 8: "Not fulfilled" }, { code: "unknown", field: "outcome", cell: "Not fulfilled" }],
  [{ 8: "unerledigt" }, { code: "unknown", field: "outcome", cell: "unerledigt" }],
  [{ 6: "incomplete" }, { code: "unknown", field: "status", cell: "incomplete" }],
  [{ 6: "not closed" }, { code: "unknown", field: "status", cell: "not closed" }],
  [{ 0: "1".repeat(201) }, { code: "too-long", field: "reference" }],
  [{ 2: "x".repeat(1_000_000) }, { code: "too-long", field: "name" }],
  [{ 7: "01/04/2025" }, { code: "closed-before-received" }],
] as const)("a row with %j is left out, and why is said", ([changes, problem]) => {
  const { ready, leftOut } = preview([rowWith(changes)]);
  expect(ready).toEqual([]);
  expect(leftOut.flatMap(({ problems }) => problems)).toContainEqual(problem);
});

test("a number that stands twice, or is here already, is taken in once", () => {
  const twice = preview([rowWith({}), rowWith({}, 3)]);
  expect(twice.ready).toHaveLength(1);
  expect(twice.leftOut).toMatchObject([{ row: 3, problems: [{ code: "reference-twice" }] }]);
  expect(preview([rowWith({})], new Set(["a-1"])).leftOut).toMatchObject([
    { problems: [{ code: "already-here" }] },
  ]);
});

describe("what is wrong with a row can be put right", () => {
  test.for([
    [{ 0: "" }, { reference: "A-9" }, { reference: "A-9" }],
    [{ 1: "soon" }, { "received-on": calendarDate("2025-04-01") }, { receivedOn: "2025-04-01" }],
    [{ 7: "" }, { "closed-on": calendarDate("2025-04-30") }, { closed: { on: "2025-04-30" } }],
    [{ 7: "01/04/2025" }, { "closed-on": calendarDate("2025-04-30") }, { closed: { on: "2025-04-30" } }],
    [{ 7: "" }, { means: { status: "open" } }, { closed: null }],
    [{ 4: "other" }, { means: { right: "erasure" } }, { rights: ["erasure"] }],
    [{ 5: "Law of the sea" }, { means: { law: "ccpa" } }, { regime: "ccpa" }],
    [{ 8: "???" }, { means: { outcome: "refused" } }, { closed: { result: "refused" } }],
    [{ 2: "x".repeat(201) }, { name: "Jane" }, { name: "Jane" }],
  ] as const)("%j by %j", ([changes, fix, expected]) => {
    expect(preview([rowWith(changes)]).ready).toEqual([]);
    const { ready, leftOut } = preview([rowWith(changes)], nobody, fixed(2, fix));
    expect(leftOut).toEqual([]);
    expect(ready).toMatchObject([expected]);
  });

  test("by saying what a word means, for every row that uses it and no other", () => {
    const rows = [
      rowWith({ 0: "1", 6: "Hängig" }),
      rowWith({ 0: "2", 6: "HÄNGIG" }, 3),
      rowWith({ 0: "3" }, 4),
    ];
    const meanings = { ...noMeanings, status: new Map([["hangig", "open" as const]]) };
    const { ready } = preview(rows, nobody, { meanings });
    expect(ready.map(({ closed }) => closed === null)).toEqual([true, true, false]);
  });

  test("a row can be left out, and its number is then free for another", () => {
    const { ready, leftOut } = preview([rowWith({}), rowWith({}, 3)], nobody, fixed(2, { omit: true }));
    expect(leftOut).toMatchObject([{ row: 2, problems: [{ code: "left-out" }] }]);
    expect(ready).toMatchObject([{ row: 3 }]);
  });

  test("a case that is or was here comes in again only where the officer says so", () => {
    const known = { here: new Set(["a-1"]), purged: new Set(["a-2"]) };
    const rows = [rowWith({}), rowWith({ 0: "A-2" }, 3)];
    const first = previewRows(rows, plan, known, today);
    expect(first.leftOut.map(({ problems }) => problems)).toEqual([
      [{ code: "already-here" }],
      [{ code: "was-here" }],
    ]);
    const fixes = new Map<number, Fix>([2, 3].map((row) => [row, { again: true }]));
    expect(previewRows(rows, { ...plan, fixes }, known, today).ready).toHaveLength(2);
  });
});

test("a number, a name or an address on several lines is put on one", () => {
  expect(preview([rowWith({ 2: "Jane\r\n  Roe" })]).ready).toMatchObject([{ name: "Jane Roe" }]);
});

test.for([
  ["Auskunft", ["access"]],
  ["Löschung", ["erasure"]],
  ["Droit d'accès; effacement", ["access", "erasure"]],
  ["DSAR", ["access"]],
  ["Rectification", ["rectification"]],
  ["Widerspruch", ["objection"]],
  ["Data portability", ["portability"]],
] as const)("the right is read from %s", ([cell, expected]) => {
  expect(preview([rowWith({ 4: cell })]).ready[0]?.rights).toEqual(expected);
});

test("every row is taken in or left out, and none is lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 9, maxLength: 9 }), { maxLength: 20 }),
      (rows) => {
        const raw = rows.map((cells, at) => ({ row: at + 2, cells }));
        const filled = raw.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
        const { ready, leftOut } = preview(raw);
        expect(ready.length + leftOut.length).toBe(filled.length);
      },
    ),
  );
});
