import { expect, test } from "vitest";
import type { Finding } from "../../../src/domain/finding.ts";
import { erasePerson, namingOf } from "../../../src/domain/steps/erase-person.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { accepted, janesCase } from "../../support/janes-case.ts";

const today = calendarDate("2026-12-01");

function found(number: number, value: string, importId = "f-1"): Finding {
  return {
    ...{ id: `finding ${number}`, caseId: "c", number, importId, position: `row ${number}` },
    ...{ fields: [{ name: "text", value }], hits: [], decision: null, reason: "", redactions: [] },
  };
}

const file = (id: string) =>
  ({
    id,
    fileId: `file ${id}`,
    sourceId: null,
    name: `${id}.csv`,
    format: "csv",
    bytes: 1,
    sha256: "",
    records: 1,
    found: 1,
    notes: [],
  }) as const;

const kase = janesCase({
  imports: [file("f-1"), file("f-2")],
  notes: [
    { id: "n-1", on: today, text: "Marie Curie was copied in." },
    { id: "n-2", on: today, text: "Marieke asked too." },
  ],
});
const findings = [
  found(1, "From: MARIE  CURIE"),
  found(2, "From Jane Roe"),
  found(3, "Marieke Curier", "f-2"),
];
const input = { texts: ["Marie Curie"], reason: "asked-for", findings } as const;

test("what names the person as a word of its own goes, however it is written; what only looks alike stays", () => {
  const { kase: after, findings: left, gone, event } = accepted(erasePerson(kase, input, today));
  expect(left.map(({ number }) => number)).toEqual([2, 3]);
  expect(after.notes.map(({ id }) => id)).toEqual(["n-2"]);
  expect(gone).toEqual({ texts: ["Marie Curie"], findings: true });
  expect(event).toMatchObject({ kind: "part-erased", facts: { files: 1, findings: 1, notes: 1 } });
});

test("a file in which the person was found loses its bytes and stays named, with what else was read from it", () => {
  const { kase: after } = accepted(erasePerson(kase, input, today));
  expect(after.imports.map(({ erasedOn }) => erasedOn)).toEqual([today, undefined]);
  expect(namingOf(after, findings, input.texts).files).toEqual([]);
});

test("several texts name one person: a name, an address", () => {
  const texts = ["Nobody Known", "marieke curier", ""];
  const { findings: left } = accepted(erasePerson(kase, { ...input, texts }, today));
  expect(left.map(({ number }) => number)).toEqual([1, 2]);
});

test("the person who asked, nobody, and somebody whom nothing names are refused", () => {
  const problem = (texts: readonly string[]) => erasePerson(kase, { ...input, texts }, today);
  expect(problem(["jane roe"])).toMatchObject({ problem: { code: "erase-subject" } });
  expect(problem(["Jane.Roe@contoso.example"])).toMatchObject({ problem: { code: "erase-subject" } });
  expect(problem([" ", "xy"])).toMatchObject({ problem: { code: "missing", field: "name" } });
  expect(problem(["Rosa Parks"])).toMatchObject({ problem: { code: "names-nobody" } });
});
