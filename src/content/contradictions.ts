import type { Condition } from "../domain/guide/condition.ts";
import type { Contradiction } from "../domain/guide/contradiction.ts";

const has = (fact: string, value: string | boolean): Condition => ({ fact, is: value });
const both = (...all: readonly Condition[]): Condition => ({ all });

/** Days of things that have happened, with their names; none can lie ahead, and none before the products existed. */
const happened: Readonly<Record<string, string>> = {
  "request.receivedOn": "receipt of the request",
  "request.sentToMicrosoftOn": "writing to Microsoft",
  "directory.permanentlyDeletedOn": "the permanent deletion of the account",
  "careerCoach.ticketFiledOn": "filing of the ticket on user data",
  "careerCoach.configurationTicketFiledOn": "filing of the ticket on configuration data",
  "studentActivity.latestEntryOn": "the latest student activity",
  "support.engagement.closedOn": "closing of the support case",
  "dtm.movedInOn": "moving the file into the tool",
  "logs.exportRequestedOn": "creating the log export",
};

const outOfRange = Object.entries(happened).flatMap(([fact, name]): readonly Contradiction[] => [
  {
    facts: [fact],
    when: { day: fact, after: "today" },
    text: `The day of ${name} lies ahead of today. Correct it, or leave it open until it has happened.`,
  },
  {
    facts: [fact],
    when: { day: fact, before: "2000-01-01" },
    text: `The day of ${name} lies before the year 2000. Correct it.`,
  },
]);

/** Answers that cannot stand beside each other. */
export const contradictions: readonly Contradiction[] = [
  ...outOfRange,
  {
    facts: ["directory.accountState", "directory.permanentlyDeletedOn"],
    when: both(
      { fact: "directory.permanentlyDeletedOn", known: true },
      { fact: "directory.accountState", known: true },
      { not: has("directory.accountState", "permanently-deleted") },
    ),
    text: "There is a day on which the account was deleted for good, and yet it is said to exist. One of the two is wrong.",
  },
  {
    facts: ["directory.accountState", "directory.accountNeeded"],
    when: both(has("directory.accountState", "permanently-deleted"), has("directory.accountNeeded", true)),
    text: "The account is deleted for good and is said to be still needed. One of the two is wrong.",
  },
  {
    facts: ["careerCoachLogs.oldestWantedOn", "careerCoachLogs.latestWantedOn"],
    when: { day: "careerCoachLogs.oldestWantedOn", after: "careerCoachLogs.latestWantedOn" },
    text: "The oldest log entry asked about is later than the latest one. One of the two days is wrong.",
  },
  {
    facts: ["support.rectification.microsoftChoice", "support.rectification.resubmitted"],
    when: both(
      has("support.rectification.resubmitted", true),
      { fact: "support.rectification.microsoftChoice", known: true },
      { not: has("support.rectification.microsoftChoice", "deleted-for-resubmission") },
    ),
    text: "Corrected data is said to have been sent in again, and yet Microsoft did not ask for it. One of the two is wrong.",
  },
  {
    facts: ["dtm.filesPossible", "dtm.movedInOn"],
    when: both(has("dtm.filesPossible", false), { fact: "dtm.movedInOn", known: true }),
    text: "No files were handed over, and yet there is a day on which one was moved in. One of the two is wrong.",
  },
  {
    facts: ["fastTrack.userMigration", "fastTrack.organisationMigration"],
    when: both(
      has("fastTrack.organisationMigration", "complete"),
      { fact: "fastTrack.userMigration", known: true },
      { not: has("fastTrack.userMigration", "complete") },
    ),
    text: "The migration of the whole organisation is complete, and that of this person is not. One of the two is wrong.",
  },
  {
    facts: ["fastTrack.userMigration", "fastTrack.organisationMigration"],
    when: both(has("fastTrack.organisationMigration", "not-started"), {
      any: [has("fastTrack.userMigration", "ongoing"), has("fastTrack.userMigration", "complete")],
    }),
    text: "The migration of the organisation has not begun, and that of this person has. One of the two is wrong.",
  },
  {
    facts: ["marketing.customEntitiesPresent", "marketing.customEntitiesHandled"],
    when: both(has("marketing.customEntitiesPresent", false), has("marketing.customEntitiesHandled", true)),
    text: "Custom fields or entities are said to have been dealt with although there are none. One of the two is wrong.",
  },
  {
    facts: ["talent.workerState", "talent.terminatedOn"],
    when: both(has("talent.workerState", "terminated"), { day: "talent.terminatedOn", after: "today" }),
    text: "The worker counts as terminated in the application, and the day of termination lies ahead. One of the two is wrong.",
  },
];
