import type { MatrixCell } from "../../domain/guide/matrix.ts";
import type { DocumentId, Rule } from "../../domain/guide/rule.ts";
import type { CheckProblem } from "../../domain/own-guide/shelf.ts";
import { count } from "./count.ts";

const asked: Readonly<Record<MatrixCell["asked"], string>> = {
  discover: "Find",
  access: "Access",
  rectify: "Rectify",
  restrict: "Restrict",
  delete: "Erase",
  export: "Export",
};

const documents: Readonly<Record<DocumentId, string>> = {
  "career-coach": "Career Coach",
  "professional-services": "Support and Professional Services",
  "dynamics-365": "Dynamics 365",
};

const ruleKind: Readonly<Record<Rule["kind"], string>> = {
  definition: "definition",
  role: "role",
  channel: "channel",
  step: "step",
  option: "option",
  prerequisite: "condition to be met first",
  deadline: "deadline",
  format: "format",
  limit: "limit",
  exception: "exception",
  warning: "warning",
  example: "example",
};

export const library = {
  title: "Guide library",
  intro: "Each guide is drawn from one document. Compare it with the current edition before you rely on it.",
  pages: { label: "Pages of the library", guides: "Guides", matrix: "Systems and rights", rules: "Rules" },
  head: { guide: "Guide", version: "Version", source: "Source", checked: "Checked", standing: "State" },
  version: (version: number): string => `v${version}`,
  never: "never checked",
  due: (date: string): string => `again by ${date}`,
  overdue: (date: string): string => `was due again by ${date}`,
  dueTitle: (guides: number): string =>
    `${count(guides, { one: "guide has", other: "guides have" })} to be compared with the source`,
  dueWords:
    "Never checked, or the next check has come due. Open the guide, compare it, and record the check.",
  standing: { current: "Current", check: "Check before use", retired: "Retired product" },
  filter: {
    system: "System",
    right: "Right",
    standing: "State",
    all: "All",
    shown: (shown: number, all: number): string =>
      shown === all ? `All ${all} guides` : `${shown} of ${all} guides`,
    none: "No guide fits all of these.",
    clear: "Show all guides",
  },
  own: "yours",
  imported: "not yours: imported",
  draftOf: (title: string): string => (title === "" ? "A guide without a title" : title),
  drafts: "Drafts",
  outOfUse: "out of use",
  back: "All guides",
  lost: "There is no such guide.",
  about: "What it is about",
  source: "Source",
  places: "Places and steps",
  microsoft: {
    controller: "Microsoft is controller there.",
    processor: "Microsoft is processor there; your organisation is controller.",
  },
  gates: "What can stand in the way",
  steps: "Steps",
  notes: "To know",
  questions: "Questions",
  rules: "Rules it cites",
  rule: (ids: string): string => `Rules ${ids}`,
  undo: "Cannot be undone",
  only: (words: string): string => `Only when ${words}.`,
  doneWhen: (words: string): string => `Counts as done when ${words}.`,
  who: "Who",
  where: "Where",
  takes: "How long",
  evidence: "Keep",
  message: "A message ready to send comes with this step.",
  map: {
    title: "Map",
    intro: "What hangs on each answer.",
    link: "Map of the guide",
    not: (answer: string): string => `Not “${answer}”, or not known`,
    block: (text: string): string => `Stands in the way: ${text}`,
    step: (title: string): string => `Step: ${title}`,
    done: (title: string): string => `Shows as done: ${title}`,
    note: (text: string): string => `To know: ${text}`,
    always: "Whatever is answered",
    fills: "Fills the ready messages.",
  },
  check: {
    title: "Check against the source",
    intro:
      "Open the current edition of the source, compare each rule of the guide with it, and record what you found. A checked guide counts as current until the next check is due.",
    on: "Compared on",
    by: "Who compared it",
    note: "What was found",
    noteHint: "The edition you compared with, and what differs.",
    again: "Compare again by",
    button: "Record the check",
    recorded: "The check is recorded.",
    problem: {
      "checker-missing": "Enter who compared the guide with its source.",
      "day-ahead": "The day lies ahead of today. Enter the day on which it happened.",
      "again-too-early": "Enter a day after the day of the check.",
    } satisfies Readonly<Record<CheckProblem, string>>,
    wrongDay: "Enter a day, for example 12/10/2026.",
    none: "Nobody has recorded a check of this version yet.",
    entry: (on: string, by: string): string => `${on}, by ${by}`,
    again2: (date: string): string => `Again by ${date}.`,
  },
  matrix: {
    title: "Systems and rights",
    intro:
      "What the guides describe for every system, while nothing else is known. Open a cell for its procedure.",
    system: "System",
    asked,
    silent: "Not described in the source",
    silentMore: "Nothing is described here. Record by which means you dealt with it; no step is made up.",
    steps: (steps: number): string => count(steps, { one: "step", other: "steps" }),
    described: "See what it says",
    by: (actors: readonly string[]): string => {
      const [first = "", ...more] = actors.map((actor) => actor.charAt(0).toLowerCase() + actor.slice(1));
      return more.length === 0 ? `by ${first}` : `by ${first} and others`;
    },
    open: (what: string, system: string): string => `${what}: ${system}`,
    procedure: (what: string, system: string): string => `${what} – ${system}`,
    lost: "There is no such system in the guides.",
    back: "Systems and rights",
    deciding: "Questions that decide",
    of: "From",
  },
  search: {
    title: "Search the rules",
    label: "Words or the id of a rule",
    hint: "Every word has to occur in the rule, its id, its section or its document.",
    found: (found: number, all: number): string =>
      found === all ? `All ${all} rules` : `${found} of ${all} rules`,
    none: "No rule has all of these words.",
    more: (more: number): string => `Show ${more} more`,
    lost: (id: string): string => `There is no rule ${id}.`,
    all: "All rules",
    documents,
    kind: ruleKind,
    place: (section: string, lines: string): string => (lines === "" ? section : `${section}, ${lines}`),
    source: "Where it stands in the source",
    says: "What it says, in our words",
    derived: "Not said in so many words: read out of what is said.",
    irreversible: "What it describes cannot be undone.",
    inferred: "What it describes cannot be undone; the source does not say so itself.",
    citedBy: "Where the guides use it",
    citedByNone: "No guide cites it.",
    ownSource: "Own guide",
  },
};
