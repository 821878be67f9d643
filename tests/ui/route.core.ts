import fc from "fast-check";
import { expect, test } from "vitest";
import {
  hrefTo,
  intakeSteps,
  parseRoute,
  registerViews,
  settingsSections,
  tabs,
  type Route,
} from "../../src/ui/route.ts";

const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/);
const maybe = fc.option(name);
const number = fc
  .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 99_999 }))
  .map(([year, count]) => `DSR-${year}-${String(count).padStart(3, "0")}`);
const route = fc.oneof(
  fc.constantFrom<Route>(
    { page: "worklist" },
    { page: "cases" },
    { page: "practice-end" },
    { page: "set-up" },
    { page: "lost" },
    { page: "new", draft: null, step: "message" },
    { page: "matrix", system: null, column: null },
    { page: "making", guide: null, part: "about", item: null },
  ),
  fc.record({ page: fc.constant("new" as const), draft: name, step: fc.constantFrom(...intakeSteps) }),
  fc.record({
    page: fc.constant("case" as const),
    number,
    section: fc.constantFrom(...tabs, "checks" as const, "clock" as const, "close" as const),
    item: maybe,
  }),
  fc.record({ page: fc.constant("guides" as const), guide: maybe }),
  fc.record({
    page: fc.constant("matrix" as const),
    system: name,
    column: maybe,
  }),
  fc.record({ page: fc.constant("rules" as const), rule: maybe }),
  fc.record({
    page: fc.constant("making" as const),
    guide: name,
    part: name,
    item: maybe,
  }),
  fc.record({ page: fc.constant("register" as const), view: fc.constantFrom(...registerViews) }),
  fc.record({ page: fc.constant("register" as const), view: fc.constant("purges" as const), number }),
  fc.record({ page: fc.constant("settings" as const), section: fc.constantFrom(...settingsSections) }),
);

test("the address of a place leads back to that place", () => {
  fc.assert(
    fc.property(route, (place) => {
      expect(parseRoute(hrefTo(place))).toEqual(place);
    }),
  );
});

test("no text makes the address unreadable, and what names no place is lost", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `#/c/DSR-2026-014/${text}`),
      ),
      (text) => {
        const place = parseRoute(text);
        expect(parseRoute(hrefTo(place))).toEqual(place);
      },
    ),
  );
  for (const text of [
    "#/c/Jane Roe",
    "#/c/DSR-2026-014/secrets",
    "#/cases/1",
    "#/register/x",
    "#/matrix/support-data/delete/more",
    "#/own-guides/x/steps/y/z",
    "#/own-guides/Jane Roe",
    "#/register/requests/DSR-2026-014",
    "#content",
  ]) {
    expect(parseRoute(text)).toEqual({ page: "lost" });
  }
});

test.for([
  ["#/", { page: "worklist" }],
  ["", { page: "worklist" }],
  ["#/c/DSR-2026-014", { page: "case", number: "DSR-2026-014", section: "overview", item: null }],
  ["#/c/DSR-2026-014/plan/ab12", { page: "case", number: "DSR-2026-014", section: "plan", item: "ab12" }],
] as const)("%s is where it says", ([hash, place]) => {
  expect(parseRoute(hash)).toEqual(place);
});
