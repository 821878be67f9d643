import { describe, expect, test } from "vitest";
import { guides } from "../../src/content/guides/index.ts";
import { systems } from "../../src/content/systems.ts";
import type { Facts } from "../../src/domain/facts.ts";
import { guideRights, stepStages, type Note, type Step } from "../../src/domain/guide/guide.ts";
import type { Outcome, PlannedStep } from "../../src/domain/guide/outcome.ts";
import { proposalsFor } from "../../src/domain/guide/proposals.ts";
import { t } from "../../src/i18n/index.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { activeSteps, anEmployeeAsks, outcomeOf } from "../support/guides.ts";

const steps: readonly Step[] = guides.flatMap(({ parts }) => parts.flatMap((part) => part.steps));

function step(outcome: Outcome, key: string): PlannedStep {
  const found = outcome.steps.find((one) => one.key === key);
  if (found === undefined) throw new Error(`the plan has no step ${key}`);
  return found;
}

function inside({ step: { title, text }, warnings }: PlannedStep): string {
  return [title, text, ...warnings.map((one) => one.text)].join("\n");
}

function order(outcome: Outcome): readonly string[] {
  return outcome.steps.map(({ key }) => key);
}

const oneStudent: Facts = {
  systems: ["career-coach-user-data"],
  rights: ["delete"],
  "operator.isGlobalAdmin": true,
  "careerCoach.scope": "user",
  "careerCoach.oidKnown": true,
};

describe("A03: one person's ticket in Career Coach may wipe the whole tenant", () => {
  const outcome = outcomeOf({ ...oneStudent, "careerCoach.ticketFiledOn": "2023-04-03" }, "2023-04-03");

  test("the confirmation of the scope has the last safe cancel day, and stands before the deletion", () => {
    const confirm = step(outcome, "career-coach-user-data/confirm-scope");
    expect(confirm.askBy).toBe("2023-04-09");
    expect(inside(confirm)).toMatch(/without it, cancel on the last safe day/);
    const keys = order(outcome);
    expect(keys.indexOf(confirm.key)).toBeLessThan(keys.indexOf("career-coach-user-data/hold-and-deletion"));
  });

  test("the step that files says never to file for the tenant, and no plan of one person does", () => {
    expect(inside(step(outcome, "career-coach-user-data/file-ticket"))).toContain(
      "Never file for the whole tenant in the case of one person.",
    );
    const missing = outcomeOf({ ...oneStudent, "careerCoach.oidKnown": false }, "2023-04-03");
    expect(missing.steps.map((one) => one.step.id)).not.toContain("file-for-tenant");
    expect(missing.remarks.map(({ text }) => text).join()).toContain("Never file for the whole tenant");
  });
});

test("A04: day 7 of the hold has something to do today, and claims nothing", () => {
  const off = { ...oneStudent, "careerCoach.ticketFiledOn": "2023-04-03", "careerCoach.cancelWanted": true };
  const active = activeSteps(outcomeOf(off, "2023-04-10")).filter(({ status }) => status === "active");
  expect(active.map(({ step: { id } }) => id)).toContain("call-off-on-day-7");
  expect(active.map(({ step: { id } }) => id)).not.toContain("hold-and-deletion");
});

describe("A15: the list of users is filtered; no account is ever deleted for an export", () => {
  const outcome = outcomeOf(
    { systems: ["social-engagement-employee"], rights: ["access", "export"] },
    "2019-07-01",
  );

  test.each(["export-profile", "export-profile-portable"])("%s says so inside the step", (id) => {
    expect(inside(step(outcome, `social-engagement-employee/${id}`))).toContain(
      "Never delete accounts to narrow an export.",
    );
  });

  test("no word of any guide tells to delete other users", () => {
    const words = JSON.stringify(guides);
    expect(words).not.toMatch(/delete (all|every|the other|any other)[^.]{0,20} users?/i);
    expect(words).not.toMatch(/users? except/i);
    expect(words.match(/delete accounts/gi)).toHaveLength(words.match(/Never delete accounts/g)?.length ?? 0);
  });

  test("the rule behind it is cited by warnings only", () => {
    expect(steps.filter(({ rules }) => rules.includes("SE-EMP-ACC-02"))).toEqual([]);
  });
});

describe("A16: restriction that destroys is chosen in writing", () => {
  test("for an author it is offered only once accepted, and says what it does", () => {
    const asked = { systems: ["social-engagement-author"], rights: ["restrict"] };
    expect(order(outcomeOf(asked, "2019-06-03"))).not.toContain("social-engagement/delete-author");
    const accepted = outcomeOf(
      { ...asked, "socialEngagement.restrictionAsDeletionAccepted": true },
      "2019-06-03",
    );
    const deletion = step(accepted, "social-engagement/delete-author");
    expect(inside(deletion)).toMatch(/same act as erasure and cannot be undone/);
    expect(deletion.irreversible).toBe(true);
  });

  test("for an author deleted, the step says that a mark may remain", () => {
    const outcome = outcomeOf({ systems: ["social-engagement-author"], rights: ["delete"] }, "2019-06-03");
    expect(inside(step(outcome, "social-engagement/delete-author"))).toMatch(/such a mark may remain/);
  });

  test("for an employee the milder means comes first", () => {
    const outcome = outcomeOf(
      { systems: ["social-engagement-employee"], rights: ["restrict"] },
      "2019-06-03",
    );
    const keys = order(outcome);
    const licence = keys.indexOf("social-engagement-employee/remove-licence");
    expect(keys.indexOf("social-engagement-employee/stop-alerts")).toBeLessThan(licence);
    expect(inside(outcome.steps[licence]!)).toMatch(/destroys what it restricts/);
  });
});

describe("A19: logs go only with the account", () => {
  const logs = { systems: ["d365-logs"], rights: ["delete"] };

  test("an account in use is never offered for deletion", () => {
    const outcome = outcomeOf({ ...logs, "directory.accountNeeded": true });
    expect(order(outcome)).not.toContain("d365-logs/delete-account");
  });

  test("the step says what it ends, what it leaves, and that the instructions are missing", () => {
    const words = inside(step(outcomeOf(logs), "d365-logs/delete-account"));
    expect(words).toMatch(/ends the account everywhere/);
    expect(words).toMatch(/nearly all Dynamics 365 services/);
    expect(words).toMatch(/instructions for permanent deletion are missing from the source/);
  });

  test("while nobody knows whether the account is needed, that is found out before it", () => {
    const { findOut } = outcomeOf(logs);
    const needed = findOut.find(({ fact }) => fact === "directory.accountNeeded");
    expect(needed?.before).toContain("d365-logs/delete-account");
  });
});

describe("A28: closing a case starts the ninety days of its files", () => {
  const facts: Facts = {
    systems: ["support-data", "support-dtm"],
    rights: ["restrict"],
    "support.engagement.state": "open",
  };

  test("the copy comes before the closing", () => {
    const keys = order(outcomeOf(facts));
    expect(keys.indexOf("support/keep-copy-before-closing")).toBeLessThan(keys.indexOf("support/close-case"));
  });

  test("the step that closes names the day of loss", () => {
    const { tasks } = proposalsFor(
      guides,
      { ...anEmployeeAsks, ...facts },
      calendarDate("2025-06-04"),
      {},
      t.guides.plan,
    );
    const closing = tasks.find(({ origin }) => origin.key === "support/close-case");
    expect(closing?.warnings.join("\n")).toContain("closed today, they count as lost from Wed 3 Sep 2025");
    expect(closing?.after).toContain("support/keep-copy-before-closing");
  });
});

test("A21: a copy alone restricts nothing, and the step says so", () => {
  const outcome = outcomeOf({ systems: ["d365-customer-engagement"], rights: ["restrict"] });
  const words = inside(step(outcome, "d365-customer-engagement/restrict-by-isolation"));
  expect(words).toMatch(/only when the live record is out of processing/);
});

test("A29: the check over other systems asks for the identifiers, because nobody looks into the files", () => {
  const outcome = outcomeOf({
    systems: ["support-dtm"],
    rights: ["delete"],
    "support.engagement.state": "closed",
    "support.engagement.closedOn": "2025-06-01",
  });
  expect(inside(step(outcome, "support-dtm/check-across-systems"))).toMatch(/needs from you the identifiers/);
});

describe("a right that the source does not describe", () => {
  const silent = guides.flatMap(({ parts }) =>
    parts.flatMap(({ system, gates }) =>
      gates.filter(({ state }) => state === "silent").map((gate) => ({ system, gate })),
    ),
  );

  test.each(silent.map(({ system, gate }) => [system, gate] as const))(
    "in %s says so, and asks to record the means used",
    (_, { text }) => {
      expect(text).toMatch(/^Not described in the source/);
      expect(text).toMatch(/Record (by which|the) means/);
    },
  );

  test.each(silent.map(({ system, gate }) => [system, gate.rights?.[0] ?? "access"] as const))(
    "in %s leaves a task to record the means, for %s",
    (system, right) => {
      const facts = {
        ...anEmployeeAsks,
        systems: [system],
        rights: [right],
        "businessCentral.recordKinds": ["memo"],
      };
      const { tasks } = proposalsFor(guides, facts, calendarDate("2023-05-04"), {}, t.guides.plan);
      const task = tasks.find(({ origin }) => origin.key === `${system}/record-means`);
      expect(task?.title).toMatch(/^Record the means used: /);
      expect(task?.instruction).toMatch(/^Not described in the source/);
    },
  );

  test("brings no step for it alone", () => {
    const invented = silent.flatMap(({ system, gate }) =>
      (gate.rights ?? guideRights).flatMap((right) => {
        const outcome = outcomeOf({ systems: [system], rights: [right] });
        if (outcome.states[system] !== "unconfirmed") return [];
        return activeSteps(outcome)
          .filter((one) => one.system === system && one.step.stage !== "discover")
          .map(({ key }) => `${right} ${key}`);
      }),
    );
    expect(invented).toEqual([]);
  });
});

describe("a retired product", () => {
  const retired = systems.filter(({ id }) => /^(career-coach|social-engagement)/.test(id));

  test.each(retired.map(({ id }) => id))(
    "%s says that its route is unconfirmed, never that nothing is to do",
    (id) => {
      const { states, remarks } = outcomeOf({ systems: [id], rights: ["access", "delete"] }, "2025-06-04");
      const words = remarks.map(({ text }) => text).join("\n");
      expect(`${states[id] ?? ""}\n${words}`).toMatch(
        /unconfirmed|not confirmed|check in its current edition/i,
      );
      expect(words).not.toMatch(/nothing (has )?to be done|nothing is left/i);
    },
  );
});

describe("several systems in one case", () => {
  const everywhere = outcomeOf({
    systems: systems.map(({ id }) => id).toReversed(),
    rights: ["access", "export", "rectify", "restrict", "delete"],
    "socialEngagement.restrictionAsDeletionAccepted": true,
    "support.option": "b",
    "support.engagement.state": "open",
  });

  test("make one plan in the order of work, whatever the order of the systems", () => {
    const stages = everywhere.steps.map((one) => stepStages.indexOf(one.step.stage));
    expect(stages).toEqual(stages.toSorted((one, other) => one - other));
    expect(everywhere.steps.at(-1)?.step.stage).toBe("account");
  });

  test("share a step that is the same, with the rules and warnings of each", () => {
    const keys = order(everywhere);
    expect(new Set(keys).size).toBe(keys.length);
    const closing = step(everywhere, "support/close-case");
    expect(closing.systems).toEqual(["support-data", "support-dtm"]);
    const warned = closing.warnings.flatMap((one: Pick<Note, "rules">) => one.rules);
    expect(warned).toEqual(expect.arrayContaining(["SUP-RES-03", "SUP-DTM-10"]));
  });

  test("a deletion waits for the copies of its system, the account for those of all", () => {
    const { tasks } = proposalsFor(
      guides,
      {
        ...anEmployeeAsks,
        systems: ["d365-logs", "d365-talent", "support-data"],
        rights: ["access", "delete"],
        "support.option": "b",
        "talent.workerState": "terminated",
      },
      calendarDate("2025-06-04"),
      {},
      t.guides.plan,
    );
    const after = (key: string) => tasks.find(({ origin }) => origin.key === key)?.after ?? [];
    expect(after("d365-talent/delete-worker")).toContain("d365-talent/report-copy");
    expect(after("d365-talent/delete-worker")).not.toContain("support-data/fetch-copies");
    expect(after("d365-logs/delete-account")).toEqual(
      expect.arrayContaining([
        "d365-talent/report-copy",
        "support-data/fetch-copies",
        "d365-logs/fetch-export",
      ]),
    );
  });
});
