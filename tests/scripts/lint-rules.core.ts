import { Linter } from "eslint";
import svelte from "eslint-plugin-svelte";
import { describe, expect, test } from "vitest";
import { autocompleteSaid, directionOfImports, noStaticStyle } from "../../scripts/lint-rules.js";

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

function problemsInMarkup(markup: string): string[] {
  const plugins = { our: { rules: { style: noStaticStyle, autocomplete: autocompleteSaid } } };
  const rules = { "our/style": "error", "our/autocomplete": "error" } as const;
  const files = ["**/*.svelte"];
  const parsing = svelte.configs.base.flatMap(({ languageOptions }) =>
    languageOptions === undefined ? [] : [{ files, languageOptions }],
  );
  return new Linter({ cwd: "/" })
    .verify(markup, [...parsing, { files, plugins, rules }], { filename: "/src/ui/A.svelte" })
    .map(({ message }) => message);
}

describe("the rules for markup", () => {
  test.each([
    '<p class="late"></p>',
    '<p style:width="{3}%"></p>',
    "<p style={`width: ${1}%`}></p>",
    '<input type="checkbox" />',
    '<input autocomplete="off" />',
    '<textarea autocomplete="off"></textarea>',
  ])("allow %s", (markup) => {
    expect(problemsInMarkup(markup)).toEqual([]);
  });

  test.each(['<p style="width: 3%"></p>', '<input type="text" />', "<textarea></textarea>"])(
    "refuse %s",
    (markup) => {
      expect(problemsInMarkup(markup)).toHaveLength(1);
    },
  );
});
