import { Failure } from "../../lib/failure.ts";
import { within } from "./limits.ts";

/** The text of one element of an array, and where it begins: lines and columns count from 1. */
export interface Element {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The refusal of a JSON file, with the place where it stops making sense. */
export function brokenJson(line: number, column: number): Failure {
  return new Failure("file-unreadable", { format: "json", line, column });
}

const inString = /["\\]/g;

/**
 * Cuts the outermost array of a JSON text that comes in pieces into the texts of its elements, so that none but
 * one element is held at a time. What is inside an element is left to the parser.
 */
export class ArrayElements {
  readonly #depthLimit: number;
  #depth = 0;
  #string = false;
  #escape = false;
  #closed = false;
  #held: string[] = [];
  #begun = 0;
  #line = 1;
  #column = 1;

  constructor(depthLimit: number) {
    this.#depthLimit = depthLimit;
  }

  /** Gives the elements that are whole by now. */
  push(piece: string, take: (element: Element) => void): void {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.#string) at = this.#passString(piece, at);
      else if (code <= 0x20) continue;
      else if (this.#closed) throw this.#refusal(piece.slice(from, at));
      else if (code === 0x22) this.#string = true;
      else if (code === 0x5b || code === 0x7b) {
        this.#depth += 1;
        within("depth", this.#depth, this.#depthLimit);
        if (this.#depth === 1) from = this.#pass(piece, from, at + 1);
      } else if (code === 0x5d || code === 0x7d) {
        this.#depth -= 1;
        if (this.#depth > 0) continue;
        const last = this.#element(piece, from, at);
        if (code === 0x7d) throw this.#refusal("");
        if (this.#begun > 0 || last.text.trim() !== "") take(last);
        this.#closed = true;
        from = this.#pass(piece, at, at + 1);
      } else if (code === 0x2c && this.#depth === 1) {
        take(this.#element(piece, from, at));
        this.#begun += 1;
        from = this.#pass(piece, at, at + 1);
      }
    }
    this.#held.push(piece.slice(from));
  }

  /** Refuses a file that ends before its array does. */
  end(): void {
    if (!this.#closed) throw this.#refusal(this.#held.join(""));
  }

  /** Steps over text within a string; gives the place of its last character. */
  #passString(piece: string, from: number): number {
    inString.lastIndex = this.#escape ? from + 1 : from;
    this.#escape = false;
    for (;;) {
      const found = inString.exec(piece);
      if (found === null) return piece.length;
      if (found[0] === '"') {
        this.#string = false;
        return found.index;
      }
      if (found.index === piece.length - 1) this.#escape = true;
      inString.lastIndex = found.index + 2;
    }
  }

  #element(piece: string, from: number, to: number): Element {
    const text = this.#held.join("") + piece.slice(from, to);
    const element = { text, line: this.#line, column: this.#column };
    this.#held = [];
    this.#count(text);
    return element;
  }

  #pass(piece: string, from: number, to: number): number {
    this.#count(piece.slice(from, to));
    return to;
  }

  #refusal(passed: string): Failure {
    this.#count(passed);
    return brokenJson(this.#line, this.#column);
  }

  #count(text: string): void {
    ({ line: this.#line, column: this.#column } = placeAfter(text, this.#line, this.#column));
  }
}

/** The line and column behind a text that began at the given ones. */
export function placeAfter(
  text: string,
  line: number,
  column: number,
): { readonly line: number; readonly column: number } {
  let lines = line;
  let last = -1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    lines += 1;
    last = at;
  }
  return { line: lines, column: last < 0 ? column + text.length : text.length - last };
}
