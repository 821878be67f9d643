import { readCsv } from "./csv.ts";
import { readJson } from "./json.ts";
import type { Readers } from "./record.ts";
import { readText } from "./text.ts";

/** The reader of each format; the two that bring a package along are loaded when a file needs them. */
export const readers: Readers = {
  csv: readCsv,
  json: readJson,
  xml: async (input, take) => (await import("./xml.ts")).readXml(input, take),
  eml: async (input, take) => (await import("./eml.ts")).readEml(input, take),
  text: readText,
};
