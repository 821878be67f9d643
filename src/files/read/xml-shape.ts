import { SaxesParser } from "saxes";

/** Which elements of a document are its records: the children of these paths. */
export interface XmlShape {
  readonly containers: ReadonlySet<string>;
  /** Children of containers that stand alone and hold mere text: they belong to the document, not to a record. */
  readonly single: ReadonlySet<string>;
}

interface Seen {
  readonly depth: number;
  count: number;
  /** Most of these under one parent. */
  most: number;
  /** Texts and attributes within, all of them together. */
  leaves: number;
  hasChildren: boolean;
}

/** Most texts that a person can read as one record, on average; and in a document that is one record. */
const readable = 200;
const readableWhole = 2_000;

/** Walks over the beginning of a document and counts what it meets. Broken XML is left to the reader. */
function survey(start: string): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  const stack: { path: string; children: Map<string, number>; text: boolean }[] = [];
  const parser = new SaxesParser({ position: false });
  let stopped = false;
  const leaf = () => {
    for (const { path } of stack) {
      const here = seen.get(path);
      if (here !== undefined) here.leaves += 1;
    }
  };
  parser.on("error", () => {
    stopped = true;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (stopped) return;
    const parent = stack.at(-1);
    const path = parent === undefined ? name : `${parent.path}/${name}`;
    const here = seen.get(path) ?? { depth: stack.length, count: 0, most: 0, leaves: 0, hasChildren: false };
    const among = (parent?.children.get(name) ?? 0) + 1;
    parent?.children.set(name, among);
    here.count += 1;
    here.most = Math.max(here.most, among);
    seen.set(path, here);
    const above = parent === undefined ? undefined : seen.get(parent.path);
    if (above !== undefined) above.hasChildren = true;
    stack.push({ path, children: new Map(), text: false });
    Object.keys(attributes).forEach(leaf);
  });
  parser.on("text", (text) => {
    const here = stack.at(-1);
    if (stopped || here === undefined || here.text || text.trim() === "") return;
    here.text = true;
    leaf();
  });
  parser.on("closetag", () => {
    if (!stopped) stack.pop();
  });
  parser.write(start);
  return seen;
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

interface Group {
  readonly depth: number;
  count: number;
  leaves: number;
  repeated: number;
  /** Kinds of children that stand once and hold others: the parts of one thing, such as an invoice. */
  partsOnce: number;
}

/** The children that each path has, taken together. */
function childrenOf(seen: ReadonlyMap<string, Seen>): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const [path, { depth, count, most, leaves, hasChildren }] of seen) {
    if (depth === 0) continue;
    const none = { depth, count: 0, leaves: 0, repeated: 0, partsOnce: 0 };
    const group = groups.get(parentOf(path)) ?? none;
    group.count += count;
    group.leaves += leaves;
    if (most > 1) group.repeated += 1;
    else if (hasChildren) group.partsOnce += 1;
    groups.set(parentOf(path), group);
  }
  return groups;
}

/** True when the document is one thing with its parts: an invoice with lines, not a list of invoices. */
function isOneRecord(
  root: string,
  seen: ReadonlyMap<string, Seen>,
  groups: ReadonlyMap<string, Group>,
): boolean {
  const parts = groups.get(root);
  const leaves = seen.get(root)?.leaves ?? 0;
  return (
    parts !== undefined && parts.partsOnce >= 3 && parts.partsOnce > parts.repeated && leaves <= readableWhole
  );
}

/** Finds the records: the shallowest elements that repeat and can be read as one. No container: the whole document. */
export function xmlShape(start: string): XmlShape {
  const seen = survey(start);
  const [root = ""] = seen.keys();
  const groups = childrenOf(seen);
  const whole = isOneRecord(root, seen, groups);
  const candidates = [...groups]
    .filter(([, { repeated }]) => !whole && repeated > 0)
    .sort((a, b) => a[1].depth - b[1].depth);
  const fitting = candidates.filter(([, { leaves, count }]) => leaves / count <= readable);
  const depth = (fitting[0] ?? candidates[0])?.[1].depth;
  const chosen = (fitting.length > 0 ? fitting : candidates).filter(([, group]) => group.depth === depth);
  const containers = new Set(chosen.map(([path]) => path));
  const single = [...seen].filter(
    ([path, { most, hasChildren }]) => containers.has(parentOf(path)) && most === 1 && !hasChildren,
  );
  return { containers, single: new Set(single.map(([path]) => path)) };
}
