import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { initialSettings } from "../../src/domain/settings.ts";
import type { CaseSummary } from "../../src/domain/summary.ts";
import IntakePage from "../../src/features/intake/IntakePage.svelte";
import { calendarDate } from "../../src/lib/calendar.ts";
import type { ImportCalls } from "../../src/files/import-calls.ts";
import { importServed } from "../../src/files/import-served.ts";
import { serve } from "../../src/lib/port.ts";
import type { IntakePageProps } from "../../src/features/page-props.ts";
import type { Desk, Draft } from "../../src/storage/desk.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { saving } from "../../src/ui/saving.svelte.ts";
import { location } from "../../src/ui/location.svelte.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { showKept } from "../support/case-pages.ts";
import { beAt, atTheWorklist } from "../support/page.ts";
import { latest } from "../support/watch.ts";
import { servingWorkers } from "../support/worker-double.ts";

atTheWorklist();
servingWorkers((endpoint) => {
  serve<ImportCalls>(endpoint, importServed);
});
beforeEach(() => today.travelTo(calendarDate("2026-11-26")));

const message = "From: Jane Roe <jane.roe@contoso.example>\n\nPlease delete everything you hold about me.";

/** Shows the page, and shows it again at each step that the address names. */
async function intake(desk: Desk = practiceDesk(initialSettings)): Promise<Desk> {
  beAt("#/new/draft-1");
  const props: IntakePageProps = { desk, draft: "draft-1", at: "message" };
  const { rerender } = showKept(IntakePage, props);
  window.addEventListener("hashchange", () => {
    const { route } = location;
    if (route.page === "new") void rerender({ ...props, at: route.step });
  });
  await screen.findByRole("heading", { level: 1, name: "New request" });
  return desk;
}

const heading = (name: string): Promise<HTMLElement> => screen.findByRole("heading", { level: 1, name });
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole("button", { name }));

test("a pasted message suggests, and only what is ticked is taken", async () => {
  await intake();
  await userEvent.click(screen.getByLabelText("Paste or type what was asked"));
  await userEvent.paste(message);
  await press("Read this message");
  await screen.findByText("Please delete everything", { exact: false, selector: "p" });
  await userEvent.click(screen.getByRole("checkbox", { name: "Name: Jane Roe" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Right: Erasure" }));
  await press("Continue");
  await heading("Details of the request");
  expect(screen.getByLabelText<HTMLInputElement>("Name of the person").value).toBe("Jane Roe");
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Erasure" }).checked).toBe(true);
  expect(screen.queryByText("jane.roe@contoso.example")).toBeNull();
});

test("a missing and a future date are said above and at the field, and nothing typed is cleared", async () => {
  await intake();
  await press("Continue");
  await heading("Details of the request");
  await userEvent.type(screen.getByLabelText("Name of the person"), "Jane Roe");
  await press("Continue");
  const summary = screen.getByRole("alert", { name: "There is a problem" });
  expect(within(summary).getByRole("link", { name: "Enter the date you received it." })).toBeDefined();
  await waitFor(() => expect(document.title).toMatch(/^Error: New request/));
  await userEvent.type(screen.getByLabelText("Received on"), "27/11/2026");
  await press("Continue");
  expect(screen.getAllByText(/Received date is in the future/)).toHaveLength(2);
  await userEvent.type(screen.getByLabelText("Why that date is right"), "This laptop is a day behind.");
  await userEvent.click(screen.getByRole("checkbox", { name: "Erasure" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Identifier" }), "SR-2610-0417");
  await press("Continue");
  await heading("Identity and validity");
  await press("Continue");
  await heading("Check your answers");
  for (const kept of ["Jane Roe", "Fri 27 Nov 2026", "SR-2610-0417"])
    expect(screen.getByText(kept)).toBeDefined();
});

test("the due date explains itself before the case is opened", async () => {
  await intake();
  await press("Continue");
  await heading("Details of the request");
  await userEvent.type(screen.getByLabelText("Received on"), "19 nov");
  expect(screen.getByText("Due Mon 21 Dec 2026")).toBeDefined();
  expect(screen.getByText(/Sat 19 Dec 2026 is a weekend/)).toBeDefined();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Law" }), "CCPA");
  expect(screen.getByText(/^Confirm receipt by/)).toBeDefined();
});

test("what is typed is kept from the first characters, and found again", async () => {
  const desk = await intake();
  await userEvent.type(screen.getByLabelText("Paste or type what was asked"), "By phone: J");
  await saving.flush();
  const drafts = await latest<readonly Draft[]>(desk.drafts.watchAll());
  expect(drafts).toMatchObject([{ key: "intake/draft-1", value: { message: "By phone: J" } }]);
  document.body.replaceChildren();
  await intake(desk);
  expect(screen.getByLabelText<HTMLTextAreaElement>("Paste or type what was asked").value).toBe(
    "By phone: J",
  );
});

test("checked answers open a case, and the draft is gone", async () => {
  const desk = await intake();
  await press("Continue");
  await heading("Details of the request");
  await userEvent.type(screen.getByLabelText("Name of the person"), "Jane Roe");
  await userEvent.click(screen.getByRole("checkbox", { name: "Erasure" }));
  await userEvent.type(screen.getByLabelText("Received on"), "19/11/2026");
  await userEvent.type(screen.getByRole("textbox", { name: "Identifier" }), "SR-2610-0417");
  await press("Add identifier");
  await press("Continue");
  await heading("Identity and validity");
  await userEvent.click(screen.getByRole("radio", { name: "We know this contact already" }));
  await press("Continue");
  await heading("Check your answers");
  expect(screen.getByText("Thu 19 Nov 2026")).toBeDefined();
  await press("Open the case");
  await waitFor(() => expect(window.location.hash).toBe("#/c/DSR-2026-001"));
  const [summary] = await latest<readonly CaseSummary[]>(desk.cases.watchAll());
  expect(summary).toMatchObject({
    name: "Jane Roe",
    rights: ["erasure"],
    identifiers: ["Jane Roe", "SR-2610-0417"],
  });
  expect(await latest<readonly Draft[]>(desk.drafts.watchAll())).toEqual([]);
});

test("a file that is no text is refused in plain words, and the message stays", async () => {
  await intake();
  await userEvent.type(screen.getByLabelText("Paste or type what was asked"), "Typed before");
  const file = new File([Uint8Array.of(0xff, 0xd8, 0xff)], "photo.txt");
  await userEvent.upload(screen.getByLabelText("Choose a mail or text file", { selector: "input" }), file);
  expect(await screen.findByText(/This file cannot be read/)).toBeDefined();
  expect(screen.getByLabelText<HTMLTextAreaElement>("Paste or type what was asked").value).toBe(
    "Typed before",
  );
});

test("the printed intake sheet says that it is practice, and of which day it is", async () => {
  await intake();
  await press("Continue");
  await heading("Details of the request");
  const printed = document.querySelector(".print-only");
  expect(printed?.textContent).toContain("PRACTICE");
  expect(printed?.textContent).toContain("Thu 26 Nov 2026");
});

const chosen = (name: string, content: BlobPart): File => new File([content], name);
const choose = (file: File): Promise<void> =>
  userEvent.upload(screen.getByLabelText("Choose a mail or text file", { selector: "input" }), file);
const messageField = (): HTMLTextAreaElement => screen.getByLabelText("Paste or type what was asked");

test("a mail is read by its parts: who, when and what, and its date and sender are suggested", async () => {
  await intake();
  const mail = [
    "Received: from relay.example by mx.example; Thu, 19 Nov 2026 09:13:00 +0100",
    "From: =?utf-8?q?J=C3=A1ne_Roe?= <jane.roe@contoso.example>",
    "Date: Thu, 19 Nov 2026 09:12:00 +0100",
    "Subject: My data",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    btoa("<p>Please <b>delete</b> everything you hold about me.</p>"),
  ].join("\r\n");
  await choose(chosen("request.eml", mail));
  await waitFor(() => {
    expect(messageField().value).toBe(
      "From: J\u00e1ne Roe <jane.roe@contoso.example>\nDate: Thu, 19 Nov 2026 09:12:00 +0100\nSubject: My data\n\nPlease delete everything you hold about me.",
    );
  });
  await screen.findByRole("checkbox", { name: "Right: Erasure" });
  expect(screen.getByRole("checkbox", { name: /19 Nov 2026/ })).toBeDefined();
});

test.each(["endless.eml", "endless.txt"])(
  "of a message without end, %s, the beginning is taken, and it says so",
  async (name) => {
    await intake();
    await userEvent.type(messageField(), "She called.");
    const said = "Please delete everything. ".repeat(60_000); // 1.5 MB
    const head = name.endsWith(".eml") ? "From: Jane Roe <jane.roe@contoso.example>\r\n\r\n" : "";
    await choose(chosen(name, head + said));
    await screen.findByText("This message is very long: only its first 50,000 characters are here.");
    expect(messageField().value.startsWith("She called.\n\n")).toBe(true);
    expect(messageField().value.length).toBe("She called.\n\n".length + 50_000);
  },
);

test("a mail without text says so with a remedy, and what was typed before stays above it", async () => {
  await intake();
  await userEvent.type(messageField(), "She called this morning.");
  await choose(chosen("empty.eml", "From: Jane Roe <jane.roe@contoso.example>\r\nSubject: See file\r\n\r\n"));
  await screen.findByText("This mail has no text of its own.");
  expect(messageField().value).toMatch(/^She called this morning\.\n\nFrom: Jane Roe .*\nSubject: See file$/);
});

test.each([
  [
    "a binary file",
    chosen("scan.eml", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 1, 2])),
    /but holds a PDF/,
  ],
  ["an empty file", chosen("nothing.eml", ""), /There is nothing in this file/],
  [
    "a text that is no text",
    chosen("scan.txt", new Uint8Array([0, 255, 1])),
    /cannot|not fit|unreadable|could not/i,
  ],
])("%s is refused in plain words, and what was typed stays", async (_, file, words) => {
  await intake();
  await userEvent.type(messageField(), "She called this morning.");
  await choose(file);
  await screen.findByText(words);
  expect(messageField().value).toBe("She called this morning.");
});

test("a request file of another program suggests what it says, and one that is none is refused in words", async () => {
  await intake();
  const chosen = screen.getByLabelText("Choose a mail or text file", { selector: "input" });
  await userEvent.upload(chosen, new File(['{"request_id":"1","status":"open"}'], "answer.json"));
  expect(await screen.findByText(/This file is an answer/)).toBeDefined();
  const request = {
    "agent-id": "fabrikam-agent",
    "issued-at": "2026-11-18T10:00:00Z",
    "drp.version": "1.0",
    exercise: "deletion",
    name: "Jane Roe",
  };
  await userEvent.upload(chosen, new File([JSON.stringify(request)], "request.json"));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Name: Jane Roe" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Who writes for the person: fabrikam-agent" }));
  expect(screen.queryByText(/This file is an answer/)).toBeNull();
  await press("Continue");
  await heading("Details of the request");
  expect(screen.getByLabelText<HTMLInputElement>("Name of the person").value).toBe("Jane Roe");
  expect(screen.getByLabelText<HTMLInputElement>("Who writes").value).toBe("fabrikam-agent");
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Erasure" }).checked).toBe(false);
});

test("the rights offered are those of the law, the others are folded away with the reason and can be ticked", async () => {
  await intake();
  await press("Continue");
  await heading("Details of the request");
  const law = screen.getByRole("combobox", { name: "Law" });
  expect([...law.querySelectorAll("optgroup")].map(({ label }) => label)).toEqual([
    "Suggested",
    "Europe",
    "United States",
    "Other Americas",
    "Asia and Pacific",
    "Africa and Middle East",
  ]);
  await userEvent.selectOptions(law, "CCPA");
  const folded = screen.getByText("Rights not known to this law (CCPA)").closest("details")!;
  const names = within(folded)
    .getAllByRole<HTMLInputElement>("checkbox")
    .map((box) => box.labels?.[0]?.textContent);
  expect(names).toEqual(["Restriction", "Objection", "Automated decisions"]);
  expect(folded.open).toBe(false);
  await userEvent.click(screen.getByRole("checkbox", { name: "Opt-out of sale or sharing" }));
  await userEvent.click(within(folded).getByRole("checkbox", { name: "Objection" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Access" }));
  for (const name of ["Access", "Objection", "Opt-out of sale or sharing"]) {
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name }).checked, name).toBe(true);
  }
});

test("a law that the message names stands first, and what it means decides the right", async () => {
  await intake();
  const box = screen.getByLabelText("Paste or type what was asked");
  await userEvent.type(box, "Under the Colorado Privacy Act I opt out. I wrote to you yesterday.");
  await press("Read this message");
  expect(await screen.findByRole("checkbox", { name: "Right: Opt-out of sale or sharing" })).toBeDefined();
  expect(screen.getByRole("checkbox", { name: /^Received.*, counted from / })).toBeDefined();
  await press("Continue");
  await heading("Details of the request");
  const [first] = screen.getByRole("combobox", { name: "Law" }).querySelectorAll("optgroup");
  expect([...first!.children].map(({ textContent }) => textContent)).toEqual(["US, Colorado", "GDPR"]);
});
