import type { Question } from "../../../domain/guide/guide.ts";

/** The questions of this guide, in the order in which they are asked. */
export const socialEngagementQuestions: readonly Question[] = [
  {
    fact: "socialEngagement.restrictionAsDeletionAccepted",
    ask: "Has the author accepted in writing that restriction is carried out as deletion for good?",
    why: "There is no other means of restriction in the application, and it cannot be undone.",
    look: "The author's written answer.",
    rules: ["SE-AUT-RES-01", "SE-AUT-RES-02"],
  },
  {
    fact: "socialEngagement.authorIdentityConfirmed",
    ask: "Has the author been identified, for instance by a private message from the social account?",
    why: "Names on networks prove nothing. Deleting the wrong author cannot be undone.",
    look: "Private messages on the platform.",
    rules: ["SE-AUT-DEL-06"],
  },
  {
    fact: "socialEngagement.exportTakenOrWaived",
    ask: "Has the author's copy been exported, or waived?",
    why: "After the deletion nothing can be exported.",
    look: "The files exported; the author's answer.",
    rules: ["SE-AUT-DEL-02"],
  },
  {
    fact: "socialEngagement.contentPassedOn",
    ask: "Were gathered posts passed on to other services?",
    why: "Deletions have to reach them as well.",
    look: "Ask the administrator, for instance about Customer Engagement.",
    rules: ["SE-FEED-02"],
  },
  {
    fact: "socialEngagement.licenceNeeded",
    ask: "Does the employee still need the application?",
    why: "Deletion and restriction work by removing the licence.",
    look: "The employee's department.",
    rules: ["SE-EMP-DEL-01", "SE-EMP-RES-01", "SE-EMP-RES-03"],
  },
  {
    fact: "socialEngagement.profileOwner",
    ask: "Who owns the social profiles that the employee signed in?",
    why: "The owner decides who may ask for their removal.",
    look: "Settings, Social profiles; ask the department.",
    answers: {
      none: "There are none",
      employee: "The employee",
      organisation: "The organisation",
      both: "Some the employee, some the organisation",
    },
    rules: ["SE-EMP-DEL-04"],
  },
  {
    fact: "socialEngagement.profileDeletionAgreed",
    ask: "Does the organisation agree to the deletion of social profiles it owns?",
    why: "Without its agreement they stay, as open items.",
    look: "The department that speaks for the organisation there.",
    rules: ["SE-EMP-DEL-04"],
  },
  {
    fact: "socialEngagement.powerBiPackUsed",
    ask: "Is the Power BI content pack of the application in use?",
    why: "Names of employees then also stand in its reports.",
    look: "Ask whoever runs Power BI.",
    rules: ["SE-EMP-DIS-04", "SE-EMP-ACC-04", "SE-EMP-EXP-03"],
  },
];
