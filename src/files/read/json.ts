import { Failure } from "../../lib/failure.ts";
import { ArrayElements, brokenJson, placeAfter, type Element } from "./json-elements.ts";
import { JsonBreak, parseJson, type JsonNode } from "./json-parse.ts";
import { partsOf, recordOf } from "./json-records.ts";
import { within } from "./limits.ts";
import { Lines } from "./pieces.ts";
import type { ReaderInput, Take } from "./record.ts";

/** Parses a stretch of the file; where it breaks off is told in lines and columns of the file. */
function parsed({ text, line, column }: Element, { limits, notes }: ReaderInput): JsonNode {
  try {
    const { node, replaced } = parseJson(text, limits);
    notes.add("replaced-characters", replaced);
    return node;
  } catch (error) {
    if (!(error instanceof JsonBreak)) throw error;
    const place = placeAfter(text.slice(0, error.at), line, column);
    throw brokenJson(place.line, place.column);
  }
}

/** JSON Lines: every line a value of its own. A line that is broken is kept as text, and noted. */
async function readLines(input: ReaderInput, take: Take): Promise<void> {
  const lines = new Lines();
  let line = 0;
  let broken = 0;
  let sound = 0;
  const onLine = (text: string) => {
    line += 1;
    if (text.trim() === "") return;
    const position = `line ${line}`;
    try {
      take(recordOf({ position, node: parsed({ text, line, column: 1 }, input) }, input.limits));
      sound += 1;
    } catch (error) {
      // A file that is no JSON at all is refused; one bad line among good ones is not.
      if (sound === 0 || !(error instanceof Failure) || error.code !== "file-unreadable") throw error;
      broken += 1;
      take({ position, names: ["text"], values: [text] });
    }
  };
  for await (const piece of input.text()) {
    lines.push(piece, false, onLine);
    within("text", lines.pending, input.limits.text);
  }
  lines.push("", true, onLine);
  input.notes.add("broken-lines", broken);
}

/** A list: every element a record, never more than one element in memory. */
async function readElements(input: ReaderInput, take: Take): Promise<void> {
  const array = new ArrayElements(input.limits.jsonDepth);
  let item = 0;
  const onElement = (element: Element) => {
    item += 1;
    take(recordOf({ position: `item ${item}`, node: parsed(element, input) }, input.limits));
  };
  for await (const piece of input.text()) array.push(piece, onElement);
  array.end();
}

async function readDocument(input: ReaderInput, take: Take): Promise<void> {
  const pieces: string[] = [];
  for await (const piece of input.text()) pieces.push(piece);
  const root = parsed({ text: pieces.join(""), line: 1, column: 1 }, input);
  for (const part of partsOf(root)) take(recordOf(part, input.limits));
}

/** True when the text begins with a whole object on a line of its own and goes on after it. */
function beginsWithLines(start: string, input: ReaderInput): boolean {
  if (input.extension === "jsonl" || input.extension === "ndjson") return true;
  const text = start.trimStart();
  const end = text.indexOf("\n");
  if (!text.startsWith("{") || end < 0 || text.slice(end).trim() === "") return false;
  try {
    parseJson(text.slice(0, end), input.limits);
    return true;
  } catch {
    return false; // the object goes on over several lines
  }
}

/** Reads JSON (RFC 8259), as one document or as lines. */
export async function readJson(input: ReaderInput, take: Take): Promise<void> {
  let start = "";
  for await (const piece of input.text()) {
    start = piece;
    break;
  }
  if (beginsWithLines(start, input)) await readLines(input, take);
  else if (start.trimStart().startsWith("[")) await readElements(input, take);
  else await readDocument(input, take);
}
