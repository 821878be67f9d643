import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requestMessage } from "../../../src/domain/intake/request-file.ts";
import { readRequestFile } from "../../../src/files/request/read.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";

const today = calendarDate("2026-11-23");

const openDsr = {
  subject_request_id: "3f0a7f52-6d5e-4b7a-9a51-2f1f7a0c9b11",
  subject_request_type: "erasure",
  submitted_time: "2026-11-16T23:30:00-05:00",
  regulation: "gdpr",
  api_version: "2.0",
  subject_identities: [
    { identity_type: "email", identity_value: "jane.roe@contoso.example", identity_format: "raw" },
    { identity_type: "controller_customer_id", identity_value: "K-4711", identity_format: "raw" },
  ],
};

const drp = {
  "agent-id": "fabrikam-agent",
  "business-id": "contoso",
  "agent-request-id": "FA-2026-88",
  "issued-at": "2026-11-18T10:00:00Z",
  "expires-at": "2026-11-18T11:00:00Z",
  "drp.version": "1.0",
  exercise: "sale:opt-out",
  regime: "ccpa",
  name: "Jane Roe",
  email: "jane.roe@contoso.example",
  phone_number: "+14155550132",
  address: { street_address: "418 Maple Avenue", locality: "Sacramento", region: "CA", postal_code: "95814" },
};

const file = (value: unknown): Blob => new Blob([typeof value === "string" ? value : JSON.stringify(value)]);

async function suggested(value: unknown): Promise<readonly string[]> {
  const result = await readRequestFile(file(value));
  if (!result.ok) throw new Error(result.problem.code);
  const { text, suggestions } = requestMessage(result.value, today);
  for (const { start, end, words } of suggestions) expect(text.slice(start, end)).toBe(words);
  return suggestions.map((one) => `${one.field}: ${one.value}`);
}

async function refused(value: unknown): Promise<unknown> {
  const result = await readRequestFile(file(value));
  return result.ok ? "accepted" : result.problem;
}

describe("a request of OpenDSR", () => {
  test("suggests its number, right, day, law and identities", async () => {
    expect(await suggested(openDsr)).toEqual([
      "ticket: 3f0a7f52-6d5e-4b7a-9a51-2f1f7a0c9b11",
      "right: erasure",
      "received-on: 2026-11-16",
      "regime: eu-gdpr",
      "email: jane.roe@contoso.example",
      "customer-number: K-4711",
    ]);
  });

  test("of version 1 names no law", async () => {
    const { regulation: _, ...first } = openDsr;
    expect(await suggested({ ...first, api_version: "1.0" })).not.toContain("regime: eu-gdpr");
  });

  test("with a hashed identity shows it and suggests nothing of it", async () => {
    const hashed = { identity_type: "email", identity_value: "ab".repeat(32), identity_format: "sha256" };
    const result = await readRequestFile(file({ ...openDsr, subject_identities: [hashed] }));
    expect(result).toMatchObject({ ok: true, value: { hashed: true } });
    expect(await suggested({ ...openDsr, subject_identities: [hashed] })).not.toContain(
      `email: ${"ab".repeat(32)}`,
    );
  });

  test("of a day to come suggests no day", async () => {
    expect(await suggested({ ...openDsr, submitted_time: "2026-12-01T00:00:00Z" })).not.toContain(
      "received-on: 2026-12-01",
    );
  });
});

describe("a request of the Data Rights Protocol", () => {
  const all = [
    "agent: fabrikam-agent",
    "ticket: FA-2026-88",
    "received-on: 2026-11-18",
    "right: opt-out",
    "regime: ccpa",
    "name: Jane Roe",
    "email: jane.roe@contoso.example",
    "phone: +14155550132",
    "address: 418 Maple Avenue, Sacramento CA 95814",
  ];

  test("suggests agent, right, law and claims", async () => {
    expect(await suggested(drp)).toEqual(all);
  });

  test("is read behind its signature, which counts as not checked", async () => {
    const signed = Buffer.concat([Buffer.alloc(64, 7), Buffer.from(JSON.stringify(drp))]).toString("base64");
    expect(await suggested(signed)).toEqual(all);
    expect(await readRequestFile(file(signed))).toMatchObject({ value: { signed: true } });
  });

  test.for([
    ["access", "right: access"],
    ["access:categories", "right: access"],
    ["access:specific", "right: access"],
    ["deletion", "right: erasure"],
    ["sale:opt_out", "right: opt-out"],
  ] as const)("%s exercises a right", async ([exercise, right]) => {
    expect(await suggested({ ...drp, exercise })).toContain(right);
  });

  test.for(["0.9", "0.9.1", "0.9.4", "1.0", "1.0.1"])("of version %s is read alike", async (version) => {
    expect(await suggested({ ...drp, "drp.version": version })).toEqual(all);
  });

  test("signed, cut short or spoilt, is never read as another", async () => {
    const bytes = Buffer.concat([Buffer.alloc(64, 7), Buffer.from(JSON.stringify(drp))]);
    for (const spoilt of [bytes.subarray(0, 40), bytes.subarray(0, 200), bytes.subarray(10)]) {
      expect(await refused(spoilt.toString("base64"))).toMatchObject({ code: "not-json" });
    }
  });

  test("a message that sets up a key, or takes a request back, is no request", async () => {
    const { exercise: _, ...setup } = drp;
    expect(await refused(setup)).toEqual({ code: "an-answer" });
    const signed = Buffer.concat([Buffer.alloc(64, 7), Buffer.from(JSON.stringify({ reason: "x" }))]);
    expect(await refused(signed.toString("base64"))).toEqual({ code: "not-a-request" });
  });

  test("to opt in again exercises none", async () => {
    const all = await suggested({ ...drp, exercise: "sale:opt-in" });
    expect(all.filter((one) => one.startsWith("right"))).toEqual([]);
  });
});

test.for([
  ["not json at all", { code: "not-json" }],
  ["[]", { code: "not-a-request" }],
  ["{}", { code: "not-a-request" }],
  ["null", { code: "not-a-request" }],
  [{ error: { code: 400 } }, { code: "an-answer" }],
  [{ request_id: "1", status: "in_progress" }, { code: "an-answer" }],
  [
    { ...openDsr, api_version: "9.0" },
    { code: "version", format: "OpenDSR", version: "9.0" },
  ],
  [
    { ...drp, "drp.version": "0.7" },
    { code: "version", format: "Data Rights Protocol", version: "0.7" },
  ],
  [
    { ...openDsr, subject_request_type: "forget" },
    { code: "wrong-shape", format: "OpenDSR", place: "subject_request_type" },
  ],
  [
    { ...openDsr, subject_request_id: "1" },
    { code: "wrong-shape", format: "OpenDSR", place: "subject_request_id" },
  ],
  [
    { ...openDsr, submitted_time: "yesterday" },
    { code: "wrong-shape", format: "OpenDSR", place: "submitted_time" },
  ],
  [
    { ...openDsr, subject_identities: [{ identity_type: "email" }] },
    { code: "wrong-shape", format: "OpenDSR", place: "subject_identities.0.identity_value" },
  ],
  [
    { ...drp, exercise: "forget" },
    { code: "wrong-shape", format: "Data Rights Protocol", place: "exercise" },
  ],
  [
    { ...drp, name: 7 },
    { code: "wrong-shape", format: "Data Rights Protocol", place: "name" },
  ],
  ["x".repeat(300_000), { code: "too-large" }],
] as const)("%j is refused, and why is said", async ([value, problem]) => {
  expect(await refused(value)).toEqual(problem);
});

test("whatever the file holds, it is read or refused and never fails", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: "binary" })), async (text) => {
      await readRequestFile(file(text));
    }),
    { numRuns: 200 },
  );
});
