import { expect, test } from "vitest";
import { facts } from "../../src/content/facts.ts";
import { practice } from "../../src/content/practice/index.ts";
import { euGdpr } from "../../src/content/regimes/eu-gdpr.ts";
import { deadline } from "../../src/domain/clock.ts";
import { factProblems } from "../../src/domain/facts.ts";
import { readRequest } from "../../src/domain/intake.ts";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { daysBetween } from "../../src/lib/calendar.ts";

test("Jane's mail is read as the practice tells it", () => {
  const found = readRequest(practice.message, practice.today).map(({ field, value }) => `${field}: ${value}`);
  expect(found).toEqual([
    "name: Jane Roe",
    "email: jane.roe@contoso.example",
    "ticket: SR-2610-0417",
    "ticket: SR-2610-0932",
    "right: erasure",
    "received-on: 2026-11-19",
  ]);
});

test("the practice is due on Mon 21 Dec 2026 and answered on day 27, in time", () => {
  const due = deadline([{ kind: "received", on: practice.today }], euGdpr, weekendsOnly);
  expect(due?.statutory).toBe("2026-12-21");
  expect(daysBetween(practice.today, practice.replyDay)).toBe(27);
});

test("the answers for the guide are facts that it knows", () => {
  expect(factProblems(practice.answers, facts)).toEqual([]);
});

test("the files name Jane beside others, and the letter of Microsoft says that nobody wrote it", () => {
  for (const { text } of practice.files) {
    expect(text).toContain("Jane Roe");
    expect(text).toContain("Tomas Kelly");
  }
  expect(practice.reply.text).toContain("PRACTICE DOCUMENT");
  expect([practice.message, practice.reply.text].join()).not.toMatch(
    /@(?!contoso\.example|provider\.example)/,
  );
});
