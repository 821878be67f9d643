import { describe, expect, test } from "vitest";
import { guides } from "../../src/content/guides/index.ts";
import { questionsFor } from "../../src/domain/guide/questions.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import {
  activeRules,
  activeSteps,
  anEmployeeAsks,
  blockedRules,
  cites,
  outcomeOf,
} from "../support/guides.ts";

const files = { systems: ["support-dtm"], rights: ["delete"], "dtm.filesPossible": true };
const closed = { ...files, "support.engagement.state": "closed" };

describe("files handed to support, counted from closing on 1 March 2025", () => {
  const facts = { ...closed, "support.engagement.closedOn": "2025-03-01" };

  test.each([
    ["2025-03-01", "ready", ["SUP-DTM-07", "SUP-DTM-09"]],
    ["2025-05-29", "ready", ["SUP-DTM-07", "SUP-DTM-09"]], // day 89
    ["2025-05-30", "ready", ["SUP-DTM-07", "SUP-DTM-11"]], // day 90
    ["2025-05-31", "lapsed", []], // day 91
  ])("on %s they are %s", (today, state, rules) => {
    const outcome = outcomeOf(facts, today);
    expect(outcome.states["support-dtm"]).toBe(state);
    const deletion = ["SUP-DTM-07", "SUP-DTM-08", "SUP-DTM-09", "SUP-DTM-11", "SUP-DTM-13"];
    expect(activeRules(outcome).filter((rule) => deletion.includes(rule))).toEqual(rules);
    expect(activeRules(outcome)).toContain("SUP-DTM-12");
    expect(outcome.attestation).toBe(state === "ready" ? "yes" : "no");
  });

  test("day 90 and the day after are named", () => {
    const { days } = outcomeOf(facts, "2025-03-02");
    expect(days).toContainEqual(expect.objectContaining({ name: "dtm.day90", on: "2025-05-30" }));
    expect(days).toContainEqual(expect.objectContaining({ name: "dtm.lapsesOn", on: "2025-05-31" }));
  });
});

describe("files moved in on 1 March 2025, the case closed on 1 February", () => {
  const facts = { ...closed, "support.engagement.closedOn": "2025-02-01", "dtm.movedInOn": "2025-03-01" };

  test.each([
    ["2025-05-01", ["SUP-DTM-07", "SUP-DTM-09"]], // 89 days after closing
    ["2025-05-02", ["SUP-DTM-07", "SUP-DTM-11"]], // 90
    ["2025-05-03", ["SUP-DTM-07", "SUP-DTM-13"]], // 91, moved in 63 days ago
    ["2025-05-30", ["SUP-DTM-07", "SUP-DTM-13"]], // moved in 90 days ago
  ])("count as present on %s", (today, rules) => {
    const outcome = outcomeOf(facts, today);
    expect(outcome.states["support-dtm"]).toBe("ready");
    expect(activeRules(outcome)).toEqual(expect.arrayContaining(rules));
  });

  test("lapse when both counts have run out", () => {
    const outcome = outcomeOf(facts, "2025-05-31");
    expect(outcome.states["support-dtm"]).toBe("lapsed");
    expect(activeRules(outcome)).not.toContain("SUP-DTM-07");
    expect(cites(outcome, "SUP-DTM-10")).toBe(true);
  });

  test("moved in before the closing, the closing counts", () => {
    const swapped = { ...closed, "support.engagement.closedOn": "2025-03-01", "dtm.movedInOn": "2025-02-01" };
    expect(outcomeOf(swapped, "2025-05-30").states["support-dtm"]).toBe("ready");
    expect(outcomeOf(swapped, "2025-05-31").states["support-dtm"]).toBe("lapsed");
  });
});

describe("files of an open case", () => {
  const open = { ...files, "support.engagement.state": "open" };

  test("are deleted by the contact who has the workspace address", () => {
    const outcome = outcomeOf({ ...open, "dtm.contactHasWorkspaceUrl": true });
    expect(outcome.states["support-dtm"]).toBe("ready");
    expect(activeRules(outcome)).toContain("SUP-DTM-08");
    expect(outcome.steps.find(({ rules }) => rules.includes("SUP-DTM-08"))?.irreversible).toBe(true);
  });

  test("stay where nobody has it, and finding that contact is to be done", () => {
    const outcome = outcomeOf({ ...open, "dtm.contactHasWorkspaceUrl": false });
    expect(outcome.states["support-dtm"]).toBe("blocked");
    expect(blockedRules(outcome)).toEqual(["SUP-DTM-02"]);
    expect(activeRules(outcome)).not.toContain("SUP-DTM-08");
    expect(activeSteps(outcome).map(({ step }) => step.id)).toContain("find-workspace-contact");
  });

  test("where it is unknown, it has to be found out before the deletion", () => {
    const outcome = outcomeOf(open);
    expect(outcome.states["support-dtm"]).toBe("ready");
    const asked = outcome.findOut.find(({ fact }) => fact === "dtm.contactHasWorkspaceUrl");
    expect(asked?.before).toContain("support-dtm/ask-deletion");
  });

  test("all files of the account go only by a wish of its own", () => {
    expect(activeRules(outcomeOf(open))).not.toContain("SUP-DTM-06");
    const wanted = outcomeOf({ ...open, "dtm.accountWideWanted": true });
    expect(activeRules(wanted)).toContain("SUP-DTM-06");
  });
});

describe("looking into files", () => {
  test.each(["access", "export"])("for %s needs the contact with the workspace address", (right) => {
    const facts = { systems: ["support-dtm"], rights: [right] };
    expect(outcomeOf({ ...facts, "dtm.contactHasWorkspaceUrl": true }).states["support-dtm"]).toBe("ready");
    const outcome = outcomeOf({ ...facts, "dtm.contactHasWorkspaceUrl": false });
    expect(outcome.states["support-dtm"]).toBe("blocked");
    expect(activeRules(outcome)).not.toContain(right === "access" ? "SUP-ACC-02" : "SUP-EXP-02");
  });
});

describe("tickets", () => {
  const tickets = { systems: ["support-data"], rights: ["delete"] };

  test("over everything, are not asked for without an identifier", () => {
    const facts = { ...tickets, "support.option": "a" };
    const without = outcomeOf({ ...facts, "support.identifiers": [] });
    expect(without.states["support-data"]).toBe("blocked");
    expect(blockedRules(without)).toEqual(["SUP-DEL-05"]);
    expect(without.attestation).toBe("no");
    const withOne = outcomeOf({ ...facts, "support.identifiers": ["jane@contoso.example"] });
    expect(withOne.states["support-data"]).toBe("ready");
    expect(withOne.steps.filter(({ irreversible }) => irreversible).flatMap(({ rules }) => rules)).toContain(
      "SUP-DEL-07",
    );
    const asked = outcomeOf(facts).findOut.find(({ fact }) => fact === "support.identifiers");
    expect(asked?.before).toContain("support-data/ask-deletion");
  });

  test("named one by one, carry the warning not to delete in the portal inside the very step", () => {
    const outcome = outcomeOf({ ...tickets, "support.option": "b" });
    const step = outcome.steps.find(({ rules }) => rules.includes("SUP-DEL-09"));
    expect(step?.warnings.flatMap(({ rules }) => rules)).toContain("SUP-DEL-08");
    expect(activeRules(outcome)).not.toContain("SUP-DEL-07");
  });

  test("deleted by hand are a repair, and the same task", () => {
    const byHand = outcomeOf({ ...tickets, "support.option": "b", "support.selfDeletedInPortal": true });
    expect(byHand.states["support-data"]).toBe("repair");
    expect(byHand.attestation).toBe("no");
    const key = (option: string) =>
      outcomeOf({ ...tickets, "support.option": option }).steps.find(({ rules }) =>
        rules.includes("SUP-DEL-03"),
      )?.key;
    expect(byHand.steps.find(({ rules }) => rules.includes("SUP-DEL-08"))?.key).toBe(key("a"));
    expect(key("a")).toBe(key("b"));
  });

  test("corrected by deletion wait for being sent again", () => {
    const facts = {
      systems: ["support-data"],
      rights: ["rectify"],
      "support.rectification.microsoftChoice": "deleted-for-resubmission",
    };
    expect(outcomeOf({ ...facts, "support.rectification.resubmitted": false }).states["support-data"]).toBe(
      "waiting",
    );
    expect(outcomeOf({ ...facts, "support.rectification.resubmitted": true }).states["support-data"]).toBe(
      "ready",
    );
    expect(outcomeOf(facts).states["support-data"]).toBe("ready");
  });

  test("restricted: copy, then closing, then the note; a closed case is not closed again", () => {
    const facts = { systems: ["support-data", "support-dtm"], rights: ["restrict"] };
    const open = outcomeOf({ ...facts, "support.engagement.state": "open" });
    const order = open.steps.map(({ key }) => key).filter((key) => key.startsWith("support/"));
    expect(order).toEqual([
      "support/keep-copy-before-closing",
      "support/close-case",
      "support/do-not-reopen",
    ]);
    const closing = open.steps.find(({ key }) => key === "support/close-case");
    expect(closing?.systems).toEqual(["support-data", "support-dtm"]);
    expect(closing?.warnings.flatMap(({ rules }) => rules)).toEqual(["SUP-RES-03", "SUP-DTM-10"]);
    const shut = outcomeOf({ ...facts, "support.engagement.state": "closed" });
    expect(cites(shut, "SUP-RES-01")).toBe(false);
  });

  test("with matter of Microsoft in them are exported in part", () => {
    const facts = { systems: ["support-data"], rights: ["export"] };
    const outcome = outcomeOf({ ...facts, "support.withheldMaterialPresent": true });
    expect(outcome.states["support-data"]).toBe("declined-part");
    expect(activeRules(outcome)).toContain("SUP-EXP-02");
    expect(outcomeOf({ ...facts, "support.withheldMaterialPresent": false }).states["support-data"]).toBe(
      "ready",
    );
  });
});

describe("contact details of our own staff", () => {
  const contact = { systems: ["support-contact"], rights: ["delete"], "supportContact.openEngagements": 1 };

  test("wait for a replacement, and naming one is to be done", () => {
    const outcome = outcomeOf({ ...contact, "supportContact.replacementConfirmed": false });
    expect(outcome.states["support-contact"]).toBe("waiting");
    expect(outcome.roles["support-contact"]).toBe("controller");
    expect(activeSteps(outcome).map(({ step }) => step.id)).toContain("name-replacement");
    expect(activeRules(outcome)).not.toContain("PS-CON-08");
  });

  test("are exchanged once it is confirmed", () => {
    const outcome = outcomeOf({ ...contact, "supportContact.replacementConfirmed": true });
    expect(outcome.states["support-contact"]).toBe("refer");
    expect(activeRules(outcome)).toContain("PS-CON-08");
  });

  test("without open cases nothing waits, and closed ones stay", () => {
    const outcome = outcomeOf({
      ...contact,
      "supportContact.openEngagements": 0,
      "supportContact.closedEngagements": 2,
      "supportContact.replacementConfirmed": false,
    });
    expect(outcome.states["support-contact"]).toBe("refer");
    expect(blockedRules(outcome)).toEqual(["PS-CON-04"]);
    expect(cites(outcome, "PS-CON-07")).toBe(false);
  });

  test("are no matter of the organisation: no clock and no identity check of ours", () => {
    const outcome = outcomeOf({ ...contact, "identity.verified": false });
    expect(outcome.states).toEqual({ "support-contact": "refer" });
    expect(outcome.days).toEqual([]);
  });
});

describe("the request as a whole", () => {
  const both = { systems: ["support-data", "support-contact"], rights: ["access"] };

  test("stops before everything while the identity is not established", () => {
    const outcome = outcomeOf({ ...both, "identity.verified": false });
    expect(outcome.states).toEqual({ case: "blocked" });
    expect(activeSteps(outcome).every(({ system }) => system === "case")).toBe(true);
    expect(outcome.steps.find(({ step }) => step.id === "fetch-copies")?.status).toBe("blocked");
  });

  test.each([
    [{ "request.meetsOwnRules": false }, "D365-PRE-04"],
    [{ "request.conflict": "whole" }, "D365-PRE-05"],
    [{ "request.dataHeld": false }, "D365-PRE-06"],
  ])("ends declined with %j", (facts, rule) => {
    const outcome = outcomeOf({ ...both, ...facts });
    expect(outcome.states).toEqual({ case: "declined" });
    expect(blockedRules(outcome)).toEqual([rule]);
    expect(outcome.steps.filter(({ system }) => system !== "case")).toEqual([]);
    expect(outcome.roles).toEqual({ "support-data": "processor", "support-contact": "controller" });
  });

  test("declined in part leaves the systems as usual and the attestation partial", () => {
    const facts = { systems: ["support-data"], rights: ["delete"], "support.option": "b" };
    expect(outcomeOf(facts).attestation).toBe("yes");
    const outcome = outcomeOf({ ...facts, "request.conflict": "part" });
    expect(outcome.states).toEqual({ case: "declined-part", "support-data": "ready" });
    expect(outcome.attestation).toBe("partial");
  });

  test.each([
    ["2025-01-30", "2025-02-28"], // a month is shorter
    ["2025-03-01", "2025-03-31"], // thirty days are shorter
    ["2024-01-31", "2024-02-29"],
  ])("received on %s is worked off by %s", (receivedOn, by) => {
    const { days } = outcomeOf({ ...both, "request.receivedOn": receivedOn });
    expect(days.find(({ name }) => name === "workBy")?.on).toBe(by);
  });

  test("under the CCPA the household counts, and thirty days are planned", () => {
    const outcome = outcomeOf({ ...both, regime: "ccpa" });
    expect(cites(outcome, "PS-DEF-08")).toBe(true);
    expect(Object.fromEntries(outcome.days.map(({ name, on }) => [name, on]))).toEqual({
      "respondBy.seed30Days": "2025-07-02",
      "respondBy.ccpa45Days": "2025-07-17",
      workBy: "2025-07-02",
    });
  });

  test("business records are silent: nothing is invented", () => {
    const outcome = outcomeOf({ systems: ["support-business-records"], rights: ["access", "delete"] });
    expect(outcome.states).toEqual({ "support-business-records": "unconfirmed" });
    expect(outcome.steps).toEqual([]);
    expect(cites(outcome, "SUP-DEF-02")).toBe(true);
  });
});

test("the days of a closed case are not asked about a case that is open", () => {
  const facts = { ...anEmployeeAsks, ...files, "support.engagement.state": "open" };
  const asked = questionsFor(guides, facts, calendarDate("2025-06-04")).map(({ question }) => question.fact);
  expect(asked).toContain("dtm.contactHasWorkspaceUrl");
  expect(asked).not.toContain("support.engagement.closedOn");
  expect(asked).not.toContain("dtm.movedInOn");
});
