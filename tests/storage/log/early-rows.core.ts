import { expect, test } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import { earlyRows } from "../../../src/storage/log/early-rows.ts";
import { createSealed } from "../../../src/storage/sealed/open-sealed.ts";
import type { Rows } from "../../../src/storage/sealed/rows.ts";
import { laptop } from "../means.ts";

/** A laptop with a vault, and a note of what is done with databases. */
async function here() {
  const means = laptop();
  const vault = await createSealed(means, "a", initialSettings);
  const { records } = vault.ground.ring;
  vault.close();
  const [opened, closed]: [string[], string[]] = [[], []];
  const openRows = (name: string): Rows => {
    opened.push(name);
    const rows = means.openRows(name);
    return {
      ...rows,
      close: () => {
        closed.push(name);
        rows.close();
      },
    };
  };
  return { means: { ...means, openRows }, records, opened, closed };
}

test("the database that the superblocks tell is open before anybody knows the keys, and is opened once", async () => {
  const { means, records, opened, closed } = await here();
  const root = await means.files.open(["root"]);
  const early = earlyRows(means, Promise.resolve(root));
  const found = await early.take(records);
  expect(found.generation).not.toBeNull();
  await early.drop();
  expect([opened, closed]).toEqual([[records], []]);
});

test("what lies there under another name than the superblock that holds is closed, and the right one opened", async () => {
  const { means, records, opened, closed } = await here();
  const root = await means.files.open(["root"]);
  const early = earlyRows(means, Promise.resolve(root));
  await early.take("habeas-other");
  expect([opened, closed]).toEqual([[records, "habeas-other"], [records]]);
});

test("what nobody took is closed, and superblocks that tell nothing open nothing", async () => {
  const { means, records, opened, closed } = await here();
  const root = await means.files.open(["root"]);
  await earlyRows(means, Promise.resolve(root)).drop();
  expect([opened, closed]).toEqual([[records], [records]]);
  root.truncate(0);
  await earlyRows(means, Promise.resolve(root)).drop();
  await earlyRows(means, Promise.reject(new Error("gone"))).drop();
  expect(opened).toHaveLength(1);
});
