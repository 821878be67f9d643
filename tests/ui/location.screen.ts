import { afterEach, beforeEach, expect, test } from "vitest";
import { location, titleOf } from "../../src/ui/location.svelte.ts";
import { caseAt } from "../../src/ui/route.ts";

let stop: () => void;
const arrived = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  window.location.hash = "#/";
  stop = location.follow();
});
afterEach(async () => {
  stop();
  await arrived();
});

test("going somewhere changes the address and counts as a visit", async () => {
  const before = location.visits;
  location.go(caseAt("DSR-2026-014", "plan"));
  await arrived();
  expect(window.location.hash).toBe("#/c/DSR-2026-014/plan");
  expect(location.route).toEqual(caseAt("DSR-2026-014", "plan"));
  expect(location.visits).toBe(before + 1);
});

test("the window title says the page and the case, and that there is an error", () => {
  expect(titleOf("Findings", "DSR-2026-014")).toBe("Findings – DSR-2026-014 – Habeas");
  expect(titleOf("New request", undefined, true)).toBe("Error: New request – Habeas");
});
