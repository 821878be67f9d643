import { cleanup, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { journalNames } from "../../src/features/journal-names.ts";
import HistoryPage from "../../src/features/history/HistoryPage.svelte";
import type { CaseEvent, JournalEntry, JournalVerdict } from "../../src/domain/journal.ts";
import { calendarDate as day } from "../../src/lib/calendar.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { integrity } from "../../src/ui/integrity.svelte.ts";
import { timelineEntryOf } from "../../src/ui/journal-words.ts";
import { deskWithJane } from "../support/desk.ts";

const asked: CaseEvent = {
  kind: "task-asked",
  on: day("2026-11-20"),
  facts: {
    stage: "gather",
    guide: "support",
    key: "tickets",
    askedOn: "2026-11-20",
    expectedBy: "2026-12-10",
  },
  detail: { title: "Ask Microsoft to delete two tickets", with: "Technical account manager (TAM)", text: "" },
};
const stopped: CaseEvent = {
  kind: "clock-stopped",
  on: day("2026-11-23"),
  facts: { from: "2026-11-23", reason: "identity" },
  detail: { words: "The address is new to us" },
};

async function show(desk: Desk): Promise<void> {
  render(HistoryPage, { desk, number: "DSR-2026-014", item: null });
  await screen.findByText("Case opened");
}

const titles = (): readonly (string | null)[] =>
  screen
    .getAllByRole("listitem")
    .map((item) => within(item).getByText(/./, { selector: "strong" }).textContent);

afterEach(() => {
  cleanup();
  integrity.found({ kind: "intact", entries: 0, head: "" });
});

test("the history tells what was recorded, newest first, and can be turned round", async () => {
  const { desk } = await deskWithJane({}, asked, stopped);
  await show(desk);
  expect(document.title).toBe("History – DSR-2026-014 – Habeas");
  expect(titles()).toEqual(["Clock paused", "Request recorded as sent", "Case opened"]);
  expect(screen.getByRole("heading", { level: 3, name: "Mon 23 Nov 2026" })).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Show oldest first" }));
  expect(titles()).toEqual(["Case opened", "Request recorded as sent", "Clock paused"]);
});

test("an entry says in words what it records, without the codes behind it", async () => {
  const { desk } = await deskWithJane({}, asked, stopped);
  await show(desk);
  const request = screen.getAllByRole("listitem")[1]!.textContent;
  expect(request).toContain("Task: Ask Microsoft to delete two tickets");
  expect(request).toContain("Expected by: Thu 10 Dec 2026");
  expect(request).not.toMatch(/tickets\b.*key|support|2026-12-10/);
  expect(screen.getByText(/Reason: Identity in doubt/).textContent).toContain(
    "Words: The address is new to us",
  );
});

test("only entries of one kind can be shown", async () => {
  const { desk } = await deskWithJane({}, asked, stopped);
  await show(desk);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Show" }), "Clock");
  expect(titles()).toEqual(["Clock paused"]);
  expect(screen.getByText("1 of 3 entries shown")).toBeDefined();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Show" }), "Documents");
  expect(screen.getByText("No entry of this kind.")).toBeDefined();
});

test("checking the chain says that it is intact, and how far that goes", async () => {
  const { desk } = await deskWithJane({}, asked);
  await show(desk);
  await userEvent.click(screen.getByRole("button", { name: "Check again" }));
  // The desk wrote one entry when it was set up, before the two of the case.
  const note = await screen.findByText("The chain is intact: all 3 entries fit together.");
  expect(note.closest("[role=status]")?.textContent).toContain(
    "cannot find that the latest ones were cut off",
  );
});

test("a broken chain names the entry in an alert, and everything printed says so", async () => {
  const { desk } = await deskWithJane({}, asked);
  const broken: JournalVerdict = { kind: "broken", at: 1, entries: 3 };
  await show({ ...desk, journal: { ...desk.journal, verify: () => Promise.resolve(broken) } });
  await userEvent.click(screen.getByRole("button", { name: /Check/ }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("The chain is broken at entry 2 of 3 entries");
  expect(screen.getByText("Integrity check failed").closest(".print-only")).not.toBeNull();
});

test("a correction shows what was there before, and only of what changed", () => {
  const entry: JournalEntry = {
    seq: 4,
    at: "2026-11-20T13:05:00.000Z",
    caseId: "c",
    caseNumber: "DSR-2026-014",
    kind: "case-corrected",
    on: day("2026-11-20"),
    facts: {
      fields: "rights,receivedOn",
      rights: "access,erasure",
      receivedOn: "2026-11-18",
      regime: "eu-gdpr",
    },
    detail: { was: { rights: ["erasure"], receivedOn: "2026-11-19", name: "Jane Roe" } },
    prev: "",
    hash: "",
  };
  const { words } = timelineEntryOf(entry, journalNames);
  expect(words).toBe(
    [
      "Before – Rights: Erasure",
      "Before – Received: Thu 19 Nov 2026",
      "Changed: Rights and Received",
      "Rights: Access and Erasure",
      "Received: Wed 18 Nov 2026",
      "Law: GDPR",
    ].join("\n"),
  );
});
