import { cleanup, render, screen, within } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { JournalEntry } from "../../src/domain/journal.ts";
import RestoreList from "../../src/features/settings/backup/RestoreList.svelte";
import { calendarDate } from "../../src/lib/calendar.ts";

afterEach(cleanup);

const on = calendarDate("2026-11-20");
const restored: JournalEntry = {
  ...{ seq: 41, at: "2026-11-20T10:00:00Z", caseId: null, caseNumber: null, detail: null },
  kind: "backup-restored",
  on,
  facts: {
    relation: "older",
    generation: 7,
    writtenAt: "2026-11-02T09:00:00Z",
    name: "vault-2026-11-02.habeas-backup",
    sha256: "cd".repeat(32),
    erasedAgain: 2,
    linesCarried: 1,
  },
  ...{ prev: "00".repeat(32), hash: "ab".repeat(32) },
};

const term = (name: RegExp): string =>
  within(screen.getByText(name).closest("div") ?? document.body)
    .getByRole("definition")
    .textContent.trim();

test("each restore is told in words: when, of which day and file, how it stood, what was erased in it, and its line", () => {
  render(RestoreList, { entries: [restored] });
  expect(term(/^Restored on/)).toBe("Fri 20 Nov 2026");
  expect(term(/^Backup written on/)).toContain("Mon 2 Nov 2026");
  expect(term(/^Its file/)).toBe("vault-2026-11-02.habeas-backup");
  expect(term(/^SHA-256/)).toBe("cd".repeat(32));
  expect(term(/^How it stood/)).toContain("The backup is older.");
  expect(term(/^Cases erased in it/)).toBe("2");
  expect(term(/^Lines of the register/)).toBe("1");
  expect(term(/^Line 42 of the history/)).toBe("ab".repeat(32));
});

test("the record of restores can be printed, under a name that says what it is", () => {
  const print = vi.fn(() => expect(document.title).toBe("Backups restored"));
  vi.stubGlobal("print", print);
  render(RestoreList, { entries: [restored] });
  screen.getByRole("button", { name: "Print this record" }).click();
  return vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
});

test("a restore from before its file was noted is told without it", () => {
  const { name: _name, sha256: _sha256, ...facts } = restored.facts;
  render(RestoreList, { entries: [{ ...restored, facts }] });
  expect(term(/^Backup written on/)).toContain("Mon 2 Nov 2026");
  expect(screen.queryByText(/^Its file/)).toBeNull();
});

test("a desk on which nothing was restored has no such list", () => {
  render(RestoreList, { entries: [{ ...restored, kind: "backup-written" }] });
  expect(screen.queryByText("Backups restored")).toBeNull();
});
