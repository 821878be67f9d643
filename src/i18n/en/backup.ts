import type { BackupAge } from "../../domain/backup-age.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { count, number, size } from "./count.ts";
import { dates } from "./dates.ts";

const days = (of: number): string => (of === 0 ? "today" : of === 1 ? "yesterday" : `${number(of)} days ago`);
const cases = (of: number): string => count(of, { one: "case", other: "cases" });

/** How the backup under way to its file stands. */
const phases = {
  write: (done: number): string => `Writing: ${size(done)} so far`,
  verify: (done: number, of: number | null): string =>
    `Reading it back: ${size(done)} of ${size(of ?? done)}`,
  read: (done: number, of: number | null): string => `Reading the file: ${size(done)} of ${size(of ?? done)}`,
  open: (done: number, of: number | null): string =>
    `Opening everything in it: ${number(done)} of ${number(of ?? done)}`,
  check: (done: number, of: number | null): string => `Checking: ${number(done)} of ${number(of ?? done)}`,
};

export const backup = {
  stand: (age: BackupAge): string => {
    if (age.state === "none")
      return "There is no backup yet. If this browser loses its data, everything is gone.";
    if (age.state === "unproved")
      return "The last backup was handed to the browser, but whether it was saved is not known. Check the file once where it lies; until then it does not count.";
    if (age.changes === 0) return "Everything is in the last backup.";
    const since = count(age.changes, { one: "change", other: "changes" });
    if (age.state === "fresh") return `${since} since the last backup.`;
    return `${since} since the last backup. It is time for a new one.`;
  },
  practice: "A practice is not kept, so there is nothing to back up.",
  last: "Last backup",
  when: (on: CalendarDate, ago: number): string => `${dates.full(on)}, ${days(ago)}`,
  file: (name: string, bytes: number): string => `${name}, ${size(bytes)}`,
  hash: "SHA-256",
  phases,
  cancel: "Stop",
  newer: "Reload until Settings, About names the newer version. Then choose the file again.",
  make: {
    title: "Back up now",
    words:
      "One encrypted file with everything on this desk. It opens with the passphrase or the recovery key that you have today. Keep it outside of this laptop.",
    button: "Back up now",
    reason: "A backup holds everything on this desk.",
    saved: (name: string): string =>
      `The backup was written, read back and handed to your browser as ${name}.`,
    savedWords:
      "Move it to a safe place, then check it there: below, under “Check a backup file”. Habeas cannot see whether the copy arrived, so it counts once it was checked.",
    handingOut: (folder: string): string => `Writing into ${folder} and reading it back there…`,
    inFolder: (name: string, folder: string): string =>
      `The backup ${name} was written into ${folder} and read back there.`,
    removed: (files: number): string =>
      files === 0
        ? ""
        : `${count(files, { one: "older backup was", other: "older backups were" })} removed: the newest of 7 days, 4 weeks and 12 months are kept.`,
  },
  folder: {
    title: "Folder for backups",
    words:
      "Backups can be written straight into a folder and read back there; older ones are thinned out. A folder that is copied to another machine is best.",
    none: "This browser cannot write into a folder. Backups come as a download.",
    now: (name: string): string => `Backups go into the folder “${name}”.`,
    choose: "Choose a folder",
    change: "Choose another folder",
    forget: "Use downloads again",
    refused:
      "The browser did not let Habeas write into that folder, so the backup comes as a download. To use the folder again, press “Back up now” once more and allow it, or choose the folder again.",
    full: "There is no space left in that folder, so the backup comes as a download. Make room there, or choose another folder.",
    gone: "The folder is not there any more, or its disk is not connected. The backup comes as a download; choose the folder again.",
    failed:
      "The file in the folder was not what was written, so it was taken away. The backup comes as a download instead; choose another folder, and check that disk.",
  },
  form: {
    file: "Choose a backup file",
    hint: "It ends in .habeas-backup.",
    chosen: (name: string, bytes: number): string => `${name}, ${size(bytes)}`,
    another: "Choose another file",
    passphrase: "Passphrase of the backup",
    passphraseHint: "The one you had on the day of the backup.",
    key: "Recovery key of the backup",
    keyHint: "Eight groups of four characters, as printed.",
    useKey: "Use the recovery key instead",
    usePassphrase: "Use the passphrase instead",
    missing: "Enter what opens the backup.",
    fileMissing: "Choose the file of the backup.",
  },
  reminder: {
    title: "Reminder",
    words:
      "The head of every page says how old the last verified backup is, turns yellow when one of these is reached, and red after 14 days. A backup that has every change is never due.",
    afterDays: "Ask for a backup after",
    days: (of: number): string => count(of, { one: "day", other: "days" }),
    afterChanges: "or after",
    changes: (of: number): string => count(of, { one: "change", other: "changes" }),
  },
  opener: {
    title: "Opening a backup without Habeas",
    words:
      "One page that opens a backup with its passphrase or recovery key and saves everything in it as plain files: cases and findings as JSON, imported files as they were. It runs from any disk, without a network. Keep it next to your backups.",
    button: "Save the tool that opens backups without Habeas",
    saved: (name: string): string => `The tool was handed to your browser as ${name}.`,
  },
  check: {
    title: "Check a backup file",
    words:
      "Reads the file from its first byte to its last. Nothing of it is kept; that the last backup is whole where it lies is recorded.",
    button: "Check this file",
    good: "The backup is whole.",
    what: (on: string, of: number, records: number, files: number): string =>
      `Written on ${dates.instant(on)}, with ${cases(of)}, ${count(records, { one: "record", other: "records" })} and ${count(files, { one: "file", other: "files" })}.`,
    ours: "It is a backup of this desk.",
    counts: "It is the last backup of this desk, and from now on it counts.",
    foreign: "It is a backup of another desk.",
  },
  open: {
    title: "Open a backup beside this data",
    words:
      "The backup is opened in a place of its own, everything in it is checked, and it is compared with what is here. Nothing changes before you decide.",
    doorTitle: "Open a backup",
    doorWords:
      "The backup is opened in a place of its own and everything in it is checked before it becomes your desk.",
    button: "Open this backup",
    back: "Back",
    lockedTitle: "There is locked data on this laptop. Unlock it first, if you can.",
    lockedWords:
      "In an unlocked desk, under Settings, Backup, the same backup is compared with what is here, the cases that were erased since are erased in it too, and their lines of the register are carried over. From here none of that is possible, because the list of what was erased is locked with the rest.",
    unlock: "Go back and unlock",
  },
  compare: {
    title: "What the backup holds",
    relation: {
      "nothing-here": "There is nothing else on this laptop.",
      foreign:
        "This is the backup of another desk. Nothing of it is here, and nothing of what is here is in it.",
      same: "The backup and your desk are the same, to the last change.",
      older: "The backup is older. What was recorded here since is not in it.",
      newer: "The backup is newer than what is here. It holds everything that is here, and more.",
      fork: "Both went on from a common past, each its own way. Each holds changes that the other does not have.",
    },
    locked:
      "There is locked data on this laptop. It cannot be compared while it is locked; it is kept for a week.",
    erasedTitle: "Cases that were erased after this backup was written are in it again.",
    erasedLocked:
      "What was erased on this laptop, and the register of it, are in the locked data and cannot be read from here. If that data opens, leave everything as it is, unlock it and open the backup there.",
    erasedUnknown:
      "The list of what was erased is not on this laptop, so nothing of it can be erased in the backup before.",
    erasedThen:
      "If you work with this backup, look through the purge certificates made after that day: purge each of those cases again. Their lines are missing in the register until then.",
    written: "Written on",
    casesBackup: "Cases in the backup",
    casesHere: "Cases here",
    lastBackup: "Last change in the backup",
    lastHere: "Last change here",
    never: "none",
    erased: (of: number): string =>
      `${count(of, { one: "case of the backup was", other: "cases of the backup were" })} erased here since. They are erased in it first and do not come back.`,
    carried: (of: number): string =>
      `${count(of, { one: "case was", other: "cases were" })} opened and erased here after the backup was written. Their lines of the register are kept.`,
    kept: "What is here now is kept sealed for a week as the way back, then destroyed.",
    use: "Work with the backup",
    reason: "The backup takes the place of what is here.",
    drop: "Leave everything as it is",
    dropped: "The backup was closed. Nothing has changed.",
    again: "Habeas locks now. Unlock with the passphrase of the backup.",
    print: "Comparison with a backup",
  },
  wayBack: {
    title: "You work with a restored backup.",
    words: (until: CalendarDate): string =>
      `The data from before is kept sealed until ${dates.full(until)}. What you record now is lost if you go back.`,
    keep: "Keep the backup",
    back: "Go back to the data from before",
    keepReason: "The data from before the restore is destroyed.",
    backReason: "The restored backup, with what was recorded since, is destroyed.",
    kept: "The backup is kept; the data from before is destroyed.",
  },
  restores: {
    title: "Backups restored",
    words:
      "Before a backup took the place of the desk, its file, every record, every imported file and the history in it were checked to the last byte.",
    on: "Restored on",
    written: "Backup written on",
    file: "Its file",
    relation: "How it stood to what was here",
    erasedAgain: "Cases erased in it, because they were erased here since",
    linesCarried: "Lines of the register carried over",
    line: (place: number): string => `Line ${place} of the history`,
    print: "Print this record",
  },
  list: {
    title: "Backups written",
    none: "None yet.",
    on: "Day",
    name: "File",
    bytes: "Size",
    holds: "Erased since",
    nothing: "nothing",
    erased: (numbers: readonly string[]): string => numbers.join(", "),
    inPart: (number: string): string => `${number} in part`,
    words:
      "What was erased after a backup was written is still in that file. Destroy it once a newer one is safe.",
  },
};
