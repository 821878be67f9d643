import { expect, test, vi } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import { fromHex, hex, type Bytes } from "../../../src/lib/bytes.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { sealing, type Place, type Sealing } from "../../../src/storage/crypto/envelope.ts";
import type { RecordKey } from "../../../src/storage/crypto/keys.ts";
import { openHeader } from "../../../src/storage/disk/header.ts";
import { KeyRing } from "../../../src/storage/disk/ring.ts";
import { createSealed, openSealed, type Means } from "../../../src/storage/sealed/open-sealed.ts";
import { change, closed, finding, first, purged, registerLine, unsaved } from "../kase.ts";
import { laptop } from "../means.ts";
import { everyStepOf } from "../faults/every-step.ts";
import { purgeInterrupted } from "../faults/purge-steps.ts";
import { dump, rowsOf } from "./disk-dump.ts";

// Keys are derived and disks lost many times over here.
vi.setConfig({ testTimeout: 60_000 });

interface Sealed {
  readonly keyId: string;
  readonly place: Place;
  readonly bytes: Bytes;
  readonly value: string;
}

/** Real sealing, and a note of everything ever sealed: what an attacker may have copied over the years. */
function noting(): { sealing: Sealing; noted: Sealed[] } {
  const noted: Sealed[] = [];
  const seal = async (key: RecordKey, place: Place, value: unknown): Promise<Bytes> => {
    const bytes = await sealing.seal(key, place, value);
    noted.push({ keyId: key.id, place, bytes, value: JSON.stringify(value) });
    return bytes;
  };
  return { sealing: { ...sealing, seal }, noted };
}

test("after a purge, nothing that was ever sealed about the person can be opened, and everything else still can", async () => {
  const { sealing: with_, noted } = noting();
  const here = { ...laptop(), sealing: with_ };
  const vault = await createSealed(here, "a", initialSettings);
  const { desk } = vault;
  const gone = closed(unsaved());
  const stays = unsaved({
    number: "DSR-2026-002",
    request: { ...gone.request, message: "From Ada Vance" },
    dataSubject: { name: "Ada Vance", address: "", relation: null, identifiers: [] },
  });
  await desk.drafts.save("intake", "From Zebulon Quist");
  await desk.cases.save(change(gone, [finding(gone, 1, "Zebulon Quist again")]));
  await desk.cases.save({ ...change(stays), event: { ...purged, detail: { name: "Ada Vance" } } });
  await desk.drafts.save("note", "for Ada Vance");
  await desk.drafts.remove("intake");
  await desk.cases.purge(gone.id, registerLine(gone), { ...purged, detail: { name: "Zebulon Quist" } });

  const about = noted.filter(({ value }) => value.includes("Quist"));
  expect(new Set(about.map(({ place }) => place.kind))).toEqual(
    new Set(["case", "finding", "page", "draft", "opening"]),
  );
  vault.close();

  const { keys } = await openHeader(here.files, here.derive, "a");
  const keysLeft = await KeyRing.open(here.files, keys);
  for (const { keyId } of about) {
    await expect(keysLeft.key(keyId)).rejects.toMatchObject({ code: "damaged" });
  }
  const other = noted.filter(
    ({ value, keyId }) => value.includes("Ada Vance") && !value.includes("Quist") && keysLeft.has(keyId),
  );
  expect(new Set(other.map(({ place }) => place.kind))).toEqual(
    new Set(["case", "page", "draft", "opening"]),
  );
  for (const { keyId, place, bytes, value } of other) {
    const opened = await sealing.unseal(await keysLeft.key(keyId), place, bytes);
    expect(JSON.stringify(opened)).toBe(value);
  }
});

test("a purge that left a key behind would be told: the sample opens", async () => {
  const here = laptop();
  const { desk } = await createSealed(here, "a", initialSettings);
  const kase = closed(unsaved());
  await desk.cases.save(change(kase));
  vi.spyOn(KeyRing.prototype, "destroy").mockResolvedValueOnce(undefined); // the control
  await desk.cases.purge(kase.id, registerLine(kase), purged);
  const [told] = await first(desk.journal.watch(kase.id));
  expect(told).toMatchObject({ kind: "purge-verified", facts: { clean: false, sampleOpens: true } });
});

test("after a purge no row and no file of the case is left", async () => {
  const here = laptop();
  const { desk } = await createSealed(here, "a", initialSettings);
  const kase = closed(unsaved());
  const one = finding(kase, 1, "x");
  await desk.cases.save(change(kase, [one]));
  const before = new Set((await rowsOf(here)).map(({ row }) => row["id"]));
  // Frames of the log name records by their bytes.
  const named = (): string[] =>
    here.files
      .dump()
      .filter(({ bytes }) => Buffer.from(bytes).includes(Buffer.from(fromHex(kase.id))))
      .map(({ name }) => name);
  expect(named()).toEqual(["log-a"]);
  await desk.files.keep(kase.id, new Blob(["x".repeat(200_000)]));
  await desk.cases.purge(kase.id, registerLine(kase), purged);

  const left = (await rowsOf(here)).map(({ row }) => row["id"]);
  expect(left).not.toContain(kase.id);
  expect(left).not.toContain(one.id);
  // Of all rows there were: root and settings, and no more.
  expect(left.filter((id) => typeof id === "string" && before.has(id))).toHaveLength(2);
  expect(here.files.dump().some(({ name }) => name.startsWith("att/"))).toBe(false);
  expect(named()).toEqual([]);
  const shown = await dump(here);
  expect(shown.some(({ bytes }) => bytes.includes(kase.id))).toBe(false);
});

test("an attachment is overwritten before it is removed", async () => {
  const here = laptop();
  const { desk } = await createSealed(here, "a", initialSettings);
  const kase = closed(unsaved());
  await desk.cases.save(change(kase));
  await desk.files.keep(kase.id, new Blob(["x".repeat(200_000)]));
  const path = `att/${kase.id}`;
  const read = (): string =>
    hex(here.files.dump().find(({ name }) => name.startsWith(path))?.bytes ?? new Uint8Array());
  const sealed = read();
  const seen: string[] = [];
  here.files.onTouch = ([folder], how) => {
    if (folder === "att" && how === "truncate") seen.push(read());
  };
  await desk.cases.purge(kase.id, registerLine(kase), purged);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toHaveLength(sealed.length);
  for (let at = 0; at < sealed.length; at += 64_000) {
    expect(seen[0]!.slice(at, at + 64)).not.toBe(sealed.slice(at, at + 64));
  }
});

test("power lost at any step of a purge leaves it not started or, after the next unlock, complete", async () => {
  const { steps, seen, firstWrong } = await everyStepOf(purgeInterrupted);
  expect(firstWrong).toBe("");
  expect(seen).toEqual(new Set(["not started", "complete", "finished"]));
  expect(steps).toBeGreaterThan(20);
});

test("the control: where flushing does nothing, some steps of a purge leave neither", async () => {
  const { between } = await everyStepOf((step) => purgeInterrupted(step, { lying: true }));
  expect(between).toBeGreaterThan(0);
});

test("when the last part of a purge fails, the desk stops writing until it was unlocked again", async () => {
  const here: Means & ReturnType<typeof laptop> = laptop();
  const { desk, close } = await createSealed(here, "a", initialSettings);
  const kase = closed(unsaved());
  await desk.cases.save(change(kase));
  await desk.files.keep(kase.id, new Blob(["x"]));
  here.files.onTouch = ([folder]) => {
    if (folder === "att") throw new Failure("storage-unavailable");
  };
  const failure = { code: "storage-unavailable" };
  await expect(desk.cases.purge(kase.id, registerLine(kase), purged)).rejects.toMatchObject(failure);
  await expect(desk.drafts.save("x", 1)).rejects.toMatchObject(failure);
  here.files.onTouch = () => undefined;
  close();
  const again = await openSealed(here, "a");
  expect(await first(again.desk.cases.watchAll())).toEqual([]);
  expect(here.files.dump().some(({ name }) => name.startsWith("att/"))).toBe(false);
});
