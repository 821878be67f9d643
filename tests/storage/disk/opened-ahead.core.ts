import { expect, test } from "vitest";
import { openedAhead } from "../../../src/storage/disk/opened-ahead.ts";
import { OpfsDouble } from "../../support/opfs-double.ts";

test("a file that is opened ahead is handed over once, and is then opened like any other", async () => {
  const disk = new OpfsDouble();
  const files = openedAhead(disk, [["a"]]);
  const file = await files.open(["a"]);
  await expect(disk.open(["a"])).rejects.toMatchObject({ code: "open-elsewhere" });
  file.close();
  (await files.open(["a"])).close();
});

test("a file that is only looked at is still there for whoever opens it", async () => {
  const disk = new OpfsDouble();
  const files = openedAhead(disk, [["a"]]);
  const looked = await files.look(["a"]);
  expect(await files.open(["a"])).toBe(looked);
});

test("what nobody asked for is closed in the end, and can be opened by others", async () => {
  const disk = new OpfsDouble();
  const files = openedAhead(disk, [["a"], ["b"]]);
  const kept = await files.open(["a"]);
  await files.closeRest();
  (await disk.open(["b"])).close();
  await expect(disk.open(["a"])).rejects.toMatchObject({ code: "open-elsewhere" });
  kept.close();
});
