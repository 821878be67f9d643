import JSZip from "jszip";
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import { makeBackup } from "../../../src/storage/backup/make.ts";
import { argon2idKey } from "../../../src/storage/crypto/argon2.ts";
import { openBackupFile, ZipFile, type Following } from "../../../src/storage/opener-client.ts";
import { createSealed } from "../../../src/storage/sealed/open-sealed.ts";
import { addCase, everythingIn, passphrase, quietly, site } from "../backup/site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const following: Following = { progress: () => undefined, cancelled: () => false };
let file: Blob;
let before: Record<string, unknown>;
/** SHA-256 of what each file held, as the vault remembers it. */
let hashes: string[];

beforeAll(async () => {
  const here = { ...site(), derive: argon2idKey };
  const vault = await createSealed(here, passphrase, initialSettings);
  await addCase(vault, "DSR-2026-001", { findings: 3, file: 150_000 });
  await addCase(vault, "../x", { findings: 0, file: 65_536 });
  await addCase(vault, "DSR-2026-003", { findings: 1, file: 0 });
  await vault.desk.drafts.save("form/x", { typed: "half" });
  before = (await everythingIn(vault)) as Record<string, unknown>;
  hashes = [];
  for (const { id } of vault.desk.summaries)
    hashes.push(...(await vault.keep.filesOf(id)).map(({ sha256 }) => sha256));
  ({ file } = await makeBackup(here, vault, quietly));
  vault.close();
});

async function saved(): Promise<Map<string, Buffer>> {
  const opened = await openBackupFile(file, passphrase, following);
  const zip = new ZipFile();
  await opened.save(zip, "read me", following);
  const bytes = Buffer.from(await zip.end().arrayBuffer());
  const { files } = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const all = new Map<string, Buffer>();
  for (const one of Object.values(files)) all.set(one.name, await one.async("nodebuffer"));
  return all;
}

describe("a backup that is opened without a vault", () => {
  test("is saved with every record and every byte of every file", async () => {
    const files = await saved();
    const json = (name: string): Record<string, unknown> =>
      JSON.parse(files.get(name)?.toString() ?? "null") as Record<string, unknown>;
    const desk = json("desk.json");
    expect(desk).toMatchObject({ settings: before["settings"], register: [], drafts: before["drafts"] });
    expect(desk["lost"]).toEqual({ cases: 0, records: 0, files: 0, entries: 0 });
    const cases = [...files.keys()].filter((name) => name.endsWith("case.json")).map(json);
    const found = (before["found"] as { kase: unknown; findings: unknown }[]).map(({ kase, findings }) => ({
      case: kase,
      findings,
    }));
    expect(cases).toHaveLength(3);
    expect(cases.map((one) => ({ case: one["case"], findings: one["findings"] }))).toEqual(
      expect.arrayContaining(found),
    );
    const contents = [...files].filter(([name]) => name.includes("/files/"));
    expect(contents.map(([, bytes]) => createHash("sha256").update(bytes).digest("hex")).sort()).toEqual(
      hashes.sort(),
    );
  });

  test("is saved under names that are no paths and name nobody", async () => {
    const names = [...(await saved()).keys()];
    expect(names).toContain("cases/---x/case.json");
    expect(
      names.filter((name) => !/^[\w./-]+$/.test(name) || name.includes("..") || name.startsWith("/")),
    ).toEqual([]);
  });

  test("is refused when a single bit is another, wherever it lies", async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (let i = 1; i < 6; i += 1) {
      const at = Math.floor((bytes.length * i) / 6);
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await expect(openBackupFile(new Blob([flipped]), passphrase, following)).rejects.toMatchObject({
        code: "damaged",
      });
    }
  });

  test("tells a wrong passphrase from damage, and can be stopped", async () => {
    await expect(openBackupFile(file, "not it", following)).rejects.toMatchObject({
      code: "wrong-passphrase",
    });
    const stopped = { ...following, cancelled: () => true };
    await expect(openBackupFile(file, passphrase, stopped)).rejects.toMatchObject({ code: "cancelled" });
  });
});
