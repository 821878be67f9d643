import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { initialSettings } from "../../src/domain/settings.ts";
import type { Case } from "../../src/domain/case.ts";
import CasesPage from "../../src/features/worklist/CasesPage.svelte";
import WorklistPage from "../../src/features/worklist/WorklistPage.svelte";
import { calendarDate } from "../../src/lib/calendar.ts";
import { newId } from "../../src/lib/id.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { keys } from "../../src/ui/keys.svelte.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { openedCase } from "../support/opened-case.ts";
import { atTheWorklist } from "../support/page.ts";

atTheWorklist();
beforeEach(() => today.travelTo(calendarDate("2026-11-26")));

/** A desk with cases of these numbers, names and days of receipt. */
async function deskOf(
  ...cases: readonly (readonly [number: string, name: string, receivedOn: string])[]
): Promise<Desk> {
  const desk = practiceDesk(initialSettings);
  for (const [number, name, receivedOn] of cases) {
    const opened = openedCase({ receivedOn: calendarDate(receivedOn) });
    const kase: Case = {
      ...opened,
      id: newId(),
      number,
      dataSubject: { ...opened.dataSubject, name },
      revision: 0,
    };
    await desk.cases.save({ kase, event: { kind: "case-opened", on: opened.openedOn, facts: {} } });
  }
  return desk;
}

const three = [
  ["DSR-2026-009", "T. Baker", "2026-10-23"],
  ["DSR-2026-011", "M. Okafor", "2026-10-30"],
  ["DSR-2026-014", "Jane Roe", "2026-11-19"],
] as const;

/** The numbers of the cases shown, from top to bottom. */
const numbers = (): string[] =>
  screen.getAllByRole("rowheader").map((cell) => within(cell).getByRole("link").textContent);

test("without requests the page says why it is empty and offers the next step", async () => {
  render(WorklistPage, { desk: await deskOf() });
  expect(await screen.findByText("No open requests. When one arrives, paste it here.")).toBeDefined();
  expect(screen.getAllByRole("link", { name: "New request" })).toHaveLength(1);
});

test("what falls due first stands first, and says how it stands in words", async () => {
  render(WorklistPage, { desk: await deskOf(...three) });
  await screen.findByRole("table", { name: "Open requests, by due date" });
  expect(numbers()).toEqual(["DSR-2026-009", "DSR-2026-011", "DSR-2026-014"]);
  expect(screen.getByText("3 days late")).toBeDefined();
  expect(screen.getByText("Mon 30 Nov 2026", { selector: "td time" })).toBeDefined();
});

test("a long list comes a screenful at once, the rest after it, and goes onto paper whole", async () => {
  const many = Array.from(
    { length: 230 },
    (_, i) => [`DSR-2026-${String(i + 1).padStart(3, "0")}`, "T. Baker", "2026-11-19"] as const,
  );
  render(WorklistPage, { desk: await deskOf(...many) });
  await screen.findByRole("table", { name: "Open requests, by due date" });
  expect(numbers().length).toBeLessThan(100);
  await waitFor(() => expect(numbers()).toHaveLength(200));
  window.dispatchEvent(new Event("beforeprint"));
  expect(numbers()).toHaveLength(230);
  window.dispatchEvent(new Event("afterprint"));
  await waitFor(() => expect(numbers()).toHaveLength(200));
  await userEvent.click(screen.getByRole("button", { name: "Show 100 more" }));
  await waitFor(() => expect(numbers()).toHaveLength(230));
});

test("a group and a text narrow the list, and everything comes back with one press", async () => {
  render(WorklistPage, { desk: await deskOf(...three) });
  await userEvent.click(await screen.findByRole("button", { name: "Due soon 1" }));
  expect(numbers()).toEqual(["DSR-2026-011"]);
  await userEvent.type(screen.getByRole("searchbox", { name: "Filter" }), "014");
  expect(screen.getByText("Nothing matches “014” in Due soon.")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Clear filters" }));
  expect(numbers()).toHaveLength(3);
});

test("the list is sorted by its heads, and they say so", async () => {
  render(WorklistPage, { desk: await deskOf(...three) });
  await userEvent.click(await screen.findByRole("button", { name: "Case" }));
  expect(numbers()).toEqual(["DSR-2026-014", "DSR-2026-011", "DSR-2026-009"]);
  expect(screen.getByRole("columnheader", { name: "Case" }).getAttribute("aria-sort")).toBe("ascending");
  await userEvent.click(screen.getByRole("button", { name: "Case" }));
  expect(numbers()).toEqual(["DSR-2026-009", "DSR-2026-011", "DSR-2026-014"]);
});

test("a row leads to its case and to what is next there", async () => {
  render(WorklistPage, { desk: await deskOf(three[2]) });
  const row = (await screen.findByRole("rowheader")).closest("tr")!;
  expect(within(row).getByRole("link", { name: "DSR-2026-014" }).getAttribute("href")).toBe(
    "#/c/DSR-2026-014",
  );
  const next = within(row).getByRole("link", { name: /^Confirm it is/ });
  expect(next.getAttribute("href")).toBe("#/c/DSR-2026-014/checks/identity");
});

test("the list is walked by keys, and the filter is a key away", async () => {
  render(WorklistPage, { desk: await deskOf(...three) });
  await screen.findByRole("table");
  const listen = (event: KeyboardEvent): void => keys.handle(event);
  window.addEventListener("keydown", listen);
  await userEvent.keyboard("jj");
  expect(document.activeElement?.textContent).toBe("DSR-2026-011");
  await userEvent.keyboard("k");
  expect(document.activeElement?.textContent).toBe("DSR-2026-009");
  await userEvent.keyboard("/");
  expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Filter" }));
  window.removeEventListener("keydown", listen);
});

test("a request that is being typed stands above as a draft", async () => {
  const desk = await deskOf();
  await desk.drafts.save("intake/ab12", { message: "Please delete" });
  render(WorklistPage, { desk });
  const draft = await screen.findByRole("link", { name: "New request, not finished" });
  expect(draft.getAttribute("href")).toBe("#/new/ab12");
});

test("all cases can be found by an identifier", async () => {
  render(CasesPage, { desk: await deskOf(...three) });
  await userEvent.type(await screen.findByRole("searchbox", { name: "Filter" }), "okafor");
  expect(numbers()).toEqual(["DSR-2026-011"]);
});

test("names go onto paper only when that is chosen", async () => {
  render(WorklistPage, { desk: await deskOf(three[2]) });
  const name = await screen.findByText("Jane Roe", { selector: "th span" });
  expect(name.classList).toContain("noprint");
  expect(screen.getByText("Confirm it is DSR-2026-014", { selector: ".print-only" })).toBeDefined();
  await userEvent.click(screen.getByRole("checkbox", { name: "Names on paper" }));
  expect(name.classList).not.toContain("noprint");
});

test("a laptop whose calendar is behind the last record is called into question", async () => {
  const desk = await deskOf(["DSR-2026-014", "Jane Roe", "2026-11-19"]);
  today.travelTo(calendarDate("2026-11-03"));
  render(WorklistPage, { desk });
  expect(
    await screen.findByText(/^This laptop says Tue 3 Nov 2026, but something was recorded on/),
  ).toBeDefined();
  expect(screen.getByText("Check the date of the laptop; deadlines depend on it.")).toBeDefined();
});
