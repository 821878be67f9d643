import { accept, refuse, type Result } from "../../lib/result.ts";
import {
  entryFields,
  letterFields,
  letterFlags,
  letterListNames,
  type LetterBlock,
  type LetterFlag,
  type LetterList,
  type LetterSource,
} from "./template.ts";

/** What is wrong with a written template, and on which line of its text; line 0 is the subject. */
export interface MarkupProblem {
  readonly code:
    "name-unknown" | "condition-unknown" | "list-unknown" | "not-closed" | "nothing-open" | "no-item";
  readonly name: string;
  readonly line: number;
}

/** A template as it was read: its blocks, and its headings by the id of the section. */
export interface ReadTemplate {
  readonly blocks: readonly LetterBlock[];
  readonly headings: Readonly<Record<string, string>>;
}

interface Line {
  readonly text: string;
  readonly no: number;
}

const opening = /^\{(if|each) ([\w-]+)\}$/;
const marked = /^# (.*?)\s*\{#([\w-]+)\}$/;
const placeholder = /\{(\w+)\}/g;

const known = <T extends string>(list: readonly T[], name: string): T | null =>
  list.find((one) => one === name) ?? null;

/**
 * Reads the text of a template. `{name}` stands for a fact. On a line of their own: `{if condition}`, `{else}` and
 * `{end}` around what is said only sometimes; `{each list}` and `{end}` around an item `- …` and sentences `+ …` that
 * are added where all they name is known. `# Heading {#section}` names what a *must say* looks for.
 */
class Reader {
  readonly problems: MarkupProblem[] = [];
  readonly headings: Record<string, string> = {};
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(text: string) {
    this.#lines = text.split("\n").map((line, i) => ({ text: line.trim(), no: i + 1 }));
  }

  /** The blocks up to the end of the part that is open, and what ended it. */
  blocks(open: Line | null): { readonly blocks: readonly LetterBlock[]; readonly by: string } {
    const blocks: LetterBlock[] = [];
    const paragraph: string[] = [];
    const flush = (): void => {
      if (paragraph.length > 0) blocks.push(paragraph.splice(0).join("\n"));
    };
    for (let line = this.#next(); line !== null; line = this.#next()) {
      const opened = opening.exec(line.text);
      if (opened !== null) {
        flush();
        blocks.push(...this.#part(line, opened[1] ?? "", opened[2] ?? ""));
      } else if (line.text === "{end}" || line.text === "{else}") {
        flush();
        if (open !== null) return { blocks, by: line.text };
        this.problems.push({ code: "nothing-open", name: line.text, line: line.no });
      } else if (line.text === "") flush();
      else paragraph.push(this.#said(line));
    }
    flush();
    if (open !== null) this.problems.push({ code: "not-closed", name: open.text, line: open.no });
    return { blocks, by: "{end}" };
  }

  #next(): Line | null {
    return this.#lines[this.#at++] ?? null;
  }

  #said({ text, no }: Line): string {
    this.names(text, no, letterFields);
    const heading = marked.exec(text);
    if (heading === null) return text;
    const [, words = "", section = ""] = heading;
    this.headings[section] = words;
    return `# ${words}`;
  }

  names(text: string, line: number, allowed: readonly string[]): void {
    for (const [, name = ""] of text.matchAll(placeholder))
      if (!allowed.includes(name)) this.problems.push({ code: "name-unknown", name, line });
  }

  #part(line: Line, kind: string, name: string): readonly LetterBlock[] {
    return kind === "if" ? this.#condition(line, name) : this.#list(line, name);
  }

  #condition(line: Line, name: string): readonly LetterBlock[] {
    const when: LetterFlag | null = known(letterFlags, name);
    if (when === null) this.problems.push({ code: "condition-unknown", name, line: line.no });
    const said = this.blocks(line);
    const otherwise = said.by === "{else}" ? this.blocks(line).blocks : [];
    if (when === null) return [];
    return [{ when, blocks: said.blocks, ...(otherwise.length === 0 ? {} : { otherwise }) }];
  }

  #list(open: Line, name: string): readonly LetterBlock[] {
    const each: LetterList | null = known(letterListNames, name);
    if (each === null) this.problems.push({ code: "list-unknown", name, line: open.no });
    let item = "";
    const also: string[] = [];
    let line = this.#next();
    for (; line !== null && line.text !== "{end}"; line = this.#next()) {
      this.names(line.text, line.no, [...letterFields, ...entryFields]);
      if (line.text.startsWith("- ")) item = line.text.slice(2).trim();
      else if (line.text.startsWith("+ ")) also.push(line.text.slice(2).trim());
      else if (line.text !== "") this.problems.push({ code: "no-item", name: line.text, line: line.no });
    }
    if (line === null) this.problems.push({ code: "not-closed", name: open.text, line: open.no });
    else if (item === "") this.problems.push({ code: "no-item", name: open.text, line: open.no });
    return each === null || item === "" ? [] : [{ each, item, ...(also.length === 0 ? {} : { also }) }];
  }
}

/** The template as written, or everything that is wrong with it. */
export function readTemplate({
  subject,
  body,
}: LetterSource): Result<ReadTemplate, readonly MarkupProblem[]> {
  const reader = new Reader(body);
  reader.names(subject, 0, letterFields);
  const { blocks } = reader.blocks(null);
  return reader.problems.length > 0 ? refuse(reader.problems) : accept({ blocks, headings: reader.headings });
}
