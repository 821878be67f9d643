import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import { join } from "node:path";
import tseslint from "typescript-eslint";
import { autocompleteSaid, directionOfImports, noStaticStyle } from "./scripts/lint-rules.js";

/**
 * The direction of imports: app → features → ui → i18n → domain → lib. `storage` and `files` do not know
 * each other; code of theirs is reached through their clients (`…client.ts`) and desks (`…desk.ts`).
 */
const layers = {
  lib: { sees: [] },
  domain: { sees: ["lib"] },
  content: { sees: ["domain", "lib"] },
  i18n: { sees: ["domain", "lib"] },
  storage: { sees: ["domain", "lib"], doors: /^storage\/(?:[\w-]*-)?(?:client|desk)\.ts$/ },
  files: { sees: ["domain", "lib"], doors: /^files\/(?:[\w/-]+[-/])?client\.ts$/ },
  ui: { sees: ["i18n", "domain", "lib"] },
  features: { sees: ["ui", "i18n", "storage", "files", "content", "domain", "lib"] },
  app: { sees: ["features", "ui", "i18n", "storage", "files", "content", "domain", "lib"] },
  sw: { sees: ["lib"] },
  /** A page of its own that opens backups without the app. */
  opener: { sees: ["storage", "i18n", "domain", "lib"] },
};

/** Which package is used where; a package that is not here is used nowhere in src. */
const packages = {
  dexie: ["storage/"],
  "hash-wasm": ["storage/"],
  "virtual:open-backup": ["features/settings/backup/"],
  valibot: ["lib/", "storage/", "files/"],
  jszip: ["files/package/"],
  saxes: ["files/read/"],
  "postal-mime": ["files/read/"],
  pdfkit: ["files/pdf/", "pdfkit.d.ts"],
  "dejavu-fonts-ttf": ["files/pdf/"],
  "@zxcvbn-ts/language-common": ["ui/access/words.ts"],
  "workbox-window": ["app/updates.ts"],
  "workbox-precaching": ["sw/"],
  "workbox-routing": ["sw/"],
  svelte: ["ui/", "features/", "app/"],
};

const root = import.meta.dirname;
const typed = (/** @type {string} */ project) => ({
  parserOptions: { project: join(root, project), tsconfigRootDir: root },
});

export default defineConfig(
  { ignores: ["dist/", "test-results/", ".cache/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,js,svelte}"],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      svelte.configs.recommended,
    ],
    languageOptions: {
      ...typed("tsconfig.json"),
      globals: { ...globals.browser, ...globals.node },
    },
    rules: {
      "no-undef": "off", // TypeScript knows better
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/only-throw-error": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: [".svelte"] } },
  },
  // One realm of the browser each; see the tsconfig beside them.
  { files: ["src/{domain,lib,content}/**"], languageOptions: typed("src/domain/tsconfig.json") },
  { files: ["src/lib/trusted.ts"], languageOptions: typed("tsconfig.json") },
  { files: ["{src,tests}/files/**"], languageOptions: typed("src/files/tsconfig.json") },
  {
    files: ["{src,tests}/storage/**", "scripts/faults/**"],
    languageOptions: typed("src/storage/tsconfig.json"),
  },
  { files: ["{src,tests}/sw/**"], languageOptions: typed("src/sw/tsconfig.json") },
  {
    files: ["src/**/*.{ts,js,svelte}"],
    plugins: {
      habeas: {
        rules: {
          "direction-of-imports": directionOfImports({ src: join(root, "src"), layers, packages }),
          "no-static-style": noStaticStyle,
          "autocomplete-said": autocompleteSaid,
        },
      },
    },
    rules: {
      "habeas/direction-of-imports": "error",
      "habeas/no-static-style": "error",
      "habeas/autocomplete-said": "error",
      "svelte/no-at-html-tags": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "max-lines": ["error", 260],
      "max-lines-per-function": ["error", 60],
      "no-console": "error",
      "no-restricted-globals": [
        "error",
        "process",
        "Buffer",
        "global",
        "require",
        "__dirname",
        "setImmediate",
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "export by name" },
        { selector: "ForInStatement", message: "walk Object.keys or Object.entries" },
      ],
    },
  },
  {
    files: ["src/domain/**"],
    rules: {
      "no-restricted-globals": ["error", "crypto", "atob", "btoa", "MessagePort", "queueMicrotask"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "chance comes in as an input" },
        { object: "Date", property: "now", message: "today comes in as an input" },
      ],
    },
  },
  // Content is data: its length is that of the law.
  { files: ["src/content/**"], rules: { "max-lines": "off", "max-lines-per-function": "off" } },
  // JSDoc says the types there, and the rule does not read it.
  { files: ["src/**/*.js"], rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
  { files: ["src/assets.d.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["tests/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Plain JavaScript of the house: ESLint's own tree has no types worth fighting for.
    files: ["scripts/lint-rules.js"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
);
