import type { CalendarDate } from "../../lib/calendar.ts";
import { count, list } from "./count.ts";
import { dates } from "./dates.ts";

const cases = (of: number): string => count(of, { one: "case", other: "cases" });
const records = (of: number): string => count(of, { one: "record", other: "records" });
const files = (of: number): string => count(of, { one: "file", other: "files" });
const lines = (of: number): string => count(of, { one: "line", other: "lines" });

interface Lost {
  readonly cases: number;
  readonly records: number;
  readonly files: number;
  readonly entries: number;
}

/** What is left to do where the data of a laptop does not open any more. */
export const rescue = {
  title: "See what can still be read",
  words:
    "A backup is the way to go on working. What is here may hold more than the last backup: Habeas can read everything that still proves to be as it was written, and changes nothing.",
  besideOlder:
    "Later changes are here as well, but broken. See first what of them can still be read, and save it: going on with the older copy overwrites them.",
  look: "See what can still be read",
  reading: (done: number, of: number): string => `Reading: ${done} of ${cases(of)}`,
  stop: "Stop",
  nothing: "Nothing here can be read any more. Open a backup.",
  found: (of: number): string => (of === 0 ? "No case can be read" : `${cases(of)} can be read`),
  cases: "Cases that were found",
  number: "Case",
  unknown: "number lost",
  records: "Records",
  files: "Files",
  state: "State",
  whole: "whole",
  partly: "not whole",
  desk: "Also found",
  deskWords: (settings: boolean, register: number, drafts: number, entries: number): string =>
    list([
      settings ? "settings" : "no settings",
      `${lines(register)} of the register`,
      count(drafts, { one: "draft", other: "drafts" }),
      `${lines(entries)} of the history`,
    ]),
  lost: "Lost",
  lostWords: (lost: Lost): string => {
    const parts = [
      ...(lost.cases > 0 ? [`the main record of ${cases(lost.cases)}`] : []),
      ...(lost.records > 0 ? [records(lost.records)] : []),
      ...(lost.files > 0 ? [files(lost.files)] : []),
      ...(lost.entries > 0 ? [`${lines(lost.entries)} of the history`] : []),
    ];
    return parts.length === 0 ? "nothing that is named" : list(parts);
  },
  clear:
    "The file is not encrypted. Save it where nobody else can read it, and destroy it when it has served.",
  save: "Save what can be read",
  fileName: "habeas-salvaged.zip",
  saved: (name: string): string => `What can be read was handed to your browser as ${name}.`,
  then: "Now open your last backup, and add from the file what the backup does not have.",
  readme:
    "What could still be read of a damaged desk of Habeas, in clear. desk.json: settings, register, drafts and own guides, and under lost how much could not be read. journal.json: the history, line by line. cases: one folder for each case, with case.json and the imported files as they were.\n\nThese files are not encrypted. They hold personal data: keep them where nobody else can read them, and destroy them when they have served.\n",
  before: {
    title: "The data from before the update",
    words: (until: CalendarDate): string =>
      `A newer version of Habeas has changed the form of the data. The copy from before is kept until ${dates.full(until)}; this version opens it.`,
    button: "Go back to the data from before the update",
    sure: "Everything that was recorded since the update is lost.",
    yes: "Go back, and lose what was recorded since",
    no: "Leave everything as it is",
  },
};
