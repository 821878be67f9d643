import type { FailureCode } from "../../lib/failure.ts";
import { count, size } from "./count.ts";
import { dates } from "./dates.ts";

const broken =
  "This backup cannot be opened: it is damaged or was changed. Nothing was saved. Try another copy of it, or an older backup.";

/** What the page that opens backups without Habeas says; its fixed words stand in `src/opener/open-backup.html`. */
export const opener = {
  fileMissing: "Choose the file of the backup.",
  secretMissing: "Enter the passphrase or the recovery key.",
  unfit:
    "This browser cannot open backups from this place. Open the page from a disk, in a current version of Firefox, Chrome or Edge.",
  deriving: "Making the key out of what you entered. This takes a few seconds.",
  reading: (done: number, of: number): string => `Reading: ${size(done)} of ${size(of)}`,
  saving: (done: number, of: number): string => `Saving: ${size(done)} of ${size(of)} read`,
  holds: (writtenAt: string, cases: number, records: number, files: number, bytes: number): string =>
    `Written on ${dates.instant(writtenAt)}, with ${count(cases, { one: "case", other: "cases" })}, ${count(records, { one: "record", other: "records" })} and ${count(files, { one: "file", other: "files" })} of ${size(bytes)}. Every part of it was read and is as it was written.`,
  savedFolder: (name: string): string => `Everything was saved into the folder “${name}”.`,
  savedZip: (name: string): string => `Everything was handed to your browser as ${name}.`,
  tooLargeForZip: (most: number): string =>
    `The files are too large for one ZIP file, which holds at most ${size(most)}. Save into a folder instead; Chrome and Edge can do that.`,
  failed: (code: FailureCode): string => failures[code] ?? broken,
  refusedFolder:
    "The browser did not let this page write there. Choose another folder, or save as one ZIP file.",
  fullDisk: "There is not enough space there. What was saved so far is incomplete: remove it.",
  readme:
    "What a backup of Habeas held, in clear. desk.json: settings, register, drafts and own guides. journal.json: the history, line by line. cases: one folder for each case, with case.json (the case, its findings, its list of files) and the imported files as they were. Names of files are numbers; case.json says what each was called.\n\nThese files are not encrypted. They hold personal data: keep them where nobody else can read them, and destroy them when they have served.\n",
} as const;

const failures: Readonly<Partial<Record<FailureCode, string>>> = {
  "wrong-passphrase":
    "That passphrase does not open this backup. It needs the one of the day on which the backup was written. Check Caps Lock and the keyboard language.",
  "wrong-key": "That recovery key does not open this backup.",
  damaged: broken,
  "newer-format":
    "This backup was written by a newer version of Habeas. Open it with the page that comes with that version.",
  "file-not-as-named": "This is not a backup of Habeas.",
  "file-unreadable":
    "The file can no longer be read. If it was moved or its disk taken out, choose it again.",
  "file-too-large":
    "This is too large for one ZIP file, or for the memory of this browser. Save into a folder instead; Chrome and Edge can do that.",
  cancelled: "Stopped, as you asked. What was saved into a folder before is incomplete: remove it.",
};
