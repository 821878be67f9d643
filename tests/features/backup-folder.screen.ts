import { afterEach, expect, test, vi } from "vitest";
import type { BackupFolder } from "../../src/features/settings/backup/folder.svelte.ts";
import { backup } from "../../src/i18n/en/backup.ts";

const put = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
vi.mock("../../src/storage/folder-client.ts", () => ({
  keptFolder: { read: async () => null, write: async () => undefined, remove: async () => undefined },
  put,
}));

afterEach(() => vi.unstubAllGlobals());

async function written(permission: string): Promise<unknown> {
  const stick: object = {
    name: "stick",
    requestPermission: async () => permission,
    removeEntry: async () => undefined,
  };
  vi.stubGlobal("showDirectoryPicker", async () => stick);
  const { BackupFolder } = await import("../../src/features/settings/backup/folder.svelte.ts");
  const folder: BackupFolder = new BackupFolder();
  await folder.choose();
  return folder.write(new Blob(["x"]), "vault-2026-11-20.habeas-backup", "00");
}

test.each([
  ["closed to Habeas", "denied", async (): Promise<boolean> => true, "refused"],
  [
    "full",
    "granted",
    (): Promise<boolean> => Promise.reject(new DOMException("", "QuotaExceededError")),
    "full",
  ],
  ["gone", "granted", (): Promise<boolean> => Promise.reject(new DOMException("", "NotFoundError")), "gone"],
  ["not giving back what was written", "granted", async (): Promise<boolean> => false, "failed"],
] as const)("a folder that is %s is told apart, in words", async (_, permission, answer, told) => {
  put.mockImplementation(answer);
  expect(await written(permission)).toBe(told);
  expect(backup.folder[told]).toMatch(/download/);
});
