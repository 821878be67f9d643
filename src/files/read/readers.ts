import { readCsv } from "./csv.ts";
import { readEml } from "./eml.ts";
import { readJson } from "./json.ts";
import type { Readers } from "./record.ts";
import { readText } from "./text.ts";
import { readXml } from "./xml.ts";

/** The reader of each format. */
export const readers: Readers = {
  csv: readCsv,
  json: readJson,
  xml: readXml,
  eml: readEml,
  text: readText,
};
