import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import OpenBackup from "../../src/features/settings/backup/OpenBackup.svelte";
import { Failure, type FailureCode } from "../../src/lib/failure.ts";
import { backupsDouble } from "../support/backups.ts";

afterEach(cleanup);

test.each([
  ["newer-format", "The data was written by a newer version of Habeas.", /Then choose the file again/],
  ["wrong-passphrase", "That passphrase does not open this data.", /./],
] as const satisfies readonly (readonly [FailureCode, string, RegExp])[])(
  "a backup that is refused as %s says why, and what to do with the file",
  async (code, says, remedy) => {
    const open = vi.fn(() => Promise.reject(new Failure(code)));
    render(OpenBackup, { backups: () => Promise.resolve(backupsDouble({ open })), onused: vi.fn() });
    await userEvent.upload(
      screen.getByLabelText(/backup file/, { selector: "input" }),
      new File(["x"], "vault.habeas-backup"),
    );
    await userEvent.type(screen.getByLabelText("Passphrase of the backup"), "six words");
    await userEvent.click(screen.getByRole("button", { name: "Open this backup" }));
    await screen.findByText(says, { exact: false });
    expect(screen.getByRole("alert").textContent).toMatch(remedy);
    expect(screen.getByRole("alert").textContent).not.toContain("unlock again");
    expect(screen.getByText(/vault\.habeas-backup/)).toBeDefined();
  },
);
