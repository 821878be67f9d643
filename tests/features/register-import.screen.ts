import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import type { JournalEntry } from "../../src/domain/journal.ts";
import { proposedColumns } from "../../src/domain/register-import/columns.ts";
import { noCorrections, withFix, withMeaning } from "../../src/domain/register-import/corrections.ts";
import { initialSettings } from "../../src/domain/settings.ts";
import type { CaseSummary } from "../../src/domain/summary.ts";
import { readSaid, saidText } from "../../src/features/register/said.ts";
import RegisterPage from "../../src/features/register/RegisterPage.svelte";
import type { TableCalls } from "../../src/files/table-calls.ts";
import { tableServed } from "../../src/files/table-served.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { Failure } from "../../src/lib/failure.ts";
import { serve } from "../../src/lib/port.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { atTheWorklist } from "../support/page.ts";
import { latest } from "../support/watch.ts";
import { servingWorkers } from "../support/worker-double.ts";

atTheWorklist();
servingWorkers((endpoint) => {
  serve<TableCalls>(endpoint, tableServed);
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
  const first = { timeout: 15_000 }; // the page brings its parts along when they are first needed
  const input = await screen.findByLabelText("Choose a register as CSV", { selector: "input" }, first);
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
  expect(await screen.findByText("2 requests can be taken in")).toBeDefined();
  expect(screen.getByText(/“What is asked for” says “Lunch”, which is not understood/)).toBeDefined();
  expect(await cases(desk)).toEqual([]);
  await userEvent.click(await screen.findByRole("button", { name: "Take in 2 requests" }));
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
  await userEvent.click(await screen.findByRole("button", { name: "Choose another file" }));
  const input = await screen.findByLabelText("Choose a register as CSV", { selector: "input" });
  await userEvent.upload(input, new File([one], "register.csv"));
  expect(await screen.findByText(/A case with this number is here already/)).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Take in \d+ req/ })).toBeNull();
});

const spoilt = [
  header,
  "A-1;2025-04-03;Jane Roe;Access;Hängig;;",
  "A-2;2025-04-04;Max Muster;Erasure;hängig;;",
  "A-3;soon;Ann Other;Access;Open;;",
  ";2025-04-05;No Number;Access;Open;;",
  "A-5;2025-04-06;=cmd|'/C calc'!A0;Access;Closed;;Granted",
].join("\n");

test("a row is put right where it stands: a word for all that say it, a date, a number", async () => {
  const desk = await choose(spoilt);
  expect(await screen.findByText("5 rows to look at")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Correct row 2" }));
  expect(screen.getByText("Goes for all 2 rows that say this.")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Take these corrections" }));
  expect(screen.getByText("Choose what it means.")).toBeDefined();
  await userEvent.selectOptions(
    screen.getByLabelText("Open or closed", { selector: "#mend-2-status" }),
    "Open",
  );
  await userEvent.click(screen.getByRole("button", { name: "Take these corrections" }));
  expect(await screen.findByText("3 rows to look at")).toBeDefined();
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "Correct row 4" })).toBe(document.activeElement),
  );
  await userEvent.keyboard("{Enter}");
  const date = screen.getByLabelText("Received on", { selector: "#mend-4-received-on" });
  await userEvent.clear(date);
  await userEvent.type(date, "5 apr 2025{Enter}");
  expect(await screen.findByText("2 rows to look at")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Correct row 5" }));
  await userEvent.type(
    screen.getByLabelText("Number in the other register", { selector: "#mend-5-reference" }),
    "A-4{Enter}",
  );
  expect(await screen.findByText("1 row to look at")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Leave out row 6" }));
  expect(await screen.findByText("Nothing is left to look at.")).toBeDefined();
  await userEvent.click(await screen.findByRole("button", { name: "Take in 4 requests" }));
  await screen.findByText("4 requests taken in", { selector: "strong" });
  const all = await cases(desk);
  expect(all.map(({ number, name }) => [number, name])).toEqual([
    ["DSR-2025-001", "Jane Roe"],
    ["DSR-2025-002", "Max Muster"],
    ["DSR-2025-003", "Ann Other"],
    ["DSR-2025-004", "No Number"],
  ]);
  const [line] = await latest<readonly JournalEntry[]>(desk.journal.watch(null));
  expect(line).toMatchObject({
    kind: "register-imported",
    facts: {
      requests: 4,
      stillOpen: 4,
      leftOut: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    },
  });
});

test("the rows left out are saved as they stand, each with its reason", async () => {
  const saved: string[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) void blob.text().then((text) => saved.push(text));
    return "blob:x";
  });
  await choose(spoilt);
  await userEvent.click(await screen.findByRole("button", { name: "Save the 5 rows left out as CSV" }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const lines = saved[0]?.split("\r\n") ?? [];
  expect(lines).toHaveLength(7);
  expect(lines[0]).toBe(
    '"Ref","Received","Name","Type","Status","Closed","Outcome","Row","Why it was left out"',
  );
  expect(lines[3]).toBe(
    '"A-3","soon","Ann Other","Access","Open","","","4","“Received on” says “soon”, which is no date in the order chosen."',
  );
  expect(lines[5]).toContain(`"=cmd|'/C calc'!A0"`);
});

test("when one request cannot be kept none is, and all is still there to try again", async () => {
  const desk = practiceDesk(initialSettings);
  const failing: Desk = {
    ...desk,
    cases: { ...desk.cases, saveGathered: () => Promise.reject(new Failure("no-space")) },
  };
  await choose(csv.replaceAll("/0", ".1"), failing);
  await userEvent.click(await screen.findByRole("button", { name: /^Take in/ }));
  expect(await screen.findByRole("alert")).toBeDefined();
  expect(await cases(desk)).toEqual([]);
  expect(screen.getByRole("button", { name: /^Take in/ })).toBeDefined();
});

test("a request that was purged does not come back unless the officer says so", async () => {
  const desk = await choose(`${header}\nA-1;2025-04-03;Jane Roe;Access;Closed;2025-05-01;Granted`);
  await userEvent.click(await screen.findByRole("button", { name: "Take in 1 request" }));
  const [one] = await waitFor(async () => {
    const all = await cases(desk);
    expect(all).toHaveLength(1);
    return all;
  });
  if (one === undefined) return;
  const on = calendarDate("2026-11-26");
  const { id, number, rights, regime } = one;
  const kase = await latest<Case | null>(desk.cases.watch(number));
  const line = {
    ...{ caseId: id, number, receivedOn: on, rights, regime, result: "fulfilled" as const, answeredOn: on },
    ...{ dueOn: on, closedOn: on, purgedOn: on, attestations: [], packages: [] },
  };
  expect(kase?.closure).not.toBeNull();
  await desk.cases.purge(id, line, { kind: "record-purged", on, facts: {} });
  await userEvent.click(await screen.findByRole("button", { name: "Choose another file" }));
  const input = await screen.findByLabelText("Choose a register as CSV", { selector: "input" });
  const again = `${header}\nA-1;2025-04-03;Jane Roe;Access;Closed;2025-05-01;Granted\nA-2;2025-04-03;Max;Access;Open;;`;
  await userEvent.upload(input, new File([again], "register.csv"));
  expect(await screen.findAllByText(/was here and has been purged/)).toHaveLength(2);
  expect(await screen.findByRole("button", { name: "Take in 1 request" })).toBeDefined();
  await userEvent.click(screen.getByText("1 row is here already or were"));
  await userEvent.click(screen.getByRole("button", { name: "Take in row 2 again" }));
  expect(await screen.findByRole("button", { name: "Take in 2 requests" })).toBeDefined();
});

test("what was said about a register is there again when the same file is chosen after the desk was locked", async () => {
  const columns = { ...proposedColumns(header.split(";")), email: 2 };
  const said = {
    ...{ columns, order: "month-first" as const, regime: "uk-gdpr" as const },
    ...withMeaning(
      withFix(noCorrections, 4, { "received-on": calendarDate("2025-04-05") }),
      "status",
      "Hängig",
      "open",
    ),
  };
  expect(readSaid(saidText(said))).toEqual(said);
  expect(readSaid("{}")).toBeNull();
  expect(readSaid(saidText(said).replace("2025-04-05", "2025-04-31"))).toBeNull();
  expect(readSaid(saidText(said).replace("uk-gdpr", "sea"))).toBeNull();
});

test("a file that is no table is refused in words", async () => {
  await choose('{"a": 1}');
  expect(await screen.findByText(/^Error/, { selector: "strong" })).toBeDefined();
});
