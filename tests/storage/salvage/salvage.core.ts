import JSZip from "jszip";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Case } from "../../../src/domain/case.ts";
import { randomBytes } from "../../../src/lib/bytes.ts";
import { Salvage } from "../../../src/storage/salvage/salvage.ts";
import type { OpenVault } from "../../../src/storage/sealed/open-sealed.ts";
import { addCase, passphrase, quietly, site, unlockedAt, vaultAt } from "../backup/site.ts";
import { closed, change, first, purged, registerLine } from "../kase.ts";
import { meddle } from "../sealed/disk-dump.ts";

// The row "damaged, damaged" of the open protocol (docs/storage.md): what verifies is read, and nothing is written.
vi.setConfig({ testTimeout: 60_000 });

let here: ReturnType<typeof site>;
let kases: Case[];

async function fill(vault: OpenVault): Promise<void> {
  kases = [];
  for (let n = 1; n <= 3; n += 1)
    kases.push(await addCase(vault, `DSR-2026-00${n}`, { findings: 2, file: 100_000 }));
  await vault.desk.drafts.save("x", { typed: "half" });
}

beforeEach(async () => {
  here = site();
  const vault = await vaultAt(here);
  await fill(vault);
  vault.close();
});

const log = () => {
  const found = here.root.dump().find(({ name, bytes }) => /log-[ab]$/.test(name) && bytes.length > 0);
  if (found === undefined) throw new Error("there is no log");
  return found;
};
const noise = (): void => here.root.replace(log().name, randomBytes(log().bytes.length));
const without = (ids: readonly string[]): Promise<void> =>
  meddle(here, "rec", (rows) => rows.filter(({ id }) => !ids.includes(String(id))));
const look = (): Promise<Salvage> => Salvage.look(here, passphrase, quietly);
const none = { cases: 0, records: 0, files: 0, entries: 0 };

describe("log and database are both damaged:", () => {
  test("the vault is refused, everything that opens is told and saved, and not a byte is written", async () => {
    noise();
    await without([kases[1]?.id ?? ""]);
    const before = here.root.dump();
    await expect(unlockedAt(here)).rejects.toMatchObject({ code: "damaged" });
    const salvage = await look();
    const { cases, lost, settings, drafts } = salvage.told;
    expect(lost).toEqual({ ...none, cases: 1, records: 1 });
    expect([settings, drafts]).toEqual([true, 1]);
    expect(cases.map(({ number, records, files, whole }) => [number, records, files, whole])).toEqual([
      ["DSR-2026-001", 3, 1, true],
      ["DSR-2026-002", 2, 1, false],
      ["DSR-2026-003", 3, 1, true],
    ]);
    const zip = await JSZip.loadAsync(await (await salvage.file("words", quietly)).arrayBuffer());
    const kase = JSON.parse((await zip.file("cases/DSR-2026-003/case.json")?.async("string")) ?? "null") as {
      case: Case;
    };
    expect(kase.case.dataSubject.name).toBe("Zebulon Quist");
    const content = await zip.file("cases/DSR-2026-002/files/001")?.async("uint8array");
    expect(content).toEqual(new Uint8Array(100_000).map((_, i) => (i * 7) % 253));
    expect(here.root.dump()).toEqual(before);
  });

  test("what one of the two has lost, the other may still have, record by record", async () => {
    const { name, bytes } = log();
    bytes[40]! ^= 1; // the log as a whole does not verify any more; most of its rows do
    here.root.replace(name, bytes);
    await without([kases[0]?.id ?? "", kases[2]?.id ?? ""]);
    const { cases, lost } = (await look()).told;
    expect(cases.map(({ number, whole }) => [number, whole])).toEqual([
      ["DSR-2026-001", true],
      ["DSR-2026-002", true],
      ["DSR-2026-003", true],
    ]);
    expect(lost).toEqual(none);
  });

  test("cases of which no page tells any more are found by the name of their key", async () => {
    const vault = await unlockedAt(here);
    const ids = new Set<string>();
    for await (const some of vault.ground.rows.allRecords()) for (const { id } of some) ids.add(id);
    const pages = [...ids].filter((id) => vault.ground.ring.has(id));
    vault.close();
    expect(pages).toHaveLength(1);
    noise();
    await without(pages);
    const { cases } = (await look()).told;
    expect(cases.map(({ number, records, files }) => [number, records, files]).sort()).toEqual([
      ["DSR-2026-001", 3, 1],
      ["DSR-2026-002", 3, 1],
      ["DSR-2026-003", 3, 1],
    ]);
  });

  test("a file of which one byte is another is lost, and told as lost", async () => {
    noise();
    const file = here.root.dump().find(({ name }) => name.includes(`/att/${kases[0]?.id ?? ""}/`));
    const bytes = file?.bytes ?? new Uint8Array();
    bytes[bytes.length - 50]! ^= 1;
    here.root.replace(file?.name ?? "", bytes);
    const { cases, lost } = (await look()).told;
    expect(lost).toEqual({ ...none, files: 1 });
    expect(cases.map(({ files }) => files)).toEqual([0, 1, 1]);
  });

  test("nothing of a case that was erased comes back", async () => {
    const vault = await unlockedAt(here);
    const [kase] = kases;
    if (kase === undefined) throw new Error("no case");
    const kept = (await first(vault.desk.cases.watch(kase.number))) ?? kase;
    const before = log().bytes;
    await vault.desk.cases.save(change(closed(kept)));
    await vault.desk.cases.purge(kase.id, registerLine(kept), purged);
    vault.close();
    here.root.replace(log().name, before); // even an old log, kept by the disk, gives nothing back
    const salvage = await look();
    expect(salvage.told.cases.map(({ number }) => number)).not.toContain("DSR-2026-001");
    expect(salvage.told.register).toBe(1);
    const zip = await JSZip.loadAsync(await (await salvage.file("words", quietly)).arrayBuffer());
    expect(Object.keys(zip.files).filter((name) => name.includes("DSR-2026-001"))).toEqual([]);
  });
});

test("a wrong passphrase opens nothing, and without a header there is nothing to open", async () => {
  await expect(Salvage.look(here, "another", quietly)).rejects.toMatchObject({ code: "wrong-passphrase" });
  const header = here.root.dump().find(({ name }) => name.endsWith("/header"));
  here.root.replace(header?.name ?? "", randomBytes(header?.bytes.length ?? 0));
  await expect(look()).rejects.toMatchObject({ code: "damaged" });
});
