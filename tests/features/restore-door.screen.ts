import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import RestoreDoor from "../../src/features/settings/backup/RestoreDoor.svelte";
import type { Beside } from "../../src/storage/backup/beside.ts";
import { backupsDouble } from "../support/backups.ts";

afterEach(cleanup);

const beside = {
  manifest: { writtenAt: "2026-11-02T09:00:00Z" },
  relation: "nothing-here",
  cases: { here: null, backup: 3 },
  lastOn: { here: null, backup: "2026-11-01" },
  erasedSince: 0,
  linesCarried: 0,
} as unknown as Beside; // what the screen shows of it

function door(locked: boolean, found: Beside = beside) {
  const given = { locked, onused: vi.fn(), onback: vi.fn() };
  render(RestoreDoor, {
    ...given,
    backups: () => Promise.resolve(backupsDouble({ open: vi.fn(async () => found) })),
  });
  return given;
}

async function opened(): Promise<void> {
  const chosen = document.querySelector<HTMLInputElement>("input[type=file]");
  if (chosen === null) throw new Error("no file can be chosen");
  await userEvent.upload(chosen, new File(["x"], "vault.habeas-backup"));
  await userEvent.type(screen.getByLabelText("Passphrase of the backup"), "six words");
  await userEvent.click(screen.getByRole("button", { name: "Open this backup" }));
  await screen.findByText("What the backup holds");
}

test("over a locked desk the officer is told to unlock first, and why, before a file is chosen", async () => {
  const { onback } = door(true);
  expect(screen.getByText(/Unlock it first, if you can/)).toBeDefined();
  expect(screen.getByText(/the list of what was erased is locked with the rest/)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Go back and unlock" }));
  expect(onback).toHaveBeenCalledOnce();
});

test("before the decision it is said that erased cases come back, and what follows", async () => {
  door(true);
  await opened();
  expect(
    screen.getByText("Cases that were erased after this backup was written are in it again."),
  ).toBeDefined();
  expect(screen.getByText(/are in the locked data and cannot be read from here/)).toBeDefined();
  expect(screen.getByText(/purge each of those cases again/)).toBeDefined();
});

test("on a laptop without a desk the same is said, but nothing of unlocking", async () => {
  door(false);
  expect(screen.queryByText(/Unlock it first/)).toBeNull();
  await opened();
  expect(screen.getByText(/The list of what was erased is not on this laptop/)).toBeDefined();
  expect(screen.queryByText(/locked data/)).toBeNull();
});

test("where the desk was open beside it, what was erased since is counted instead", async () => {
  door(false, {
    ...beside,
    relation: "older",
    cases: { here: 2, backup: 3 },
    erasedSince: 1,
    linesCarried: 2,
  });
  await opened();
  expect(screen.queryByText(/are in it again/)).toBeNull();
  expect(screen.getByText(/1 case of the backup was erased here since/)).toBeDefined();
});
