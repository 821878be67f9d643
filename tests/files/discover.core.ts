import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Identifier, IdentifierKind } from "../../src/domain/identifier.ts";
import { matcherOf } from "../../src/files/discover/matcher.ts";
import { tooShort } from "../../src/files/discover/needles.ts";

function identifier(kind: IdentifierKind, value: string): Identifier {
  return { id: `${kind} ${value}`, kind, value };
}

function shown(kind: IdentifierKind, value: string, ...texts: string[]): string[] {
  return matcherOf([identifier(kind, value)])
    .hitsIn(texts)
    .map(({ field, start, end }) => texts[field]!.slice(start, end));
}

describe("a name", () => {
  test.for([
    ["Jane Roe", "Ticket of JANE  ROE, Contoso", "JANE  ROE"],
    ["Jane Roe", "Roe, Jane", "Roe, Jane"],
    ["Jane Roe", "ROE,JANE;x", "ROE,JANE"],
    ["Jane Roe", "Roe Jane", "Roe Jane"],
    ["Roe, Jane", "to Jane Roe's desk", "Jane Roe"],
    ["Dr. Jane Roe", "Jane Roe", "Jane Roe"],
    ["Jane Marie Roe", "Jane Roe", "Jane Roe"],
    ["Marie Hamanová", "marie hamanova", "marie hamanova"],
    ["Marie Hamanova", "Marie Hamanova\u0301 (x)", "Marie Hamanova\u0301"],
    ["Jürgen Müller", "Juergen Mueller", "Juergen Mueller"],
    ["Jürgen Müller", "Jurgen Muller", "Jurgen Muller"],
    ["Anna van der Berg", "van der Berg, Anna", "van der Berg, Anna"],
    ["İnci Straß", "strass, inci", "strass, inci"],
    ["Jane Roe", "CV_Jane Roe_2024.pdf", "Jane Roe"],
    ["Jane Roe", "Jane\u00a0Roe", "Jane\u00a0Roe"],
    ["田中太郎", "田中太郎さん", "田中太郎"],
  ])("%s is found in: %s", ([name, text, expected]) => {
    expect(shown("name", name!, text!)).toEqual([expected]);
  });

  test.for([
    ["Jane Roe", "Jane Roebuck"],
    ["Jane Roe", "Mary Jane Monroe"],
    ["Jane Roe", "Janet Roe"],
    ["Jane Roe", "Jane Doe; Tom Roe"],
    ["Jane Roe", "Jane and Roe"],
    ["Jane Roe", "JaneRoe2"],
  ])("%s is not found in: %s", ([name, text]) => {
    expect(shown("name", name!, text!)).toEqual([]);
  });

  test("is found when first and last name fill columns that stand close together", () => {
    expect(shown("name", "Jane Roe", "7", "Ms", " jane ", "M.", "ROE", "x")).toEqual(["jane", "ROE"]);
    expect(shown("name", "Jane Roe", "Jane", "", "", "", "", "", "Roe")).toEqual([]);
    expect(shown("name", "Jane Roe", "Jane", "Roebuck")).toEqual([]);
    expect(shown("name", "Jane Roe", "Jane and", "Roe")).toEqual([]);
  });
});

describe("an e-mail address", () => {
  test.for([
    ["to <Jane.Roe@Contoso.COM>, cc", "Jane.Roe@Contoso.COM"],
    ["mail jane.roe@contoso.com.", "jane.roe@contoso.com"],
    ["SMTP:jane.roe@contoso.com;x", "jane.roe@contoso.com"],
    ["?u=jane.roe%40contoso.com&x", "jane.roe%40contoso.com"],
    ["mailto%3Ajane.roe@contoso.com%3E", "jane.roe@contoso.com"],
    ["jane.roe_contoso.com#EXT#@fabrikam.onmicrosoft.com", "jane.roe_contoso.com#EXT#"],
    ["/personal/jane_roe_contoso_com/Documents", "jane_roe_contoso_com"],
  ])("is found in: %s", ([text, expected]) => {
    expect(shown("email", "jane.roe@contoso.com", text!)).toEqual([expected]);
  });

  test.for([
    "jane.roe2@contoso.com",
    "xjane.roe@contoso.com",
    "mary.jane.roe@contoso.com",
    "mary-jane.roe@contoso.com",
    "a+jane.roe@contoso.com",
    "jane.roe@contoso.com.evil.example",
    "jane.roe@contoso.community",
    "jane.roe@contoso.com-mail.example",
    "jané.roe@contoso.com",
    "jane_roe@contoso.com",
  ])("is not found in: %s", (text) => {
    expect(shown("email", "jane.roe@contoso.com", text)).toEqual([]);
  });
});

describe("a phone number", () => {
  test.for([
    ["+1 555 010 4471", "call (555) 010-4471 now", "(555) 010-4471"],
    ["+1 555 010 4471", "tel:+15550104471", "+15550104471"],
    ["+1 555 010 4471", "0015550104471", "0015550104471"],
    ["+1 555 010 4471", "1-555-010-4471", "1-555-010-4471"],
    ["+1 555 010 4471", "555.010.4471", "555.010.4471"],
    ["+49 (0)30 1234567", "030/1234567", "030/1234567"],
    ["+49 30 1234567", "+49 (0)30 1234567", "+49 (0)30 1234567"],
    ["030 1234567", "+49 30 1234567", "+49 30 1234567"],
    ["(91) 555 22 82", "(91) 5552282", "(91) 5552282"],
    ["84 23 30", "phone: 84 23 30", "84 23 30"],
    ["555 010 4471", "555 010 4470 555 010 4471 555 010 4472", "555 010 4471"],
  ])("%s is found in: %s", ([number, text, expected]) => {
    expect(shown("phone", number!, text!)).toEqual([expected]);
  });

  test.for([
    ["+1 555 010 4471", "+1 555 010 4472"],
    ["+1 555 010 4471", "+44 555 010 4471"],
    ["+1 555 010 4471", "15550104471000"],
    ["+1 555 010 4471", "id-a15550104471b"],
    ["84 23 30", "+33 1 84 23 30 55"],
    ["84 23 30", "84233055"],
    ["84 23 30", "1842330"],
  ])("%s is not found in: %s", ([number, text]) => {
    expect(shown("phone", number!, text!)).toEqual([]);
  });
});

describe("an id", () => {
  test.for<[IdentifierKind, string, string, string[]]>([
    ["ticket", "MSR-10442", "see msr-10442: closed", ["msr-10442"]],
    ["ticket", "MSR-10442", "MSR-104421", []],
    ["ticket", "MSR-10442", "XMSR-10442", []],
    ["customer-number", "13001", "013001", []],
    ["customer-number", "13001", "a_13001", []],
    ["customer-number", "13001", "(13001)", ["13001"]],
    ["user-id", "U0BMYT2FL", "<@U0BMYT2FL>: hi", ["U0BMYT2FL"]],
    ["user-id", "CONTOSO\\jroe", '{"login":"contoso\\\\jroe"}', ["contoso\\\\jroe"]],
    ["user-id", "jane.roe@contoso.com", "jane.roe@contoso.com.au", []],
    [
      "user-id",
      "4AB93ECA-8be7-485c-85ff-66133739bf4d",
      "{4ab93eca8be7485c85ff66133739bf4d}",
      ["4ab93eca8be7485c85ff66133739bf4d"],
    ],
    ["user-id", "Zoe", "zoé", []],
    ["user-id", "Zoé", "ZOE\u0301", ["ZOE\u0301"]],
  ])("%s %s in: %s", ([kind, value, text, expected]) => {
    expect(shown(kind, value, text)).toEqual(expected);
  });
});

describe("an address", () => {
  const address = "12 Elm Street\nSpringfield, 12345";
  test("is found whole and by its street line", () => {
    expect(shown("address", address, "12 Elm street, Springfield, 12345")).toEqual([
      "12 Elm street, Springfield, 12345",
    ]);
    expect(shown("address", address, "at 12 ELM STREET.")).toEqual(["12 ELM STREET"]);
    expect(shown("address", address, "112 Elm Street")).toEqual([]);
    expect(shown("address", address, "Springfield")).toEqual([]);
  });
});

describe("the matcher", () => {
  test("says of which identifier each hit is, and keeps the longest of one identifier", () => {
    const hits = matcherOf([identifier("name", "Jane Roe"), identifier("email", "jane@contoso.com")]).hitsIn([
      "x",
      "Jane Roe <jane@contoso.com>, Roe, Jane",
    ]);
    expect(hits).toEqual([
      { identifier: "name Jane Roe", field: 1, start: 0, end: 8 },
      { identifier: "email jane@contoso.com", field: 1, start: 10, end: 26 },
      { identifier: "name Jane Roe", field: 1, start: 29, end: 38 },
    ]);
  });

  test("tells two identifiers of the same spelling apart", () => {
    const twice = [
      { id: "one", kind: "ticket", value: "10442" },
      { id: "two", kind: "customer-number", value: "10442" },
    ] as const;
    expect(matcherOf(twice).hitsIn(["10442"])).toHaveLength(2);
  });

  test("does not look for what is too short to mean anything", () => {
    expect(tooShort(identifier("name", "J."))).toBe(true);
    expect(tooShort(identifier("phone", "4471"))).toBe(true);
    expect(tooShort(identifier("name", "田中"))).toBe(false);
    expect(shown("name", "Jo", "Jo")).toEqual([]);
  });

  test("finds nothing without identifiers", () => {
    expect(matcherOf([]).hitsIn(["Jane Roe"])).toEqual([]);
  });

  test("finds an id wherever it is put between other text, at exactly that place", () => {
    const matcher = matcherOf([identifier("user-id", "Jané-77")]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
        const value = `${before} Jané-77 ${after}`;
        const start = before.length + 1;
        expect(matcher.hitsIn([value])).toContainEqual({
          identifier: "user-id Jané-77",
          field: 0,
          start,
          end: start + 7,
        });
      }),
    );
  });

  test("gives only places that exist", () => {
    const matcher = matcherOf([
      identifier("name", "a b"),
      identifier("other", "ssi"),
      identifier("phone", "123456"),
    ]);
    const texts = fc.string({
      unit: fc.constantFrom(...Array.from("abßİıi \u0301\u{1d4b3}ﬁs123456+-")),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(texts), (values) => {
        for (const { field, start, end } of matcher.hitsIn(values)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(values[field]!.length);
          expect(values[field]!.slice(start, end).isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
