import { isList, isMembers, type JsonMembers, type JsonNode } from "./json-parse.ts";
import { within, type Limits } from "./limits.ts";
import type { ReadRecord } from "./record.ts";

/** A part of a document that makes one record. */
interface Part {
  readonly position: string;
  readonly node: JsonNode;
}

const speakingKey = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/**
 * The record that a node makes: its scalars by their paths, list items counted from 1. A key that is an e-mail
 * address stands as a value too, so that it is searched.
 */
export function recordOf({ position, node }: Part, limits: Pick<Limits, "fields">): ReadRecord {
  const names: string[] = [];
  const values: string[] = [];
  const leaf = (name: string, value: string) => {
    names.push(name === "" ? "value" : name);
    values.push(value);
    within("fields", values.length, limits.fields);
  };
  const walk = (here: JsonNode, path: string): void => {
    if (typeof here === "string") leaf(path, here);
    else if (isList(here)) here.forEach((item, i) => walk(item, `${path}[${i + 1}]`));
    else if (isMembers(here)) {
      here.keys.forEach((key, i) => {
        const inner = path === "" ? key : `${path}.${key}`;
        if (speakingKey.test(key) && !/@(?:odata|microsoft)\./i.test(key)) leaf(`${inner} (name)`, key);
        walk(here.values[i] ?? "", inner);
      });
    }
  };
  walk(node, "");
  return { position, names, values };
}

interface FoundList {
  readonly path: string;
  readonly items: readonly JsonNode[];
}

const holdsData = (items: readonly JsonNode[]): boolean =>
  items.length > 0 && items.every((item) => typeof item !== "string");

/** Lists of objects that are reached through objects only, and the document without them. */
function split(
  node: JsonMembers,
  path: string,
  depth: number,
): { lists: readonly FoundList[]; rest: JsonMembers } {
  const lists: FoundList[] = [];
  const keys: string[] = [];
  const values: JsonNode[] = [];
  node.keys.forEach((key, i) => {
    const value = node.values[i] ?? "";
    const inner = path === "" ? key : `${path}.${key}`;
    if (isList(value) && holdsData(value)) {
      lists.push({ path: inner, items: value });
      return;
    }
    keys.push(key);
    if (!isMembers(value) || depth >= 4) values.push(value);
    else {
      const below = split(value, inner, depth + 1);
      lists.push(...below.lists);
      values.push(below.rest);
    }
  });
  return { lists, rest: { keys, values } };
}

const ownId = /^(?:_?id|guid|uuid|number|key|ticket(?:_?(?:id|number))?|case(?:_?(?:id|number))?)$/i;

/** Most fields of an object that is kept together as one record. */
const readable = 2_000;

function leaves(node: JsonNode): number {
  if (typeof node === "string") return 1;
  const inner = isMembers(node) ? node.values : node;
  return inner.reduce<number>((sum, item) => sum + leaves(item), 0);
}

/** The parts of a document that is one object: itself when it has an id of its own, else the items of its lists. */
export function partsOf(root: JsonNode): readonly Part[] {
  if (isList(root)) return root.map((node, i) => ({ position: `item ${i + 1}`, node }));
  const whole = [{ position: "document", node: root }];
  if (!isMembers(root)) return whole;
  const size = leaves(root);
  const isEntity = root.keys.some((key, i) => ownId.test(key) && typeof root.values[i] === "string");
  if (isEntity && size <= readable) return whole;
  const { lists, rest } = split(root, "", 1);
  const items = lists.flatMap((list) =>
    list.items.map((node, i) => ({ position: `${list.path} ${i + 1}`, node })),
  );
  if (lists.length > 0) return leaves(rest) === 0 ? items : [{ position: "document", node: rest }, ...items];
  const isMap = root.values.length > 1 && root.values.every(isMembers);
  if (!isMap || size <= 200) return whole;
  return root.keys.map((key, i) => ({
    position: `member ${i + 1}`,
    node: {
      keys: ["(name)", ...(root.values[i] as JsonMembers).keys],
      values: [key, ...(root.values[i] as JsonMembers).values],
    }, // all are members, as tested above
  }));
}
