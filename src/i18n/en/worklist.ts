import type { CalendarDate } from "../../lib/calendar.ts";
import { dates } from "./dates.ts";
import type { DatedThing } from "../../domain/plan.ts";
import type { WorklistGroup } from "../../domain/worklist.ts";
import { count, number } from "./count.ts";

const { full } = dates;

const group: Readonly<Record<WorklistGroup, string>> = {
  late: "Late",
  "due-soon": "Due soon",
  "do-today": "Do today",
  waiting: "Waiting",
  paused: "Paused",
};

const dated: Readonly<Record<DatedThing["kind"], string>> = {
  due: "Answer due:",
  acknowledge: "Confirm receipt by then:",
  "tell-extension": "Last day to tell of an extension:",
  "answer-expected": "Answer expected:",
  "last-day-to-ask": "Last safe day to ask:",
};

const requests = { one: "request", other: "requests" };

export const worklist = {
  laptopBehind: (says: CalendarDate, recorded: CalendarDate): string =>
    `This laptop says ${full(says)}, but something was recorded on ${full(recorded)}.`,
  laptopCheck: "Check the date of the laptop; deadlines depend on it.",
  title: "Worklist",
  allCases: "Cases",
  caption: "Open requests, by due date",
  newRequest: "New request",
  printNames: "Names on paper",
  takeIn: "New request",
  empty: "No open requests. When one arrives, paste it here.",
  groups: "Show",
  group,
  allOpen: "All open",
  filter: "Filter",
  right: "Right",
  anyRight: "Any right",
  shown: (shown: number, all: number): string => `showing ${number(shown)} of ${number(all)}`,
  nothingFits: (text: string, chosen: WorklistGroup | null): string => {
    const where = chosen === null ? "" : ` in ${group[chosen]}`;
    return text.trim() === "" ? `Nothing${where} just now.` : `Nothing matches “${text.trim()}”${where}.`;
  },
  clear: "Clear filters",
  more: "Show 100 more",
  columns: {
    due: "Due",
    case: "Case",
    right: "Right",
    stage: "Stage",
    next: "Next",
    tasks: "Tasks",
    closed: "Closed",
  },
  nothingNext: "Nothing to do just now",
  waiting: (asked: string, expected: string | null, overdue: number): string =>
    overdue > 0
      ? `asked ${asked}, ${count(overdue, { one: "day", other: "days" })} overdue`
      : `asked ${asked}${expected === null ? "" : `, by ${expected}`}`,
  tasksDone: (done: number, all: number): string => `${done} of ${all} done`,
  comingUp: "Coming up",
  week: (monday: string): string => `Week of ${monday}`,
  dated,
  saveDates: "Save dates for a calendar",
  drafts: "Drafts",
  draft: "New request, not finished",
  draftSaved: (at: string): string => `last change ${at}`,
  purgeOn: (date: string): string => `purge on ${date}`,
  purgeNow: "Ready to purge",
  purgesScheduled: (scheduled: number): string =>
    count(scheduled, { one: "purge scheduled", other: "purges scheduled" }),
  purgeScheduled: (date: string): string => `purge scheduled for ${date}`,
  readyToPurge: (ready: number): string =>
    `${count(ready, { one: `closed case`, other: "closed cases" })} ready to purge`,
  requests: (all: number): string => count(all, requests),
  keys: { filter: "Filter the list", next: "Next row", previous: "Previous row" },
};
