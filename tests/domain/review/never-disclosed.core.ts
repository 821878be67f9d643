import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Redaction } from "../../../src/domain/finding.ts";
import { seemsHeld } from "../../../src/domain/review/never-disclosed.ts";

const held = (name: string, value: string, redactions: readonly Redaction[] = []): string[] =>
  seemsHeld({ fields: [{ name, value }], redactions }).map(({ kind }) => kind);

describe("what is never disclosed under the CCPA (11 CCR 7024(d))", () => {
  // Numbers of the issuers' own tests: 4111… of Visa, the IBAN of the registry's example, an SSN of an advertisement.
  test.for([
    ["Notes", "her number is 078-05-1120", "social-security"],
    ["SSN", "078051120", "social-security"],
    ["DriversLicenseNumber", "D1234567", "licence"],
    ["passport_no", "X1234567", "licence"],
    ["Body", "card 4111 1111 1111 1111 please", "account"],
    ["Body", "IBAN DE89 3704 0044 0532 0130 00", "account"],
    ["BankAccount", "12345678", "account"],
    ["health-insurance-id", "A12345", "health-insurance"],
    ["Text", "Password: hunter22", "password"],
    ["security_question", "first pet", "password"],
    ["FingerprintTemplate", "AAEC", "biometrics"],
  ] as const)("%s %s is seen as %s", ([name, value, kind]) => {
    expect(held(name, value)).toContain(kind);
  });

  test.for([
    ["Body", "call 415-555-0132"],
    ["Body", "order 4111 1111 1111 1112"],
    ["Date", "2026-11-21"],
    ["Body", "ticket 900-12-3456"],
    ["Ticket", "SR-2610-0417"],
    ["AccountName", "Contoso Ltd"],
    ["Shipping", "pinned to the board"],
    ["SSN", ""],
    ["IBAN", "DE89 0000"],
  ] as const)("%s %s is %s", ([name, value]) => {
    if (name === "IBAN") expect(held("Body", value)).toEqual([]);
    else expect(held(name, value)).toEqual([]);
  });

  test("what was redacted is not seen any more", () => {
    const value = "SSN 078-05-1120";
    const taken = { id: "r", field: 0, start: 4, end: 15, ground: "security", words: "" } as const;
    expect(held("Notes", value)).toEqual(["social-security"]);
    expect(held("Notes", value, [taken])).toEqual([]);
    expect(held("SSN", "078-05-1120", [{ ...taken, start: 0, end: 11 }])).toEqual([]);
  });

  test("whatever a record says, it is looked through in a moment", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 2000 }), (name, value) => {
        expect(Array.isArray(held(name, value))).toBe(true);
      }),
    );
    const start = performance.now();
    held("Body", "1-".repeat(50_000));
    held("Body", "AB12 ".repeat(50_000));
    held("Body", "password ".repeat(50_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
