import { screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import PlanPage from "../../src/features/plan/PlanPage.svelte";
import { calendarDate } from "../../src/lib/calendar.ts";
import { first } from "../../src/lib/first.ts";
import { caseOf, deskWith, showPage, focused, textOf, valueOf } from "../support/case-pages.ts";
import { place, supportTask as task } from "../support/janes-case.ts";
import { likeABrowser } from "../support/page.ts";
import { wholeFile } from "../support/kept-file.ts";

const user = userEvent.setup({ delay: null });

const asked = {
  kind: "asked",
  on: calendarDate("2026-11-19"),
  expectedBy: calendarDate("2026-12-04"),
  text: "Please",
} as const;
const row = (name: string): HTMLElement => screen.getByRole("link", { name }).closest("tr")!;

test("a plan without tasks says how to get some", async () => {
  showPage(PlanPage, await deskWith({ sources: [] }));
  await screen.findByText("No tasks yet. Run a guide, or add one.");
  expect(screen.getByRole("link", { name: "Run a guide" }).getAttribute("href")).toBe(
    "#/c/DSR-2026-014/guides",
  );
});

test("each task shows with whom it is, how it stands and the last safe day to ask", async () => {
  showPage(PlanPage, await deskWith({ tasks: [task()] }));
  await screen.findByRole("heading", { name: "Plan", level: 1 });
  expect(textOf(row(task().title))).toContain("Fri 11 Dec 2026");
  expect(textOf(row(task().title))).toContain("Microsoft support");
  expect(textOf(row(task().title))).toContain("To do");
  expect(textOf(row(task().title))).toContain("takes up to 10 days");
  expect(textOf(row(task().title))).toContain("The last safe day to ask has passed.");
});

test("a task that waits shows since when, until when, and that the day has passed", async () => {
  showPage(PlanPage, await deskWith({ tasks: [task({ events: [asked] })] }));
  await screen.findByRole("heading", { name: "Plan", level: 1 });
  expect(textOf(row(task().title))).toContain("Waiting");
  expect(textOf(row(task().title))).toContain("asked Thu 19 Nov");
  expect(textOf(row(task().title))).toContain("expected Fri 4 Dec, not here yet");
});

test("the tasks can be looked at by source, or only those that wait", async () => {
  const waiting = task({ id: "task-2", title: "Ask for the chat log", events: [asked] });
  showPage(PlanPage, await deskWith({ tasks: [task({ origin: { kind: "by-hand" } }), waiting] }));
  await user.click(await screen.findByRole("radio", { name: "By source" }));
  expect(textOf(screen.getByRole("table", { name: "No particular source" }))).toContain(task().title);
  await user.click(screen.getByRole("radio", { name: "Waiting" }));
  expect(screen.queryByRole("link", { name: task().title })).toBeNull();
  expect(screen.getByRole("link", { name: waiting.title })).toBeTruthy();
});

test("a task shows its traps and its text, and asking is recorded with the text as changed", async () => {
  const desk = await deskWith({ tasks: [task()] });
  showPage(PlanPage, desk, "task-1");
  await expect.poll(focused).toBe(task().title);
  expect(screen.getByText("Do not delete the tickets in the portal yourself.")).toBeTruthy();
  const text = screen.getByRole("textbox", { name: "Text for Microsoft support" });
  expect(valueOf(text)).toBe(task().message);
  await user.type(text, " Thank you.");
  await user.click(screen.getByRole("button", { name: "Record that I asked" }));
  await screen.findByRole("heading", { name: "Record the answer" });
  expect((await caseOf(desk)).tasks[0]?.events).toEqual([
    {
      kind: "asked",
      on: "2026-12-16",
      expectedBy: "2026-12-26",
      text: `${task().message} Thank you.`,
    },
  ]);
  expect(screen.queryByRole("button", { name: "Record that I asked" })).toBeNull();
});

test("a day that is none, or lies ahead, is refused in words and nothing typed is lost", async () => {
  const desk = await deskWith({ tasks: [task()] });
  showPage(PlanPage, desk, "task-1");
  const on = await screen.findByRole("textbox", { name: "Asked on" });
  await user.clear(on);
  await user.type(on, "soon");
  await user.click(screen.getByRole("button", { name: "Record that I asked" }));
  expect(textOf(screen.getByRole("alert"))).toContain("Enter a date");
  expect(valueOf(on)).toBe("soon");
  await user.clear(on);
  await user.type(on, "24 Dec 2026");
  await user.click(screen.getByRole("button", { name: "Record that I asked" }));
  expect(textOf(await screen.findByRole("alert"))).toMatch(/future/);
  expect((await caseOf(desk)).tasks[0]?.events).toEqual([]);
});

test("the answer is kept with its file as proof, and the task is done", async () => {
  const desk = await deskWith({ tasks: [task({ events: [asked] })], proofs: [] });
  showPage(PlanPage, desk, "task-1");
  await user.type(await screen.findByRole("textbox", { name: "What was answered" }), "All gone.");
  const file = new File(["We confirm."], "reply.txt", { type: "text/plain" });
  await user.upload(screen.getByLabelText("Attach the answer as proof", { selector: "input" }), file);
  expect(screen.getByText("reply.txt")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Record the answer" }));
  await expect.poll(async () => (await caseOf(desk)).tasks[0]?.events.length).toBe(2);
  const kase = await caseOf(desk);
  const [proof] = kase.proofs;
  expect(proof).toMatchObject({ name: "reply.txt", bytes: 11, on: "2026-12-16" });
  expect(kase.tasks[0]?.events.at(-1)).toMatchObject({
    kind: "answered",
    text: "All gone.",
    proofs: [proof!.id],
  });
  expect(await (await wholeFile(desk, kase.id, proof!.fileId)).text()).toBe("We confirm.");
  const journal = await first(desk.journal.watch(kase.id));
  expect(journal.map(({ kind }) => kind).slice(0, 2)).toEqual(["task-answered", "proof-added"]);
});

test("the same letter attached twice is kept once", async () => {
  const second = task({ id: "task-2", title: "Ask for the chat log", events: [asked] });
  const desk = await deskWith({ tasks: [task({ events: [asked] }), second], proofs: [] });
  showPage(PlanPage, desk, "task-1");
  const file = new File(["We confirm."], "reply.txt", { type: "text/plain" });
  await user.upload(await screen.findByLabelText("Attach the answer as proof", { selector: "input" }), file);
  await user.click(screen.getByRole("button", { name: "Record the answer" }));
  await expect.poll(async () => (await caseOf(desk)).tasks[0]?.events.length).toBe(2);
  window.location.hash = "#/c/DSR-2026-014/plan/task-2";
  await screen.findByRole("heading", { name: second.title, level: 2 });
  await user.upload(await screen.findByLabelText("Attach the answer as proof", { selector: "input" }), file);
  await user.click(screen.getByRole("button", { name: "Record the answer" }));
  await expect.poll(async () => (await caseOf(desk)).tasks[1]?.events.length).toBe(2);
  expect((await caseOf(desk)).proofs).toHaveLength(1);
});

test("an answer without words and file is refused", async () => {
  const desk = await deskWith({ tasks: [task({ events: [asked] })] });
  showPage(PlanPage, desk, "task-1");
  await user.click(await screen.findByRole("button", { name: "Record the answer" }));
  expect(textOf(screen.getByRole("alert"))).toContain("Paste the answer or attach it.");
  expect((await caseOf(desk)).tasks[0]?.events).toEqual([asked]);
});

test("a reminder is recorded with its day and text", async () => {
  const desk = await deskWith({ tasks: [task({ events: [asked] })] });
  showPage(PlanPage, desk, "task-1");
  await user.click(await screen.findByText("Chase"));
  await user.click(screen.getByRole("button", { name: "Record that I chased" }));
  await expect
    .poll(async () => (await caseOf(desk)).tasks[0]?.events.at(-1))
    .toMatchObject({
      kind: "chased",
      on: "2026-12-16",
      text: expect.stringContaining("Thu 19 Nov 2026") as string,
    });
});

test("a task is only not needed with a reason, and can be opened again", async () => {
  const desk = await deskWith({ tasks: [task({ with: "" })] });
  showPage(PlanPage, desk, "task-1");
  await user.click(await screen.findByRole("radio", { name: "Not needed" }));
  await user.click(screen.getByRole("button", { name: "Record that it is not needed" }));
  expect(textOf(await screen.findByRole("alert"))).toContain("Say why");
  await user.type(screen.getByRole("textbox", { name: "In a few words" }), "She has no tickets.");
  await user.click(screen.getByRole("button", { name: "Record that it is not needed" }));
  await user.click(await screen.findByText("Open again"));
  await user.click(screen.getByRole("button", { name: "Record that it is open again" }));
  await expect
    .poll(async () => (await caseOf(desk)).tasks[0]?.events.map(({ kind }) => kind))
    .toEqual(["not-needed", "reopened"]);
});

test("a task added by hand joins the plan", async () => {
  const desk = await deskWith();
  showPage(PlanPage, desk, "new-task");
  await user.type(await screen.findByRole("textbox", { name: "What is to be done" }), "Ask IT for the log");
  await user.type(screen.getByRole("textbox", { name: "With whom" }), "IT");
  await user.type(screen.getByRole("textbox", { name: "Days the answer may take" }), "a week");
  await user.click(screen.getByRole("button", { name: "Add task" }));
  expect(textOf(screen.getByRole("alert"))).toContain("whole number of days");
  const days = screen.getByRole("textbox", { name: "Days the answer may take" });
  await user.clear(days);
  await user.type(days, "30");
  await user.click(screen.getByRole("button", { name: "Add task" }));
  await screen.findByRole("link", { name: "Ask IT for the log" });
  expect((await caseOf(desk)).tasks.at(-1)).toMatchObject({
    with: "IT",
    leadDays: 30,
    origin: { kind: "by-hand" },
  });
});

test("a source added by hand waits for its search, and not searching needs a reason", async () => {
  const desk = await deskWith({ sources: [] });
  showPage(PlanPage, desk, "new-source");
  await user.type(await screen.findByRole("textbox", { name: "Name of the source" }), "Mailbox");
  await user.click(screen.getByRole("button", { name: "Add source" }));
  await user.click(await screen.findByRole("link", { name: "Record search: Mailbox" }));
  await user.click(await screen.findByRole("radio", { name: "No, it was not searched" }));
  await user.click(screen.getByRole("button", { name: "Record the search" }));
  expect(textOf(screen.getByRole("alert"))).toContain("Give the reason");
  await user.type(screen.getByRole("textbox", { name: "Why it was not searched" }), "She never had one.");
  await user.click(screen.getByRole("button", { name: "Record the search" }));
  await screen.findByText("Not searched because: She never had one.");
  expect((await caseOf(desk)).sources[0]).toMatchObject({ name: "Mailbox", holder: "Contoso Ltd" });
});

test("a search is recorded with the identifiers as terms, and finding nothing is a result", async () => {
  const desk = await deskWith({ sources: [place("Chat log")] });
  showPage(PlanPage, desk, "search-s-Chat-log");
  await user.click(await screen.findByRole("radio", { name: "Yes, it was searched" }));
  expect(valueOf(screen.getByRole("textbox", { name: "Terms used" }))).toBe(
    "Jane Roe\njane.roe@contoso.example",
  );
  await user.type(screen.getByRole("textbox", { name: "Result" }), "Nothing found");
  await user.click(screen.getByRole("button", { name: "Record the search" }));
  const table = screen.getByRole("table", { name: /how it was searched/ });
  await expect
    .poll(() => textOf(within(table).getByRole("row", { name: /Chat log/ })))
    .toContain("Yes, Wed 16 Dec, Sam OfficerJane Roe, jane.roe@contoso.exampleNothing found");
});

test("the search record prints sources, reasons and who was asked", async () => {
  showPage(PlanPage, await deskWith({ tasks: [task({ events: [asked] })] }), "record");
  await screen.findByRole("heading", { name: "Search record", level: 1 });
  expect(screen.getByRole("button", { name: "Print" })).toBeTruthy();
  expect(screen.getByText(/Thu 19 Nov 2026: asked Microsoft support/)).toBeTruthy();
});

test("Escape closes a task and gives focus back to its row", async () => {
  showPage(PlanPage, await deskWith({ tasks: [task()] }));
  await user.click(await screen.findByRole("link", { name: task().title }));
  await expect.poll(focused).toBe(task().title);
  await user.keyboard("{Escape}");
  await expect.poll(() => document.activeElement?.id).toBe("task-task-1");
});

test("a source is erased from the case with its files and findings, and says why in the history", async () => {
  const source = { id: "wrong", name: "Wrong mailbox", system: null, holder: "Contoso", reference: "" };
  likeABrowser();
  const desk = await deskWith({ sources: [{ ...source, search: null, outcomes: [] }] });
  showPage(PlanPage, desk);
  await userEvent.click(await screen.findByRole("button", { name: "Erase a source from the case" }));
  const dialog = screen.getByRole("dialog", { name: "Erase a source from the case?" });
  const choice = within(dialog).getByRole("combobox", { name: "Source" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Erase the source" }));
  await expect.poll(() => choice.getAttribute("aria-invalid")).toBe("true");
  await userEvent.selectOptions(choice, "Wrong mailbox");
  await userEvent.click(within(dialog).getByRole("button", { name: "Erase the source" }));
  await expect.poll(async () => (await caseOf(desk)).sources).toEqual([]);
  const sources = screen.getByRole("region", { name: "Sources" });
  await within(sources).findByText("The source was erased from the case.");
  await expect
    .poll(async () => (await first(desk.journal.watch((await caseOf(desk)).id))).map(({ kind }) => kind))
    .toEqual(expect.arrayContaining(["part-erased", "part-verified"]));
});
