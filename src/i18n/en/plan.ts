import type { CalendarDate } from "../../lib/calendar.ts";
import type { Task, TaskEvent } from "../../domain/task.ts";
import { count, list } from "./count.ts";
import { dates } from "./dates.ts";

const { full, short } = dates;

const tasks = { one: "task", other: "tasks" };

/** `asked Thu 19 Nov` and the like: one word for each thing that happens to a task. */
const happened: Readonly<Record<TaskEvent["kind"], string>> = {
  asked: "Asked",
  chased: "Chased",
  answered: "Answered",
  done: "Done",
  "not-needed": "Not needed",
  problem: "There is a problem",
  reopened: "Opened again",
};

const origin: Readonly<Record<Task["origin"]["kind"], string>> = {
  duty: "Part of every case",
  guide: "From a guide",
  "by-hand": "Added by hand",
};

const views = { date: "By date", source: "By source", waiting: "Waiting" } as const;

/** The page Plan: who owes what by when, and where was searched. */
export const plan = {
  erase: {
    open: "Erase a source from the case",
    title: "Erase a source from the case?",
    words:
      "Its line in the plan, the files imported from it, what was found in them, and proofs that belong to it alone are destroyed on this laptop. The rest of the case goes under a new key and the old key is destroyed, so this cannot be undone. Packages, letters and attestations that were issued stay as they are. Nothing is done at the source itself.",
    source: "Source",
    choose: "Choose a source",
    reason: "Why it is erased",
    goes: (files: number): string =>
      count(files, { one: "imported file goes with it.", other: "imported files go with it." }),
    forward: "Erase the source",
    prove: (name: string): string =>
      `Our copies from “${name}” are about to be erased from the case, for good.`,
    done: "The source was erased from the case.",
  },
  title: "Plan",
  intro:
    "What to do, whom to ask, and where the data is. Habeas sends nothing: you ask, and record here that you did.",
  views,
  view: "View",
  tasksHeading: "Tasks",
  columns: { by: "By", task: "Task", with: "With", state: "State", dates: "Dates" },
  none: "No tasks yet. Run a guide, or add one.",
  noneWaiting: "Nothing is waiting for an answer.",
  runGuide: "Run a guide",
  progress: (settled: number, all: number): string => `${settled} of ${count(all, tasks)} settled.`,
  alone: "Nobody else",
  noSource: "No particular source",
  byAsk: "ask by",
  byAnswer: "answer expected",
  byDo: "do by",
  passed: "passed",
  lastSafe: (on: CalendarDate): string => `last safe day to ask ${short(on)}`,
  takes: (days: number): string => `takes up to ${count(days, { one: "day", other: "days" })}`,
  late: "The last safe day to ask has passed. Extend the clock, or plan to answer without it.",
  asked: (on: CalendarDate): string => `asked ${short(on)}`,
  expected: (on: CalendarDate): string => `expected ${short(on)}`,
  overdue: (on: CalendarDate): string => `expected ${short(on)}, not here yet`,
  chased: (on: CalendarDate): string => `chased ${short(on)}`,
  answered: (on: CalendarDate): string => `answered ${short(on)}`,
  ended: (on: CalendarDate): string => short(on),

  dateWrong: "Enter a date, for example 19/11/2026.",
  recorded: {
    asked: "It is recorded that you asked.",
    chased: "The reminder is recorded.",
    answered: "The answer is recorded.",
    ended: "It is recorded.",
    copySaved: "A copy was handed to the browser to save.",
  },
  addTask: "Add task",
  addSource: "Add source",
  printRecord: "Print search record",

  panel: {
    back: "Back to the plan",
    gone: "This task is not in the plan.",
    instruction: "What to do",
    warnings: "Mind this",
    irreversible: "Cannot be undone once it is done.",
    waitsFor: (titles: readonly string[], more: number): string => {
      const others = more === 0 ? [] : [count(more, { one: "other task", other: "other tasks" })];
      return `Cannot start yet. First: ${list([...titles.map((title) => `“${title}”`), ...others])}.`;
    },
    next: (title: string): string => `Next: ${title}`,
    lastSafe: (on: CalendarDate): string => `Last safe day to ask: ${full(on)}.`,
    askBy: (on: CalendarDate): string => `Ask by ${full(on)}; later it is pointless.`,
    rules: "Rules behind it",
    history: "What happened",
    happened,
    origin,
    expectedBy: (on: CalendarDate): string => `expected by ${full(on)}`,
    proof: "Proof",
    open: "Open",
    goThere: "Go on where this is done",
  },
  message: {
    label: (whom: string): string => (whom === "" ? "Text to send" : `Text for ${whom}`),
    hint: "The identifiers are filled in. Change what you need; the text is kept when you record that you asked.",
    copy: "Copy text",
    copied: "Copied. Send it the way you usually do, then record that you asked.",
    blocked: "The browser did not allow copying. The text is selected: press Ctrl+C.",
    sent: "Text that was sent",
  },
  ask: {
    heading: "Ask",
    on: "Asked on",
    expectedBy: "Answer expected by",
    expectedHint: "Leave empty when nobody can say.",
    button: "Record that I asked",
  },
  chase: {
    heading: "Chase",
    on: "Chased on",
    text: "Text of the reminder",
    button: "Record that I chased",
    message: (title: string, asked: CalendarDate): string =>
      `On ${full(asked)} I asked you for this: ${title}. I have no answer yet, and the time the law gives us is running. Please answer, or tell me when you can.`,
  },
  answer: {
    heading: "Record the answer",
    on: "Answered on",
    text: "What was answered",
    hint: "Paste it, or say it in your own words.",
    file: "Attach the answer as proof",
    fileHint: "A letter, a mail, an export. It is kept encrypted with this case.",
    button: "Record the answer",
    missing: "Paste the answer or attach it.",
  },
  end: {
    heading: "Close this task",
    done: "Record that it is done",
    notNeededButton: "Record that it is not needed",
    notNeededHint: "Say why; it is part of the record.",
    problemButton: "Record the problem",
    problemHint: "Say what stands in the way.",
    which: "How it stands",
    words: "In a few words",
    reopen: "Open again",
    reopenWords: "Why it is opened again",
    reopenButton: "Record that it is open again",
  },
  newTask: {
    heading: "Add task",
    title: "What is to be done",
    with: "With whom",
    withHint: "A role or a name; leave empty when you do it alone.",
    instruction: "How",
    message: "Text to send",
    leadDays: "Days the answer may take",
    askBy: "Ask by",
    stage: "Stage",
    button: "Add task",
    titleMissing: "Say what is to be done.",
    leadDaysWrong: "Enter a whole number of days, or leave it empty.",
  },
  sources: {
    heading: "Sources",
    caption: "Where data about the person is, and how it was searched",
    columns: {
      source: "Source",
      searched: "Searched?",
      how: "How and with which terms",
      result: "Result",
      evidence: "Evidence",
    },
    none: "No sources yet. Adopting a guide brings those it names; add any other by hand.",
    open: "Not recorded yet",
    searched: (on: CalendarDate, by: string): string =>
      by === "" ? `Yes, ${short(on)}` : `Yes, ${short(on)}, ${by}`,
    notSearched: (on: CalendarDate): string => `No, ${short(on)}`,
    because: (reason: string): string => `Not searched because: ${reason}`,
    recordShort: "Record search",
    imported: (files: number): string => count(files, { one: "imported file", other: "imported files" }),
    progress: (done: number, all: number): string =>
      `${done} of ${count(all, { one: "source", other: "sources" })} recorded.`,
    heldBy: (holder: string): string => `held by ${holder}`,
  },
  newSource: {
    heading: "Add source",
    name: "Name of the source",
    nameHint: "For example a ticket number, a mailbox, a database.",
    system: "System",
    otherSystem: "Another one",
    holder: "Who holds it",
    holderHint: "Your organisation, or the name of the provider.",
    reference: "Reference",
    referenceHint: "A number or place by which it is found again; may be empty.",
    nameMissing: "Enter the name of the source.",
    holderMissing: "Enter who holds it.",
    button: "Add source",
  },
  search: {
    heading: (name: string): string => `Search of ${name}`,
    kind: "Was it searched?",
    searched: "Yes, it was searched",
    notSearched: "No, it was not searched",
    on: "Searched on",
    decidedOn: "Decided on",
    by: "Searched by",
    terms: "Terms used",
    termsHint: "One per line. The identifiers of the case are filled in.",
    result: "Result",
    resultHint: "Finding nothing is a result too: say so.",
    reason: "Why it was not searched",
    button: "Record the search",
    gone: "This source is not in the plan.",
    choose: "Say whether it was searched.",
    byMissing: "Enter who searched.",
    termsMissing: "Enter the terms that were used.",
    resultMissing: "Say what was found; finding nothing counts too.",
    reasonMissing: "Give the reason; a source may only be left out with one.",
  },
  print: {
    heading: "Search record",
    on: (number: string, on: CalendarDate): string => `Case ${number}, as of ${full(on)}`,
    asked: "Who was asked",
    nobody: "Nobody was asked.",
    name: (number: string): string => `${number} Search record`,
  },
};
