import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRequest, type Suggestion } from "../../src/domain/intake.ts";
import { calendarDate } from "../../src/lib/calendar.ts";

const today = calendarDate("2026-11-23");

const mail = `From: "Roe, Jane" <jane.roe@contoso.example>
Sent: Thursday, November 19, 2026 9:14 AM
To: privacy@contoso.example
Subject: My data

Please delete everything you and Microsoft support hold about me. My tickets were
SR-2610-0417 and SR-2610-0932. Call me on +353 91 555 0134 or (091) 555 0134.
I work for Contoso; under the GDPR you have a month, until 19.12.2026.

Kind regards,
Jane Roe
`;

function read(message: string, field?: Suggestion["field"]): readonly string[] {
  return readRequest(message, today)
    .filter((one) => field === undefined || one.field === field)
    .map(({ value }) => value);
}

describe("a mail", () => {
  test("gives name, address, tickets, phone, right, day, law and relation", () => {
    const found = readRequest(mail, today).map(({ field, value }) => `${field}: ${value}`);
    expect(found).toEqual([
      "name: Jane Roe",
      "email: jane.roe@contoso.example",
      "phone: +353 91 555 0134",
      "phone: (091) 555 0134",
      "ticket: SR-2610-0417",
      "ticket: SR-2610-0932",
      "right: erasure",
      "received-on: 2026-11-19",
      "regime: eu-gdpr",
      "relation: employee",
    ]);
  });

  test("shows the words from which each was read, in their place", () => {
    for (const { start, end, words } of readRequest(mail, today)) expect(mail.slice(start, end)).toBe(words);
    const [name] = readRequest(mail, today);
    expect(name?.words).toBe("Roe, Jane");
  });
});

test.for([
  ["Date: Thu, 19 Nov 2026 09:14:00 +0100", ["2026-11-19"]],
  ["> Sent: 19/11/2026 09:14", ["2026-11-19"]],
  ["**Date:** 2026-11-19T08:00:00Z", ["2026-11-19"]],
  ["Sent: 19 November 2026 at 9", ["2026-11-19"]],
  ["Date: Thu, 31 Nov 2026 09:14:00", []],
  ["Date: Thu, 24 Dec 2026 09:14:00", []], // in the future
  ["The meeting of 19 Nov 2026", []],
] as const)("the day of receipt is read from %s", ([line, expected]) => {
  expect(read(line, "received-on")).toEqual(expected);
});

test.for([
  ["I would like a copy of my personal data.", ["access"]],
  ["Which information do you store about me?", ["access"]],
  ["Please export my data in a machine-readable form", ["portability"]],
  ["My address is incorrect, please correct it", ["rectification"]],
  ["I object to profiling and ask for human review", ["objection", "automated-decisions"]],
  ["Please block my account and restrict processing", ["restriction"]],
  ["Send me a copy of my data, then delete it", ["access", "erasure"]],
  ["Under Art. 17 I ask you to act", ["erasure"]],
  ["When is the office open?", []],
] as const)("the right is read from: %s", ([words, expected]) => {
  expect(read(words, "right")).toEqual(expected);
});

test.for([
  ["under the UK GDPR", ["uk-gdpr"]],
  ["as a resident of California", ["ccpa"]],
  ["under Regulation (EU) 2016/679", ["eu-gdpr"]],
] as const)("the law is read from: %s", ([words, expected]) => {
  expect(read(words, "regime")).toEqual(expected);
});

test.for([
  ["My name is Jane van der Roe and I ask", ["Jane van der Roe"]],
  ["From: jane.roe@contoso.example", ["Jane Roe"]],
  ["Thanks,\n\n  José Ñandú-Ortiz\n", ["José Ñandú-Ortiz"]],
  ["From: info@contoso.example", []],
  ["Regards,\nThe team that cares for you", []],
] as const)("the name is read from: %s", ([words, expected]) => {
  expect(read(words, "name")).toEqual(expected);
});

test("dates, ticket numbers and account numbers are no phone numbers", () => {
  expect(read("2026-11-19, 01.02.2026, SR-2610-0417, IBAN DE02120300000000202051, 12345", "phone")).toEqual(
    [],
  );
});

test("our own numbers and names of standards are no tickets", () => {
  expect(read("DSR-2026-014 and ISO-27001; case number 2610041700", "ticket")).toEqual(["2610041700"]);
});

test("nothing is made of nothing, or of nonsense", () => {
  expect(readRequest("", today)).toEqual([]);
  expect(readRequest("@@@@ ::: \u0000\uFFFF ((((+++ <<<>>>", today)).toEqual([]);
});

test("any text at all is read without failing, and every span lies within it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      for (const { start, end, words } of readRequest(text, today))
        expect(text.slice(start, end)).toBe(words);
    }),
    { numRuns: 100 },
  );
});

test.for([
  "a",
  "@",
  "a@",
  "1 ",
  "+1",
  "I am ",
  "\n",
  "> ",
  "regards\n",
  "SR-1-",
  "Date: ",
  "(",
  "copy of my data ",
  "From:x",
])("a megabyte of %j is read in the blink of an eye", (piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  const start = performance.now();
  const found = readRequest(text, today);
  expect(found.length).toBeLessThan(200);
  expect(performance.now() - start).toBeLessThan(2000);
});
