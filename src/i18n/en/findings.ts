import type { Decision } from "../../domain/finding.ts";
import { count, size } from "./count.ts";
import { words } from "./words.ts";

const findingsCount = { one: "finding", other: "findings" };
const places = { one: "place", other: "places" };
const records = { one: "record", other: "records" };

/** What was skipped or odd in a file, by the codes of `files/read`. */
const notes: Readonly<Record<string, (found: number) => string>> = {
  "windows-1252": () => "It is not in UTF-8 and was read as Western European text (windows-1252).",
  "utf-16": () => "It is in UTF-16.",
  "no-header-row": () => "The first row does not name the columns; they are numbered.",
  "ragged-rows": (found) =>
    `${count(found, { one: "row has", other: "rows have" })} more or fewer cells than the header; all were read.`,
  "broken-quotes": (found) =>
    `In ${count(found, { one: "row", other: "rows" })} the quotation marks do not fit together; nothing was left out.`,
  "broken-lines": (found) =>
    `${count(found, { one: "line is", other: "lines are" })} not JSON and kept as plain text.`,
  "replaced-characters": (found) =>
    `${count(found, { one: "character", other: "characters" })} could not be read and stand as \ufffd.`,
  "attachments-not-read": (found) =>
    `${count(found, { one: "attachment was", other: "attachments were" })} not searched. Save and import them by themselves.`,
  "mail-without-body": () => "The mail has no text; only its headers were read.",
  "identifiers-too-short": (found) =>
    `${count(found, { one: "identifier is", other: "identifiers are" })} too short to be searched for.`,
};

/** The page Findings: files that were imported, what was found in them, and what becomes of each. */
export const findings = {
  title: "Findings",
  progress: (total: number, decided: number, left: number): string =>
    `${count(total, { one: "item", other: "items" })} · ${decided} decided · ${left} left`,
  importButton: "Import files",
  record: "Print inventory",
  back: "Back to all findings",
  empty: "Nothing imported. You can also close a case without importing, if you only ask others to act.",
  nothingFound: "Nothing about this person was found in the files imported so far. That is a result too.",
  allDecided: "Nothing left to review.",
  toPackage: "Build the package",

  filter: {
    heading: "Show",
    state: "Decision",
    all: "All",
    file: "File",
    words: "Search in the findings",
    tooShort: "Enter at least two letters.",
    shown: (shown: number, total: number): string => `${shown} of ${count(total, findingsCount)} shown.`,
    none: "No finding fits. Change what is shown.",
    more: (more: number): string => `Show ${more} more`,
  },
  columns: {
    select: "Select",
    number: "Number",
    what: "Finding",
    where: "Where",
    decision: "Decision",
  },
  select: (number: string): string => `Select finding ${number}`,
  open: (number: string): string => `Review finding ${number}`,
  taken: (redactions: number): string =>
    count(redactions, { one: "text taken out", other: "texts taken out" }),
  duplicates: {
    title: (found: number): string =>
      `${count(found, { one: "finding says", other: "findings say" })} exactly the same as an earlier one.`,
    mark: (found: number): string => `Mark ${found} as duplicates`,
    reason: "Says exactly the same as an earlier finding",
  },
  many: {
    button: (chosen: number): string =>
      `Decide for ${count(chosen, { one: "selected finding", other: "selected findings" })}`,
    title: (chosen: number): string => `Decide for ${count(chosen, findingsCount)} at once`,
    which: (numbers: string): string => `Findings ${numbers}`,
    forward: (chosen: number): string => `Decide for ${count(chosen, findingsCount)}`,
    decision: "Decision for all of them",
    missing: "Choose a decision.",
  },

  decided: (found: number, decision: Decision | null): string =>
    `${count(found, findingsCount)}: ${decision === null ? "decision taken back" : words.decision[decision]}`,
  redacted: (found: number): string => `Taken out in ${count(found, places)}`,
  putBackDone: "Text put back",
  undone: "Undone. The history keeps both.",
  undo: (what: string): string => `Undo: ${what}`,
  undoKey: "Undo the last change",

  queue: "Queue",
  document: (number: string, file: string, position: string): string => `${number} · ${file} · ${position}`,
  gone: "This finding is not here. It may have been changed in another window.",
  view: "View",
  asStored: "As stored",
  asSent: "As it will be sent",
  sentNot: {
    null: "Not decided yet. If it is included, it reads like this.",
    withhold: "This finding is withheld and will not be sent.",
    "not-this-person": "This finding is about somebody else and will not be sent.",
    duplicate: "This finding is a duplicate and will not be sent again.",
    parked: "This finding is parked. If it is included, it reads like this.",
  } satisfies Partial<Record<Decision | "null", string>>,
  legend: "Solid line: this person. Dashed line: taken out.",
  howToSelect:
    "Select text with the mouse, or with the keyboard: Tab to a text, arrow keys pick a word, Shift with an arrow key widens by a letter.",
  emptyValue: "empty",
  longValue: (length: number): string => `Show all ${count(length, { other: "characters" })}`,
  hit: (at: number, all: number): string =>
    at === 0 ? count(all, { one: "hit", other: "hits" }) : `Hit ${at} of ${all}`,
  noHits: "No identifier stands in this record.",
  previousHit: "Previous hit",
  nextHit: "Next hit",

  decision: {
    heading: "Decision",
    names: {
      include: "Include",
      "include-redacted": "Include redacted",
      withhold: "Withhold",
      "not-this-person": "Not this person",
      duplicate: "Duplicate",
      parked: "Park with note",
    } satisfies Record<Decision, string>,
    reason: "Reason or note",
    reasonHint: "Needed to withhold. It stays here and is not sent.",
    reasonMissing: "Say why it is withheld.",
    saveReason: "Save the reason",
    takeBack: "Take the decision back",
    next: "Next not reviewed",
    none: "Every finding has been looked at.",
  },
  redact: {
    heading: "Take out",
    nothing: "Nothing selected.",
    selected: (text: string): string => `Selected: “${text}”`,
    ground: "Why",
    words: "In a few words",
    button: "Redact",
    field: (name: string): string => `Redact the whole field “${name}”`,
    column: (name: string): string => `Redact the column “${name}”`,
    everywhere: "Redact all instances",
    allTitle: (text: string): string => `Redact all “${text}”`,
    columnTitle: (name: string): string => `Redact the column “${name}” in this file`,
    where: (found: number, items: number): string =>
      `${count(found, places)} in ${count(items, { one: "item", other: "items" })}`,
    nowhere: "It stands nowhere else, or is taken out already.",
    forward: (found: number): string => `Redact in ${count(found, places)}`,
    list: "Taken out of this finding",
    putBackShort: "Put back",
    putBack: (text: string): string => `Put back “${text}”`,
  },
  keys: {
    decide: (decision: Decision): string => findings.decision.names[decision],
    redact: "Redact the selection",
    everywhere: "Redact all instances of the selection",
    previousHit: "Previous hit",
    nextHit: "Next hit",
    next: "Next finding nobody has reviewed",
    panes: "Next of queue, finding and decision",
    back: "Back to all findings",
    search: "Search in the findings",
    nextRow: "Next finding",
    previousRow: "Previous finding",
  },

  import: {
    title: "Import files",
    choose: "Choose files",
    chooseHint: "CSV, JSON, XML, mail (.eml) or text – or drop them here. They are read on this laptop.",
    kept: "Kept encrypted on this laptop. Originals are not changed.",
    source: "Where the files come from",
    noSource: "Not in the plan",
    sourceHint: "Choose a source of the plan, or add it there first.",
    all: "The files are about this person alone: take every record",
    allHint: "Otherwise only the records in which an identifier of the person stands are taken.",
    searchedFor: (terms: string): string => `Searched for: ${terms}.`,
    list: "Files",
    progress: (done: number, all: number): string =>
      `${done} of ${count(all, { one: "file", other: "files" })}`,
    practice: "Add the practice files",
    state: {
      waiting: "Waiting",
      reading: (percent: number): string => `Read ${percent} %`,
      keeping: "Being kept",
      done: (read: number, found: number): string =>
        `${count(read, records)} read, ${count(found, findingsCount)}`,
      nothing: (read: number): string =>
        `${count(read, records)} read. Nothing about this person was found in it.`,
    },
    cancel: (name: string): string => `Cancel ${name}`,
    remove: (name: string): string => `Remove ${name} from this list`,
    large: "Read it all the same",
    purged: (numbers: string): string => `This very file belonged to ${numbers}, which was purged`,
    purgedWords:
      "It has not been kept. What was erased would be on this laptop again: take it in only if this request needs it.",
    takeIn: "Take it in all the same",
    personPurged: (numbers: string): string => `${numbers} of the same person was purged here before`,
    personPurgedWords: "Files from that time may hold what was erased. Take in only what this request needs.",
    review: "Review the findings",
    searched: (source: string): string => `Record that “${source}” was searched`,
    imported: "Imported so far",
    columns: {
      file: "File",
      format: "Format",
      source: "Source",
      records: "Records",
      found: "Findings",
      notes: "Notes",
    },
    original: (name: string): string => `Save the original of ${name}`,
    proveCopy: "A readable copy of personal data is about to leave Habeas.",
    copied: {
      saved: (name: string): string =>
        `A copy of ${name} left Habeas. Whoever can open the place where it lies can read it.`,
      full: (name: string): string =>
        `There is no space left at that place, so ${name} was not copied. Make room there, or choose another place.`,
      refused: (name: string): string =>
        `That place did not take the file, so ${name} was not copied. Choose another place.`,
    },
    erased: (on: string): string => `Our copy of the file was erased on ${on}; what was read from it stays.`,
    note: (code: string, found: number): string => notes[code]?.(found) ?? `${code} (${found})`,
    size,
  },
  print: {
    heading: "Inventory of findings and redactions",
    name: (number: string): string => `${number} Inventory of findings`,
    intro: "What was found, what was decided and why. The texts themselves are not printed.",
    inventory: "Inventory",
    redactions: "Redactions",
    noRedactions: "Nothing was redacted.",
    columns: {
      number: "Number",
      file: "File",
      position: "Position",
      decision: "Decision",
      reason: "Reason",
      field: "Field",
      ground: "Ground",
      words: "In words",
    },
  },
};
