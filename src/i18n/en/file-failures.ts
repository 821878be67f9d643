import type { FailureFacts } from "../../lib/failure.ts";
import type { PluralForms } from "../plural.ts";
import { count, size } from "./count.ts";

/** Kinds of file by the codes of `files/read`, as they stand in a sentence. */
const kinds: Readonly<Record<string, string>> = {
  zip: "a zip archive",
  pdf: "a PDF",
  pst: "an Outlook data file",
  office: "an Office document",
  excel: "an Excel workbook",
  "outlook-message": "an Outlook message",
  mbox: "a whole mailbox",
  gzip: "a packed file",
  "7z": "a packed archive",
  rar: "a packed archive",
  image: "a picture",
  database: "a database",
  program: "a program",
  html: "a web page",
  xml: "XML",
  json: "JSON",
  eml: "a mail",
  text: "plain text",
};

function kindOf({ kind }: FailureFacts): string {
  return kinds[String(kind)] ?? "something that is not text";
}

/** The content contradicts the name. */
export function misnamed(facts: FailureFacts): string {
  return `The content of this file does not fit its name: it ends in .${facts["named"] ?? ""} but holds ${kindOf(facts)}.`;
}

/** A kind that is not read. */
export function unreadKind(facts: FailureFacts): string {
  return facts["kind"] === undefined
    ? "Habeas cannot read this kind of file."
    : `Habeas cannot read this kind of file: it is ${kindOf(facts)}.`;
}

/** How the same content can be brought in. */
export function otherWay({ kind }: FailureFacts): string {
  switch (String(kind)) {
    case "pst":
    case "mbox":
    case "outlook-message":
      return "Export it again as single messages (.eml), and import those.";
    case "zip":
    case "gzip":
    case "7z":
    case "rar":
      return "Unpack it, and import the files in it.";
    case "excel":
      return "Save each sheet as CSV, and import that.";
    case "pdf":
    case "office":
    case "image":
    case "html":
      return "Copy its text into a text file (.txt), and import that.";
    default:
      return "Export it as CSV, JSON, XML or a mail (.eml), and import that.";
  }
}

/** What stands against reading, where we know it. */
export function why({ reason }: FailureFacts): string {
  if (reason === "doctype")
    return " It has a document type definition (DOCTYPE), which could hide or invent content.";
  return reason === "gone" ? " It was moved, changed or closed since you chose it." : "";
}

/** What to do with a file that cannot be read. */
export function readAgain({ reason }: FailureFacts): string {
  if (reason === "doctype") return "Export it again as XML without a DOCTYPE.";
  if (reason === "gone") return "Choose the file again.";
  return "Ask for a new copy of the file, or save it again in the program it comes from.";
}

/** The largest file that is read. */
export function largest({ limit }: FailureFacts): string {
  return typeof limit === "number" ? ` The limit is ${size(limit)}.` : "";
}

const measures: Readonly<Record<string, PluralForms>> = {
  rows: { other: "rows" },
  columns: { other: "columns" },
  cell: { other: "characters in one cell" },
  row: { other: "characters in one row" },
  text: { other: "characters in one text" },
  depth: { other: "levels within each other" },
  keys: { other: "names in one record" },
  fields: { other: "fields in one record" },
  nodes: { other: "elements" },
  attributes: { other: "attributes of one element" },
  parts: { other: "parts of one mail" },
  "parts-in-parts": { other: "levels of parts in a mail" },
  headers: { other: "bytes of mail headers" },
  found: { other: "findings from one file" },
  "found-text": { other: "characters in all findings of one file" },
  table: { other: "characters in the whole table" },
  time: { other: "seconds of reading" },
};

/** The limit that was passed, and of what. */
export function most({ what, limit }: FailureFacts): string {
  const measure = measures[String(what)];
  if (typeof limit !== "number" || measure === undefined) return "";
  return ` The limit is ${count(limit, measure)}.`;
}
