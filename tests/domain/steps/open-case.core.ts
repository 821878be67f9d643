import { expect, test } from "vitest";
import { euGdpr } from "../../../src/content/regimes/eu-gdpr.ts";
import { alikeCases } from "../../../src/domain/alike.ts";
import { checkIntake, copyBeforeErasure, emptyDraft } from "../../../src/domain/intake-draft.ts";
import { correctRequest, type CorrectRequest } from "../../../src/domain/steps/correct-request.ts";
import { openCase } from "../../../src/domain/steps/open-case.ts";
import { summaryOf } from "../../../src/domain/summary.ts";
import * as en from "../../../src/i18n/en/index.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { countedIds } from "../../support/counted-ids.ts";
import { accepted } from "../../support/janes-case.ts";
import { janesDraft, openedCase, openingDay } from "../../support/opened-case.ts";

const duties = en.duties;

function correction(changes: Partial<CorrectRequest> = {}): CorrectRequest {
  return {
    receivedOn: openingDay,
    channel: "e-mail",
    rights: ["erasure"],
    regime: euGdpr,
    language: "en",
    name: "Jane Roe",
    address: "",
    relation: "employee",
    requester: { kind: "data-subject" },
    ink: { words: duties, nextId: countedIds("corrected") },
    ...changes,
  };
}

const keys = (kase: ReturnType<typeof openedCase>): readonly string[] =>
  kase.tasks.map(({ origin }) => (origin.kind === "duty" ? origin.key : ""));

test("a case starts with its clock, its duties and the name as an identifier", () => {
  const kase = openedCase({}, calendarDate("2026-11-23"));
  expect(kase.clock).toEqual([{ kind: "received", on: "2026-11-19" }]);
  expect(kase.openedOn).toBe("2026-11-23");
  expect(kase.dataSubject.identifiers.map(({ kind, value }) => [kind, value])).toEqual([
    ["name", "Jane Roe"],
    ["email", "jane.roe@contoso.example"],
  ]);
  expect(keys(kase)).toEqual(["identity", "validity", "scope", "outcome-letter", "attestation"]);
});

test("access and export bring the package, California the confirmation of receipt", () => {
  expect(keys(openedCase({ rights: ["access"] }))).toEqual([
    "identity",
    "validity",
    "scope",
    "package",
    "outcome-letter",
  ]);
  expect(keys(openedCase({ regime: "ccpa" }))).toContain("acknowledgement");
});

test("who is known already is not asked again, and a doubt about the request adds a task", () => {
  const kase = openedCase({
    identity: { method: "known-contact", words: "" },
    validity: { result: "unclear", words: "which systems?" },
  });
  expect(kase.identity).toMatchObject({ result: "confirmed", method: "known-contact" });
  expect(kase.tasks.filter(({ events }) => events.at(-1)?.kind === "done")).toHaveLength(2);
  expect(keys(kase)).toContain("clarify");
});

test("the journal's line of an opened case names nobody in what stays", () => {
  const draft = janesDraft();
  const nextId = countedIds();
  const input = { draft, id: "x", number: "DSR-2026-014", regime: euGdpr, duties, nextId };
  const { event } = accepted(openCase(input, openingDay));
  expect(JSON.stringify(event.facts)).not.toMatch(/jane|roe|contoso/i);
  expect(event.facts).toMatchObject({ receivedOn: "2026-11-19", rights: "erasure" });
});

test("a day of receipt still to come is taken only with a reason, which becomes a note", () => {
  const receivedOn = calendarDate("2026-11-20");
  const draft = janesDraft({ receivedOn, futureBecause: " This laptop is a day behind. " });
  const input = { draft, id: "x", number: "DSR-2026-014", regime: euGdpr, duties, nextId: countedIds() };
  const { kase } = accepted(openCase(input, openingDay));
  expect(kase.clock).toEqual([{ kind: "received", on: "2026-11-20" }]);
  expect(kase.notes).toMatchObject([{ on: openingDay, text: "This laptop is a day behind." }]);
  const usual = { ...input, draft: janesDraft({ futureBecause: "typed before the date was put right" }) };
  expect(accepted(openCase(usual, openingDay)).kase.notes).toEqual([]);
});

test("an empty form is refused field by field, and a date in the future or from another age by name", () => {
  const today = openingDay;
  expect(checkIntake(emptyDraft("eu-gdpr"), today).map(({ code, field }) => `${code} ${field}`)).toEqual([
    "missing received-on",
    "missing name",
    "missing rights",
  ]);
  const agent = janesDraft({ agent: { name: " ", authority: "" }, receivedOn: calendarDate("2026-11-20") });
  expect(checkIntake(agent, today).map(({ code, field }) => `${code} ${field}`)).toEqual([
    "date-in-future received-on",
    "missing agent-name",
    "missing authority",
  ]);
  expect(checkIntake(janesDraft({ receivedOn: calendarDate("1987-01-01") }), today)).toMatchObject([
    { code: "date-long-ago" },
  ]);
  const input = { draft: agent, id: "x", number: "n", regime: euGdpr, duties, nextId: countedIds() };
  expect(openCase(input, today)).toMatchObject({ ok: false });
});

test("access together with erasure warns that the copy comes first", () => {
  expect(copyBeforeErasure(["access", "erasure"])).toBe(true);
  expect(copyBeforeErasure(["erasure"])).toBe(false);
});

test("a case of the same person is found by name or identifier, whatever the spelling", () => {
  const earlier = summaryOf(openedCase());
  expect(alikeCases([earlier], { name: "jane  ROE", identifiers: [] })).toEqual([earlier]);
  const byMail = { name: "", identifiers: [{ kind: "email", value: "JANE.ROE@contoso.example" }] } as const;
  expect(alikeCases([earlier], byMail)).toEqual([earlier]);
  expect(alikeCases([earlier], { name: "Janet Roe", identifiers: [] })).toEqual([]);
});

test("correcting the date of receipt moves the clock and keeps the message as it came", () => {
  const kase = openedCase();
  const receivedOn = calendarDate("2026-11-16");
  const { kase: after, event } = accepted(correctRequest(kase, correction({ receivedOn }), openingDay));
  expect(after.clock).toEqual([{ kind: "received", on: "2026-11-16" }]);
  expect(after.request).toEqual({ ...kase.request, receivedOn });
  expect(event.facts).toMatchObject({ fields: "receivedOn" });
});

test("a right that is added brings its task; one taken away takes only tasks on which nothing was recorded", () => {
  const kase = openedCase();
  const access = accepted(correctRequest(kase, correction({ rights: ["access"] }), openingDay)).kase;
  expect(keys(access)).toEqual(["identity", "validity", "scope", "outcome-letter", "package"]);
  const signed = {
    ...kase,
    tasks: kase.tasks.map((task) => ({
      ...task,
      events: [{ kind: "problem", on: openingDay, words: "waits" } as const],
    })),
  };
  expect(
    keys(accepted(correctRequest(signed, correction({ rights: ["access"] }), openingDay)).kase),
  ).toContain("attestation");
});

test("a correction that changes nothing is refused", () => {
  expect(correctRequest(openedCase(), correction(), openingDay)).toMatchObject({
    problem: { code: "nothing-changed" },
  });
});
