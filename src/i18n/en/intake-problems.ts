import type { IntakeField, IntakeProblem } from "../../domain/intake-draft.ts";
import type { Sentences } from "../sentence.ts";
import { dates } from "./dates.ts";

const { full } = dates;

/** What is missing in the form; a case whose request is corrected says the same. */
export const intakeMissing: Readonly<Record<IntakeField, string>> = {
  "received-on": "Enter the date you received it.",
  name: "Enter the name of the person.",
  rights: "Choose at least one right.",
  "agent-name": "Enter the name of whoever writes for the person.",
  authority: "Enter on what authority they write, e.g. a signed mandate of 12 November.",
  "validity-words": "Say what stands against the request, in a few words.",
};

/** What is wrong with a field of the intake form. */
export const intakeProblems: Sentences<IntakeProblem> = {
  missing: ({ field }) => intakeMissing[field],
  "date-in-future": ({ on }) =>
    `Received date is in the future: ${full(on)}. Check the date, or say below it why it is right.`,
  "date-long-ago": ({ on }) => `Received date is too long ago: ${full(on)}. Check the year.`,
};
