import type { Limits } from "./limits.ts";
import { within } from "./limits.ts";

/** Members of an object in their order; equal names stay apart, and no name means anything to the program. */
export interface JsonMembers {
  readonly keys: readonly string[];
  readonly values: readonly JsonNode[];
}

/** A JSON value with its scalars as they are written, so that no digit of a long number is lost; null is empty. */
export type JsonNode = string | readonly JsonNode[] | JsonMembers;

/** True for an array. */
export function isList(node: JsonNode): node is readonly JsonNode[] {
  return Array.isArray(node);
}

/** True for an object. */
export function isMembers(node: JsonNode): node is JsonMembers {
  return typeof node === "object" && !isList(node);
}

/** The text stops being JSON at this offset. */
export class JsonBreak extends Error {
  override readonly name = "JsonBreak";
  readonly at: number;

  constructor(at: number) {
    super();
    this.at = at;
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const special = /[\\\u0000-\u001f]/; // eslint-disable-line no-control-regex -- JSON forbids them raw
const stop = /["\\]/g;

class JsonText {
  readonly #text: string;
  readonly #limits: Pick<Limits, "jsonDepth" | "jsonKeys" | "text">;
  #at = 0;
  #keys = 0;
  /** Halves of characters that had to be replaced. */
  replaced = 0;

  constructor(text: string, limits: Pick<Limits, "jsonDepth" | "jsonKeys" | "text">) {
    this.#text = text;
    this.#limits = limits;
  }

  whole(): JsonNode {
    this.#blanks();
    const node = this.#value(1);
    this.#blanks();
    if (this.#at < this.#text.length) throw new JsonBreak(this.#at);
    return node;
  }

  #blanks(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #value(depth: number): JsonNode {
    within("depth", depth, this.#limits.jsonDepth + 1);
    switch (this.#text.charCodeAt(this.#at)) {
      case 0x7b:
        return this.#object(depth);
      case 0x5b:
        return this.#list(depth);
      case 0x22:
        return this.#string();
      case 0x74:
        return this.#word("true", "true");
      case 0x66:
        return this.#word("false", "false");
      case 0x6e:
        return this.#word("null", "");
      default:
        return this.#number();
    }
  }

  #word(word: string, reads: string): string {
    if (!this.#text.startsWith(word, this.#at)) throw new JsonBreak(this.#at);
    this.#at += word.length;
    return reads;
  }

  #number(): string {
    number.lastIndex = this.#at;
    const found = number.exec(this.#text)?.[0];
    if (found === undefined) throw new JsonBreak(this.#at);
    this.#at += found.length;
    return found;
  }

  #string(): string {
    const from = this.#at + 1;
    let end = this.#text.indexOf('"', from);
    if (end < 0) throw new JsonBreak(this.#text.length);
    const plain = this.#text.slice(from, end);
    if (!special.test(plain)) {
      this.#at = end + 1;
      within("text", plain.length, this.#limits.text);
      return plain;
    }
    for (stop.lastIndex = from; ; stop.lastIndex = end + 2) {
      const found = stop.exec(this.#text);
      if (found === null) throw new JsonBreak(this.#text.length);
      end = found.index;
      if (found[0] === '"') break;
    }
    return this.#escaped(from, end);
  }

  #escaped(from: number, end: number): string {
    let value: unknown;
    try {
      value = JSON.parse(this.#text.slice(from - 1, end + 1));
    } catch {
      throw new JsonBreak(from - 1);
    }
    this.#at = end + 1;
    const text = String(value); // the slice is a JSON string, so its value is one
    within("text", text.length, this.#limits.text);
    if (text.isWellFormed()) return text;
    this.replaced += 1;
    return text.toWellFormed();
  }

  #list(depth: number): readonly JsonNode[] {
    const items: JsonNode[] = [];
    this.#at += 1;
    this.#blanks();
    if (this.#takes(0x5d)) return items;
    for (;;) {
      this.#blanks();
      items.push(this.#value(depth + 1));
      this.#blanks();
      if (this.#takes(0x5d)) return items;
      this.#expect(0x2c);
    }
  }

  #object(depth: number): JsonMembers {
    const keys: string[] = [];
    const values: JsonNode[] = [];
    this.#at += 1;
    this.#blanks();
    if (this.#takes(0x7d)) return { keys, values };
    for (;;) {
      this.#blanks();
      if (this.#text.charCodeAt(this.#at) !== 0x22) throw new JsonBreak(this.#at);
      keys.push(this.#string());
      this.#keys += 1;
      within("keys", this.#keys, this.#limits.jsonKeys);
      this.#blanks();
      this.#expect(0x3a);
      this.#blanks();
      values.push(this.#value(depth + 1));
      this.#blanks();
      if (this.#takes(0x7d)) return { keys, values };
      this.#expect(0x2c);
    }
  }

  #takes(code: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== code) return false;
    this.#at += 1;
    return true;
  }

  #expect(code: number): void {
    if (!this.#takes(code)) throw new JsonBreak(this.#at);
  }
}

/** Reads one JSON text (RFC 8259, strictly); throws `JsonBreak` where it breaks off and a Failure beyond a limit. */
export function parseJson(
  text: string,
  limits: Pick<Limits, "jsonDepth" | "jsonKeys" | "text">,
): { readonly node: JsonNode; readonly replaced: number } {
  const json = new JsonText(text, limits);
  return { node: json.whole(), replaced: json.replaced };
}
