import type { Part } from "../../../domain/guide/guide.ts";
import { configurationSteps } from "./configuration-steps.ts";

const open = { term: "careerCoach.configurationRouteOpen" } as const;
const narrower = {
  any: [
    { fact: "careerCoach.partWanted", is: true },
    { fact: "careerCoach.periodWanted", is: true },
  ],
} as const;

/** What the organisation itself entered when it set Career Coach up. */
export const tenantConfiguration: Part = {
  system: "career-coach-tenant-configuration",
  name: "Career Coach: tenant configuration",
  holds: "Branding, logo and icon, course catalogue, school address, fields of study, other set-up entries.",
  role: {
    microsoft: null,
    text: "The source speaks of your own duties under the GDPR and names no role for Microsoft.",
    rules: ["CC-TEN-DEF-01"],
  },
  holder: "Microsoft (Career Coach)",
  gates: [
    {
      id: "ticket-route-unconfirmed",
      state: "unconfirmed",
      rights: ["delete"],
      when: { term: "careerCoach.configurationTicketUnconfirmed" },
      text: "Microsoft ended support for Career Coach in June 2023. Whether deletion by ticket is still possible is not confirmed; nothing is filed before Microsoft has said so in writing.",
      spares: ["confirm-route"],
      rules: ["CC-DEP-02", "CC-DEP-03"],
    },
    {
      id: "no-global-administrator",
      state: "blocked",
      rights: ["delete"],
      when: { all: [open, { fact: "operator.isGlobalAdmin", is: false }] },
      text: "Only a global administrator of the tenant can file this ticket.",
      spares: ["bring-in-administrator"],
      rules: ["CC-TEN-DEL-01"],
    },
    {
      id: "narrower-wanted",
      state: "declined-part",
      rights: ["delete"],
      when: { all: [open, narrower, { term: "careerCoach.narrowerNotGivenUp" }] },
      text: "Neither a part of the configuration nor a period can be singled out. Nothing is filed before full deletion was chosen in writing.",
      closes: ["file-ticket", "confirm-scope", "deletion"],
      rules: ["CC-TEN-DEL-03"],
    },
    {
      id: "called-off",
      state: "ready",
      rights: ["delete"],
      when: {
        all: [
          { term: "careerCoach.configurationCancelWanted" },
          { day: "today", before: "careerCoachConfiguration.holdEnds" },
        ],
      },
      text: "The hold still runs: the deletion can be withdrawn today.",
      closes: ["confirm-scope", "deletion"],
      rules: ["CC-TEN-DEL-04"],
    },
    {
      id: "called-off-on-day-7",
      state: "contested",
      rights: ["delete"],
      when: {
        all: [
          { term: "careerCoach.configurationCancelWanted" },
          { day: "today", on: "careerCoachConfiguration.holdEnds" },
        ],
      },
      text: "Today is day 7. The source does not say whether the hold still runs: call Microsoft at once and have the answer in writing, whichever it is.",
      closes: ["call-off", "confirm-scope", "deletion"],
      rules: ["CC-TEN-DEL-04"],
    },
    {
      id: "called-off-too-late",
      state: "too-late",
      rights: ["delete"],
      when: {
        all: [
          { term: "careerCoach.configurationCancelWanted" },
          { day: "today", after: "careerCoachConfiguration.holdEnds" },
        ],
      },
      text: "The hold is over. The deletion can no longer be withdrawn and runs to its notice.",
      closes: ["call-off", "confirm-scope"],
      rules: ["CC-TEN-DEL-04"],
    },
    {
      id: "not-described",
      state: "silent",
      rights: ["access", "rectify", "restrict", "export"],
      text: "Not described in the source: only deletion of the configuration is. Record the means used.",
      rules: ["CC-TEN-DEF-01"],
    },
  ],
  steps: configurationSteps,
  notes: [
    {
      kind: "limit",
      text: "The product is withdrawn: sales ended in March 2023, support in June 2023. Retired does not mean that no data is left.",
      rules: ["CC-DEP-01"],
    },
    {
      kind: "finding",
      rights: ["delete"],
      when: open,
      text: "The same hold of one week applies before anything is deleted, and the request can be withdrawn while it runs.",
      rules: ["CC-TEN-DEL-04"],
    },
  ],
};
