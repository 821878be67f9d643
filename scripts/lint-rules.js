// Three rules of our own for ESLint, small enough to read.
import { dirname, join, relative, sep } from "node:path";

/** @typedef {import("eslint").Rule.RuleModule} RuleModule */
/** @typedef {{ sees: readonly string[]; doors?: RegExp }} Layer */

/**
 * Who may import whom. `layers` says which folders of src a folder sees (a folder with `doors` shows code
 * only through the files that match, types through any); `packages` says which files may import a package.
 * @param {{ src: string; layers: Readonly<Record<string, Layer>>; packages: Readonly<Record<string, readonly string[]>> }} table
 * @returns {RuleModule}
 */
export function directionOfImports({ src, layers, packages }) {
  const inSrc = (/** @type {string} */ file) => relative(src, file).split(sep).join("/");

  /** @type {(from: string, to: string, typeOnly: boolean) => string | undefined} */
  function refusedFile(from, to, typeOnly) {
    const [layer = "", ...rest] = from.split("/");
    const [target = "", ...inside] = to.split("/");
    if (layer === target) {
      const apart = layer === "features" && rest.length > 1 && inside.length > 1 && rest[0] !== inside[0];
      return apart ? `one feature does not see another (${to})` : undefined;
    }
    if (layers[layer]?.sees.includes(target) !== true) return `${layer} does not see ${target}`;
    const doors = layers[target]?.doors;
    if (doors !== undefined && !typeOnly && !doors.test(to)) return `${to} is not a door of ${target}`;
    return undefined;
  }

  /** @type {(from: string, name: string) => string | undefined} */
  function refusedPackage(from, name) {
    const known = Object.entries(packages).find(([start]) => name === start || name.startsWith(`${start}/`));
    if (known === undefined) return `${name} is not in the table of packages`;
    return known[1].some((place) => from.startsWith(place))
      ? undefined
      : `${name} belongs to ${known[1].join(", ")}`;
  }

  return {
    meta: { type: "problem", schema: [] },
    create(context) {
      const from = inSrc(context.filename);
      /** @type {(node: import("estree").Node, source: unknown, typeOnly: boolean) => void} */
      function check(node, source, typeOnly) {
        if (typeof source !== "string") return;
        const file = source.replace(/\?.*$/, "");
        const message = file.startsWith(".")
          ? refusedFile(from, inSrc(join(dirname(context.filename), file)), typeOnly)
          : refusedPackage(from, file);
        if (message !== undefined) context.report({ node, message: `direction of imports: ${message}` });
      }
      /** @type {(node: any) => void} */
      const statement = (node) => {
        check(node, node.source?.value, node.importKind === "type" || node.exportKind === "type");
      };
      return {
        ImportDeclaration: statement,
        ExportNamedDeclaration: statement,
        ExportAllDeclaration: statement,
        ImportExpression: (/** @type {any} */ node) => {
          check(node, node.source.value, false);
        },
        TSImportType: (/** @type {any} */ node) => {
          check(node, node.source?.value ?? node.argument?.literal?.value, true);
        },
      };
    },
  };
}

/**
 * A `style="…"` without an expression is cloned from a template and breaks the page's policy.
 * @type {RuleModule}
 */
export const noStaticStyle = {
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    SvelteAttribute(/** @type {any} */ node) {
      const fixed = node.value.every((/** @type {any} */ part) => part.type === "SvelteLiteral");
      if (node.key.name === "style" && fixed) {
        context.report({ node, message: "a static style attribute breaks the policy: use a class" });
      }
    },
  }),
};

const typedInto = new Set(["input", "textarea"]);
const notTyped = new Set(["checkbox", "radio", "file", "hidden", "button", "submit", "range", "color"]);

/**
 * What is typed here must not be kept by the browser for other pages.
 * @type {RuleModule}
 */
export const autocompleteSaid = {
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    SvelteElement(/** @type {any} */ node) {
      if (node.kind !== "html" || !typedInto.has(node.name.name)) return;
      const { attributes } = node.startTag;
      /** @type {(name: string) => any} */
      const attribute = (name) => attributes.find((/** @type {any} */ one) => one.key?.name === name);
      const type = attribute("type")?.value?.[0]?.value;
      if (notTyped.has(type) || attribute("autocomplete") !== undefined) return;
      context.report({ node, message: 'say autocomplete="off" (the passphrase alone: current-password)' });
    },
  }),
};
