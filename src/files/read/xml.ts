import { SaxesParser } from "saxes";
import { Failure } from "../../lib/failure.ts";
import { within } from "./limits.ts";
import type { ReaderInput, Take } from "./record.ts";
import { element, xmlRecord, type XmlElement } from "./xml-record.ts";
import { xmlShape, type XmlShape } from "./xml-shape.ts";

/** How much of the document is looked at to tell what its records are. */
const surveyed = 4 * 1024 * 1024;

/** Fields of the document outside its records that are handed over at a time. */
const portion = 2_000;

/** Turns elements into records as they close. */
class XmlReading {
  readonly #input: ReaderInput;
  readonly #shape: XmlShape;
  readonly #take: Take;
  readonly #path: string[] = [];
  /** The element being read and those around it, from the record inwards. */
  readonly #open: XmlElement[] = [];
  #outside: { names: string[]; values: string[] } = { names: [], values: [] };
  #nodes = 0;
  #counted = 0;
  /** Text in the record being read. */
  #length = 0;
  #portions = 0;

  constructor(input: ReaderInput, shape: XmlShape, take: Take) {
    this.#take = take;
    this.#input = input;
    this.#shape = shape;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { limits } = this.#input;
    const parent = this.#path.at(-1);
    const path = parent === undefined ? name : `${parent}/${name}`;
    this.#path.push(path);
    this.#nodes += 1;
    within("depth", this.#path.length, limits.xmlDepth);
    within("nodes", this.#nodes, limits.xmlNodes);
    within("attributes", Object.keys(attributes).length, limits.xmlAttributes);
    const here = element(name, attributes);
    const around = this.#open.at(-1);
    around?.content.push(here);
    const begins = this.#shape.containers.size === 0 || this.#shape.containers.has(parent ?? "");
    if (around !== undefined || (begins && !this.#shape.single.has(path))) this.#open.push(here);
    else for (const [key, value] of here.attributes) this.#aside(`${path}/@${key}`, value);
  }

  text(text: string): void {
    const here = this.#open.at(-1);
    if (here !== undefined) {
      here.content.push(text);
      this.#length += text.length;
      within("text", this.#length, this.#input.limits.text);
    } else if (text.trim() !== "") this.#aside(this.#path.at(-1) ?? "", text.trim());
  }

  comment(text: string): void {
    const here = this.#open.at(-1);
    if (text.trim() === "") return;
    if (here === undefined) this.#aside("comment", text.trim());
    else here.content.push({ ...element("comment"), content: [text] });
  }

  close(): void {
    this.#path.pop();
    const here = this.#open.pop();
    if (here === undefined || this.#open.length > 0) return;
    this.#counted += 1;
    this.#length = 0;
    this.#take(xmlRecord(`${here.name} ${this.#counted}`, here, this.#input.limits));
  }

  /** What stands outside the records: nothing of a file goes unsearched. */
  #aside(name: string, value: string): void {
    within("text", value.length, this.#input.limits.text);
    this.#outside.names.push(name.replaceAll("/", "."));
    this.#outside.values.push(value);
    if (this.#outside.values.length >= portion) this.#putAside();
  }

  #putAside(): void {
    if (this.#outside.values.length === 0) return;
    this.#portions += 1;
    const position =
      this.#portions === 1 ? "outside the records" : `outside the records, part ${this.#portions}`;
    this.#take({ position, ...this.#outside });
    this.#outside = { names: [], values: [] };
  }

  end(): void {
    this.#putAside();
  }
}

function parserFor(reading: XmlReading): SaxesParser {
  const parser = new SaxesParser();
  const refused = (facts: Record<string, string | number>) =>
    new Failure("file-unreadable", { format: "xml", line: parser.line, column: parser.column + 1, ...facts });
  // A document type can define what is not in the file; we read only what is.
  parser.on("doctype", () => {
    throw refused({ reason: "doctype" });
  });
  parser.on("error", () => {
    throw refused({});
  });
  parser.on("opentag", ({ name, attributes }) => reading.open(name, attributes));
  parser.on("text", (text) => reading.text(text));
  parser.on("cdata", (text) => reading.text(text));
  parser.on("comment", (text) => reading.comment(text));
  parser.on("closetag", () => reading.close());
  return parser;
}

async function beginning(input: ReaderInput): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of input.text()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= surveyed) break;
  }
  return pieces.join("");
}

/** Reads XML without any document type; each repeated element a record. */
export async function readXml(input: ReaderInput, take: Take): Promise<void> {
  const reading = new XmlReading(input, xmlShape(await beginning(input)), take);
  const parser = parserFor(reading);
  for await (const piece of input.text()) parser.write(piece);
  parser.close();
  reading.end();
}
