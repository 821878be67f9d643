import type { NamedDay } from "../../../domain/guide/guide.ts";

/** How long an export and a deletion of logs take. */
export const logDays: readonly NamedDay[] = [
  {
    id: "logs.exportTypicalFrom",
    text: "Most log exports arrive from this day on.",
    of: "logs.exportRequestedOn",
    plus: { days: 1 },
    rules: ["SGL-EXP-04"],
  },
  {
    id: "logs.exportTypicalTo",
    text: "Most log exports have arrived by this day.",
    of: "logs.exportRequestedOn",
    plus: { days: 2 },
    rules: ["SGL-EXP-04"],
  },
  {
    id: "logs.exportLatest",
    text: "The log export arrives on this day at the latest.",
    of: "logs.exportRequestedOn",
    plus: { days: 30 },
    rules: ["SGL-EXP-04"],
  },
  {
    id: "logs.exportCreateBy",
    text: "Create the log export by this day: created later, it may arrive too late for your answer.",
    of: "workBy",
    plus: { days: -30 },
    when: { all: [{ fact: "systems", has: "d365-logs" }, { term: "logs.copyAsked" }] },
    rules: ["SGL-EXP-04"],
  },
  {
    id: "logs.deletionLatest",
    text: "The user's log data is gone by this day, thirty days after the account was deleted for good.",
    of: "directory.permanentlyDeletedOn",
    plus: { days: 30 },
    when: { fact: "systems", has: "d365-logs" },
    rules: ["SGL-DEL-03"],
  },
];
