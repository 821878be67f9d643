import type { Guide } from "../../../domain/guide/guide.ts";

const supportEnded = "2023-06-01";
const routeNotConfirmed = { not: { fact: "careerCoach.routeConfirmed", is: true } } as const;
const userFiled = { fact: "careerCoach.ticketFiledOn", known: true } as const;
const configurationFiled = { fact: "careerCoach.configurationTicketFiledOn", known: true } as const;
const cancelWanted = { fact: "careerCoach.cancelWanted", is: true } as const;

/** Circumstances on which the routes of Career Coach hang. Microsoft's support ended in June 2023, day not stated. */
export const careerCoachTerms: Guide["terms"] = {
  "careerCoach.todayAfterSupport": { not: { day: "today", before: supportEnded } },
  "careerCoach.copyRouteUnconfirmed": {
    all: [{ term: "careerCoach.todayAfterSupport" }, routeNotConfirmed],
  },
  /** The ticket was filed after the end of support, or would be filed today after it. */
  "careerCoach.userTicketAfterSupport": {
    any: [
      { all: [userFiled, { not: { day: "careerCoach.ticketFiledOn", before: supportEnded } }] },
      { all: [{ not: userFiled }, { term: "careerCoach.todayAfterSupport" }] },
    ],
  },
  "careerCoach.configurationTicketAfterSupport": {
    any: [
      {
        all: [
          configurationFiled,
          { not: { day: "careerCoach.configurationTicketFiledOn", before: supportEnded } },
        ],
      },
      { all: [{ not: configurationFiled }, { term: "careerCoach.todayAfterSupport" }] },
    ],
  },
  "careerCoach.userTicketUnconfirmed": {
    all: [routeNotConfirmed, { term: "careerCoach.userTicketAfterSupport" }],
  },
  "careerCoach.configurationTicketUnconfirmed": {
    all: [routeNotConfirmed, { term: "careerCoach.configurationTicketAfterSupport" }],
  },
  "careerCoach.userRouteOpen": { not: { term: "careerCoach.userTicketUnconfirmed" } },
  "careerCoach.configurationRouteOpen": { not: { term: "careerCoach.configurationTicketUnconfirmed" } },
  "careerCoach.oneUser": { fact: "careerCoach.scope", is: "user" },
  "careerCoach.narrowerNotGivenUp": { not: { fact: "careerCoach.fullDeletionAccepted", is: true } },
  "careerCoach.accountOff": {
    any: [
      { fact: "directory.accountState", is: "disabled" },
      { fact: "directory.accountState", is: "permanently-deleted" },
    ],
  },
  "careerCoach.copyAsked": {
    any: [
      { fact: "rights", has: "access" },
      { fact: "rights", has: "export" },
    ],
  },
  "careerCoach.copyNotTaken": { not: { fact: "careerCoach.exportTakenOrWaived", is: true } },
  "careerCoach.userCancelWanted": { all: [cancelWanted, userFiled, { term: "careerCoach.userRouteOpen" }] },
  "careerCoach.configurationCancelWanted": {
    all: [cancelWanted, configurationFiled, { term: "careerCoach.configurationRouteOpen" }],
  },
  "careerCoach.activityGone": { day: "today", after: "studentActivity.expiresOn" },
  "careerCoachLogs.gone": { day: "today", after: "careerCoachLogs.lapsesOn" },
};
