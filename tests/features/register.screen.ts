import { cleanup, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import { registerLineOf } from "../../src/domain/closure.ts";
import { purgeCase } from "../../src/domain/steps/purge-case.ts";
import { lawOf } from "../../src/features/law.ts";
import RegisterPage from "../../src/features/register/RegisterPage.svelte";
import Certificate from "../../src/features/register/Certificate.svelte";
import { calendarDate as day, plusDays } from "../../src/lib/calendar.ts";
import { identity } from "../../src/ui/access/identity.svelte.ts";
import { accessDouble } from "../support/access.ts";
import type { Desk } from "../../src/storage/desk.ts";
import type { RegisterView } from "../../src/ui/route.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { closedOn, deskWithJane, saveCase } from "../support/desk.ts";
import { latest } from "../support/watch.ts";
import { accepted, contoso, janesCase } from "../support/janes-case.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";

const saved: { name: string; text: string }[] = [];

beforeEach(() => {
  saved.length = 0;
  today.travelTo(day("2027-07-01"));
  // jsdom has no object addresses and follows no links; what would be saved is looked at instead.
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    blobs.set(`blob:${blobs.size}`, blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const reader = new FileReader();
    reader.onload = () => saved.push({ name: this.download, text: reader.result as string }); // as read below
    reader.readAsText(blobs.get(this.href)!);
  });
});

afterEach(() => {
  cleanup();
  today.comeBack();
  vi.restoreAllMocks();
});

function another(number: string, changes: Partial<Case>): Case {
  return janesCase({
    id: number
      .toLowerCase()
      .padEnd(32, "0")
      .replace(/[^0-9a-f]/g, "0"),
    number,
    revision: 0,
    ...changes,
  });
}

/** Three requests: one answered in time, one late and refused, one still open. */
async function threeRequests(): Promise<Desk> {
  const inTime = {
    clock: [
      { kind: "received", on: day("2026-11-19") },
      { kind: "answered", on: day("2026-12-16") },
    ],
  } as const;
  const { desk } = await deskWithJane({ ...inTime, ...closedOn("2026-12-17") });
  const refused = closedOn("2027-02-01", {
    result: "refused",
    words: "The tenth in a month",
    lateBecause: "Illness",
  });
  const late = {
    clock: [
      { kind: "received", on: day("2026-12-01") },
      { kind: "answered", on: day("2027-01-29") },
    ],
  } as const;
  await saveCase(desk, another("DSR-2026-015", { ...late, ...refused, rights: ["access"] }));
  await saveCase(desk, another("DSR-2027-001", { clock: [{ kind: "received", on: day("2027-06-28") }] }));
  return desk;
}

async function show(desk: Desk, view: RegisterView, number?: string): Promise<void> {
  render(RegisterPage, { desk, view, number });
  await screen.findByRole("heading", { level: 1 });
}

const cells = (row: HTMLElement): readonly string[] =>
  within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent.trim());

test("every request has its line, with days, punctuality and when its data goes", async () => {
  await show(await threeRequests(), "requests");
  const table = await screen.findByRole("table", { name: "3 requests, latest first" });
  const row = within(table).getByRole("row", { name: /DSR-2026-014/ });
  expect(cells(row)).toEqual([
    "Thu 19 Nov 2026",
    "Erasure",
    "GDPR",
    "Fulfilled",
    "Wed 16 Dec 2026",
    "27",
    "Yes",
    "Ready since Thu 17 Dec 2026",
  ]);
  expect(within(table).getByRole("row", { name: /DSR-2027-001/ }).textContent).toContain("Still running");
  expect(document.body.textContent).not.toContain("Jane");
});

test("filters narrow the lines, and say when nothing fits", async () => {
  await show(await threeRequests(), "requests");
  await screen.findByRole("table");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "In time" }), "No");
  expect(screen.getAllByRole("rowheader").map((cell) => cell.textContent.trim())).toEqual(["DSR-2026-015"]);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Received in" }), "2027");
  expect(screen.getByRole("status").textContent).toBe("No request fits these filters.");
});

test("the CSV holds what is shown, every field quoted, without names, and is marked in practice", async () => {
  await show(await threeRequests(), "requests");
  await screen.findByRole("table");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Received in" }), "2026");
  await userEvent.click(screen.getByRole("button", { name: "CSV" }));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]!.name).toBe("PRACTICE-register-2026.csv");
  const lines = saved[0]!.text.split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[2]).toBe(
    '"DSR-2026-014","2026-11-19","erasure","GDPR","fulfilled","2026-12-16","2026-12-21","27","yes","2026-12-17","2026-12-17",""',
  );
  expect(saved[0]!.text).not.toMatch(/Jane|tenth/);
});

test("no list leaves a vault before the officer has said once more who sits there", async () => {
  identity.access = accessDouble();
  try {
    await show(await threeRequests(), "history");
    await userEvent.click(await screen.findByRole("button", { name: "Save the history as CSV" }));
    await vi.waitFor(() => expect(identity.reason).toContain("that anybody can read"));
    identity.answer(null);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(saved).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Save the history as CSV" }));
    await vi.waitFor(() => expect(identity.reason).not.toBeNull());
    identity.answer("the passphrase");
    await vi.waitFor(() => expect(saved).toHaveLength(1));
  } finally {
    identity.access = null;
  }
});

test("the statistics say what was late and refused, and why", async () => {
  await show(await threeRequests(), "statistics");
  expect(await screen.findByRole("heading", { name: "All years" })).toBeDefined();
  const value = (term: string) =>
    screen.getByText(term, { selector: "dt" }).nextElementSibling?.textContent.trim();
  expect(value("Received")).toBe("3");
  expect(value("Answered")).toBe("2");
  expect(value("Middle time to answer (median)")).toBe("43 days");
  expect(within(screen.getByRole("table", { name: "Late" })).getByText("Illness")).toBeDefined();
  expect(
    within(screen.getByRole("table", { name: "Refused" })).getByText("The tenth in a month"),
  ).toBeDefined();
});

test("the history of the desk says which case each entry belongs to, and leads there", async () => {
  await show(await threeRequests(), "history");
  const link = await screen.findByRole("link", { name: "DSR-2026-014 – Case opened" });
  expect(link.getAttribute("href")).toBe("#/c/DSR-2026-014/history");
  expect(document.body.textContent).not.toContain("Jane");
  await userEvent.click(screen.getByRole("button", { name: /^Check/ }));
  expect(await screen.findByText("The chain is intact: all 4 entries fit together.")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Save the history as CSV" }));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]!.text.split("\r\n")[1]).toContain('"1"');
  expect(saved[0]!.text).not.toContain("Jane");
});

test("an empty register says how it fills", async () => {
  await show(practiceDesk(contoso), "requests");
  expect(await screen.findByText("The register fills itself as requests come in.")).toBeDefined();
  expect(screen.getByRole("link", { name: "New request" })).toBeDefined();
});

test("a purged case keeps a certificate of what went and what stays", async () => {
  const attestation = {
    number: "ATT-2026-014-1",
    version: 1,
    supersedes: null,
    signedOn: day("2026-12-16"),
    interim: false,
    record: "{}",
    hash: "9f3c",
  };
  const { desk, kase } = await deskWithJane({ ...closedOn("2026-12-17"), attestations: [attestation] });
  const journal = await latest(desk.journal.watch(kase.id));
  const input = {
    findings: [],
    journal,
    drafts: 0,
    law: lawOf(kase),
    typed: kase.number,
    reason: "no-need",
  } as const;
  const { id, line, event } = accepted(purgeCase(kase, input, today.current));
  await desk.cases.purge(id, line, event);

  await show(desk, "purges");
  await userEvent.click(await screen.findByRole("link", { name: "Show certificate DSR-2026-014" }));
  cleanup();
  await show(desk, "purges", "DSR-2026-014");
  expect(await screen.findByRole("heading", { name: "Purge certificate DSR-2026-014" })).toBeDefined();
  expect(
    await screen.findByText(/On Thu 1 Jul 2027 the working data of this request was destroyed/),
  ).toBeDefined();
  expect(screen.getByText("5 sources with their outcomes")).toBeDefined();
  expect(screen.getByText("1 text in the history")).toBeDefined();
  expect(screen.getByText("ATT-2026-014-1: 9f3c")).toBeDefined();
  expect(screen.getByText("No backup was written while the case was on this desk.")).toBeDefined();
  expect(screen.queryByRole("link", { name: /Make a new backup/ })).toBeNull();
  expect(document.body.textContent).not.toContain("Jane");
  expect(registerLineOf(kase, kase.closure!, lawOf(kase), today.current)).toEqual(line);
});

test.each([
  [2, ["vault-1.habeas-backup: 01", "vault-2.habeas-backup: 02"]],
  [25, ["25 files, written from Sun 1 Nov 2026 to Wed 25 Nov 2026."]],
] as const)("the certificate of a case that %i backups hold says which", (count, said) => {
  const backups = Array.from({ length: count }, (_, n) => ({
    ...{ seq: n, at: "", caseId: null, caseNumber: null, detail: null, prev: "", hash: "" },
    ...{ kind: "backup-written" as const, on: plusDays(day("2026-11-01"), n) },
    facts: { name: `vault-${n + 1}.habeas-backup`, sha256: `0${n + 1}` },
  }));
  const kase = janesCase(closedOn("2026-12-17"));
  const line = registerLineOf(kase, kase.closure!, lawOf(kase), today.current);
  const missing = { entry: undefined, verified: undefined };
  render(Certificate, { line, ...missing, backups, organisation: contoso.organisation });
  for (const words of said) expect(screen.getByText(words)).toBeDefined();
});

test("a number that was never purged has no certificate", async () => {
  await show(practiceDesk(contoso), "purges", "DSR-2026-099");
  expect(await screen.findByText("No case of this number has been purged.")).toBeDefined();
});
