import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { activeRules, blockedRules, cites, outcomeOf } from "../support/guides.ts";

/** One gate: what is known, how the system stands then, which rules stand against it, which no active step cites. */
interface Row {
  readonly says: string;
  readonly facts: Facts;
  readonly today?: string;
  readonly state: string;
  readonly blocked?: readonly string[];
  readonly idle?: readonly string[];
  readonly attestation?: string;
}

const filed = { rights: ["delete"], "careerCoach.scope": "user", "careerCoach.ticketFiledOn": "2023-03-01" };
const off = { ...filed, "careerCoach.cancelWanted": true };
const noTicket = { rights: ["delete"], "careerCoach.scope": "user" };

const tables: Readonly<Record<string, readonly Row[]>> = {
  "career-coach-user-data": [
    { says: "ready the day before support ended", facts: noTicket, today: "2023-05-31", state: "ready" },
    {
      says: "unconfirmed from 1 June 2023",
      facts: noTicket,
      today: "2023-06-01",
      state: "unconfirmed",
      blocked: ["CC-DEP-02", "CC-DEP-03"],
      idle: ["CC-DEL-02", "CC-DEL-07"],
      attestation: "no",
    },
    {
      says: "ready again once the route is confirmed",
      facts: { ...noTicket, "careerCoach.routeConfirmed": true },
      today: "2023-06-01",
      state: "ready",
    },
    {
      says: "ready when filed before the end of support",
      facts: { ...noTicket, "careerCoach.ticketFiledOn": "2023-05-31" },
      today: "2023-06-20",
      state: "ready",
      attestation: "yes",
    },
    {
      says: "unconfirmed when filed on the day support ended",
      facts: { ...noTicket, "careerCoach.ticketFiledOn": "2023-06-01" },
      today: "2023-06-20",
      state: "unconfirmed",
    },
    {
      says: "other ticket gates are not looked at while the route is unconfirmed",
      facts: { rights: ["delete"], "operator.isGlobalAdmin": false },
      today: "2023-07-01",
      state: "unconfirmed",
      blocked: ["CC-DEP-02", "CC-DEP-03"],
    },
    {
      says: "the download is unconfirmed from 1 June 2023",
      facts: { rights: ["export"] },
      today: "2023-06-01",
      state: "unconfirmed",
      idle: ["CC-EXP-01"],
    },
    {
      says: "blocked without a scope",
      facts: { rights: ["delete"] },
      today: "2023-03-01",
      state: "blocked",
      blocked: ["CC-DEL-05"],
      idle: ["CC-DEL-02"],
    },
    {
      says: "blocked without a global administrator",
      facts: { ...noTicket, "operator.isGlobalAdmin": false },
      today: "2023-03-01",
      state: "blocked",
      blocked: ["CC-DEL-01"],
      idle: ["CC-DEL-02"],
    },
    {
      says: "blocked without the object identifier",
      facts: { ...noTicket, "careerCoach.oidKnown": false },
      today: "2023-03-01",
      state: "blocked",
      blocked: ["CC-DEL-06"],
      idle: ["CC-DEL-02"],
    },
    {
      says: "the whole tenant needs no object identifier",
      facts: { rights: ["delete"], "careerCoach.scope": "tenant", "careerCoach.oidKnown": false },
      today: "2023-03-01",
      state: "ready",
      idle: ["CC-DEL-06", "CC-DEL-09"],
    },
    {
      says: "a part cannot be deleted",
      facts: { ...noTicket, "careerCoach.partWanted": true },
      today: "2023-03-01",
      state: "declined-part",
      blocked: ["CC-DEL-03"],
      idle: ["CC-DEL-02", "CC-DEL-07"],
      attestation: "no",
    },
    {
      says: "a period cannot be deleted",
      facts: { ...noTicket, "careerCoach.periodWanted": true },
      today: "2023-03-01",
      state: "declined-part",
      blocked: ["CC-DEL-04"],
      idle: ["CC-DEL-02"],
    },
    {
      says: "full deletion accepted opens it",
      facts: { ...noTicket, "careerCoach.partWanted": true, "careerCoach.fullDeletionAccepted": true },
      today: "2023-03-01",
      state: "ready",
    },
    {
      says: "an account that is off blocks the download",
      facts: { rights: ["export"], "directory.accountState": "disabled" },
      today: "2023-03-01",
      state: "blocked",
      blocked: ["CC-EXP-03"],
      idle: ["CC-EXP-02"],
    },
    {
      says: "and the deletion with it",
      facts: { ...noTicket, rights: ["delete", "export"], "directory.accountState": "permanently-deleted" },
      today: "2023-03-01",
      state: "blocked",
      blocked: ["CC-EXP-03", "CC-EXP-03"],
      idle: ["CC-DEL-02"],
    },
    {
      says: "a waived download opens both",
      facts: {
        ...noTicket,
        rights: ["delete", "export"],
        "directory.accountState": "disabled",
        "careerCoach.exportTakenOrWaived": true,
      },
      today: "2023-03-01",
      state: "ready",
    },
    {
      says: "can be called off on the day of filing",
      facts: off,
      today: "2023-03-01",
      state: "ready",
      idle: ["CC-DEL-07"],
      attestation: "no",
    },
    {
      says: "can be called off on day 6",
      facts: off,
      today: "2023-03-07",
      state: "ready",
      attestation: "no",
    },
    {
      says: "is contested on day 7",
      facts: off,
      today: "2023-03-08",
      state: "contested",
      idle: ["CC-DEL-08", "CC-DEL-07"],
      attestation: "no",
    },
    {
      says: "is too late on day 8",
      facts: off,
      today: "2023-03-09",
      state: "too-late",
      blocked: ["CC-DEL-08"],
      idle: ["CC-DEL-08"],
      attestation: "yes",
    },
    {
      says: "a wish to call off what was not filed changes nothing",
      facts: { ...noTicket, "careerCoach.cancelWanted": true },
      today: "2023-03-01",
      state: "ready",
    },
    {
      says: "correction and restriction are not described",
      facts: { rights: ["rectify", "restrict"] },
      today: "2023-03-01",
      state: "unconfirmed",
    },
  ],
  "career-coach-tenant-configuration": [
    {
      says: "ready before the end of support",
      facts: { rights: ["delete"] },
      today: "2023-05-31",
      state: "ready",
      attestation: "yes",
    },
    {
      says: "unconfirmed after it",
      facts: { rights: ["delete"] },
      today: "2023-06-01",
      state: "unconfirmed",
      idle: ["CC-TEN-DEL-02"],
    },
    {
      says: "blocked without a global administrator",
      facts: { rights: ["delete"], "operator.isGlobalAdmin": false },
      today: "2023-03-01",
      state: "blocked",
      blocked: ["CC-TEN-DEL-01"],
      idle: ["CC-TEN-DEL-02"],
    },
    {
      says: "a period cannot be singled out",
      facts: { rights: ["delete"], "careerCoach.periodWanted": true },
      today: "2023-03-01",
      state: "declined-part",
      blocked: ["CC-TEN-DEL-03"],
      idle: ["CC-TEN-DEL-02"],
    },
    ...(
      [
        ["2023-03-07", "ready", "no"],
        ["2023-03-08", "contested", "no"],
        ["2023-03-09", "too-late", "yes"],
      ] as const
    ).map(([today, state, attestation]) => ({
      says: `called off on ${today}`,
      facts: {
        rights: ["delete"],
        "careerCoach.configurationTicketFiledOn": "2023-03-01",
        "careerCoach.cancelWanted": true,
      },
      today,
      state,
      attestation,
      ...(state === "too-late" ? { blocked: ["CC-TEN-DEL-04"], idle: ["CC-TEN-DEL-04"] } : {}),
    })),
    {
      says: "everything but deletion is not described",
      facts: { rights: ["access", "export"] },
      today: "2023-03-01",
      state: "unconfirmed",
    },
  ],
  "career-coach-student-activity": [
    {
      says: "present on the day of the year",
      facts: { rights: ["delete"], "studentActivity.latestEntryOn": "2022-05-10" },
      today: "2023-05-10",
      state: "ready",
      attestation: "yes",
    },
    {
      says: "lapsed the day after",
      facts: { rights: ["delete"], "studentActivity.latestEntryOn": "2022-05-10" },
      today: "2023-05-11",
      state: "lapsed",
      idle: ["CC-ACT-DEL-01"],
      attestation: "no",
    },
    {
      says: "an entry of 29 February lapses after 28 February",
      facts: { rights: ["delete"], "studentActivity.latestEntryOn": "2024-02-29" },
      today: "2025-03-01",
      state: "lapsed",
    },
    {
      says: "a copy is not described",
      facts: { rights: ["access"] },
      today: "2023-05-10",
      state: "unconfirmed",
    },
  ],
  "career-coach-logs": [
    {
      says: "cannot be corrected",
      facts: { rights: ["rectify"] },
      state: "declined",
      blocked: ["CC-LOG-REC-01"],
      idle: ["CC-LOG-REC-01"],
    },
    {
      says: "cannot be restricted",
      facts: { rights: ["restrict"] },
      state: "declined",
      blocked: ["CC-LOG-RES-01"],
    },
    {
      says: "are out of reach without a global administrator",
      facts: { rights: ["access"], "operator.isGlobalAdmin": false },
      state: "blocked",
      blocked: ["CC-LOG-ACC-01"],
      idle: ["CC-LOG-EXP-01"],
    },
    {
      says: "are present on day 30",
      facts: { rights: ["export"], "careerCoachLogs.latestWantedOn": "2025-05-05" },
      today: "2025-06-04",
      state: "ready",
    },
    {
      says: "lapse on day 31",
      facts: { rights: ["export"], "careerCoachLogs.latestWantedOn": "2025-05-04" },
      today: "2025-06-04",
      state: "lapsed",
      idle: ["CC-LOG-EXP-01"],
    },
    {
      says: "are handed over in part when the oldest have gone",
      facts: {
        rights: ["access"],
        "careerCoachLogs.oldestWantedOn": "2025-05-04",
        "careerCoachLogs.latestWantedOn": "2025-05-20",
      },
      today: "2025-06-04",
      state: "declined-part",
      blocked: ["CC-LOG-RET-01"],
    },
    {
      says: "have no described deletion",
      facts: { rights: ["delete"] },
      state: "unconfirmed",
      blocked: ["CC-LOG-DEL-01"],
      attestation: "no",
    },
  ],
  consulting: [
    { says: "ready", facts: { rights: ["delete"] }, state: "ready", attestation: "yes" },
    {
      says: "blocked without the addendum",
      facts: { rights: ["access"], "consulting.dpaApplies": false },
      state: "blocked",
      blocked: ["MCS-DEF-01"],
      idle: ["MCS-DSR-02"],
    },
    {
      says: "waiting for the work order",
      facts: { rights: ["delete"], "consulting.workOrder": "pending" },
      state: "waiting",
      blocked: ["MCS-DSR-03"],
      idle: ["MCS-DEL-02"],
      attestation: "no",
    },
    {
      says: "ready once it is signed",
      facts: { rights: ["delete"], "consulting.workOrder": "signed" },
      state: "ready",
      attestation: "yes",
    },
  ],
  "consulting-contact": [{ says: "is referred", facts: { rights: ["access", "restrict"] }, state: "refer" }],
  "fasttrack-contact": [
    { says: "is referred to the mailbox", facts: { rights: ["access"] }, state: "refer" },
    {
      says: "restriction is not described",
      facts: { rights: ["restrict", "export"] },
      state: "unconfirmed",
      idle: ["FT-CON-02"],
    },
  ],
  "fasttrack-migration": [
    {
      says: "copies have gone when the organisation is done",
      facts: { rights: ["delete"], "fastTrack.organisationMigration": "complete" },
      state: "lapsed",
      idle: ["FT-MIG-10"],
      attestation: "no",
    },
    {
      says: "a running migration needs the request to FastTrack",
      facts: {
        rights: ["delete"],
        "fastTrack.organisationMigration": "ongoing",
        "fastTrack.userMigration": "complete",
      },
      state: "ready",
      attestation: "yes",
    },
    {
      says: "restriction is not described before the user is migrated",
      facts: { rights: ["restrict"], "fastTrack.userMigration": "ongoing" },
      state: "unconfirmed",
    },
    {
      says: "and follows the destination afterwards",
      facts: { rights: ["restrict"], "fastTrack.userMigration": "complete" },
      state: "ready",
    },
  ],
  "other-consulting": [
    {
      says: "asks the team first, and attests nothing yet",
      facts: { rights: ["delete"], "otherConsulting.teamAnswer": "none-yet" },
      state: "ready",
      idle: ["OTH-02"],
      attestation: "no",
    },
    {
      says: "escalates an unclear answer",
      facts: { rights: ["delete"], "otherConsulting.teamAnswer": "unclear" },
      state: "escalate",
      attestation: "no",
    },
    {
      says: "carries out a clear one",
      facts: { rights: ["delete"], "otherConsulting.teamAnswer": "clear" },
      state: "ready",
      attestation: "yes",
    },
  ],
  "d365-marketing": [
    {
      says: "a custom entity in the way blocks deletion",
      facts: { rights: ["delete"], "marketing.customEntitiesPresent": true },
      state: "blocked",
      blocked: ["D365-MKT-DEL-02"],
      idle: ["D365-MKT-DEL-01"],
      attestation: "no",
    },
    {
      says: "dealt with, it does not",
      facts: {
        rights: ["delete"],
        "marketing.customEntitiesPresent": true,
        "marketing.customEntitiesHandled": true,
      },
      state: "ready",
      attestation: "yes",
    },
  ],
  "d365-finance-operations": [
    {
      says: "transactions stay beside master data",
      facts: { rights: ["delete"], "financeOperations.recordKinds": ["master-data", "transaction"] },
      state: "declined-part",
      blocked: ["D365-TX-02"],
      attestation: "partial",
    },
    {
      says: "transactions alone stay",
      facts: { rights: ["rectify", "delete"], "financeOperations.recordKinds": ["transaction"] },
      state: "declined",
      blocked: ["D365-TX-02"],
      idle: ["D365-FO-DEL-01", "D365-DEL-02"],
      attestation: "no",
    },
    {
      says: "unless the controller decided otherwise",
      facts: {
        rights: ["delete"],
        "financeOperations.recordKinds": ["transaction"],
        "dynamics.ledgerHonouringDecided": true,
      },
      state: "ready",
      attestation: "yes",
    },
    {
      says: "a copy is given all the same",
      facts: { rights: ["access"], "financeOperations.recordKinds": ["transaction"] },
      state: "ready",
    },
    {
      says: "without classification no report is handed over",
      facts: { rights: ["access", "export"], "dynamics.classificationDone": false },
      state: "ready",
      idle: ["D365-FO-ACC-03", "D365-FO-EXP-02"],
    },
  ],
  "d365-business-central": [
    {
      says: "ledger entries stay beside contacts",
      facts: { rights: ["delete"], "businessCentral.recordKinds": ["contact", "ledger-entry"] },
      state: "declined-part",
      blocked: ["D365-TX-02"],
      attestation: "partial",
    },
    {
      says: "ledger entries alone stay",
      facts: { rights: ["delete", "restrict"], "businessCentral.recordKinds": ["ledger-entry"] },
      state: "declined",
      idle: ["D365-BC-DEL-01", "D365-BC-RES-01"],
      attestation: "no",
    },
    {
      says: "a posted document under retention stays",
      facts: {
        rights: ["delete"],
        "businessCentral.recordKinds": ["posted-document"],
        "businessCentral.postedDocumentUnderRetention": true,
      },
      state: "declined",
      blocked: ["D365-BC-DEL-05", "D365-PRE-05"],
      idle: ["D365-BC-DEL-04"],
      attestation: "no",
    },
    {
      says: "beside a memo it stays alone",
      facts: {
        rights: ["delete"],
        "businessCentral.recordKinds": ["memo", "posted-document"],
        "businessCentral.postedDocumentUnderRetention": true,
      },
      state: "declined-part",
      attestation: "partial",
    },
    {
      says: "without retention it goes",
      facts: {
        rights: ["delete"],
        "businessCentral.recordKinds": ["posted-document"],
        "businessCentral.postedDocumentUnderRetention": false,
      },
      state: "ready",
      attestation: "yes",
    },
    {
      says: "correcting documents alone is not described",
      facts: { rights: ["rectify"], "businessCentral.recordKinds": ["memo", "posted-document"] },
      state: "unconfirmed",
      idle: ["D365-BC-REC-02"],
    },
  ],
  "d365-talent": [
    {
      says: "an active worker is not fully deleted",
      facts: { rights: ["delete"], "talent.workerState": "active" },
      state: "blocked",
      blocked: ["D365-TAL-DEL-01"],
      idle: ["D365-TAL-DEL-02"],
      attestation: "no",
    },
    {
      says: "a terminated one is",
      facts: { rights: ["delete"], "talent.workerState": "terminated" },
      state: "ready",
      idle: ["D365-TAL-DEL-03"],
      attestation: "yes",
    },
    { says: "correction is not described", facts: { rights: ["rectify"] }, state: "unconfirmed" },
  ],
  "d365-administrator-data": [
    { says: "has no route", facts: { rights: ["access", "delete"] }, state: "unconfirmed" },
  ],
  "social-engagement-author": [
    {
      says: "author data is corrected by the author alone",
      facts: { rights: ["rectify"] },
      state: "declined-part",
      blocked: ["SE-AUT-REC-01"],
      idle: ["SE-AUT-REC-01"],
    },
    {
      says: "restriction would destroy and is declined",
      facts: { rights: ["restrict"] },
      state: "declined",
      blocked: ["SE-AUT-RES-02"],
      idle: ["SE-AUT-RES-01"],
    },
    {
      says: "unless it is accepted in writing",
      facts: {
        rights: ["restrict"],
        "socialEngagement.restrictionAsDeletionAccepted": true,
        "socialEngagement.authorIdentityConfirmed": true,
      },
      state: "ready",
    },
    {
      says: "and the author identified",
      facts: {
        rights: ["restrict"],
        "socialEngagement.restrictionAsDeletionAccepted": true,
        "socialEngagement.authorIdentityConfirmed": false,
      },
      state: "blocked",
      blocked: ["SE-AUT-DEL-06"],
      idle: ["SE-AUT-RES-01"],
    },
    {
      says: "nobody unidentified is deleted",
      facts: { rights: ["delete"], "socialEngagement.authorIdentityConfirmed": false },
      state: "blocked",
      blocked: ["SE-AUT-DEL-06"],
      idle: ["SE-AUT-DEL-01", "SE-AUT-DEL-05"],
      attestation: "no",
    },
  ],
  "social-engagement-employee": [
    {
      says: "a licence that is needed blocks deletion, not the alerts",
      facts: { rights: ["delete"], "socialEngagement.licenceNeeded": true },
      state: "blocked",
      blocked: ["SE-EMP-DEL-01"],
      idle: ["SE-EMP-DEL-01"],
      attestation: "no",
    },
    {
      says: "a licence that is needed leaves the milder means alone",
      facts: { rights: ["restrict"], "socialEngagement.licenceNeeded": true },
      state: "ready",
      idle: ["SE-EMP-RES-01"],
    },
    {
      says: "not needed, it is removed",
      facts: { rights: ["delete"], "socialEngagement.licenceNeeded": false },
      state: "ready",
      attestation: "yes",
    },
  ],
  "d365-logs": [
    {
      says: "cannot be corrected",
      facts: { rights: ["rectify"] },
      state: "declined",
      blocked: ["SGL-REC-01"],
      idle: ["SGL-REC-01"],
    },
    {
      says: "cannot be restricted",
      facts: { rights: ["restrict"] },
      state: "declined",
      blocked: ["SGL-RES-01"],
    },
    {
      says: "are out of reach without a global administrator",
      facts: { rights: ["access"], "operator.isGlobalAdmin": false },
      state: "blocked",
      blocked: ["SGL-ACC-01"],
      idle: ["SGL-EXP-02"],
    },
    {
      says: "need storage",
      facts: { rights: ["export"], "logs.azureStorageReady": false },
      state: "blocked",
      blocked: ["SGL-EXP-05"],
      idle: ["SGL-EXP-02"],
    },
    {
      says: "stay while the account is needed",
      facts: { rights: ["delete"], "directory.accountNeeded": true },
      state: "declined",
      blocked: ["SGL-DEL-01"],
      idle: ["SGL-DEL-01"],
      attestation: "no",
    },
    {
      says: "stay while a copy asked for cannot be taken",
      facts: { rights: ["delete", "export"], "logs.azureStorageReady": false },
      state: "blocked",
      blocked: ["SGL-EXP-05", "SGL-DEL-06"],
      idle: ["SGL-DEL-01"],
      attestation: "no",
    },
    {
      says: "go once the copy is taken or waived",
      facts: {
        rights: ["delete", "export"],
        "logs.azureStorageReady": false,
        "logs.exportTakenOrWaived": true,
      },
      state: "blocked",
      blocked: ["SGL-EXP-05"],
      attestation: "yes",
    },
  ],
};

describe.each(Object.entries(tables))("%s", (system, rows) => {
  test.each(rows.map((row) => [row.says, row] as const))("%s", (_, row) => {
    const outcome = outcomeOf({ ...row.facts, systems: [system] }, row.today);
    expect(outcome.states).toEqual({ [system]: row.state });
    if (row.blocked !== undefined) expect(blockedRules(outcome)).toEqual(row.blocked);
    const active = activeRules(outcome);
    expect((row.idle ?? []).filter((rule) => active.includes(rule))).toEqual([]);
    if (row.attestation !== undefined) expect(outcome.attestation).toBe(row.attestation);
  });
});

test("no plan tells anybody to delete other users before an export", () => {
  const outcome = outcomeOf({ systems: ["social-engagement-employee"], rights: ["access", "export"] });
  const words = outcome.steps.map(({ step }) => `${step.title} ${step.text}`).join(" ");
  expect(words).not.toMatch(/delete (all|every|other)/i);
  expect(activeRules(outcome)).not.toContain("SE-EMP-ACC-02");
  expect(cites(outcome, "SE-EMP-ACC-02")).toBe(true);
});

test("a case over many systems copies everything before it deletes anything, and the account goes last", () => {
  const { steps } = outcomeOf({
    systems: ["support-data", "d365-customer-engagement", "d365-logs"],
    rights: ["export", "delete"],
    "support.option": "b",
    "directory.accountNeeded": false,
  });
  const stages = steps.map(({ step }) => step.stage);
  expect(stages.lastIndexOf("copy")).toBeLessThan(stages.indexOf("delete"));
  expect(steps.findLastIndex(({ step }) => step.stage === "delete")).toBeLessThan(
    steps.findIndex(({ rules }) => rules.includes("SGL-DEL-01")),
  );
});

test("contacts of support and of consulting are told once where to turn", () => {
  const { steps } = outcomeOf({ systems: ["support-contact", "consulting-contact"], rights: ["access"] });
  const referral = steps.filter(({ key }) => key === "microsoft/refer-contact");
  expect(referral.map(({ systems }) => systems)).toEqual([["support-contact", "consulting-contact"]]);
});
