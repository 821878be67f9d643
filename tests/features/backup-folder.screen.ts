import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { BackupFolder } from "../../src/features/settings/backup/folder.svelte.ts";
import { backup } from "../../src/i18n/en/backup.ts";

const put = vi.hoisted(() => vi.fn<(folder: object, name: string) => Promise<boolean>>());
vi.mock("../../src/storage/folder-client.ts", () => ({
  keptFolder: { read: async () => null, write: async () => undefined, remove: async () => undefined },
  put,
}));

/** What lies in the folder. */
let names = new Set<string>();
/** Names that the folder does not let go of. */
let stuck = new Set<string>();
const name = "vault-2026-11-20.habeas-backup";

beforeEach(() => {
  names = new Set();
  stuck = new Set();
});
afterEach(() => vi.unstubAllGlobals());

async function written(permission = "granted"): Promise<unknown> {
  const stick: object = {
    name: "stick",
    requestPermission: async () => permission,
    async *keys() {
      yield* [...names];
    },
    removeEntry: async (gone: string) => {
      if (stuck.has(gone) || !names.delete(gone)) throw new DOMException("", "NotFoundError");
    },
  };
  vi.stubGlobal("showDirectoryPicker", async () => stick);
  const { BackupFolder } = await import("../../src/features/settings/backup/folder.svelte.ts");
  const folder: BackupFolder = new BackupFolder();
  await folder.choose();
  return folder.write(new Blob(["x"]), name, "00");
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

describe("what lies in the folder afterwards", () => {
  const full = (): Promise<boolean> => Promise.reject(new DOMException("", "QuotaExceededError"));
  /** As a browser does: the name is there at once, its content when all is written. */
  function putting(...answers: readonly (boolean | (() => Promise<boolean>))[]): void {
    const left = [...answers];
    put.mockImplementation((_, at) => {
      names.add(at);
      const answer = left.shift() ?? true;
      return typeof answer === "boolean" ? Promise.resolve(answer) : answer();
    });
  }
  const earlier = "vault-2026-11-19.habeas-backup";

  test("a backup alone, once it was written", async () => {
    names = new Set([earlier]);
    putting(true, true);
    expect(await written()).toMatchObject({ folder: "stick" });
    expect(names).toEqual(new Set([earlier, name]));
  });

  test.each([
    ["ran out of room", [full], "full"],
    ["came back as something else", [false], "failed"],
    ["ran out of room at the last moment", [true, full], "full"],
    ["came back as something else at the last moment", [true, false], "failed"],
  ] as const)("nothing of a backup that %s", async (_, answers, told) => {
    names = new Set([earlier, "notes.part"]);
    putting(...answers);
    expect(await written()).toBe(told);
    expect(names).toEqual(new Set([earlier, "notes.part"]));
  });

  test("the earlier backup of the day, where the browser left it when there was no room for the next", async () => {
    names = new Set([name]);
    putting(true, full);
    expect(await written()).toBe("full");
    expect(names).toEqual(new Set([name]));
  });

  test("not what an earlier backup left and could not take away: the next one does, and nothing of anybody else", async () => {
    const left = "vault-2026-11-18.habeas-backup.part";
    names = new Set([left, "thesis.part", "vault-x.habeas-backup.part"]);
    putting(true, true);
    await written();
    expect(names).toEqual(new Set(["thesis.part", "vault-x.habeas-backup.part", name]));
  });

  test("a file that the folder does not let go of does not keep a backup from counting", async () => {
    stuck = new Set([`${name}.part`]);
    putting(true, true);
    expect(await written()).toMatchObject({ folder: "stick" });
  });
});
