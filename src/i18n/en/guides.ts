import type { Change, StepThen } from "../../domain/guide/ahead.ts";
import type { Grade, GuideRight, State } from "../../domain/guide/guide.ts";
import type { Attestable } from "../../domain/guide/outcome.ts";
import { when } from "./conditions.ts";
import { dates } from "./dates.ts";

const state: Readonly<Record<State, string>> = {
  ready: "Can be done",
  blocked: "Blocked",
  waiting: "Waiting",
  declined: "Declined",
  "declined-part": "Declined in part",
  refer: "Referred to Microsoft",
  unconfirmed: "Route not confirmed or not described",
  contested: "Contested day",
  "too-late": "Too late to call off",
  lapsed: "Lapsed by retention, not verified",
  repair: "To be repaired",
  escalate: "To be escalated",
};

const grade: Readonly<Record<Grade, string>> = {
  full: "can be attested in full once it is done",
  part: "can be attested in part",
  none: "cannot be attested",
};

const attestable: Readonly<Record<Attestable, string>> = {
  yes: "Once this plan is worked off, the erasure can be attested.",
  partial:
    "Once this plan is worked off, the erasure can be attested in part; the attestation names what it does not cover.",
  no: "No erasure can be attested from this plan as things stand.",
};

const role = {
  controller: "Microsoft is controller there.",
  processor: "Microsoft is processor there; your organisation is controller.",
} as const;

/** Names of what a ready message wants filled in. */
const placeholder: Readonly<Record<string, string>> = {
  dataSubject: "name of the person",
  organisation: "name of your organisation",
  officer: "your name",
  contact: "how to reach you",
  caseNumber: "case number",
  "support.identifiers": "identifiers of the person",
  "support.tickets": "ticket numbers",
  "support.conversation": "conversation",
  "support.wrong": "the wrong data",
  "support.correct": "the correct data",
  "supportContact.replacement": "replacement contact",
  "careerCoach.objectIdentifier": "object identifier",
  "careerCoach.downloadLatest": "last day for the download",
  "careerCoachLogs.availableFrom": "earliest day",
  "dtm.files": "file names",
  "dtm.day90": "day 90",
  "dtm.lapsesOn": "day of loss",
  "dtm.lostIfClosedToday": "day of loss",
};

const attestation: Readonly<Record<Attestable, string>> = { yes: "yes", partial: "in part", no: "no" };

function canBeTaken(step: StepThen | null): boolean {
  return step !== null && (step.status === "active" || step.status === "done");
}

/** A step that will stand differently, in words. */
function stepChange(from: StepThen | null, to: StepThen | null): string {
  const [was, is] = [canBeTaken(from), canBeTaken(to)];
  const [before, after] = [from?.title ?? "", to?.title ?? ""];
  if (was && is)
    return from?.title === to?.title ? `“${after}” counts as done.` : `“${before}” becomes “${after}”.`;
  if (is) return `“${after}” becomes possible.`;
  if (was) return to === null ? `“${before}” falls away.` : `“${after}” is no longer possible.`;
  return to === null ? `“${before}” falls away.` : `“${after}” is added, and cannot start yet.`;
}

/** What will be different on a day to come, in words; the day itself is shown beside it. */
function change(what: Change): string {
  switch (what.kind) {
    case "state":
      return what.to === null
        ? "It is not concerned any more."
        : what.from === null
          ? `From this day: ${state[what.to]}.`
          : `Until then: ${state[what.from]}. From this day: ${state[what.to]}.`;
    case "step":
      return stepChange(what.from, what.to);
    case "last-day":
      return `Last safe day for “${what.title}”.`;
    case "attestation":
      return `Attestation of erasure: ${attestation[what.to]} instead of ${attestation[what.from]}.`;
  }
}

export const guides = {
  title: "Guides",
  /** What changes as days pass. */
  ahead: {
    title: "What changes if nothing is done",
    /** How many days ahead are looked at. */
    days: 90,
    change,
  },
  contradiction: {
    title: "These answers cannot all be right",
    first: "Correct them first. Nothing is added to the plan on answers that contradict each other.",
  },
  state,
  grade,
  erasure: (words: string): string => `Erasure ${words}.`,
  attestable,
  role,
  /** Words that stand in proposed tasks and ready messages. */
  plan: {
    findOut: (ask: string): string => `Find out: ${ask}`,
    where: (channel: string): string => `Where: ${channel}`,
    evidence: (evidence: string): string => `Keep as evidence: ${evidence}`,
    subject: (subject: string): string => `Subject: ${subject}`,
    means: (place: string): string => `Record the means used: ${place}`,
    day: dates.full,
    placeholder: (name: string): string => placeholder[name] ?? name,
  },
  /** The rights in the words of the guides. */
  rights: {
    access: "Access",
    rectify: "Rectification",
    restrict: "Restriction",
    delete: "Erasure",
    export: "Export (portability)",
  } satisfies Readonly<Record<GuideRight, string>>,
  when,
  choose: {
    title: "Which of these may hold data on the person?",
    intro:
      "Choose every place that may matter. For each the guide asks what it has to know and proposes the steps.",
    legend: "Places",
    none: "Choose at least one place, or go back and plan by hand.",
    byHand: "None fits – plan by hand",
  },
  question: {
    number: (count: number, all: number | null): string =>
      all === null ? `Question ${count}` : `Question ${count} of ${all}`,
    why: "Why we ask",
    look: "Where to look",
    source: "Source",
    unknown: "I do not know",
    none: "None is known",
    given: {
      date: "It was on this day",
      number: "This many",
      list: "These",
      text: "This",
    },
    field: { date: "Day", number: "Number", list: "One on each line", text: "Words" },
    missing: "Choose one answer, or “I do not know”.",
    wrong: {
      date: "Enter a day between 1900 and 2199, for example 12/10/2026.",
      number: "Enter a whole number, 0 or more.",
      list: "Enter at least one, each on a line of its own.",
      text: "Enter the words, or choose “I do not know”.",
    },
    fromCase: "The case says this already. Change it only where it is wrong or has changed.",
    lost: "There is no such question in the guides of this case.",
  },
  answers: {
    title: "Your answers",
    unknown: "Not known: to be found out",
    asNo: "Not known: counts as no",
    open: "Not asked yet",
    fromCase: "From the case",
    places: "Places",
    none: "No answers yet.",
  },
  change: {
    title: "This changes what follows from the guide",
    forward: "Change the answer",
    gone: "These questions do not matter any more:",
    removed: "These tasks become not needed and go, because nothing was recorded on them:",
    dropped: "These tasks become not needed and stay, with everything recorded on them:",
    again: "These tasks are needed again:",
  },
  result: {
    title: "What the guides propose",
    draft: "Nothing is in the plan yet.",
    adopted: (date: string): string => `Adopted on ${date}. Change an answer when something has changed.`,
    changed: "The answers have changed since the plan was made.",
    tasks: "Proposed tasks",
    tasksHint: "Untick what you do not want in the plan.",
    add: (count: number): string => (count === 1 ? "Add 1 task" : `Add ${count} tasks`),
    update: "Update the plan",
    updateTitle: "This takes tasks out of the plan",
    added: "The plan has been updated.",
    nothing: "The guides propose no task here. Record this result, and answer the person.",
    record: "Record this result",
    with: (name: string): string => `With ${name}`,
    askBy: (date: string): string => `Last safe day to ask: ${date}`,
    passed: (date: string): string => `The last safe day to ask was ${date}`,
    undo: "Cannot be undone",
    before: "Cannot start before other tasks are done",
    done: "Done already, by what you answered",
    behind: "Cannot start yet",
    behindIntro: "These steps open when what stands before them has changed. Change the answer then.",
    days: "Days",
    outside: "not from the source",
    broken:
      "This guide ends here without a result. Your answers are kept. Plan by hand, or mend the guide in the library.",
    uncovered: "No guide describes this place. Plan by hand what has to be done there.",
    know: "What to know",
    traps: "Traps in these steps",
    rules: (ids: string): string => `Rules ${ids}`,
    goOn: "Go on with the questions",
    again: "Choose places again",
    discard: "Forget these changes",
    discarded: "The changes are forgotten.",
    procedure: "Written procedure",
  },
  compare: {
    title: "Compare with the newer version",
    newer: (title: string, from: number, to: number): string =>
      `${title}: this case uses version ${from}; version ${to} is there`,
    open: "Compare and re-run",
    intro:
      "Nothing has changed yet. The case keeps the version it began with unless you go over to the newer one.",
    none: "This case uses the newest version of its guides.",
    kept: (answers: number): string => (answers === 1 ? "1 answer stays." : `${answers} answers stay.`),
    gone: "These answers are not asked for any more:",
    asked: "These questions are new:",
    added: "These tasks are added:",
    removed: "These tasks go, because nothing was recorded on them:",
    dropped: "These tasks become not needed and stay, with everything recorded on them:",
    again: "These tasks are needed again:",
    reworded: "These tasks stay, with other words:",
    same: "The plan stays as it is.",
    forward: "Go over to the newer version",
    back: "Stay with the version in use",
  },
  procedure: {
    title: "Written procedure",
    name: (number: string): string => `${number} Written procedure`,
    intro: (number: string): string =>
      `Questions, answers, steps and sources for ${number}, as the guides gave them.`,
    guides: "Guides used",
    version: (version: number): string => `version ${version}`,
    checked: (date: string): string => `checked ${date}`,
    unchecked: "never checked against the source",
    answers: "Answers and why they were asked",
    steps: "Steps in order",
    remarks: "What stands against it, limits and warnings",
    because: "Because",
    rulesTitle: "Rules cited",
  },
};
