import { render, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import Watch from "../../src/app/presence/Watch.svelte";
import { initialSettings } from "../../src/domain/settings.ts";
import { delayAfter } from "../../src/ui/access/waiting.svelte.ts";
import { journalNames } from "../../src/features/journal-names.ts";
import { first } from "../../src/lib/first.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { timelineEntryOf } from "../../src/ui/journal-words.ts";

test("the door waits 1, 2, 4 … 30 seconds from the fifth try that failed", () => {
  const waits = Array.from({ length: 13 }, (_, tries) => delayAfter(tries));
  expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
});

const watch = (reading: boolean, tries: number) => {
  const desk = practiceDesk(initialSettings);
  const ontriesrecorded = vi.fn();
  render(Watch, {
    desk,
    settings: initialSettings,
    reading,
    failedTries: () => tries,
    ontriesrecorded,
    onlock: vi.fn(),
    ongiveway: vi.fn(),
  });
  return { ontriesrecorded, entries: () => first(desk.journal.watch(null)) };
};

test("three tries that failed are one entry of the history, with their number, in words", async () => {
  const { ontriesrecorded, entries } = watch(false, 3);
  await waitFor(() => expect(ontriesrecorded).toHaveBeenCalledOnce());
  const told = (await entries()).filter(({ kind }) => kind === "unlock-failed");
  expect(told).toMatchObject([{ caseId: null, facts: { tries: 3 }, detail: null }]);
  expect(timelineEntryOf(told[0]!, journalNames)).toMatchObject({
    title: "Somebody tried to unlock and did not get in",
    words: "Failed tries before this unlock: 3",
  });
});

test.for([
  ["where none failed", false, 0],
  ["in a window that only shows", true, 3],
] as const)("%s nothing is written", async ([, reading, tries]) => {
  const { ontriesrecorded, entries } = watch(reading, tries);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(ontriesrecorded).not.toHaveBeenCalled();
  expect((await entries()).map(({ kind }) => kind)).not.toContain("unlock-failed");
});
