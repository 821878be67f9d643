import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guideFile, guideFileName, readGuideFile } from "../../../src/files/guide-client.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { around, ownId, payrollGuide } from "../../support/own-guide.ts";

const today = calendarDate("2026-11-20");
const read = (text: string | Blob) =>
  readGuideFile(typeof text === "string" ? new Blob([text]) : text, around, today);
const good = await guideFile(payrollGuide()).text();

test("a guide that is handed on is the same guide where it arrives", async () => {
  expect(await read(guideFile(payrollGuide()))).toEqual({ ok: true, value: payrollGuide() });
  expect(guideFileName(payrollGuide())).toBe("guide-payroll-at-fabrikam-v1.json");
  expect(await read(`\uFEFF${good}`)).toMatchObject({ ok: true });
});

describe("a file is named and refused", () => {
  const with1 = (from: string, to: string): string => {
    expect(good).toContain(from);
    return good.replaceAll(from, to);
  };
  const nested = `${"[".repeat(60)}${"]".repeat(60)}`;
  const cases: readonly (readonly [string, () => string | Blob, object])[] = [
    ["that is not JSON", () => "{ guide: 1 }", { code: "not-json" }],
    ["that is empty", () => "", { code: "not-json" }],
    ["that is not text", () => new Blob([Uint8Array.of(0xff, 0xfe, 0x00)]), { code: "not-text" }],
    ["of another kind", () => '{"habeas":"case","format":1}', { code: "not-a-guide" }],
    ["that is a list", () => "[1]", { code: "not-a-guide" }],
    ["that is too new", () => with1('"format": 1', '"format": 2'), { code: "too-new", format: 2 }],
    [
      "of 50 MB",
      () => new Blob([new Uint8Array(50 * 1024 * 1024)]),
      { code: "too-large", bytes: 52_428_800 },
    ],
    ["nested without end", () => `{"habeas":"guide","format":1,"guide":${nested}}`, { code: "too-deep" }],
    [
      "with __proto__ in it",
      () => with1('"about": "', '"__proto__": {"polluted": true}, "about": "'),
      { code: "forbidden-name", name: "__proto__", place: "guide.__proto__" },
    ],
    [
      "with a constructor",
      () => with1('"about": "', '"constructor": 1, "about": "'),
      { code: "forbidden-name" },
    ],
    [
      "with HTML in it",
      () => with1("Ask in writing.", "Ask <img src=x onerror=alert(1)>"),
      { code: "markup" },
    ],
    [
      "with a field too many",
      () => with1('"about": "', '"script": "x", "about": "'),
      { code: "wrong-shape" },
    ],
    ["with an unknown state", () => with1('"state": "blocked"', '"state": "gone"'), { code: "wrong-shape" }],
    [
      "that says Microsoft's role",
      () => with1('"microsoft": null', '"microsoft": "processor"'),
      { code: "wrong-shape", place: "guide.parts.0.role.microsoft" },
    ],
    [
      "that goes round in a circle",
      () => with1('"terms": {}', `"terms": {"${ownId}.c1": {"not": {"term": "${ownId}.c1"}}}`),
      { code: "circular" },
    ],
    [
      "that sets a fact of another guide",
      () => with1(`${ownId}.q1`, "identity.verified"),
      { code: "not-sound" },
    ],
    ["that puts a block on the whole case", () => with1(`${ownId}-p1`, "case"), { code: "not-sound" }],
  ];
  test.for(cases)("%s", async ([, file, problem]) => {
    expect(await read(file())).toMatchObject({ ok: false, problem });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

test("whatever is changed in a file, it is read whole or refused, never a surprise", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.string({ maxLength: 12 }), async (at, text) => {
      const result = await read(good.slice(0, at) + text + good.slice(at + text.length));
      expect(typeof result.ok).toBe("boolean");
    }),
    { numRuns: 150 },
  );
});
