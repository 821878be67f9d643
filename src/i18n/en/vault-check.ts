import type { VaultCheck, VaultFault } from "../../domain/vault-check.ts";
import { count, list } from "./count.ts";

function records({ records, files, entries }: VaultCheck): string {
  return list([
    count(records, { one: "record", other: "records" }),
    count(files, { one: "file", other: "files" }),
    count(entries, { one: "line of the history", other: "lines of the history" }),
  ]);
}

function fault(one: VaultFault, times: number): string {
  switch (one.kind) {
    case "case":
      return `${one.number}: part of the case does not open.`;
    case "file":
      return `${one.number}: ${count(times, { one: "kept file does", other: "kept files do" })} not open.`;
    case "desk":
      return "Settings, drafts, the register or the list of cases: a part does not open.";
    case "journal":
      return "The history does not hold together.";
    case "log":
      return "The second copy on this laptop is damaged and could not be written anew.";
  }
}

/** Each fault once, with how often it was found. */
function faults(all: readonly VaultFault[]): readonly string[] {
  const times = new Map<string, number>();
  for (const one of all) times.set(JSON.stringify(one), (times.get(JSON.stringify(one)) ?? 0) + 1);
  const once = all.filter(
    (one, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i,
  );
  return once.map((one) => fault(one, times.get(JSON.stringify(one)) ?? 1));
}

/** Words of checking everything in the vault. */
export const vaultCheck = {
  title: "Check everything",
  words:
    "Habeas opens every record, reads every kept file to its end and walks the history from its first line. It does so by itself about once a week, while you work.",
  button: "Check everything now",
  running: "Checking…",
  stop: "Stop the check",
  stopped: "The check was stopped before its end. What it had found does not count.",
  progress: (done: number, of: number | null): string =>
    `Checking: ${Math.floor((100 * done) / Math.max(1, of ?? done))} % done. You can go on working.`,
  never: "Not checked yet.",
  whole: (check: VaultCheck, on: string): string =>
    `Checked on ${on}: everything opens as it was written, ${records(check)}.`,
  mended:
    "One of the two copies on this laptop was damaged. It was written anew from the other; nothing is missing. If this comes again, make a backup and check the disk.",
  faulty: (on: string): string => `Checked on ${on}: not everything opens.`,
  faults,
  remedy:
    "Make no new backup over an old one. Open your last backup beside this data (Settings, Backup) and compare; it may still hold what does not open here.",
};
