import { count } from "./count.ts";

/** Words of buttons and notes that stand on many pages. */
export const common = {
  continue: "Continue",
  cancel: "Cancel",
  close: "Close",
  change: "Change",
  add: "Add",
  remove: "Remove",
  save: "Save",
  copy: "Copy",
  copied: "Copied",
  copiedForNow: "Copied. Taken out of the clipboard after 30 seconds, while you are in this window.",
  print: "Print",
  printedOn: (date: string): string => `Printed ${date}`,
  /** Stands on every print once the chain of the history is broken. */
  chainBroken: "Integrity check failed",
  download: "Download",
  saved: "Saved",
  saving: "Saving…",
  stillSaving: "The last step is still being saved. Then try again.",
  kept: "What you typed was kept.",
  discard: "Discard it",
  notKept: "What you type cannot be kept.",
  back: "Back",
  today: "Today",
  yes: "Yes",
  no: "No",
  unknown: "Not known",
  fileEmpty: "There is nothing in this file. Choose another one.",
  removeFile: "Remove the file",
  saveProof: (name: string): string => `Save a copy of ${name}`,
  sources: (rules: number): string =>
    `What the source says (${count(rules, { one: "rule", other: "rules" })})`,
  practice: "PRACTICE",
};
