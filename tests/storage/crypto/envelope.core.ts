import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomBytes, type Bytes } from "../../../src/lib/bytes.ts";
import { newId } from "../../../src/lib/id.ts";
import { kinds, seal, unseal, type Kind, type Place } from "../../../src/storage/crypto/envelope.ts";
import { aesKey, type RecordKey } from "../../../src/storage/crypto/keys.ts";
import { padmeLength } from "../../../src/storage/crypto/padme.ts";

async function newKey(): Promise<RecordKey> {
  return { id: newId(), aes: await aesKey(randomBytes(32)) };
}

function aPlace(): Place {
  return { vaultId: newId(), store: "rec", id: newId(), revision: 7, kind: "case" };
}

function flipped(bytes: Bytes, bit: number): Bytes {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

test("whatever JSON is sealed comes back where it belongs", async () => {
  const key = await newKey();
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue(),
      fc.constantFrom<Kind>("case", "finding", "page"),
      async (value, kind) => {
        const place = { ...aPlace(), kind };
        const sealed = await seal(key, place, value);
        expect(JSON.stringify(await unseal(key, place, sealed))).toBe(JSON.stringify(value));
      },
    ),
  );
});

test("no bit of an envelope can be flipped unnoticed", async () => {
  const [key, place] = [await newKey(), aPlace()];
  const sealed = await seal(key, place, { name: "Zebulon Quist" });
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    await expect(unseal(key, place, flipped(sealed, bit)), `bit ${bit}`).rejects.toMatchObject({
      code: /^(damaged|newer-format)$/,
    });
  }
});

test("an envelope cut short or made longer does not open", async () => {
  const [key, place] = [await newKey(), aPlace()];
  const sealed = await seal(key, place, "x");
  for (let length = 0; length < sealed.length; length += 1) {
    await expect(unseal(key, place, sealed.subarray(0, length))).rejects.toMatchObject({ code: "damaged" });
  }
  const longer = new Uint8Array([...sealed, 0]);
  await expect(unseal(key, place, longer)).rejects.toMatchObject({ code: "damaged" });
});

describe("an envelope does not open", () => {
  const others: [string, Partial<Place>][] = [
    ["in another vault", { vaultId: newId() }],
    ["in another table", { store: "aud" }],
    ["under another record", { id: newId() }],
    ["at an older revision", { revision: 6 }],
    ["at a newer revision", { revision: 8 }],
    ["as another kind", { kind: "finding" }],
  ];
  test.for(others)("%s", async ([, other]) => {
    const [key, place] = [await newKey(), aPlace()];
    const sealed = await seal(key, place, 1);
    await expect(unseal(key, { ...place, ...other }, sealed)).rejects.toMatchObject({ code: "damaged" });
  });

  test("under another key, whether or not it bears the same name", async () => {
    const [key, other, place] = [await newKey(), await newKey(), aPlace()];
    const sealed = await seal(key, place, 1);
    for (const id of [other.id, key.id]) {
      await expect(unseal({ id, aes: other.aes }, place, sealed)).rejects.toMatchObject({ code: "damaged" });
    }
  });
});

test.for([
  ["version", 4],
  ["algorithm", 5],
  ["flags", 6],
  ["flags", 7],
] as const)("an unknown %s is refused as a newer format, not guessed at", async ([, at]) => {
  const [key, place] = [await newKey(), aPlace()];
  const sealed = await seal(key, place, 1);
  sealed[at] = 2;
  await expect(unseal(key, place, sealed)).rejects.toMatchObject({ code: "newer-format" });
});

test("the same record sealed twice shares no byte of its ciphertext by plan", async () => {
  const [key, place] = [await newKey(), aPlace()];
  const [one, two] = [await seal(key, place, "x"), await seal(key, place, "x")];
  expect(one.subarray(24)).not.toEqual(two.subarray(24));
});

test("kinds keep their numbers for ever", () => {
  expect(kinds).toEqual({
    root: 1,
    page: 2,
    manifest: 3,
    case: 4,
    finding: 5,
    draft: 6,
    settings: 7,
    register: 8,
    entry: 9,
    opening: 10,
    shelf: 11,
  });
});

describe("padding", () => {
  test.for([
    [0, 0],
    [1, 1],
    [9, 10],
    [100, 104],
    [1000, 1024],
    [65_537, 67_584],
  ] as const)("%d bytes become %d", ([length, padded]) => {
    expect(padmeLength(length)).toBe(padded);
  });

  test("never cuts, never costs more than 12 %, and is its own padding", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2 ** 31 }), (length) => {
        const padded = padmeLength(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded / length).toBeLessThan(1.12);
        expect(padmeLength(padded)).toBe(padded);
      }),
    );
  });

  test("two names of about the same length give envelopes of the same length", async () => {
    const [key, place] = [await newKey(), aPlace()];
    const length = async (value: string): Promise<number> => (await seal(key, place, value)).length;
    expect(await length("x".repeat(1000))).toBe(await length("x".repeat(1010)));
  });
});
