import { expect, test } from "vitest";
import { facts } from "../../src/content/facts.ts";
import type { ValidityCheck } from "../../src/domain/case.ts";
import { factsOfCase, knownFromCase, rightNamed } from "../../src/domain/facts-of-case.ts";
import { factProblems } from "../../src/domain/facts.ts";
import { relations } from "../../src/domain/relation.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { janesCase } from "../support/janes-case.ts";
import { openedCase } from "../support/opened-case.ts";

const on = calendarDate("2026-11-20");

test("a case just opened knows its law, rights, day and person, and nothing that was not looked into", () => {
  expect(knownFromCase(openedCase({ rights: ["erasure", "portability", "objection"] }))).toEqual({
    regime: "eu-gdpr",
    rights: ["delete", "export"],
    "request.receivedOn": "2026-11-19",
    "requester.kind": "data-subject",
    "subject.kind": "employee",
  });
});

test.for([
  ["confirmed", { "identity.verified": true }],
  ["failed", { "identity.verified": false }],
  ["doubtful", {}],
] as const)("identity %s tells the guides so", ([result, expected]) => {
  const known = knownFromCase(
    janesCase({ identity: { on, result, method: "call-back", words: "" }, validity: null }),
  );
  expect("identity.verified" in known ? { "identity.verified": known["identity.verified"] } : {}).toEqual(
    expected,
  );
});

test.for([
  ["clear", { "request.meetsOwnRules": true, "request.conflict": "none" }],
  ["conflicts-in-part", { "request.meetsOwnRules": true, "request.conflict": "part" }],
  ["conflicts-as-a-whole", { "request.conflict": "whole" }],
  ["no-data-held", { "request.dataHeld": false }],
  ["excessive", { "request.meetsOwnRules": false }],
] as const)("validity %s tells the guides so", ([result, expected]) => {
  const validity: ValidityCheck = { on, result, words: "" };
  expect(knownFromCase(janesCase({ validity }))).toMatchObject(expected);
});

test("what the case records goes before an answer given earlier", () => {
  const scope = {
    systems: [],
    answers: { "identity.verified": false, "support.option": "b" },
    guides: [],
    decidedOn: on,
  };
  expect(factsOfCase(janesCase({ scope }))).toMatchObject({
    "identity.verified": true,
    "support.option": "b",
  });
});

test("every fact and every relation that a case can give is one of the dictionary", () => {
  for (const relation of relations) {
    const kase = janesCase({ dataSubject: { ...janesCase().dataSubject, relation } });
    expect(factProblems(factsOfCase(kase), facts)).toEqual([]);
  }
});

test("the guides' names of rights lead back to ours", () => {
  expect(["access", "rectify", "delete", "restrict", "export", "love"].map(rightNamed)).toEqual([
    "access",
    "rectification",
    "erasure",
    "restriction",
    "portability",
    null,
  ]);
});
