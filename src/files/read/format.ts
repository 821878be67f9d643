import type { FileFormat } from "../../domain/finding.ts";
import { Failure } from "../../lib/failure.ts";
import { binaryKind, byteOrderMark, looksLikeUtf16 } from "./kind.ts";
import type { Limits } from "./limits.ts";
import { bytesOf } from "./pieces.ts";

const formats: Readonly<Record<string, FileFormat>> = {
  csv: "csv",
  tsv: "csv",
  tab: "csv",
  json: "json",
  jsonl: "json",
  ndjson: "json",
  xml: "xml",
  eml: "eml",
  txt: "text",
  log: "text",
  md: "text",
};

/** Other kinds by their extension, so that they are called by their name. */
const otherKinds: Readonly<Record<string, string>> = {
  zip: "zip",
  docx: "office",
  xlsx: "excel",
  xlsm: "excel",
  xls: "excel",
  doc: "office",
  pptx: "office",
  msg: "outlook-message",
  pst: "pst",
  ost: "pst",
  mbox: "mbox",
  pdf: "pdf",
  html: "html",
  htm: "html",
  gz: "gzip",
  db: "database",
  sqlite: "database",
};

/** What is known of a file before it is read. */
export interface Known {
  readonly format: FileFormat;
  readonly extension: string;
  readonly charset: string;
}

/** The extension of a file name in lower case, without the dot. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
}

const header = String.raw`[!-9;-~]+[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*`;
const oneHeader = new RegExp(`^(?:From [^\\n]*\\n)?${header}`);
const twoHeaders = new RegExp(`^(?:From [^\\n]*\\n)?(?:${header}){2}`);

/** What text looks like from its beginning, when it looks like one thing only. */
function looksLike(start: string): "html" | "xml" | "json" | "eml" | null {
  const text = start.trimStart();
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(text)) return "html";
  if (/^<[?!a-z]/i.test(text)) return "xml";
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[[{"\]]|$))/.test(text)) return "json";
  if (twoHeaders.test(text.replaceAll("\r", ""))) return "eml";
  return null;
}

function charsetOf(head: Uint8Array, start: string, format: FileFormat): string {
  const marked = byteOrderMark(head) ?? looksLikeUtf16(head);
  if (marked !== null) return marked;
  const declared =
    format === "xml" ? /^\s*<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(start)?.[1] : undefined;
  if (declared === undefined || /^utf-?(?:8|16)$/i.test(declared)) return "utf-8";
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return "utf-8"; // a charset nobody knows: what follows will show
  }
}

function startOf(head: Uint8Array): string {
  const charset = byteOrderMark(head) ?? looksLikeUtf16(head) ?? "utf-8";
  return new TextDecoder(charset).decode(head.subarray(0, 4096));
}

/** Which of our formats the text has; refused where name and content contradict each other. */
function textFormat(extension: string, start: string): FileFormat {
  const named = formats[extension];
  const seen = looksLike(start);
  const kind = otherKinds[extension];
  if (named === undefined) {
    if (seen === "html" || kind !== undefined)
      throw new Failure("file-unknown-format", { kind: seen ?? kind ?? "" });
    return seen ?? (/^[^\n]*[,;\t|][^\n]*\n/.test(start) ? "csv" : "text");
  }
  const contradicts =
    (named === "eml" && !oneHeader.test(start.trimStart().replaceAll("\r", ""))) ||
    (named !== "text" && seen === "html") ||
    (named === "xml" && seen === "json") ||
    (named === "json" && seen === "xml") ||
    (named === "csv" && (seen === "json" || seen === "xml"));
  if (contradicts) throw new Failure("file-not-as-named", { named: extension, kind: seen ?? "text" });
  return named;
}

function refuseBinary(head: Uint8Array, extension: string): void {
  const kind = binaryKind(head);
  if (kind === null) return;
  if (kind === "zip-encrypted") throw new Failure("file-encrypted", { kind: otherKinds[extension] ?? "zip" });
  if (extension in formats) throw new Failure("file-not-as-named", { named: extension, kind });
  throw new Failure("file-unknown-format", { kind: otherKinds[extension] ?? kind });
}

/** Looks at name, size and first bytes: what the file is, or why it is not read. */
export async function formatOf(blob: Blob, name: string, limits: Limits): Promise<Known> {
  const extension = extensionOf(name);
  if (blob.size === 0) throw new Failure("file-empty");
  const head = await bytesOf(blob, 0, 65_536);
  refuseBinary(head, extension);
  const start = startOf(head);
  if (head.length === blob.size && start.trim() === "") throw new Failure("file-empty");
  const format = textFormat(extension, start);
  const lines = extension === "jsonl" || extension === "ndjson";
  const limit = limits.bytes[format === "json" && lines ? "json-lines" : format];
  if (blob.size > limit) throw new Failure("file-too-large", { bytes: blob.size, limit });
  return { format, extension, charset: charsetOf(head, start, format) };
}
