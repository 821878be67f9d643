import { expect, test } from "vitest";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { movePlace } from "../../../src/storage/disk/move-place.ts";
import { firstPlace, readPlace } from "../../../src/storage/disk/place.ts";
import { OpfsDouble } from "../../support/opfs-double.ts";

const restored = `vault-${"0a".repeat(16)}`;

test("before anything was restored, the vault lies in the first place", async () => {
  expect(await readPlace(new OpfsDouble())).toEqual(firstPlace);
});

test("a place that was moved is the one that is found, with the way back", async () => {
  const root = new OpfsDouble();
  await movePlace(root, {
    folder: restored,
    before: { folder: "vault", records: "habeas-1", until: calendarDate("2026-11-27") },
  });
  expect(await readPlace(root)).toMatchObject({ folder: restored, before: { folder: "vault" } });
  await movePlace(root, { folder: "vault", before: null });
  expect(await readPlace(root)).toMatchObject({ folder: "vault", before: null, generation: 2 });
});

test("wherever power is lost or the file is torn while moving, the place is the old one or the new one", async () => {
  const root = new OpfsDouble();
  await movePlace(root, { folder: "vault", before: null });
  for (const how of ["write", "flush"] as const) {
    root.onTouch = (_, touch) => {
      if (touch === how) throw new Error("power lost");
    };
    await expect(movePlace(root, { folder: restored, before: null })).rejects.toThrow("power lost");
    root.crash();
    root.onTouch = () => undefined;
    expect((await readPlace(root)).folder).toBe("vault");
  }
  const [whole] = root.dump();
  const torn = whole?.bytes.slice() ?? new Uint8Array();
  await movePlace(root, { folder: restored, before: null });
  const after = root.dump()[0]?.bytes ?? new Uint8Array();
  for (let at = 0; at < after.length; at += 7) {
    const mixed = torn.slice();
    mixed.set(after.subarray(0, at));
    root.replace("place", mixed);
    expect([restored, "vault"]).toContain((await readPlace(root)).folder);
  }
});
