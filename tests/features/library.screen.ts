import { screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import LibraryPage from "../../src/features/library/LibraryPage.svelte";
import { nextCheck } from "../../src/domain/own-guide/shelf.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { showKept, textOf } from "../support/case-pages.ts";
import { contoso } from "../support/janes-case.ts";

const user = userEvent.setup();
const day = calendarDate("2026-11-19");
beforeEach(() => today.travelTo(day));
const desk = () => practiceDesk(contoso);

test("the library lists each guide with its source, edition and when it was checked", async () => {
  showKept(LibraryPage, { desk: desk(), route: { page: "guides", guide: null } });
  const link = await screen.findByRole("link", { name: "Data Microsoft holds from support" });
  expect(link.getAttribute("href")).toBe("#/guides/microsoft-support");
  const row = within(link.closest("tr")!);
  expect(row.getByText(/Professional Services Data Subject Requests/)).toBeTruthy();
  expect(row.getByText("never checked")).toBeTruthy();
  expect(row.getByText("Check before use")).toBeTruthy();
});

test("the list is narrowed by system, right and state, says how many are left, and comes back whole", async () => {
  showKept(LibraryPage, { desk: desk(), route: { page: "guides", guide: null } });
  await screen.findByRole("link", { name: "Data Microsoft holds from support" });
  const all = screen.getAllByRole("row").length - 1;
  expect(textOf(screen.getByRole("status"))).toBe(`All ${all} guides`);
  await user.selectOptions(screen.getByLabelText("System"), [screen.getByRole("option", { name: /DTM/ })]);
  expect(screen.getAllByRole("row")).toHaveLength(2);
  expect(screen.getByRole("link", { name: "Data Microsoft holds from support" })).toBeTruthy();
  expect(textOf(screen.getByRole("status"))).toBe(`1 of ${all} guides`);
  await user.selectOptions(screen.getByLabelText("State"), "Retired product");
  expect(screen.getByText("No guide fits all of these.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show all guides" }));
  expect(screen.getAllByRole("row")).toHaveLength(all + 1);
});

test("a guide shows its steps with the words of the rules behind them", async () => {
  showKept(LibraryPage, { desk: desk(), route: { page: "guides", guide: "microsoft-support" } });
  await screen.findByRole("heading", { name: "Data Microsoft holds from support", level: 1 });
  expect(screen.getByText("Write down every identifier of the person")).toBeTruthy();
  expect(screen.getByText(/do not delete tickets yourself in SMC/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "SUP-DEL-04" }).getAttribute("href")).toBe("#/rules/SUP-DEL-04");
});

test("a guide that does not exist leads back to the list", async () => {
  showKept(LibraryPage, { desk: desk(), route: { page: "guides", guide: "nothing" } });
  await screen.findByText("There is no such guide.");
  expect(screen.getByRole("link", { name: "All guides" }).getAttribute("href")).toBe("#/guides");
});

test("a check is recorded with who, when and what was found, and makes the guide current until the next", async () => {
  const at = desk();
  const shown = showKept(LibraryPage, { desk: at, route: { page: "guides", guide: "dynamics-365-logs" } });
  await screen.findByRole("heading", { name: "Check against the source" });
  await user.clear(screen.getByLabelText("Who compared it"));
  await user.click(screen.getByRole("button", { name: "Record the check" }));
  await screen.findAllByText("Enter who compared the guide with its source.");
  await user.type(screen.getByLabelText("Who compared it"), "Sam Byrne");
  await user.type(screen.getByLabelText("What was found"), "The same.");
  await user.click(screen.getByRole("button", { name: "Record the check" }));
  await screen.findByText(/Thu 19 Nov 2026, by Sam Byrne: The same\./);
  expect(screen.getByText(/Again by Fri 19 Nov 2027/)).toBeTruthy();
  shown.unmount();
  today.travelTo(nextCheck(day));
  showKept(LibraryPage, { desk: at, route: { page: "guides", guide: null } });
  const row = (await screen.findByRole("link", { name: /system-generated logs/ })).closest("tr")!;
  expect(textOf(row)).toContain("was due again by Fri 19 Nov 2027");
  expect(textOf(row)).toContain("Check before use");
});

test("the matrix has a row for each of the 23 systems, and says where the source is silent", async () => {
  showKept(LibraryPage, { desk: desk(), route: { page: "matrix", system: null, column: null } });
  const table = await screen.findByRole("table");
  expect(within(table).getAllByRole("rowheader")).toHaveLength(23);
  const billing = within(table)
    .getByRole("rowheader", { name: /Billing/ })
    .closest("tr")!;
  expect(within(billing).getAllByRole("link", { name: /^Not described in the source/ })).toHaveLength(6);
  const logs = within(table).getByRole("rowheader", { name: "Dynamics 365: system-generated logs" });
  const declined = within(logs.closest("tr")!).getAllByRole("link", { name: /^Declined/ });
  expect(declined.map((link) => link.getAttribute("href"))).toEqual([
    "#/matrix/d365-logs/rectify",
    "#/matrix/d365-logs/restrict",
  ]);
});

test("the procedure of a cell has the steps of that right, what stands in the way, and the questions that decide", async () => {
  showKept(LibraryPage, { desk: desk(), route: { page: "matrix", system: "d365-logs", column: "delete" } });
  await screen.findByRole("heading", { level: 1, name: "Erase – Dynamics 365: system-generated logs" });
  expect(screen.getByText("Take the user out of the service and delete the account for good")).toBeTruthy();
  expect(screen.queryByText("Create the export for the user")).toBeNull();
  expect(screen.getByText(/Logs go only when the person's account is deleted for good/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Questions that decide" })).toBeTruthy();
});

test("rules are found by words and by id, all 300 of them", async () => {
  showKept(LibraryPage, { desk: desk(), route: { page: "rules", rule: null } });
  const field = await screen.findByLabelText("Words or the id of a rule");
  expect(screen.getByText("All 300 rules")).toBeTruthy();
  await user.type(field, "sgl-del-06");
  expect((await screen.findAllByText("1 of 300 rules")).length).toBeGreaterThan(0);
  await user.clear(field);
  await user.type(field, "pseudonymised Career logs");
  expect(await screen.findByRole("link", { name: "CC-LOG-DEF-01" })).toBeTruthy();
  await user.clear(field);
  await user.type(field, "zebulon");
  expect((await screen.findAllByText("No rule has all of these words.")).length).toBeGreaterThan(0);
});

test("a rule says where it stands in the source and which steps rest on it", async () => {
  showKept(LibraryPage, { desk: desk(), route: { page: "rules", rule: "SGL-DEL-01" } });
  await screen.findByRole("heading", { level: 1, name: "SGL-DEL-01" });
  expect(screen.getByText(/delete the account for good/)).toBeTruthy();
  expect(screen.getByText(/^Dynamics 365: .*L\d+/)).toBeTruthy();
});
