import type { NamedDay } from "../../../domain/guide/guide.ts";

const user = ["CC-DEL-07", "CC-DEL-08"];

/** The week of hold, the promised month, and how long activity and logs are kept. */
export const careerCoachDays: readonly NamedDay[] = [
  {
    id: "careerCoach.lastSafeCancelDay",
    text: "The last day on which a cancellation of the user-data ticket is safe (day 6 of the hold).",
    of: "careerCoach.ticketFiledOn",
    plus: { days: 6 },
    rules: user,
  },
  {
    id: "careerCoach.holdEnds",
    text: "The hold on the user-data ticket ends; a cancellation on this day is contested (day 7).",
    of: "careerCoach.ticketFiledOn",
    plus: { days: 7 },
    rules: user,
  },
  {
    id: "careerCoach.cancelClosedFrom",
    text: "From this day it is too late to call the deletion of user data off (day 8).",
    of: "careerCoach.ticketFiledOn",
    plus: { days: 8 },
    rules: user,
  },
  {
    id: "careerCoach.completionChase",
    text: "Ask for the completion notice on user data on this day: thirty days from filing.",
    of: "careerCoach.ticketFiledOn",
    plus: { days: 30 },
    rules: ["CC-DEL-10"],
  },
  {
    id: "careerCoach.completionOuter",
    text: "Plan with this day for user data: a week of hold and thirty days more.",
    of: "careerCoach.ticketFiledOn",
    plus: { days: 37 },
    rules: ["CC-DEL-10"],
  },
  {
    id: "careerCoachConfiguration.lastSafeCancelDay",
    text: "The last day on which a cancellation of the configuration ticket is safe (day 6 of the hold).",
    of: "careerCoach.configurationTicketFiledOn",
    plus: { days: 6 },
    rules: ["CC-TEN-DEL-04"],
  },
  {
    id: "careerCoachConfiguration.holdEnds",
    text: "The hold on the configuration ticket ends; a cancellation on this day is contested (day 7).",
    of: "careerCoach.configurationTicketFiledOn",
    plus: { days: 7 },
    rules: ["CC-TEN-DEL-04"],
  },
  {
    id: "careerCoachConfiguration.cancelClosedFrom",
    text: "From this day it is too late to call the deletion of the configuration off (day 8).",
    of: "careerCoach.configurationTicketFiledOn",
    plus: { days: 8 },
    rules: ["CC-TEN-DEL-04"],
  },
  {
    id: "careerCoachConfiguration.completionChase",
    text: "Ask for the completion notice on the configuration on this day: thirty days from filing.",
    of: "careerCoach.configurationTicketFiledOn",
    plus: { days: 30 },
    rules: ["CC-TEN-DEL-05"],
  },
  {
    id: "careerCoachConfiguration.completionOuter",
    text: "Plan with this day for the configuration: a week of hold and thirty days more.",
    of: "careerCoach.configurationTicketFiledOn",
    plus: { days: 37 },
    rules: ["CC-TEN-DEL-05"],
  },
  {
    id: "careerCoach.downloadLatest",
    text: "The last day for the person's own download: the day before the account is switched off.",
    of: "directory.accountOffOn",
    plus: { days: -1 },
    when: {
      all: [{ fact: "systems", has: "career-coach-user-data" }, { term: "careerCoach.copyAsked" }],
    },
    rules: ["CC-EXP-03"],
  },
  {
    id: "studentActivity.expiresOn",
    text: "The last day on which the latest student activity still counts as present: one year after it.",
    of: "studentActivity.latestEntryOn",
    plus: { months: 12 },
    rules: ["CC-ACT-RET-01"],
  },
  {
    id: "careerCoachLogs.availableFrom",
    text: "Log entries from before this day are gone.",
    of: "today",
    plus: { days: -30 },
    when: { all: [{ fact: "systems", has: "career-coach-logs" }, { term: "careerCoach.copyAsked" }] },
    rules: ["CC-LOG-RET-01"],
  },
  {
    id: "careerCoachLogs.lapsesOn",
    text: "The last day on which the latest log entry asked about still counts as present.",
    of: "careerCoachLogs.latestWantedOn",
    plus: { days: 30 },
    rules: ["CC-LOG-RET-01"],
  },
  {
    id: "careerCoachLogs.oldestLapsesOn",
    text: "The last day on which the oldest log entry asked about still counts as present.",
    of: "careerCoachLogs.oldestWantedOn",
    plus: { days: 30 },
    rules: ["CC-LOG-RET-01"],
    hidden: true,
  },
];
