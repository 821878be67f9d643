import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runVectors } from "../../scripts/deadlines/run.ts";

const vectors = join(import.meta.dirname, "../domain/deadlines/vectors.json");

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "habeas-deadlines-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

async function run(vectorsOf: unknown): Promise<{ held: boolean; lines: readonly string[] }> {
  const file = join(await folder(), "vectors.json");
  await writeFile(file, JSON.stringify(vectorsOf));
  const lines: string[] = [];
  const held = await runVectors({ file, out: null }, (line) => lines.push(line));
  return { held, lines };
}

test("every expected date of ours holds, and the three dates of each are written", async () => {
  const out = join(await folder(), "out.json");
  const lines: string[] = [];
  expect(await runVectors({ file: vectors, out }, (line) => lines.push(line))).toBe(true);
  expect(lines).toEqual(["49 expectations: 49 held, 0 failed"]);
  expect(JSON.parse(await readFile(out, "utf8"))).toContainEqual({
    id: "UK14a",
    nominal: "2026-04-02",
    statutory: "2026-04-10",
    safe: "2026-04-09",
  });
});

test("the times of every law hold that were counted apart from the engine", async () => {
  const lines: string[] = [];
  const laws = join(import.meta.dirname, "../domain/deadlines/laws.json");
  expect(await runVectors({ file: laws, out: null }, (line) => lines.push(line))).toBe(true);
  expect(lines).toEqual(["175 expectations: 175 held, 0 failed"]);
});

const month = { regime: "eu-gdpr", received: "2026-03-05", options: { cal: "DE" }, due: "2026-04-07" };

test("a date that does not hold is named with what was expected and what came out", async () => {
  const { held, lines } = await run([
    { ...month, id: "A" },
    { ...month, id: "B", due: "2026-04-06" },
  ]);
  expect(held).toBe(false);
  expect(lines).toEqual(["FAIL B: expected 2026-04-06, got 2026-04-07", "2 expectations: 1 held, 1 failed"]);
});

test("an unknown clock, an unknown calendar and a day that does not exist fail, and the rest is judged", async () => {
  const { lines } = await run([
    { ...month, id: "clock", regime: "us-xx" },
    { ...month, id: "calendar", options: { cal: "ZZ" } },
    { ...month, id: "day", received: "2026-02-30" },
    { ...month, id: "good" },
  ]);
  expect(lines.slice(0, 3).map((line) => line.split(":")[0])).toEqual([
    "FAIL clock",
    "FAIL calendar",
    "FAIL day",
  ]);
  expect(lines.at(-1)).toBe("4 expectations: 1 held, 3 failed");
});

test("a pause counts inclusively for the statutory date and half-open for the safe one", async () => {
  const asked = { regime: "uk-gdpr", received: "2026-05-11" };
  const pause = ["2026-05-13", "2026-05-20"];
  const { held } = await run([
    { ...asked, id: "inclusive", options: { cal: "GB-ENG", pause }, due: "2026-06-19" },
    {
      ...asked,
      id: "halfOpen",
      options: { cal: "GB-ENG", pause, pauseCount: "halfOpen" },
      due: "2026-06-18",
    },
  ]);
  expect(held).toBe(true);
});
