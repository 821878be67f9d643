import fc from "fast-check";
import { expect, test } from "vitest";
import { goToHash } from "../../src/app/launch.ts";

test.each([
  ["?go=new", "#/new"],
  ["?go=lock", "#/lock"],
  ["?x=1&go=new", "#/new"],
  ["?go=open", null],
  ["?go=", null],
  ["", null],
])("the query %j leads to %j", (query, hash) => {
  expect(goToHash(query)).toBe(hash);
});

test("no query can lead anywhere but to a shortcut of ours", () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      expect([null, "#/new", "#/lock"]).toContain(goToHash(query));
    }),
  );
});
