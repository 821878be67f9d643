import { beforeEach, expect, test, vi } from "vitest";
import type { Case } from "../../../src/domain/case.ts";
import { initialSettings } from "../../../src/domain/settings.ts";
import { concat, fromHex, randomBytes } from "../../../src/lib/bytes.ts";
import type { KeptFile } from "../../../src/storage/desk.ts";
import { createSealed, openSealed, type OpenVault } from "../../../src/storage/sealed/open-sealed.ts";
import { wholeFile } from "../../support/kept-file.ts";
import { change, closed, first, purged, registerLine, unsaved } from "../kase.ts";
import { laptop } from "../means.ts";

vi.setConfig({ testTimeout: 60_000 });

let disk: ReturnType<typeof laptop>;
let here: Omit<typeof disk, "now"> & { now: () => Date };
let clock: number;
let vault: OpenVault;
let kase: Case;

beforeEach(async () => {
  disk = laptop();
  clock = Date.UTC(2026, 10, 20);
  here = { ...disk, now: () => new Date(clock) };
  vault = await createSealed(here, "a", initialSettings);
  const one = closed(unsaved());
  await vault.desk.cases.save(change(one));
  kase = (await first(vault.desk.cases.watch(one.number)))!;
});

const later = (seconds: number): void => void (clock += seconds * 1000);
const content = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7919) % 251);
const keep = (bytes = content): Promise<KeptFile> => vault.desk.files.keep(kase.id, new Blob([bytes]));
const bytesOf = (name: string): Uint8Array => disk.files.dump().find((file) => file.name === name)!.bytes;
const inVault = (): string[] =>
  disk.files
    .dump()
    .map(({ name }) => name)
    .filter((name) => name.startsWith("att/"));

/** The power goes and takes the names of all attachments with it. */
async function namesLost(): Promise<void> {
  vault.close();
  disk.files.crash();
  await disk.files.remove(["att"]);
  expect(inVault()).toEqual([]);
  vault = await openSealed(here, "a");
}

async function shows(kept: KeptFile, bytes = content): Promise<boolean> {
  const blob = await wholeFile(vault.desk, kase.id, kept.fileId);
  return Buffer.from(await blob.arrayBuffer()).equals(bytes);
}

test("files whose names a loss of power took are there again, also when it takes them twice", async () => {
  const [one, other] = [await keep(), await keep(content.subarray(5))];
  await namesLost();
  expect(await shows(one)).toBe(true);
  expect(await shows(other, content.subarray(5))).toBe(true);
  later(300);
  await namesLost();
  expect(await shows(one)).toBe(true);
});

test("the copy goes once the name of the file has long been on the disk", async () => {
  const kept = await keep();
  expect(bytesOf("fresh").length).toBeGreaterThan(content.length);
  later(300);
  vault.close();
  vault = await openSealed(here, "a");
  expect(bytesOf("fresh")).toHaveLength(0);
  expect(await shows(kept)).toBe(true);
});

test("a new file takes the room of copies that are settled, and never that of a young one", async () => {
  await keep();
  const size = bytesOf("fresh").length;
  later(300);
  await keep(content.subarray(1000));
  expect(bytesOf("fresh").length).toBeLessThan(size);
  later(60);
  await keep();
  expect(bytesOf("fresh").length).toBeGreaterThan(2 * size - 2000);
});

test("a purge overwrites the copies of its files too, and a later unlock brings none of them back", async () => {
  await keep(randomBytes(100));
  const before = bytesOf("fresh").slice();
  const other = unsaved({ number: "DSR-2026-002" });
  await vault.desk.cases.save(change(other));
  await vault.desk.files.keep(other.id, new Blob(["stays"]));
  await vault.desk.cases.purge(kase.id, registerLine(kase), purged);
  const holds = (bytes: Uint8Array, part: Uint8Array): boolean =>
    Buffer.from(bytes).includes(Buffer.from(part));
  expect(holds(bytesOf("fresh"), fromHex(kase.id))).toBe(false);
  expect(holds(bytesOf("fresh"), before.subarray(-100))).toBe(false);
  expect(holds(before, fromHex(kase.id))).toBe(true);
  await namesLost();
  expect(inVault()).toHaveLength(1);
  expect(inVault()[0]).toContain(other.id);
});

test("a file without room for its copy is refused, with nothing left of it", async () => {
  const used = disk.files.dump().reduce((sum, { bytes }) => sum + bytes.length, 0);
  disk.files.room = used + content.length * 1.5;
  await expect(keep()).rejects.toMatchObject({ code: "no-space" });
  expect(inVault()).toEqual([]);
  expect(bytesOf("fresh")).toHaveLength(0);
  disk.files.room = Infinity;
  expect(await shows(await keep())).toBe(true);
});

test("a copy that was not finished when the power went is passed over", async () => {
  const kept = await keep();
  const whole = bytesOf("fresh");
  disk.files.onTouch = ([name], how) => {
    if (name === "fresh" && how === "flush") throw new Error("power");
  };
  await expect(keep()).rejects.toThrow();
  disk.files.onTouch = () => undefined;
  disk.files.replace("fresh", concat(whole, new Uint8Array(700), whole.subarray(0, 512)));
  await namesLost();
  expect(await shows(kept)).toBe(true);
  expect(inVault()).toHaveLength(1);
});
