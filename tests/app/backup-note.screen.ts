import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import BackupNote from "../../src/app/BackupNote.svelte";
import { initialSettings, type Settings } from "../../src/domain/settings.ts";
import { plusDays } from "../../src/lib/calendar.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { today } from "../../src/ui/today.svelte.ts";

afterEach(() => cleanup());

function note(daysAgo: number, changes: number, set: Partial<Settings>): HTMLElement {
  const desk = Object.assign(Object.create(practiceDesk(initialSettings)) as Desk, {
    journal: { latest: vi.fn(async () => ({ seq: 10 + changes, at: "", kind: "note-added" })) },
  });
  const on = plusDays(today.current, -daysAgo);
  const lastBackup = {
    on,
    name: "vault.habeas-backup",
    bytes: 1,
    sha256: "00",
    entries: 9,
    arrived: "checked",
  } as const;
  render(BackupNote, { desk, settings: { ...initialSettings, ...set, lastBackup } });
  return screen.getByRole("link");
}

test.each([
  [3, 5, {}, "fresh"],
  [3, 5, { backupDays: 3 }, "due"],
  [3, 5, { backupChanges: 5 }, "due"],
  [14, 5, { backupDays: 14 }, "overdue"],
] as const)(
  "%i days and %i changes, set to %o, look %s in the head of the page",
  async (days, changes, set, state) => {
    const link = note(days, changes, set);
    await waitFor(() => expect(link.classList.contains(state)).toBe(true));
  },
);
