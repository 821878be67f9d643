import { hex, type Bytes } from "../../lib/bytes.ts";

/** A file of a package: its path below the top folder, and its bytes. */
export interface Entry {
  readonly path: string;
  readonly bytes: Bytes;
}

/** A payload file and how `datapackage.json` describes it. */
export interface Payload extends Entry {
  readonly name: string;
  readonly title: string;
  readonly format: "csv" | "json" | "txt";
  readonly mediaType: string;
  /** Names of the columns of a table. */
  readonly columns?: readonly { readonly name: string; readonly title?: string; readonly rdfType?: string }[];
  readonly source: string;
  readonly records: number;
}

/** The hash of some bytes in lower-case hex, as manifests list it. */
export async function digest(algorithm: "SHA-256" | "SHA-512", bytes: Bytes): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest(algorithm, bytes)));
}
