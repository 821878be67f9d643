import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { initialSettings } from "../../src/domain/settings.ts";
import type { CaseSummary } from "../../src/domain/summary.ts";
import RegisterPage from "../../src/features/register/RegisterPage.svelte";
import type { ImportCalls } from "../../src/files/import-calls.ts";
import { importServed } from "../../src/files/import-served.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { serve } from "../../src/lib/port.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { atTheWorklist } from "../support/page.ts";
import { latest } from "../support/watch.ts";
import { servingWorkers } from "../support/worker-double.ts";

atTheWorklist();
servingWorkers((endpoint) => {
  serve<ImportCalls>(endpoint, importServed);
});
beforeEach(() => today.travelTo(calendarDate("2026-11-26")));

const header = "Ref;Received;Name;Type;Status;Closed;Outcome";
const csv = [
  header,
  "A-1;03/04/2025;Jane Roe;Access;Closed;05/05/2025;Granted",
  "A-2;04/06/2025;Max Muster;Löschung;Open;;",
  "A-3;05/06/2025;Ann Other;Lunch;Open;;",
].join("\n");

async function choose(content: string, desk: Desk = practiceDesk(initialSettings)): Promise<Desk> {
  render(RegisterPage, { desk, view: "import" });
  const input = await screen.findByLabelText("Choose a register as CSV", { selector: "input" });
  await userEvent.upload(input, new File([content], "register.csv", { type: "text/csv" }));
  return desk;
}

const cases = (desk: Desk): Promise<readonly CaseSummary[]> =>
  latest<readonly CaseSummary[]>(desk.cases.watchAll());

test("dates that fit two orders wait for the officer, and then rows are shown before anything is taken in", async () => {
  const desk = await choose(csv);
  await screen.findByText(
    "These dates can be read in more than one order. Only you can know which is right.",
  );
  expect(screen.queryByRole("button", { name: /^Take in/ })).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: "Day first: 31/12/2026" }));
  expect(screen.getByText("2 requests can be taken in")).toBeDefined();
  expect(screen.getByText(/“What is asked for” says “Lunch”, which is not understood/)).toBeDefined();
  expect(await cases(desk)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Take in 2 requests" }));
  await screen.findByText("Data of requests closed long ago", { exact: false });
  const all = await cases(desk);
  expect(all).toMatchObject([
    {
      number: "DSR-2025-001",
      name: "Jane Roe",
      rights: ["access"],
      closure: { on: "2025-05-05", result: "fulfilled" },
    },
    { number: "DSR-2025-002", name: "Max Muster", rights: ["erasure"], closure: null },
  ]);
  expect(all[0]?.identifiers).toContain("A-1");
  expect(all[0]?.openTasks).toEqual([]);
});

test("a cancelled take-over leaves nothing behind", async () => {
  const desk = await choose(csv);
  await userEvent.click(await screen.findByRole("radio", { name: "Month first: 12/31/2026" }));
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.queryByRole("radio", { name: "Month first: 12/31/2026" })).toBeNull();
  expect(await cases(desk)).toEqual([]);
});

test("what is here already is not taken in twice", async () => {
  const one = `${header}\nA-1;2025-04-03;Jane Roe;Access;Open;;`;
  const desk = await choose(one);
  await userEvent.click(await screen.findByRole("button", { name: "Take in 1 request" }));
  await waitFor(async () => expect(await cases(desk)).toHaveLength(1));
  const input = await screen.findByLabelText("Choose a register as CSV", { selector: "input" });
  await userEvent.upload(input, new File([one], "register.csv"));
  expect(await screen.findByText(/A case with this number is here already/)).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Take in/ })).toBeNull();
});

test("a file that is no table is refused in words", async () => {
  await choose('{"a": 1}');
  expect(await screen.findByText(/^Error/, { selector: "strong" })).toBeDefined();
});
