import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposedColumns } from "../../../src/domain/register-import/columns.ts";
import { dateOrders, possibleOrders, readCellDate } from "../../../src/domain/register-import/date-order.ts";
import { previewRows, type ImportPlan, type RawRow } from "../../../src/domain/register-import/rows.ts";
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

const preview = (rows: readonly RawRow[], here: ReadonlySet<string> = new Set()) =>
  previewRows(rows, plan, here, today);

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
    expect(possibleOrders(["2025-04-03", "2025-04-28T10:00:00Z"])).toEqual(["year-first"]);
    expect(possibleOrders(["3 April 2025", "28. März 2025", "1er août 2025"])).toEqual(["in-words"]);
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
  [{ 1: "24/11/2026" }, { code: "in-future", field: "received-on", cell: "24/11/2026" }],
  [{ 1: "24/05/2018" }, { code: "long-ago", field: "received-on", cell: "24/05/2018" }],
  [{ 4: "other" }, { code: "unknown", field: "right", cell: "other" }],
  [{ 5: "Law of the sea" }, { code: "unknown", field: "law", cell: "Law of the sea" }],
  [{ 6: "???" }, { code: "unknown", field: "status", cell: "???" }],
  [{ 7: "" }, { code: "not-a-date", field: "closed-on", cell: "" }],
  [{ 8: "???" }, { code: "unknown", field: "outcome", cell: "???" }],
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
