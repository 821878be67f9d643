import { within, type Limits } from "./limits.ts";
import type { ReadRecord } from "./record.ts";

/** An element while it is read: texts and elements within it, in their order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly content: (string | XmlElement)[];
}

/** A new element without content. */
export function element(name: string, attributes: Readonly<Record<string, string>> = {}): XmlElement {
  return { name, attributes: Object.entries(attributes), content: [] };
}

const isElement = (part: string | XmlElement): part is XmlElement => typeof part !== "string";

/** All text within an element, as a reader of the document would see it. */
function textOf({ content }: XmlElement): string {
  return content.map((part) => (isElement(part) ? textOf(part) : part)).join("");
}

function ownText({ content }: XmlElement): string {
  return content.map((part) => (isElement(part) ? "" : part)).join("");
}

/**
 * The texts and attributes of an element by their paths; siblings of one name are counted from 1. Where text and
 * elements mix, the text stays in one piece.
 */
export function xmlRecord(position: string, root: XmlElement, limits: Pick<Limits, "fields">): ReadRecord {
  const names: string[] = [];
  const values: string[] = [];
  const leaf = (name: string, value: string) => {
    names.push(name);
    values.push(value);
    within("fields", values.length, limits.fields);
  };
  const walk = (here: XmlElement, path: string, inText: boolean): void => {
    const prefix = path === "" ? "" : `${path}.`;
    for (const [name, value] of here.attributes) leaf(`${prefix}@${name}`, value);
    const mixed = inText || ownText(here).trim() !== "";
    if (mixed && !inText) leaf(path === "" ? here.name : path, textOf(here).trim());
    const children = here.content.filter(isElement);
    const totals = new Map<string, number>();
    for (const { name } of children) totals.set(name, (totals.get(name) ?? 0) + 1);
    const counts = new Map<string, number>();
    for (const child of children) {
      const count = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, count);
      const step = (totals.get(child.name) ?? 1) > 1 ? `${child.name}[${count}]` : child.name;
      walk(child, `${prefix}${step}`, mixed);
    }
  };
  walk(root, "", false);
  return { position, names, values };
}
