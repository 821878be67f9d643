import { cleanup, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import ChecksPage from "../../src/features/overview/ChecksPage.svelte";
import ClockPage from "../../src/features/overview/ClockPage.svelte";
import OverviewPage from "../../src/features/overview/OverviewPage.svelte";
import PersonPage from "../../src/features/overview/PersonPage.svelte";
import { first } from "../../src/lib/first.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { keys } from "../../src/ui/keys.svelte.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { caseOf, deskWith, focused, showPage, textOf, valueOf } from "../support/case-pages.ts";
import { downloads } from "../support/output-here.ts";
import { guideTask, openedCase } from "../support/opened-case.ts";
import { beAt } from "../support/page.ts";

const user = userEvent.setup({ delay: null });

/** A desk with the case as it was opened, a week after. */
async function freshDesk(changes: Partial<Case> = {}): Promise<Desk> {
  const desk = await deskWith({ ...openedCase(), ...changes, id: "c".repeat(32) });
  today.travelTo(calendarDate("2026-11-26"));
  return desk;
}

const row = (name: string): HTMLElement => screen.getByRole("link", { name }).closest("li")!;
const region = (name: string): HTMLElement => screen.getByRole("region", { name });
const press = (name: string): Promise<void> => user.click(screen.getByRole("button", { name }));

beforeEach(() => {
  beAt("#/c/DSR-2026-014");
});

test("the first page of a case says what to do next, where the clock stands, and how far it has come", async () => {
  showPage(OverviewPage, await freshDesk());
  await screen.findByRole("heading", { level: 1, name: "Jane Roe – erasure" });
  const next = region("Do this next");
  expect(textOf(next)).toContain("Confirm it is Jane Roe");
  expect(within(next).getByRole("link", { name: "Open" }).getAttribute("href")).toBe(
    "#/c/DSR-2026-014/checks/identity",
  );
  expect(textOf(region("Clock"))).toContain("25 days left, due Mon 21 Dec 2026");
  expect(screen.getByText("0 of 5 tasks done")).toBeTruthy();
  expect(textOf(row("Confirm it is Jane Roe"))).toContain("Do this first");
  expect(document.title).toBe("Overview – DSR-2026-014 – Habeas");
});

test("the due date explains itself and names the rule", async () => {
  showPage(OverviewPage, await freshDesk());
  const clock = await screen.findByRole("region", { name: "Clock" });
  expect(textOf(clock)).toContain("One month from Thu 19 Nov 2026 is Sat 19 Dec 2026.");
  expect(textOf(clock)).toContain("the period ends on the next working day, Mon 21 Dec 2026.");
  expect(textOf(clock)).toContain("Plan by Sat 19 Dec 2026");
  expect(textOf(clock)).toContain("Regulation (EU) 2016/679 Art. 12(3)");
});

test("the days beneath the rule name every request that is not sent, once per day", async () => {
  const ask = guideTask({ key: "a", title: "Ask for the tickets", leadDays: 10 });
  const alike = guideTask({ key: "b", title: "Ask for the chat log", leadDays: 10 });
  showPage(OverviewPage, await freshDesk({ tasks: [ask, alike] }));
  const days = await screen.findByRole("figure", { name: "Days from receipt to the due date" });
  const items = within(days)
    .getAllByRole("listitem")
    .map(textOf)
    .map((text) => text.trim());
  expect(items).toEqual([
    "Thu 19 Nov 2026 received",
    "Thu 26 Nov 2026 today",
    "Fri 11 Dec 2026 last safe day: Ask for the tickets and Ask for the chat log",
    "Mon 21 Dec 2026 last day to tell of an extension",
    "Mon 21 Dec 2026 answer due",
  ]);
});

test("a Californian request counts by federal holidays and shows the safe date before a weekend", async () => {
  // By hand: Thanksgiving is 26 November, so the tenth business day is 4 December; 1 January is a holiday.
  showPage(OverviewPage, await freshDesk(openedCase({ regime: "ccpa" })));
  const clock = await screen.findByRole("region", { name: "Clock" });
  expect(textOf(clock)).toContain("Fri 4 Dec 2026 confirm receipt by then");
  expect(textOf(clock)).toContain("due Sun 3 Jan 2027");
  expect(textOf(clock)).toContain("To be safe, answer by Thu 31 Dec 2026");
});

test("tasks stand under their stage with what is waited for; what cannot start is no link", async () => {
  const asked = guideTask({
    key: "a",
    title: "Ask for the tickets",
    events: [
      { kind: "asked", on: calendarDate("2026-11-19"), expectedBy: calendarDate("2026-11-24"), text: "" },
    ],
  });
  const after = guideTask({ key: "b", title: "Ask for a confirmation", after: ["a"] });
  showPage(OverviewPage, await freshDesk({ tasks: [...openedCase().tasks, asked, after] }));
  await screen.findByRole("region", { name: "Gather" });
  expect(textOf(row("Ask for the tickets"))).toContain("asked Thu 19 Nov, expected Tue 24 Nov");
  expect(textOf(row("Ask for the tickets"))).toContain("The answer is 2 days overdue");
  expect(textOf(row("Ask for the tickets"))).toContain("Waiting");
  expect(screen.queryByRole("link", { name: "Ask for a confirmation" })).toBeNull();
  expect(textOf(region("Gather"))).toContain("first: Ask for the tickets");
  expect(textOf(region("Gather"))).toContain("Cannot start yet");
  expect(row("Run the guides that fit")).toBe(within(region("Scope")).getByRole("listitem"));
});

test("the menu of the clock opens and closes by keyboard", async () => {
  showPage(OverviewPage, await freshDesk());
  const button = await screen.findByRole("button", { name: "Clock" });
  expect(button.getAttribute("aria-expanded")).toBe("false");
  button.focus();
  await user.keyboard("{Enter}");
  expect(button.getAttribute("aria-expanded")).toBe("true");
  const names = ["Pause", "Extend", "Correct received date", "Record that you answered"];
  for (const name of names) expect(screen.getByRole("link", { name })).toBeTruthy();
  await user.tab();
  expect(focused().trim()).toBe("Pause");
  await user.keyboard("{Escape}");
  expect(button.getAttribute("aria-expanded")).toBe("false");
  expect(document.activeElement).toBe(button);
});

test("a pause asks for reason, words and day; what the law refuses is said at the choice", async () => {
  const desk = await freshDesk();
  showPage(ClockPage, desk, "pause");
  await screen.findByRole("heading", { level: 1, name: "Pause the clock" });
  await press("Record the pause");
  expect(textOf(screen.getByRole("alert"))).toContain("Choose what is asked.");
  await user.click(screen.getByRole("radio", { name: "Fee asked" }));
  await press("Record the pause");
  expect(textOf(screen.getByRole("alert"))).toContain(
    "GDPR does not let the clock stand still for this reason",
  );
  await user.click(screen.getByRole("radio", { name: "Clarification asked" }));
  await user.type(screen.getByRole("textbox", { name: "What you asked, in a few words" }), "Which account?");
  await press("Record the pause");
  await expect.poll(() => window.location.hash).toBe("#/c/DSR-2026-014");
  expect((await caseOf(desk)).clock.at(-1)).toEqual({
    kind: "stopped",
    on: "2026-11-26",
    reason: "clarification",
    words: "Which account?",
  });
});

test("under a law without a pause the page says so and offers no form", async () => {
  showPage(ClockPage, await freshDesk(openedCase({ regime: "ccpa" })), "pause");
  await screen.findByText("CCPA does not let the clock stand still.");
  expect(screen.queryByRole("button", { name: "Record the pause" })).toBeNull();
});

test("a paused clock is shown as paused, and runs again from the day of the answer", async () => {
  const { clock } = openedCase();
  const stopped = { kind: "stopped", on: calendarDate("2026-11-23"), reason: "identity", words: "" } as const;
  const desk = await freshDesk({ clock: [...clock, stopped] });
  showPage(OverviewPage, desk);
  expect(textOf(await screen.findByRole("region", { name: "Clock" }))).toContain(
    "Paused since Mon 23 Nov 2026",
  );
  await press("Clock");
  expect(screen.queryByRole("link", { name: "Pause" })).toBeNull();
  expect(screen.getByRole("link", { name: "Resume" })).toBeTruthy();
  document.body.replaceChildren();
  showPage(ClockPage, desk, "resume");
  const on = await screen.findByRole("textbox", { name: "Answer came on" });
  await user.clear(on);
  await user.type(on, "20 Nov 2026");
  await press("Record that the clock runs again");
  expect(textOf(await screen.findByRole("alert"))).toContain("The clock was paused on Mon 23 Nov 2026.");
  expect(valueOf(on)).toBe("20 Nov 2026");
  await user.clear(on);
  await user.type(on, "25 Nov 2026");
  await press("Record that the clock runs again");
  await expect.poll(async () => (await caseOf(desk)).clock.at(-1)?.kind).toBe("restarted");
});

test("an extension shows the new date and until when to tell before anything is recorded", async () => {
  const desk = await freshDesk();
  showPage(ClockPage, desk, "extend");
  await screen.findByText("New due date: Fri 19 Feb 2027");
  expect(screen.getByText(/must be told by Mon 21 Dec 2026/)).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "Complexity of the request" }));
  await user.type(screen.getByRole("textbox", { name: "Reasons, as told to the person" }), "Many systems.");
  await press("Record the extension");
  await expect
    .poll(async () => (await caseOf(desk)).clock.at(-1))
    .toEqual({
      kind: "extended",
      on: "2026-11-26",
      ground: "complexity",
      words: "Many systems.",
    });
  expect((await first(desk.journal.watch(null))).map(({ kind }) => kind)).toContain("deadline-extended");
});

test("the received date is corrected with its due date shown while typing", async () => {
  const desk = await freshDesk();
  showPage(ClockPage, desk, "received");
  const on = await screen.findByRole("textbox", { name: "Received on" });
  await user.clear(on);
  await user.type(on, "17 Nov 2026");
  expect(screen.getByText("Due Thu 17 Dec 2026")).toBeTruthy();
  await press("Save the correction");
  await expect.poll(async () => (await caseOf(desk)).request.receivedOn).toBe("2026-11-17");
  expect((await caseOf(desk)).request.message).toBe(openedCase().request.message);
});

test("an answer given by other means stops the clock and is not asked for twice", async () => {
  const desk = await freshDesk();
  showPage(ClockPage, desk, "answered");
  await user.type(await screen.findByRole("textbox", { name: "How, in a few words" }), "By phone");
  await press("Record that you answered");
  await expect.poll(async () => (await caseOf(desk)).clock.at(-1)?.kind).toBe("answered");
  document.body.replaceChildren();
  showPage(ClockPage, desk, "answered");
  await screen.findByText("The person was answered on Thu 26 Nov 2026; the clock has stopped.");
});

test("identity is recorded with its method, and asking for a document wants a reason", async () => {
  const desk = await freshDesk();
  showPage(ChecksPage, desk, "identity");
  await user.click(await screen.findByRole("radio", { name: "Document seen and not kept" }));
  expect(screen.getByText("An identity document is the last resort")).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "Confirmed" }));
  await press("Record identity check");
  expect(textOf(screen.getByRole("alert"))).toContain("Say why nothing lighter settled the doubt.");
  expect((await caseOf(desk)).identity).toBeNull();
  await user.click(screen.getByRole("radio", { name: "Reply from the address on file" }));
  await press("Record identity check");
  await expect
    .poll(async () => (await caseOf(desk)).identity)
    .toEqual({
      on: "2026-11-26",
      result: "confirmed",
      method: "reply-from-address",
      words: "",
    });
  const [identity] = (await caseOf(desk)).tasks;
  expect(identity?.events.at(-1)?.kind).toBe("done");
});

test("a doubt that remains needs words and leaves the task open", async () => {
  const desk = await freshDesk();
  showPage(ChecksPage, desk, "identity");
  await user.click(await screen.findByRole("radio", { name: "Call back on a number on file" }));
  await user.click(screen.getByRole("radio", { name: "Still in doubt" }));
  expect(screen.getByRole("link", { name: "Pause the clock" })).toBeTruthy();
  await press("Record identity check");
  expect((await caseOf(desk)).identity).toBeNull();
  await user.type(screen.getByRole("textbox", { name: "In a few words" }), "No such number");
  await press("Record identity check");
  await expect.poll(async () => (await caseOf(desk)).identity?.result).toBe("doubtful");
  expect((await caseOf(desk)).tasks[0]?.events.at(-1)?.kind).toBe("reopened");
});

test("a doubt about the request adds a task and closes nothing", async () => {
  const desk = await freshDesk();
  showPage(ChecksPage, desk, "validity");
  await user.click(await screen.findByRole("radio", { name: "Unclear: ask what is meant" }));
  await user.type(screen.getByRole("textbox", { name: "In a few words" }), "Which data?");
  await press("Record validity check");
  await expect.poll(async () => (await caseOf(desk)).validity?.result).toBe("unclear");
  const kase = await caseOf(desk);
  expect(kase.tasks.map(({ title }) => title)).toContain("Ask Jane Roe what is meant");
  expect(kase.closure).toBeNull();
});

test("identifiers are added and removed, and the same one is not taken twice", async () => {
  const desk = await freshDesk();
  showPage(OverviewPage, desk);
  const value = await screen.findByRole("textbox", { name: "Identifier" });
  await user.type(value, "JANE.ROE@contoso.example");
  await press("Add identifier");
  expect(textOf(await screen.findByRole("alert"))).toContain("This identifier is already there.");
  expect(valueOf(value)).toBe("JANE.ROE@contoso.example");
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Ticket number");
  await user.clear(value);
  await user.type(value, "SR-2610-0417");
  await press("Add identifier");
  await screen.findByRole("heading", { name: "Identifiers (3)" });
  await expect.poll(() => valueOf(value)).toBe("");
  await press("Remove e-mail address jane.roe@contoso.example");
  await screen.findByRole("heading", { name: "Identifiers (2)" });
  expect((await caseOf(desk)).dataSubject.identifiers).toMatchObject([
    { kind: "name", value: "Jane Roe" },
    { kind: "ticket", value: "SR-2610-0417" },
  ]);
});

test("m leads to a note, which is kept while it is typed and then becomes part of the case", async () => {
  const desk = await freshDesk();
  showPage(OverviewPage, desk);
  const note = await screen.findByRole("textbox", { name: "New note" });
  const serve = (event: KeyboardEvent): void => keys.handle(event);
  window.addEventListener("keydown", serve, { once: true });
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "m", bubbles: true }));
  expect(document.activeElement).toBe(note);
  await user.type(note, "Called Ada.");
  await expect
    .poll(async () => (await first(desk.drafts.watchAll())).map(({ value }) => value))
    .toEqual([{ text: "Called Ada." }]);
  await press("Add note");
  await screen.findByRole("heading", { name: "Notes (1)" });
  await expect.poll(() => valueOf(note)).toBe("");
  expect((await caseOf(desk)).notes).toMatchObject([{ on: "2026-11-26", text: "Called Ada." }]);
  await expect.poll(() => first(desk.drafts.watchAll())).toEqual([]);
});

test("a note that was not added is there again when the case is opened again", async () => {
  const desk = await freshDesk();
  await desk.drafts.save("form/DSR-2026-014/note", { text: "Half a thought" });
  showPage(OverviewPage, desk);
  await expect.poll(() => valueOf(screen.getByRole("textbox", { name: "New note" }))).toBe("Half a thought");
});

test("name, rights and who writes are corrected, and a new right brings its task", async () => {
  const desk = await freshDesk();
  showPage(PersonPage, desk);
  const name = await screen.findByRole("textbox", { name: "Name of the person" });
  expect(valueOf(name)).toBe("Jane Roe");
  await user.click(screen.getByRole("checkbox", { name: "Access" }));
  await user.click(screen.getByRole("checkbox", { name: "Somebody else writes for the person" }));
  await press("Save the correction");
  expect(screen.getByRole("alert")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "Who writes" }), "A. Lawyer");
  await press("Save the correction");
  await expect
    .poll(async () => (await caseOf(desk)).requester)
    .toEqual({
      kind: "agent",
      name: "A. Lawyer",
      authority: "",
    });
  const kase = await caseOf(desk);
  expect(kase.rights).toEqual(["access", "erasure"]);
  expect(kase.tasks.map(({ title }) => title)).toContain("Build the export package");
});

test("a closed case shows how it ended and takes no more steps with the clock", async () => {
  const closure = {
    on: calendarDate("2026-11-25"),
    result: "withdrawn",
    words: "",
    lateBecause: "",
    purgeOn: calendarDate("2027-11-25"),
  } as const;
  showPage(OverviewPage, await freshDesk({ closure }));
  await screen.findByText("Closed on Wed 25 Nov 2026: Withdrawn by the person");
  expect(screen.queryByRole("button", { name: "Clock" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Add identifier" })).toBeNull();
  expect(screen.getByRole("button", { name: "Add note" })).toBeTruthy();
});

test("the summary for paper holds facts, clock, tasks and sources, and notes only when wanted", async () => {
  const notes = [{ id: "n-1", on: calendarDate("2026-11-20"), text: "Called Ada." }];
  showPage(OverviewPage, await freshDesk({ notes }), "summary");
  await screen.findByRole("heading", { level: 1, name: "Case summary" });
  expect(screen.getByText("Please delete everything you and Microsoft support hold about me.")).toBeTruthy();
  expect(textOf(screen.getByRole("table", { name: "Tasks" }))).toContain("Confirm it is Jane Roe");
  expect(screen.getByText("No sources recorded.")).toBeTruthy();
  expect(screen.queryByText(/Called Ada/)).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: "With the notes" }));
  expect(screen.getByText(/Called Ada/)).toBeTruthy();
});

const extension = {
  kind: "extended",
  on: calendarDate("2026-11-23"),
  ground: "complexity",
  words: "Many systems",
} as const;

test("the clock says how the date came to be, and an entry made by mistake is taken back with a reason", async () => {
  const { clock } = openedCase();
  const desk = await freshDesk({ clock: [...clock, extension] });
  showPage(ClockPage, desk, "undo-1");
  await screen.findByRole("heading", { name: "Dates so far" });
  const [received, extended] = within(region("Dates so far")).getAllByRole("listitem");
  expect(textOf(received!)).toContain("Thu 19 Nov 2026 Received due Mon 21 Dec 2026 from then on");
  expect(textOf(extended!)).toContain(
    "Mon 23 Nov 2026 Extended: complexity of the request Many systems due Fri 19 Feb 2027 from then on",
  );
  expect(screen.getByRole("link", { name: "History" }).getAttribute("href")).toBe("#/c/DSR-2026-014/history");
  await press("Take the entry back");
  expect(textOf(screen.getByRole("alert"))).not.toBe("");
  await user.type(screen.getByRole("textbox", { name: "Why it was wrong" }), "Another case was meant.");
  await press("Take the entry back");
  await expect.poll(async () => (await caseOf(desk)).clock).toEqual(clock);
  await expect.poll(() => window.location.hash).toBe("#/c/DSR-2026-014/clock");
});

test("the clock offers a pause while it runs and an end while it is paused, never both", async () => {
  const { clock } = openedCase();
  const paused = {
    kind: "stopped",
    on: calendarDate("2026-11-23"),
    reason: "clarification",
    words: "Which years",
  } as const;
  showPage(ClockPage, await freshDesk());
  await screen.findByRole("link", { name: "Pause" });
  expect(screen.queryByRole("link", { name: "Resume" })).toBeNull();
  cleanup();
  showPage(ClockPage, await freshDesk({ clock: [...clock, paused] }));
  await screen.findByRole("link", { name: "Resume" });
  expect(screen.queryByRole("link", { name: "Pause" })).toBeNull();
  expect(textOf(region("Dates so far"))).toContain("Paused: clarification asked Which years");
});

test("each entry but receipt has a way to take it back, and a closed case has none", async () => {
  const { clock } = openedCase();
  showPage(ClockPage, await freshDesk({ clock: [...clock, extension] }));
  const links = await screen.findAllByRole("link", { name: /^Take back/ });
  expect(links.map((link) => link.getAttribute("href"))).toEqual(["#/c/DSR-2026-014/clock/undo-1"]);
});

test("the dates ahead are saved for a calendar without any name", async () => {
  const saved = downloads();
  showPage(ClockPage, await freshDesk());
  await screen.findByRole("heading", { name: "Dates so far" });
  await press("Save dates for a calendar");
  const [file] = saved;
  expect(file?.name).toBe("PRACTICE-DSR-2026-014-dates.ics");
  expect(file?.blob.type).toBe("text/calendar");
  const text = (await file!.blob.text()).replaceAll("\r\n ", "");
  expect(text).toContain("DTSTART;VALUE=DATE:20261221\r\n");
  expect(text).toContain("SUMMARY:DSR-2026-014: answer due\r\n");
  expect(text).not.toMatch(/Jane|Roe|contoso/i);
});

test("under UK law a fee that was paid moves the start", async () => {
  const desk = await freshDesk(openedCase({ regime: "uk-gdpr" }));
  showPage(ClockPage, desk, "fee");
  await screen.findByText("Due Tue 29 Dec 2026"); // 26 December is a Saturday, kept on Mon 28 December
  await press("Record that the fee was paid");
  await expect.poll(async () => (await caseOf(desk)).clock.at(-1)?.kind).toBe("fee-paid");
});

test("under a law that gives an extension no length, the day that was told is asked for", async () => {
  const desk = await freshDesk(openedCase({ regime: "nz" }));
  showPage(ClockPage, desk, "extend");
  await screen.findByRole("heading", { level: 1, name: "Extend the time to answer" });
  await user.click(screen.getAllByRole("radio")[0]!);
  await user.type(screen.getByRole("textbox", { name: "Reasons, as told to the person" }), "Archives");
  await user.type(screen.getByRole("textbox", { name: /^New due date/ }), "26 Feb 2027");
  await press("Record the extension");
  await expect.poll(async () => (await caseOf(desk)).clock.at(-1)).toMatchObject({ until: "2027-02-26" });
});

test("rights with dates of their own: the next one leads, each says why, and one that is done gives way", async () => {
  const desk = await freshDesk(openedCase({ regime: "ccpa", rights: ["access", "opt-out"] }));
  showPage(OverviewPage, desk);
  const clock = await screen.findByRole("region", { name: "Clock" });
  // Fri 11 December with Thanksgiving Day off; 45 days are Sun 3 January 2027.
  await expect.poll(() => textOf(clock)).toContain("due Fri 11 Dec 2026");
  expect(textOf(clock)).toContain("This is the date for opt-out of sale or sharing");
  expect(textOf(clock)).toContain("15 working days from Thu 19 Nov 2026 is Fri 11 Dec 2026.");
  expect(textOf(clock)).toContain("45 days from Thu 19 Nov 2026 is Sun 3 Jan 2027.");
  expect(textOf(clock)).toContain("sections 7026(f) and 7027(g)");
  cleanup();
  showPage(ClockPage, desk, "answered");
  await user.selectOptions(await screen.findByRole("combobox", { name: "What was answered" }), "Access");
  await user.type(screen.getByRole("textbox", { name: "How, in a few words" }), "by phone");
  await press("Record that you answered");
  await expect
    .poll(async () => (await caseOf(desk)).clock.at(-1))
    .toEqual({ kind: "answered", on: "2026-11-26", rights: ["access"] });
});
