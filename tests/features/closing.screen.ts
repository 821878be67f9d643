import { cleanup, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import { draftOf } from "../../src/features/closing/closing-draft.ts";
import ClosingPage from "../../src/features/closing/ClosingPage.svelte";
import { calendarDate as day } from "../../src/lib/calendar.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { location } from "../../src/ui/location.svelte.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { showKept } from "../support/case-pages.ts";
import { closedOn, deskWithJane } from "../support/desk.ts";
import { latest } from "../support/watch.ts";
import { guideTask } from "../support/opened-case.ts";

const received = { kind: "received", on: day("2026-11-19") } as const;
const answered = (on: string): Pick<Case, "clock"> => ({
  clock: [received, { kind: "answered", on: day(on) }],
});
const field = (name: string): HTMLElement => screen.getByRole("textbox", { name });
const caseNow = (desk: Desk): Promise<Case | null> => latest(desk.cases.watch("DSR-2026-014"));

async function show(desk: Desk, item: string | null = null): Promise<void> {
  showKept(ClosingPage, { desk, number: "DSR-2026-014", item }, "DSR-2026-014");
  await screen.findByRole("heading", { level: 1 });
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function (): void {
    this.open = true; // jsdom draws no dialogs
  };
  HTMLDialogElement.prototype.close = function (): void {
    this.open = false;
  };
  Element.prototype.scrollIntoView = vi.fn();
  today.travelTo(day("2026-12-17"));
});

afterEach(() => {
  cleanup();
  today.comeBack();
});

test("an answered case is closed with its result and the day its data goes", async () => {
  const { desk } = await deskWithJane(answered("2026-12-16"));
  await show(desk);
  expect(document.title).toBe("Close the case – DSR-2026-014 – Habeas");
  expect(screen.getByText("Nothing stands open.")).toBeDefined();
  expect(screen.queryByRole("textbox", { name: "Why the answer was late" })).toBeNull();
  expect(field("Purge on")).toHaveProperty("value", "Thu 17 Jun 2027");
  await userEvent.click(screen.getByRole("radio", { name: "Fulfilled in part" }));
  await userEvent.type(field("In a few words"), "One invoice is kept under tax law");
  await userEvent.click(screen.getByRole("button", { name: "Close the case" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Case closed" })).toBeDefined();
  expect(screen.getByText("Thu 17 Jun 2027 (in 182 days)")).toBeDefined();
  expect((await caseNow(desk))?.closure).toEqual({
    on: "2026-12-17",
    result: "fulfilled-in-part",
    words: "One invoice is kept under tax law",
    lateBecause: "",
    purgeOn: "2027-06-17",
  });
  expect(await latest(desk.drafts.watchAll())).toEqual([]);
});

test("what stands open is listed with the way there, and the case stays open", async () => {
  const { desk } = await deskWithJane({ ...answered("2026-12-16"), tasks: [guideTask({ key: "tickets" })] });
  await show(desk);
  const link = screen.getByRole("link", { name: "Task tickets" });
  expect(link.getAttribute("href")).toBe("#/c/DSR-2026-014/plan/task-tickets");
  await userEvent.click(screen.getByRole("radio", { name: "Fulfilled" }));
  await userEvent.click(screen.getByRole("button", { name: "Close the case" }));
  const summary = await screen.findByRole("alert", { name: "There is a problem" });
  expect(within(summary).getByRole("link", { name: "1 task is still open: Task tickets." })).toBeDefined();
  expect((await caseNow(desk))?.closure).toBeNull();
});

test("a withdrawn request needs no more of what nobody was asked", async () => {
  const { desk } = await deskWithJane({ tasks: [guideTask({ key: "tickets" })] });
  await show(desk);
  await userEvent.click(screen.getByRole("radio", { name: "Withdrawn by the person" }));
  expect(screen.getByText("Nothing stands open.")).toBeDefined();
});

test("a late answer asks why, and nothing typed is lost on the way", async () => {
  const { desk } = await deskWithJane(answered("2026-12-22"));
  today.travelTo(day("2026-12-23"));
  await show(desk);
  await userEvent.click(screen.getByRole("radio", { name: "Fulfilled" }));
  await userEvent.click(screen.getByRole("button", { name: "Close the case" }));
  const late = field("Why the answer was late");
  await waitFor(() => expect(late.getAttribute("aria-invalid")).toBe("true"));
  await userEvent.type(late, "Microsoft answered on the last day");
  await waitFor(async () => expect(await latest(desk.drafts.watchAll())).toHaveLength(1));
  cleanup();
  await show(desk);
  expect(field("Why the answer was late")).toHaveProperty("value", "Microsoft answered on the last day");
  expect(screen.getByRole("radio", { name: "Fulfilled" })).toHaveProperty("checked", true);
});

test("data cannot be kept longer than the settings say", async () => {
  const { desk } = await deskWithJane(answered("2026-12-16"));
  await show(desk);
  await userEvent.click(screen.getByRole("radio", { name: "Fulfilled" }));
  await userEvent.clear(field("Purge on"));
  await userEvent.type(field("Purge on"), "18 jun 2027");
  await userEvent.click(screen.getByRole("button", { name: "Close the case" }));
  const summary = await screen.findByRole("alert", { name: "There is a problem" });
  expect(summary.textContent).toContain("Closed cases are kept for 6 months, until Thu 17 Jun 2027.");
});

test("a closed case is opened again for a reason", async () => {
  const { desk } = await deskWithJane({ ...answered("2026-12-16"), ...closedOn("2026-12-17") });
  await show(desk);
  await userEvent.click(screen.getByRole("button", { name: "Open the case again" }));
  const dialog = screen.getByRole("dialog", { name: "Open the case again?" });
  const forward = within(dialog).getByRole("button", { name: "Open the case again" });
  await userEvent.click(forward);
  expect(await within(dialog).findByText(/Say why/)).toBeDefined();
  await userEvent.type(within(dialog).getByRole("textbox", { name: "Reason" }), "Jane complained");
  await userEvent.click(forward);
  expect(await screen.findByRole("heading", { level: 1, name: "Close the case" })).toBeDefined();
  expect((await caseNow(desk))?.closure).toBeNull();
});

test("a purge lists exactly what goes and what stays, and wants the number typed", async () => {
  const { desk } = await deskWithJane({
    ...answered("2026-12-16"),
    ...closedOn("2026-12-17", { purgeOn: day("2027-06-17") }),
  });
  await desk.drafts.save("note/DSR-2026-014", "Jane called");
  await desk.drafts.save("note/DSR-2026-015", "another case");
  await show(desk, "purge");
  expect(screen.getByText("This data was to be kept until Thu 17 Jun 2027")).toBeDefined();
  const listed = (name: string) =>
    within(screen.getByRole("region", { name }))
      .getAllByRole("listitem")
      .map((item) => item.textContent);
  expect(listed("What goes")).toEqual([
    "1 request text",
    "1 name and address",
    "1 identifier",
    "5 sources with their outcomes",
    "1 proof document",
    "1 draft",
    "1 text in the history",
  ]);
  expect(listed("What stays")).toEqual([
    "1 line of the register: number, dates, right and result, without a name",
    "1 history entry, without its texts",
  ]);

  await userEvent.type(field("Type DSR-2026-014 to confirm"), "DSR-2026-041");
  await userEvent.click(screen.getByRole("button", { name: "Purge now" }));
  expect(await screen.findByText("Type DSR-2026-014 to confirm.")).toBeDefined();
  expect(await caseNow(desk)).not.toBeNull();

  const went = vi.spyOn(location, "go");
  await userEvent.clear(field("Type DSR-2026-014 to confirm"));
  await userEvent.type(field("Type DSR-2026-014 to confirm"), "DSR-2026-014");
  await userEvent.click(screen.getByRole("button", { name: "Purge now" }));
  await waitFor(() =>
    expect(went).toHaveBeenCalledWith({ page: "register", view: "purges", number: "DSR-2026-014" }),
  );
  expect(await caseNow(desk)).toBeNull();
  expect((await latest(desk.register.watch()))[0]).toMatchObject({
    number: "DSR-2026-014",
    purgedOn: "2026-12-17",
  });
  expect((await latest(desk.drafts.watchAll())).map(({ key }) => key)).toEqual(["note/DSR-2026-015"]);
  expect(await desk.journal.verify()).toMatchObject({ kind: "intact" });
  went.mockRestore();
});

test("a draft belongs to a case by a whole part of its key", () => {
  const kase = { id: "c0", number: "DSR-2026-014" };
  expect(draftOf("note/DSR-2026-014", kase)).toBe(true);
  expect(draftOf("letter/c0/l1", kase)).toBe(true);
  expect(draftOf("note/DSR-2026-0141", kase)).toBe(false);
  expect(draftOf("new/c01", kase)).toBe(false);
});

test("a scheduled purge is shown with its day, and one press takes it back", async () => {
  const { desk } = await deskWithJane(closedOn("2026-12-17"));
  await show(desk);
  await userEvent.click(screen.getByRole("button", { name: "Schedule the purge" }));
  const dialog = screen.getByRole("dialog", { name: "Schedule the purge?" });
  expect(dialog.textContent).toContain("Nothing is destroyed before Thu 24 Dec 2026.");
  await userEvent.selectOptions(within(dialog).getByRole("combobox"), "They were taken in by mistake");
  await userEvent.click(within(dialog).getByRole("button", { name: "Schedule the purge" }));
  await screen.findByText("The purge is scheduled for Thu 24 Dec 2026");
  expect(screen.queryByRole("link", { name: "Carry out the purge" })).toBeNull();
  const before = (await caseNow(desk))?.closure;
  expect(before?.purge).toEqual({ scheduledOn: "2026-12-17", on: "2026-12-24", reason: "by-mistake" });

  today.travelTo(day("2026-12-24"));
  await screen.findByText("The purge that was scheduled for Thu 24 Dec 2026 is due");
  expect(screen.getByRole("link", { name: "Carry out the purge" })).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Take the purge back" }));
  await waitFor(async () => expect((await caseNow(desk))?.closure).not.toHaveProperty("purge"));
  expect(screen.queryByText(/The purge that was scheduled/)).toBeNull();
});
