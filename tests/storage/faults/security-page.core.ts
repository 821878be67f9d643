import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const page = readFileSync(join(root, "docs", "security.md"), "utf8");
const section = (name: string): string => page.split(`\n## ${name}\n`)[1]?.split("\n## ")[0] ?? "";
const rows = (name: string): string[] =>
  section(name)
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2); // without its head

test("every test that the security page names exists", () => {
  const named = [...page.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("every line of what is protected names a test, and every accepted risk a reason", () => {
  expect(rows("Protected").filter((row) => !(row.split("|")[2] ?? "").includes("`tests/"))).toEqual([]);
  expect(rows("Accepted").filter((row) => (row.split("|")[2] ?? "").trim().length < 30)).toEqual([]);
  expect(rows("Protected").length).toBeGreaterThan(20);
  expect(rows("Accepted").length).toBeGreaterThan(7);
});
