import type { PackageFlaw } from "../../domain/packaging/flaw.ts";
import type { PackageRecord } from "../../domain/package.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { count, size } from "./count.ts";
import { dates } from "./dates.ts";

const { full } = dates;

const flaw: Readonly<Record<PackageFlaw, string>> = {
  changed: "was changed",
  missing: "is missing",
  unlisted: "was added and is in no list",
  malformed: "is not in the right form",
};

const texts = (n: number): string => count(n, { one: "redacted text", other: "redacted texts" });

/** The words of the export package. */
export const packages = {
  title: "Package",
  intro:
    "One ZIP with everything that is included: a page to read, the data in open formats, and checksums. Nothing leaves this laptop; you hand it over yourself.",
  notAsked: "This request asks for no copy of the data. A package can be built all the same.",
  empty: "No items are marked Include.",
  toFindings: "Go to findings",
  toLetters: "Send a letter without a package",
  toChecks: "Record the identity check",
  items: "1 Items",
  counts: ({ included, redacted, withheld, notThisPerson, duplicates }: PackageRecord["findings"]): string =>
    `Included ${count(included, { one: "item", other: "items" })} · redacted ${redacted} · withheld ${withheld} · not this person ${notThisPerson} · duplicates ${duplicates}`,
  contents: "2 Contents",
  contentsCaption: "What goes in",
  columns: { file: "From", source: "Source", format: "Format", items: "Items" },
  always:
    "START-HERE.html, README.txt, datapackage.json, dsr.jsonld, a contact list, an inventory and checksum lists",
  letter: "Letter to go with it",
  noLetter: "No letter inside",
  letterHint:
    "Only final letters can go in. A letter that names the check code of the package is sent beside it.",
  letterName: (kind: string, version: number): string => `${kind}, version ${version}`,
  checks: "3 Checks",
  build: "Build and check",
  building: (done: number, total: number): string => `${done} of ${total} files written`,
  checking: "Looking for redacted texts in the finished files",
  cancel: "Cancel",
  cancelled: "Cancelled. Nothing was kept.",
  stale: "Something has changed since. Build and check again.",
  passed: "Passed",
  failed: "Not passed",
  decided: "All items decided",
  identified: "Identity confirmed",
  anew: "Built anew from the reviewed text: no original file and none of its metadata is inside",
  sums: "Every file agrees with its checksums",
  clean: (n: number): string =>
    n === 0
      ? "No text was redacted, so there is nothing to look for"
      : `${texts(n)} not found anywhere in the finished files`,
  tooShort: (n: number): string =>
    `${count(n, { one: "redacted text is", other: "redacted texts are" })} too short to be looked for. Check those places by eye.`,
  leak: (text: string, file: string, line: number | null, n: number): string =>
    `“${text}” found in ${file}${line === null ? "" : `, line ${line}`}${n > 1 ? ` (${n} times)` : ""}`,
  leakHint: "Redact it under Findings and build again, or say why it may stay.",
  acceptReason: "Why it may stay",
  save: "4 Save",
  saveFirst: "Build and check first.",
  savePackage: "Save package",
  prove: "A readable copy of personal data is about to leave Habeas.",
  saved: (name: string): string => `${name} was handed to your downloads and recorded.`,
  about: (name: string, bytes: number, files: number): string =>
    `${name}, ${size(bytes)}, ${count(files, { one: "file", other: "files" })}`,
  checkCode: "Check code (SHA-256 of tagmanifest-sha512.txt)",
  channel: "The file is not protected by a passphrase. Choose a channel that only the person can open.",
  caption: "Packages of this case",
  history: {
    name: "Name",
    builtOn: "Built on",
    items: "Items",
    delivered: "Given",
    leaks: "Leaks accepted",
  },
  notDelivered: "Not yet",
  delivered: (on: CalendarDate, how: string): string => `${full(on)}, ${how}`,
  recordDelivery: "Record that it was given",
  deliveryOf: (name: string): string => `Record that ${name} was given`,
  deliveryRecorded: "The delivery is recorded.",
  verify: "Verify an existing package",
  verifyHint: "Choose or drop a ZIP that was built here. Nothing in it is opened or run.",
  intact: (name: string, files: number): string =>
    `${name}: every one of ${count(files, { one: "file", other: "files" })} agrees with its checksums.`,
  known: (name: string): string => `Its check code is that of ${name} in this case.`,
  unknown: "Its check code is not that of a package recorded in this case.",
  differs: (name: string): string => `${name} is not as it was made:`,
  flaw: (file: string, what: PackageFlaw): string => `${file} ${flaw[what]}`,
};
