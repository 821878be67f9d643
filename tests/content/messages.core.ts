import { describe, expect, test } from "vitest";
import { guides } from "../../src/content/guides/index.ts";
import type { Facts } from "../../src/domain/facts.ts";
import { ourselves, type Guide, type Part, type Step } from "../../src/domain/guide/guide.ts";
import { fillMessage, type FilledMessage, type Fillings } from "../../src/domain/guide/message.ts";
import { placeholdersOf } from "../../src/domain/guide/walk.ts";
import { World } from "../../src/domain/guide/world.ts";
import { t } from "../../src/i18n/index.ts";
import { calendarDate } from "../../src/lib/calendar.ts";

interface Placed {
  readonly guide: Guide;
  readonly part: Part;
  readonly step: Step;
}

const all: readonly Placed[] = guides.flatMap((guide) =>
  guide.parts.flatMap((part) => part.steps.map((step) => ({ guide, part, step }))),
);

/** Somebody else has to act or to answer: another actor, or a channel that leads to Microsoft or to the person. */
function asks({ step: { actor, channel = "" } }: Placed): boolean {
  return !ourselves.includes(actor) || /Microsoft|engagement team|person|author/i.test(channel);
}

const asking = all.filter(asks);
const nameOf = ({ part, step }: Placed): string => `${part.system}/${step.id}`;
const at = (name: string): Placed => {
  const found = all.find((one) => nameOf(one) === name);
  if (found === undefined) throw new Error(`there is no step ${name}`);
  return found;
};

const everything: Facts = {
  regime: "eu-gdpr",
  rights: ["access", "rectify", "restrict", "delete", "export"],
  systems: ["career-coach-user-data", "career-coach-logs", "support-dtm"],
  "support.identifiers": ["jane@example.org", "Jane Roe"],
  "support.tickets": ["118", "119"],
  "support.conversation": "chat of 3 March",
  "support.wrong": "Jane Row",
  "support.correct": "Jane Roe",
  "dtm.files": ["mailbox.pst"],
  "supportContact.replacement": "Ann Field",
  "supportContact.closedEngagements": 1,
  "careerCoach.objectIdentifier": "8f0c",
  "directory.accountOffOn": "2025-04-30",
};
const fillings: Fillings = {
  ...everything,
  dataSubject: "Jane Roe",
  organisation: "Contoso",
  officer: "D. Pro",
  contact: "dpo@example.org",
  caseNumber: "DSR-2025-007",
};

function messageOf(placed: Placed, changed: Facts = {}, known: Fillings = fillings): FilledMessage {
  const { message } = placed.step;
  if (message === undefined) throw new Error(`${nameOf(placed)} has no message`);
  const world = new World(guides, { ...everything, ...changed }, calendarDate("2025-03-31"));
  const days = Object.fromEntries(
    placed.guide.days.flatMap(({ id }) => {
      const on = world.day(id);
      return on === null ? [] : [[id, on]];
    }),
  );
  return fillMessage(message, world, { ...days, ...known }, (name) => name);
}

test.each(asking.map((placed) => [nameOf(placed), placed] as const))(
  "%s asks somebody, and has the message ready",
  (_, placed) => {
    const { to, subject, body, missing } = messageOf(placed, {
      "support.engagement.state": "closed",
      "support.engagement.closedOn": "2025-03-01",
    });
    expect([to, subject, body].every((text) => text.trim() !== "")).toBe(true);
    expect(missing).toEqual([]);
    expect(`${subject}\n${body}`).not.toMatch(/[{}[\]]/);
    expect(`${subject}\n${body}`).toContain("DSR-2025-007");
    expect(body).toContain("D. Pro");
  },
);

test.each(
  asking.filter(({ step }) => placeholdersOf(step).length > 0).map((one) => [nameOf(one), one] as const),
)("%s marks what is missing", (_, placed) => {
  const world = new World(guides, { regime: "eu-gdpr", rights: ["delete"] }, calendarDate("2025-03-31"));
  const message = placed.step.message;
  if (message === undefined) throw new Error("no message");
  const { missing, body, subject } = fillMessage(message, world, {}, (name) => name);
  expect(missing.length).toBeGreaterThan(0);
  for (const name of missing) expect(`${subject}\n${body}`).toContain(`[${name}: to be filled in]`);
});

/** Everybody at Microsoft who helps as processor, and the sentence by which help is asked. */
const helpers = asking.filter(
  ({ part, step }) =>
    part.role.microsoft === "processor" &&
    step.message !== undefined &&
    /support:|engagement manager|FastTrack team/.test(step.message.to),
);

test("every message to Microsoft as processor says that it is a data subject request (GDPR)", () => {
  expect(helpers.length).toBeGreaterThan(15);
  const silent = helpers.filter(
    (one) => !messageOf(one).body.includes("This is a data subject request (GDPR)."),
  );
  expect(silent.map(nameOf)).toEqual([]);
});

test("under the CCPA it names the GDPR all the same, and the CCPA beside it", () => {
  const wrong = helpers.filter((one) => {
    const { body } = messageOf(one, { regime: "ccpa" });
    return !body.includes("(GDPR)") || !body.includes("California Consumer Privacy Act (CCPA)");
  });
  expect(wrong.map(nameOf)).toEqual([]);
  expect(helpers.filter((one) => messageOf(one).body.includes("CCPA")).map(nameOf)).toEqual([]);
});

describe("the sentences and names that a rule demands", () => {
  test.each([
    ["CC-DEL-02", "career-coach-user-data/file-for-user", ["GDPR Delete DSR"]],
    ["CC-DEL-05", "career-coach-user-data/file-for-user", ["one specific person", "and of nobody else"]],
    ["CC-DEL-06", "career-coach-user-data/file-for-user", ["Object identifier (OID): 8f0c"]],
    [
      "CC-DEL-09",
      "career-coach-user-data/file-for-user",
      ["confirm in writing, before the one-week hold ends"],
    ],
    ["CC-DEL-09", "career-coach-user-data/confirm-scope", ["Without that confirmation we cancel it"]],
    [
      "CC-DEL-05",
      "career-coach-user-data/file-for-tenant",
      ["GDPR Delete DSR", "all user data of our tenant"],
    ],
    ["CC-DEL-08", "career-coach-user-data/call-off", ["Please cancel the deletion"]],
    ["CC-DEL-11", "career-coach-user-data/await-notice", ["deletion of our ticket is complete"]],
    [
      "CC-DEP-02",
      "career-coach-user-data/confirm-route",
      ["in writing which data of Contoso you still hold"],
    ],
    ["CC-EXP-03", "career-coach-user-data/open-privacy-section", ["by 2025-04-29 at the latest"]],
    [
      "CC-TEN-DEL-02",
      "career-coach-tenant-configuration/file-ticket",
      ["delete the configuration data of our tenant", "apart from any request on user data"],
    ],
    [
      "PS-CON-05",
      "support-contact/refer-person",
      ["Privacy Response Center", "does not change support cases"],
    ],
    ["PS-CON-07", "support-contact/name-replacement", ["We confirm as replacement contact: Ann Field"]],
    ["PS-EU-03", "support-end-user/split-by-role", ["Microsoft is responsible and answers you separately"]],
    ["SUP-DIS-06", "support-data/ask-microsoft-to-search", ["jane@example.org, Jane Roe"]],
    ["SUP-REC-01", "support-data/ask-correction", ["Wrong: Jane Row", "Correct: Jane Roe"]],
    ["SUP-REC-02", "support-data/ask-correction", ["If you delete it instead, tell us at once"]],
    ["SUP-RES-01", "support-data/close-case", ["Please close the following cases", "118, 119"]],
    [
      "SUP-RES-02",
      "support-data/do-not-reopen",
      ["must not be reopened for any reason without the permission of Contoso"],
    ],
    ["SUP-DEL-05", "support-data/ask-deletion-everywhere", ["Identifiers: jane@example.org, Jane Roe"]],
    ["SUP-DEL-07", "support-data/ask-deletion-everywhere", ["whole support cases are deleted"]],
    [
      "SUP-DEL-09",
      "support-data/ask-deletion-of-tickets",
      ["Tickets: 118, 119", "all data derived from them"],
    ],
    [
      "SUP-ATT-01",
      "support-data/ask-deletion-of-tickets",
      ["state in writing that the data has been deleted"],
    ],
    [
      "SUP-ATT-01",
      "support-data/ask-deletion-everywhere",
      ["state in writing that the data has been deleted"],
    ],
    ["SUP-ATT-01", "support-data/ask-statement", ["state in writing that the data has been deleted"]],
    ["SUP-EXP-03", "support-data/have-returned", ["list what you leave out and why"]],
    ["SUP-ACC-05", "support-data/ask-for-interaction-records", ["tell us if you cannot supply some"]],
    ["SUP-DTM-04", "support-dtm/ask-contacts", ["On which day?", "address of the workspace"]],
    [
      "SUP-DTM-07",
      "support-dtm/ask-within-90-days",
      ["This is a separate request", "(DTM)", "mailbox.pst", "and no others"],
    ],
    ["SUP-DTM-11", "support-dtm/ask-on-day-90", ["This is a separate request", "(DTM)"]],
    ["SUP-DTM-06", "support-dtm/ask-account-wide", ["all files", "account of Contoso"]],
    ["SUP-DTM-08", "support-dtm/delete-in-workspace", ["these files and no others", "mailbox.pst"]],
    ["SUP-DTM-12", "support-dtm/check-across-systems", ["data taken out of these files", "jane@example.org"]],
    [
      "MCS-DSR-02",
      "consulting/agree-plan",
      ["which data you hold on the person", "further work order is needed"],
    ],
    ["MCS-DEL-02", "consulting/ask-deletion", ["delete the data below now"]],
    ["MCS-ATT-01", "consulting/ask-statement", ["attest in writing that the data was deleted"]],
    ["MCS-CON-02", "consulting-contact/refer-person", ["Privacy Response Center"]],
    ["FT-CON-02", "fasttrack-contact/refer-person", ["o365ftgdpr@microsoft.com"]],
    ["FT-MIG-10", "fasttrack-migration/ask-deletion-of-copy", ["every copy", "migration systems"]],
    ["OTH-01", "other-consulting/ask-team", ["how the request is carried out and confirmed"]],
    ["OTH-02", "other-consulting/ask-privacy-centre", ["got no clear answer; it is attached"]],
    ["SGL-EXP-02", "d365-logs/create-export", ["Data Log Export", "number of the request"]],
    [
      "SGL-DEL-05",
      "d365-logs/delete-account",
      ["edition of the instructions", "All exports have been taken or waived"],
    ],
    ["D365-DEL-02", "d365-customer-engagement/delete-by-hand", ["search once more afterwards"]],
    ["SE-AUT-DEL-06", "social-engagement-author/identify-author", ["by private message"]],
    ["SE-AUT-REC-01", "social-engagement-author/ask-author-to-correct", ["only you can change it there"]],
  ])("%s in %s", (_, name, sentences) => {
    const { subject, body } = messageOf(at(name));
    for (const sentence of sentences) expect(`${subject}\n${body}`).toContain(sentence);
  });

  test("what the person wrote to FastTrack or Microsoft about is never asked in the person's place", () => {
    const toThePrivacyCentre = asking
      .filter(({ step }) => (step.message?.to ?? "").includes("Privacy Response Center"))
      .map(nameOf);
    expect(toThePrivacyCentre).toEqual([
      "support-contact/name-replacement",
      "support-contact/swap-contact",
      "other-consulting/ask-privacy-centre",
    ]);
  });
});

test("everything that can be missing has a name in words", () => {
  const nameless = all
    .flatMap(({ step }) => placeholdersOf(step))
    .filter((name) => t.guides.plan.placeholder(name) === name);
  expect([...new Set(nameless)]).toEqual([]);
});

test("roles are spelled out: no abbreviation of a role or a portal stands in any word of the guides", () => {
  const words = JSON.stringify(
    guides.map(({ parts, questions, title, about }) => ({ parts, questions, title, about })),
  );
  expect(words.match(/\b(TAM|CSM|SMC|PRC|AAD|MSA|MCS|SR|DPO)\b(?!-)/g) ?? []).toEqual([]);
});
