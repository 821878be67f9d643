import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import { directionOfImports } from "../../scripts/lint-rules.js";

const rule = directionOfImports({
  src: "/src",
  layers: {
    lib: { sees: [] },
    domain: { sees: ["lib"] },
    storage: { sees: ["domain"], doors: /client\.ts$/ },
    features: { sees: ["storage", "domain"] },
  },
  packages: { dexie: ["storage/"], "date-fns": ["lib/calendar.ts"] },
});

function problems(file: string, code: string): string[] {
  const config = { plugins: { our: { rules: { it: rule } } }, rules: { "our/it": "error" } } as const;
  return new Linter({ cwd: "/" })
    .verify(code, { files: ["**/*.ts"], ...config }, { filename: file })
    .map(({ message }) => message);
}

describe("the direction of imports", () => {
  test.each([
    ["/src/domain/case.ts", 'import { a } from "../lib/result.ts"'],
    ["/src/domain/case.ts", 'export * from "./clock.ts"'],
    ["/src/lib/calendar.ts", 'import { addMonths } from "date-fns"'],
    ["/src/storage/vault.ts", 'import Dexie from "dexie"'],
    ["/src/features/plan/PlanPage.ts", 'import { open } from "../../storage/client.ts"'],
  ])("%s may say: %s", (file, code) => {
    expect(problems(file, code)).toEqual([]);
  });

  test.each([
    ["/src/lib/text.ts", 'import { a } from "../domain/case.ts"'],
    ["/src/domain/case.ts", 'export { a } from "../storage/client.ts"'],
    ["/src/domain/case.ts", 'import { addMonths } from "date-fns"'],
    ["/src/features/plan/plan.ts", 'import Dexie from "dexie"'],
    ["/src/features/plan/plan.ts", 'await import("../../storage/vault.ts")'],
    ["/src/features/plan/plan.ts", 'import { a } from "../intake/intake.ts"'],
    ["/src/storage/vault.ts", 'import "left-pad"'],
  ])("%s may not say: %s", (file, code) => {
    expect(problems(file, code)).toHaveLength(1);
  });
});
