import type { Right } from "../../domain/right.ts";
import type { Stage } from "../../domain/task.ts";

const right: Readonly<Record<Right, string>> = {
  access: "Access",
  rectification: "Rectification",
  erasure: "Erasure",
  restriction: "Restriction",
  portability: "Export (portability)",
  objection: "Objection",
  "automated-decisions": "Automated decisions",
  "opt-out": "Opt-out of sale or sharing",
  "limit-use": "Limit use of sensitive data",
};

const stage: Readonly<Record<Stage, string>> = {
  check: "Check",
  scope: "Scope",
  gather: "Gather",
  review: "Review",
  act: "Act",
  respond: "Respond",
};

/** The words for codes that the worklist says; every start needs these and no others. */
export const firstWords = { right, stage };
