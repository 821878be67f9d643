import type { Desk } from "../../storage/desk.ts";
import { ImportRun } from "./import-run.svelte.ts";

const runs = new WeakMap<Desk, Map<string, ImportRun>>();

/** The list of a case; it goes on while the officer looks at another page, and ends with the session. */
export function importRunOf(desk: Desk, number: string): ImportRun {
  const ofDesk = runs.get(desk) ?? new Map<string, ImportRun>();
  runs.set(desk, ofDesk);
  const run = ofDesk.get(number) ?? new ImportRun(desk, number);
  ofDesk.set(number, run);
  return run;
}
