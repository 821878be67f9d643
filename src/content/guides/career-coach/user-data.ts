import type { Part } from "../../../domain/guide/guide.ts";
import { userDataSteps } from "./user-data-steps.ts";

const open = { term: "careerCoach.userRouteOpen" } as const;
const behindTicket = [
  "file-for-user",
  "file-for-tenant",
  "confirm-scope",
  "hold-and-deletion",
  "await-notice",
];

/** What a student or other user built up in Career Coach. */
export const userData: Part = {
  system: "career-coach-user-data",
  name: "Career Coach: user data",
  holds: "Profile, goals and progress, saved skills and careers, uploaded resumes and transcripts.",
  role: {
    microsoft: null,
    text: "The source speaks of your own duties under the GDPR and names no role for Microsoft.",
    rules: ["CC-DEF-01", "CC-DEF-02"],
  },
  holder: "Microsoft (Career Coach)",
  gates: [
    {
      id: "ticket-route-unconfirmed",
      state: "unconfirmed",
      rights: ["delete"],
      when: { term: "careerCoach.userTicketUnconfirmed" },
      text: "Microsoft ended support for Career Coach in June 2023. Whether deletion by ticket is still possible is not confirmed; nothing is filed before Microsoft has said so in writing.",
      spares: ["confirm-route"],
      rules: ["CC-DEP-02", "CC-DEP-03"],
    },
    {
      id: "copy-route-unconfirmed",
      state: "unconfirmed",
      rights: ["access", "export"],
      when: { term: "careerCoach.copyRouteUnconfirmed" },
      text: "Microsoft ended support for Career Coach in June 2023. Whether the person can still download the data is not confirmed.",
      spares: ["confirm-route"],
      rules: ["CC-DEP-02", "CC-DEP-03"],
    },
    {
      id: "scope-not-stated",
      state: "blocked",
      rights: ["delete"],
      when: { all: [open, { not: { fact: "careerCoach.scope", known: true } }] },
      text: "The ticket must say whether one person or everybody in the tenant is meant. Settle that first.",
      spares: ["settle-scope"],
      rules: ["CC-DEL-05"],
    },
    {
      id: "no-global-administrator",
      state: "blocked",
      rights: ["delete"],
      when: { all: [open, { fact: "operator.isGlobalAdmin", is: false }] },
      text: "Only a global administrator of the tenant can file this ticket.",
      spares: ["settle-scope", "find-object-identifier", "bring-in-administrator"],
      rules: ["CC-DEL-01"],
    },
    {
      id: "no-object-identifier",
      state: "blocked",
      rights: ["delete"],
      when: { all: [open, { term: "careerCoach.oneUser" }, { fact: "careerCoach.oidKnown", is: false }] },
      text: "For one person the ticket has to carry that person's object identifier from the directory. Never file for the whole tenant to get round it.",
      spares: ["settle-scope", "find-object-identifier", "bring-in-administrator"],
      rules: ["CC-DEL-06"],
    },
    {
      id: "part-wanted",
      state: "declined-part",
      rights: ["delete"],
      when: {
        all: [open, { fact: "careerCoach.partWanted", is: true }, { term: "careerCoach.narrowerNotGivenUp" }],
      },
      text: "The deletion cannot be narrowed to a part of the data. Nothing is filed before full deletion was chosen in writing.",
      closes: behindTicket,
      rules: ["CC-DEL-03"],
    },
    {
      id: "period-wanted",
      state: "declined-part",
      rights: ["delete"],
      when: {
        all: [
          open,
          { fact: "careerCoach.periodWanted", is: true },
          { term: "careerCoach.narrowerNotGivenUp" },
        ],
      },
      text: "The deletion cannot be narrowed to a period. Nothing is filed before full deletion was chosen in writing.",
      closes: behindTicket,
      rules: ["CC-DEL-04"],
    },
    {
      id: "account-off-before-download",
      state: "blocked",
      rights: ["access", "export"],
      when: { all: [{ term: "careerCoach.accountOff" }, { term: "careerCoach.copyNotTaken" }] },
      text: "Only the account holder can download the data, and the account is off. Have it switched on again for the download, or have the person waive it in writing.",
      spares: ["have-account-switched-on"],
      rules: ["CC-EXP-03"],
    },
    {
      id: "download-before-deletion",
      state: "blocked",
      rights: ["delete"],
      when: {
        all: [
          open,
          { term: "careerCoach.oneUser" },
          { term: "careerCoach.copyAsked" },
          { term: "careerCoach.accountOff" },
          { term: "careerCoach.copyNotTaken" },
        ],
      },
      text: "The person also asked for a copy and has not taken it. Deletion now would destroy what was asked for.",
      spares: [
        "settle-scope",
        "find-object-identifier",
        "bring-in-administrator",
        "have-account-switched-on",
      ],
      rules: ["CC-EXP-03"],
    },
    {
      id: "called-off",
      state: "ready",
      rights: ["delete"],
      when: {
        all: [{ term: "careerCoach.userCancelWanted" }, { day: "today", before: "careerCoach.holdEnds" }],
      },
      text: "The hold still runs: the deletion can be called off today.",
      closes: ["confirm-scope", "hold-and-deletion", "await-notice"],
      rules: ["CC-DEL-08"],
    },
    {
      id: "called-off-on-day-7",
      state: "contested",
      rights: ["delete"],
      when: {
        all: [{ term: "careerCoach.userCancelWanted" }, { day: "today", on: "careerCoach.holdEnds" }],
      },
      text: "Today is day 7. The source does not say whether the hold still runs: call Microsoft at once and have the answer in writing, whichever it is.",
      closes: ["call-off", "confirm-scope", "hold-and-deletion", "await-notice"],
      rules: ["CC-DEL-07", "CC-DEL-08"],
    },
    {
      id: "called-off-too-late",
      state: "too-late",
      rights: ["delete"],
      when: {
        all: [{ term: "careerCoach.userCancelWanted" }, { day: "today", after: "careerCoach.holdEnds" }],
      },
      text: "The hold is over. The deletion can no longer be called off and runs to its notice.",
      closes: ["call-off", "confirm-scope"],
      rules: ["CC-DEL-08"],
    },
    {
      id: "not-described",
      state: "silent",
      rights: ["rectify", "restrict"],
      text: "Not described in the source: neither correction nor restriction of user data. The person can change the own profile in the app while it runs. Record the means used.",
      rules: ["CC-DEF-03"],
    },
  ],
  steps: userDataSteps,
  notes: [
    {
      kind: "limit",
      text: "The product is withdrawn: sales ended in March 2023, support in June 2023. Retired does not mean that no data is left.",
      rules: ["CC-DEP-01"],
    },
    {
      kind: "finding",
      rights: ["access", "export"],
      text: "Microsoft announced instructions for exporting at the end of the product, and published a FAQ on its withdrawal. Look for both, and keep a copy of the edition you rely on.",
      rules: ["CC-DEP-03"],
    },
    {
      kind: "finding",
      text: "Further pointers of the source: product introduction, privacy FAQ, overview of products and data. Keep a copy of the edition you rely on.",
      rules: ["CC-REF-01"],
    },
    {
      kind: "finding",
      rights: ["delete"],
      when: { all: [open, { fact: "careerCoach.scope", known: true }] },
      text: "The scope of the deletion is stated. One person's case is never a reason to delete the data of everybody in the tenant.",
      rules: ["CC-DEL-05"],
    },
    {
      kind: "finding",
      rights: ["delete"],
      when: open,
      text: "Work on the ticket starts only after a hold of one week.",
      rules: ["CC-DEL-07"],
    },
    {
      kind: "finding",
      rights: ["delete"],
      when: {
        all: [
          open,
          {
            any: [
              { not: { fact: "careerCoach.ticketFiledOn", known: true } },
              { not: { day: "today", after: "careerCoach.holdEnds" } },
            ],
          },
        ],
      },
      text: "While the week of hold runs, the deletion can be called off. Day 6 is the last safe day; day 7 is contested.",
      rules: ["CC-DEL-08"],
    },
    {
      kind: "limit",
      when: {
        any: [
          { all: [{ term: "careerCoach.copyAsked" }, { fact: "rights", has: "delete" }] },
          { term: "careerCoach.accountOff" },
        ],
      },
      text: "Only the account holder's own download is described; there is none for administrators. It has to be taken while the account works and before any deletion is carried out.",
      rules: ["CC-EXP-03"],
    },
  ],
};
