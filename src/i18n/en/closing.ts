import type { Closure } from "../../domain/case.ts";
import { count } from "./count.ts";

const resultHint: Readonly<Record<Closure["result"], string>> = {
  fulfilled: "Everything that was asked for was done or given.",
  "fulfilled-in-part": "Something was kept, withheld or not covered, and the person was told so.",
  refused: "Nothing was done or given, and the person was told why.",
  withdrawn: "The person no longer asks for it.",
  "not-identified": "We could not find out who asks, and said so.",
};

export const closing = {
  title: "Close the case",
  open: {
    title: "Still open",
    words:
      "The case can be closed once nothing stands open. Settle each of these, or record why it is not needed.",
    tasks: (open: number): string => count(open, { one: "task is open", other: "tasks are open" }),
    findings: "Decide the findings",
    letters: "Record the letters as sent",
    none: "Nothing stands open.",
  },
  result: "How did it end?",
  resultHint,
  resultMissing: "Choose how it ended.",
  words: "In a few words",
  wordsHint: "For the register and for whoever asks later. Needed unless everything was fulfilled.",
  late: "Why the answer was late",
  lateHint: (dueOn: string): string => `It was due on ${dueOn}. The reason stands in the statistics.`,
  purgeOn: "Purge on",
  purgeHint: (months: number, latest: string): string =>
    months === 0
      ? "By the settings, the data of a closed case is purged on the day of closing."
      : `By the settings, closed cases are kept for ${count(months, { one: "month", other: "months" })}, until ${latest}. An earlier day is allowed.`,
  purgeWrong: "Enter a date, for example 16/06/2027.",
  close: "Close the case",
  back: "Back to the overview",
  closed: "The case is closed.",
  help: {
    title: "What closing does",
    words:
      "The clock stands, nothing more is recorded, and the day is set on which our copies go. Notes can still be added, and the case can be opened again until then.",
    purge: "On the day of the purge Habeas only reminds you. Nothing is purged without you.",
  },
  done: {
    title: "Case closed",
    on: "Closed",
    result: "How it ended",
    words: "In words",
    late: "Why it was late",
    answered: "Answered",
    notAnswered: "No answer recorded",
    purgeOn: "Purge on",
    purgeWhen: (on: string, when: string): string => `${on} (${when})`,
    reopen: "Open the case again",
    purge: "Purge now",
    schedule: "Schedule the purge",
    purgeWords:
      "Purging destroys what this laptop holds about the request. It is the one thing here that cannot be undone.",
  },
  schedule: {
    title: "Schedule the purge?",
    words: (on: string): string =>
      `Nothing is destroyed before ${on}. Until then one press takes it back; from then on Habeas asks you to carry it out.`,
    forward: "Schedule the purge",
    done: "The purge is scheduled.",
    stands: (on: string): string => `The purge is scheduled for ${on}`,
    due: (on: string): string => `The purge that was scheduled for ${on} is due`,
    standsWords: "Nothing has been destroyed. Until it is carried out, everything can be brought back.",
    carryOut: "Carry out the purge",
    takeBack: "Take the purge back",
    takenBack: "The purge was taken back.",
  },
  reason: "Why our copies are purged",
  reopen: {
    title: "Open the case again?",
    words: "Everything recorded stays. The purge date falls away until the case is closed again.",
    reason: "Reason",
    forward: "Open the case again",
    done: "The case is open again.",
  },
  purge: {
    title: (number: string): string => `Purge ${number}?`,
    lead: "This destroys our copies on this laptop for good, with the key they are sealed with. Nothing is done at any other system.",
    early: (on: string): string => `This data was to be kept until ${on}`,
    earlyWords: "Go on only if there is no more need for it, for example for a complaint.",
    keepFirst: (numbers: string): string => `Have you printed or saved ${numbers}?`,
    keepFirstWords:
      "After the purge only the number and the fingerprint are left here. The text itself goes.",
    keepFirstLink: "Open the attestation",
    goes: "What goes",
    stays: "What stays",
    type: (number: string): string => `Type ${number} to confirm`,
    forward: "Purge now",
    prove: (number: string): string => `Our copies of ${number} are about to be purged, for good.`,
    purged: (number: string): string => `Our copies of ${number} were purged.`,
  },
};
