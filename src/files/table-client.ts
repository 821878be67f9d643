import { importWorker } from "./import-client.ts";
import { readTableOver, type ReadTableCall } from "./table-over.ts";

export type { TableProgress } from "./table-over.ts";
export type { TableRow } from "./table-calls.ts";

/** Reads a table of this browser in a worker of its own, which is gone afterwards with all it held. */
export const readTable: ReadTableCall = readTableOver(importWorker);
