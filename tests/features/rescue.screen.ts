import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import Recover from "../../src/features/welcome/Recover.svelte";
import Unlock from "../../src/features/welcome/Unlock.svelte";
import * as asking from "../../src/ui/access/passkey.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { keyText } from "../../src/lib/checked-key.ts";
import { Failure, type FailureCode } from "../../src/lib/failure.ts";
import type { Backups } from "../../src/storage/backup-calls.ts";
import { accessDouble } from "../support/access.ts";
import { backupsDouble } from "../support/backups.ts";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole("button", { name }));

async function refusedAs(
  code: FailureCode,
  more: Partial<Backups>,
  onunlock = vi.fn(() => Promise.reject(new Failure(code))),
) {
  const onbackup = vi.fn();
  const backups = backupsDouble(more);
  render(Unlock, {
    ...{ access: accessDouble(), onunlock, failedTries: () => 0, onrecover: vi.fn(), onbackup },
    backups: () => Promise.resolve(backups),
  });
  await userEvent.type(screen.getByLabelText("Passphrase"), "six words");
  await press("Unlock");
  return { onunlock, onbackup, backups };
}

const found: Awaited<ReturnType<Backups["salvage"]>> = {
  cases: [
    { number: "DSR-2026-001", records: 3, files: 1, whole: true },
    { number: null, records: 1, files: 0, whole: false },
  ],
  ...{ settings: true, drafts: 1, register: 2, entries: 40 },
  lost: { cases: 1, records: 5, files: 2, entries: 0 },
};

test("damaged data: what can be read is listed by reference, what is lost by count, and saved as a file", async () => {
  URL.createObjectURL = vi.fn(() => "blob:x");
  URL.revokeObjectURL = vi.fn();
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  const salvagedFile = vi.fn(async () => new Blob(["zip"]));
  const { backups, onbackup } = await refusedAs("damaged", {
    salvage: vi.fn(async () => found),
    salvagedFile,
  });
  await press("See what can still be read");
  expect(backups.salvage).toHaveBeenCalledWith("six words", expect.anything());
  expect(await screen.findByText("2 cases can be read")).toBeDefined();
  expect(screen.getByRole("row", { name: /DSR-2026-001 3 1 whole/ })).toBeDefined();
  expect(screen.getByRole("row", { name: /number lost 1 0 not whole/ })).toBeDefined();
  expect(screen.getByText("the main record of 1 case, 5 records and 2 files")).toBeDefined();
  await press("Save what can be read");
  expect(await screen.findByText(/handed to your browser as habeas-salvaged.zip/)).toBeDefined();
  expect(clicked).toHaveBeenCalledOnce();
  await press("Open a backup");
  expect(onbackup).toHaveBeenCalledOnce();
});

test("data of which nothing opens is told so, and the way to a backup stays", async () => {
  const salvage = vi.fn(() => Promise.reject(new Failure("damaged")));
  await refusedAs("damaged", { salvage });
  await press("See what can still be read");
  expect(await screen.findByText("Nothing here can be read any more. Open a backup.")).toBeDefined();
  expect(screen.getByRole("button", { name: "Open a backup" })).toBeDefined();
});

test("damaged data are as readable with the recovery key as with the passphrase", async () => {
  const recoveryKey = keyText(new Uint8Array(16));
  const backups = backupsDouble({ salvage: vi.fn(async () => found) });
  const onbackup = vi.fn();
  render(Recover, {
    ...{ access: accessDouble(), failedTries: () => 0, onenter: vi.fn(), onback: vi.fn(), onbackup },
    onopen: () => Promise.reject(new Failure("damaged")),
    backups: () => Promise.resolve(backups),
  });
  await userEvent.type(screen.getByLabelText("Recovery key"), recoveryKey);
  await press("Unlock with this key");
  await press("See what can still be read");
  expect(backups.salvage).toHaveBeenCalledWith({ recoveryKey }, expect.anything());
  expect(await screen.findByText("2 cases can be read")).toBeDefined();
  await press("Open a backup");
  expect(onbackup).toHaveBeenCalledOnce();
});

test("damaged data are as readable with this device as with the passphrase", async () => {
  const known = { credential: "ab", salt: "cd" };
  const passkey = { ...known, output: new Uint8Array(32) };
  vi.spyOn(asking, "askPasskey").mockResolvedValue(passkey);
  const backups = backupsDouble({ salvage: vi.fn(async () => found) });
  const ways = async () => ({ passkeys: [{ ...known, id: "1" }], recovery: "none" }) as const;
  render(Unlock, {
    ...{ access: accessDouble({ ways }), failedTries: () => 0, onrecover: vi.fn(), onbackup: vi.fn() },
    onunlock: () => Promise.reject(new Failure("damaged")),
    backups: () => Promise.resolve(backups),
  });
  await press("Unlock with this device");
  await press("See what can still be read");
  expect(backups.salvage).toHaveBeenCalledWith({ passkey }, expect.anything());
});

test("an older copy beside which later changes lie broken: what they hold is offered before it is gone on with", async () => {
  const onunlock = vi.fn(() => Promise.reject(new Failure("older-copy", { broken: 1 })));
  await refusedAs("older-copy", { salvage: vi.fn(async () => found) }, onunlock);
  expect(await screen.findByText(/overwrites them/)).toBeDefined();
  await press("See what can still be read");
  expect(await screen.findByText("2 cases can be read")).toBeDefined();
  await press("Go on with the older copy");
  expect(onunlock).toHaveBeenLastCalledWith("six words", true);
});

test("an older copy that is whole offers no such thing", async () => {
  await refusedAs("older-copy", {});
  expect(await screen.findByRole("button", { name: "Go on with the older copy" })).toBeDefined();
  expect(screen.queryByRole("button", { name: /can still be read/ })).toBeNull();
});

test("a later format: the copy from before the update is gone back to only after a second word", async () => {
  const formatBefore = async () => ({ until: calendarDate("2026-12-20") });
  const { backups, onunlock } = await refusedAs("newer-format", { formatBefore });
  expect(await screen.findByText(/is kept until Sun 20 Dec 2026/)).toBeDefined();
  await press("Go back to the data from before the update");
  expect(backups.toFormatBefore).not.toHaveBeenCalled();
  expect(screen.getByText("Everything that was recorded since the update is lost.")).toBeDefined();
  await press("Go back, and lose what was recorded since");
  expect(backups.toFormatBefore).toHaveBeenCalledWith("six words");
  await waitFor(() => expect(onunlock).toHaveBeenCalledTimes(2));
});

test("a later format without a copy offers no way back", async () => {
  await refusedAs("newer-format", {});
  expect(await screen.findByText("The data was written by a newer version of Habeas.")).toBeDefined();
  expect(screen.queryByRole("button", { name: /before the update/ })).toBeNull();
});
