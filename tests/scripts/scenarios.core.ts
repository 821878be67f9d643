import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Judged } from "../../scripts/scenarios/judge.ts";
import { runScenarios } from "../../scripts/scenarios/run.ts";

interface Written {
  facts: Record<string, unknown>;
  expect: { cites: string[]; attestation: string };
  extra?: string;
}

const sample = readFileSync(join(import.meta.dirname, "../scenarios/N14b.json"), "utf8");

function folderWith(change: (scenario: Written) => void = () => undefined): string {
  const folder = mkdtempSync(join(tmpdir(), "habeas-scenarios-"));
  const scenario = JSON.parse(sample) as Written; // written by the project itself
  change(scenario);
  writeFileSync(join(folder, "N14b.json"), JSON.stringify(scenario));
  return folder;
}

function run(folder: string, systems: readonly string[] | null = null, out: string | null = null) {
  const lines: string[] = [];
  const held = runScenarios({ folder, systems, out }, (line) => lines.push(line));
  return { held, lines };
}

test("a folder whose expectations all hold ends with their number", () => {
  const { held, lines } = run(folderWith());
  expect(held).toBe(true);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^(\d+) expectations: \1 held, 0 failed$/);
});

test("an expectation that fails is named with its scenario and key", () => {
  const { held, lines } = run(
    folderWith((scenario) => {
      scenario.expect.cites.push("SUP-DTM-08");
      scenario.expect.attestation = "no";
    }),
  );
  expect(held).toBe(false);
  expect(lines.slice(0, 2)).toEqual(["FAIL N14b cites SUP-DTM-08", "FAIL N14b attestation no, found yes"]);
  expect(lines[2]).toMatch(/ 2 failed$/);
});

test.each([
  ["an unknown key", (scenario: Written) => (scenario.extra = "x")],
  ["an unknown fact", (scenario: Written) => (scenario.facts["no.such"] = true)],
  ["a value of the wrong type", (scenario: Written) => (scenario.facts["dtm.filesPossible"] = "yes")],
  ["a day that does not exist", (scenario: Written) => (scenario.facts["dtm.movedInOn"] = "2025-02-30")],
  ["a system that does not exist", (scenario: Written) => (scenario.facts["systems"] = ["else"])],
])("a scenario with %s is refused by the name of its file", (_, change) => {
  expect(() => run(folderWith((scenario) => void change(scenario)))).toThrow(/^N14b\.json: /);
});

test("a file that is no JSON is refused by its name, and an empty folder holds nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "habeas-scenarios-"));
  expect(run(folder)).toEqual({ held: false, lines: ["no scenario found"] });
  writeFileSync(join(folder, "X.json"), "{");
  expect(() => run(folder)).toThrow(/^X\.json: /);
});

test("only scenarios whose systems all lie in the list are run", () => {
  expect(run(folderWith(), ["support-data"]).lines).toEqual(["no scenario found"]);
  expect(run(folderWith(), ["support-data", "support-dtm"]).held).toBe(true);
});

test("what was judged is written for checking from outside", () => {
  const out = join(mkdtempSync(join(tmpdir(), "habeas-scenarios-")), "out.json");
  run(folderWith(), null, out);
  const [judged] = JSON.parse(readFileSync(out, "utf8")) as Judged[]; // written just now
  expect(Object.keys(judged ?? {})).toEqual(["id", "roles", "states", "items", "dates", "attestation"]);
  expect(judged?.items.map(({ order }) => order)).toEqual(judged?.items.map((_, at) => at));
  const steps = judged?.items.filter(({ kind }) => kind === "step") ?? [];
  expect(steps.every(({ status }) => status !== undefined)).toBe(true);
  expect(steps.some(({ cites, irreversible }) => cites.includes("SUP-DTM-11") && irreversible)).toBe(true);
  expect(new Set(judged?.items.map(({ kind }) => kind))).toEqual(new Set(["finding", "warning", "step"]));
});
