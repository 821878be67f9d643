import { expect, test, vi } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import { first } from "../../../src/lib/first.ts";
import { argon2idKey } from "../../../src/storage/crypto/argon2.ts";
import { makeBackup } from "../../../src/storage/backup/make.ts";
import { createSealed } from "../../../src/storage/sealed/open-sealed.ts";
import { openBackup } from "../../tools/open-backup.mjs";
import { addCase, passphrase, quietly, site } from "./site.ts";

vi.setConfig({ testTimeout: 60_000 });

test("a tool that shares no code with ours opens a backup from its description alone, and reads the same", async () => {
  const here = { ...site(), derive: argon2idKey };
  const vault = await createSealed(here, passphrase, initialSettings);
  await addCase(vault, "DSR-2026-001", { findings: 3, file: 150_000 });
  await addCase(vault, "DSR-2026-002", { findings: 0, file: 0 });
  const { file } = await makeBackup(here, vault, quietly);
  const opened = openBackup(Buffer.from(await file.arrayBuffer()), passphrase);

  expect(opened.settings).toEqual(await first(vault.desk.settings.watch()));
  expect(opened.cases.map((one) => one.case)).toEqual(
    await Promise.all(vault.desk.summaries.map(({ number }) => first(vault.desk.cases.watch(number)))),
  );
  expect(opened.cases.map(({ findings }) => findings.length)).toEqual([3, 0]);
  expect(opened.cases.map(({ files }) => files.map(({ bytes }) => bytes))).toEqual([[150_000], [0]]);
  const journal = await first(vault.desk.journal.watch(null));
  expect(opened.journal.map(({ hash }) => hash)).toEqual(journal.map(({ hash }) => hash).reverse());
  expect(opened.journal.map(({ opening }) => opening?.detail ?? null)).toEqual(
    journal.map(({ detail }) => detail).reverse(),
  );
  expect(() => openBackup(Buffer.from("no backup"), passphrase)).toThrow();
  vault.close();
});
