import type { Question } from "../../../domain/guide/guide.ts";

/** The questions of this guide, in the order in which they are asked. */
export const consultingQuestions: readonly Question[] = [
  {
    fact: "consulting.dpaApplies",
    ask: "Does the Professional Services Data Protection Addendum apply to the contract?",
    why: "The route described is for such contracts only.",
    look: "The contract; ask legal or purchasing.",
    rules: ["MCS-DEF-01"],
  },
  {
    fact: "consulting.workOrder",
    ask: "Is a further work order needed for Microsoft's help?",
    why: "Work as large as a consulting job needs one first, and your time to answer keeps running.",
    look: "The answer of Microsoft's engagement manager.",
    answers: { "not-needed": "No", pending: "Yes, not signed yet", signed: "Yes, it is signed" },
    rules: ["MCS-DSR-03"],
  },
  {
    fact: "fastTrack.userMigration",
    ask: "How far is the migration of this person's data?",
    why: "While it runs, your own source system answers; once it is done, the guide of the destination service takes over.",
    look: "Ask whoever runs the migration.",
    answers: { "not-started": "Not begun", ongoing: "Running", complete: "Complete" },
    rules: ["FT-MIG-04", "FT-MIG-05", "FT-MIG-06", "FT-MIG-07"],
  },
  {
    fact: "fastTrack.organisationMigration",
    ask: "How far is the migration of your organisation as a whole?",
    why: "Copies in migration go only when the whole organisation is done; before that, a deletion needs a request to FastTrack.",
    look: "Ask whoever runs the migration.",
    answers: { "not-started": "Not begun", ongoing: "Running", complete: "Complete" },
    rules: ["FT-MIG-03", "FT-MIG-10", "FT-MIG-11", "FT-MIG-12"],
  },
  {
    fact: "otherConsulting.teamAnswer",
    ask: "What has the engagement team answered so far?",
    why: "Only an unclear answer opens the way to the Privacy Response Center.",
    look: "Your letters with the team.",
    answers: { "none-yet": "Nothing yet", clear: "A clear answer", unclear: "An unclear answer" },
    rules: ["OTH-01", "OTH-02"],
  },
];
