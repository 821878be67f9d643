import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import VaultCheckNote from "../../src/app/VaultCheckNote.svelte";
import { deadline } from "../../src/domain/clock.ts";
import type { Settings } from "../../src/domain/settings.ts";
import type { VaultCheck, VaultFault } from "../../src/domain/vault-check.ts";
import { lawBook } from "../../src/features/law-book.svelte.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import type { SettingsPageProps } from "../../src/features/page-props.ts";
import SettingsPage from "../../src/features/settings/SettingsPage.svelte";
import { storageState } from "../../src/features/settings/storage-state.ts";
import type { BackupOptions } from "../../src/storage/backup-calls.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import type { Desk } from "../../src/storage/desk.ts";
import type { SettingsSection } from "../../src/ui/route.ts";
import { showKept } from "../support/case-pages.ts";
import { backupsDouble } from "../support/backups.ts";
import { accessDouble } from "../support/access.ts";
import { latest } from "../support/watch.ts";
import { contoso } from "../support/janes-case.ts";

const does = {
  backups: null,
  access: null,
  onpersist: vi.fn(() => Promise.resolve(true)),
  onlock: vi.fn(),
  onupdate: vi.fn(async () => true),
};

async function show(
  section: SettingsSection,
  changes: Partial<SettingsPageProps> = {},
): Promise<{ desk: Desk; settings: () => Promise<Settings> }> {
  const desk = changes.desk ?? practiceDesk(contoso);
  showKept(SettingsPage, { desk, section, update: "ready", ...does, ...changes });
  await screen.findByRole("heading", { level: 1 });
  return { desk, settings: () => latest(desk.settings.watch()) };
}

const field = (name: string): HTMLElement => screen.getByRole("textbox", { name });
const save = (): Promise<void> => userEvent.click(screen.getByRole("button", { name: "Save" }));

/** A desk that says it keeps things, so that the words are those of real work. */
const kept = (): Desk => Object.assign(Object.create(practiceDesk(contoso)) as Desk, { practice: false });

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

test("when Habeas asks for a backup is set beside the backups, and the journal says from what to what", async () => {
  const { desk, settings } = await show("backup", {
    desk: kept(),
    backups: () => Promise.resolve(backupsDouble()),
  });
  await userEvent.selectOptions(await screen.findByLabelText("Ask for a backup after"), "3 days");
  expect(await screen.findByText("Settings saved.")).toBeDefined();
  await userEvent.selectOptions(screen.getByLabelText("or after"), "25 changes");
  await waitFor(async () => expect(await settings()).toMatchObject({ backupDays: 3, backupChanges: 25 }));
  const [entry] = await latest(desk.journal.watch(null));
  expect(entry).toMatchObject({ facts: { "backupChanges.was": 100, "backupChanges.is": 25 } });
});

test("the organisation is saved as it is to stand in letters, and the journal names the field only", async () => {
  const { desk, settings } = await show("organisation");
  expect(document.title).toBe("Organisation – Settings – Habeas");
  expect(field("Name of your organisation")).toHaveProperty("value", "Contoso Ltd");
  await userEvent.clear(field("Name of the Data Protection Officer"));
  await userEvent.type(field("Name of the Data Protection Officer"), "Kim Officer ");
  await save();
  expect(await screen.findByText("Settings saved.")).toBeDefined();
  expect((await settings()).organisation.officerName).toBe("Kim Officer");
  const [entry] = await latest(desk.journal.watch(null));
  expect(entry).toMatchObject({ kind: "settings-changed", facts: { fields: "organisation.officerName" } });
});

test("an organisation without a name is refused at the field, and nothing typed is cleared", async () => {
  const { settings } = await show("organisation");
  await userEvent.clear(field("Name of your organisation"));
  await userEvent.type(field("Address"), ", Ireland");
  await save();
  const summary = await screen.findByRole("alert", { name: "There is a problem" });
  expect(within(summary).getByRole("link", { name: "Enter the name of your organisation." })).toBeDefined();
  expect((field("Address") as HTMLTextAreaElement).value).toContain(", Ireland");
  expect((await settings()).organisation.name).toBe("Contoso Ltd");
});

test("saving without a change says so", async () => {
  await show("organisation");
  await save();
  expect(await screen.findByText("Nothing was changed.")).toBeDefined();
});

test("retention and due-soon days are whole numbers within limits", async () => {
  const { settings } = await show("clock");
  await userEvent.clear(field("Months to keep a closed case"));
  await userEvent.type(field("Months to keep a closed case"), "12");
  await userEvent.clear(field("Days that count as due soon"));
  await userEvent.type(field("Days that count as due soon"), "soon");
  await save();
  expect(await screen.findByRole("link", { name: "Enter a whole number from 1 to 30." })).toBeDefined();
  await userEvent.clear(field("Days that count as due soon"));
  await userEvent.type(field("Days that count as due soon"), "10");
  await save();
  await waitFor(async () =>
    expect(await settings()).toMatchObject({ retentionMonths: 12, dueSoonDays: 10, purgeDays: 7 }),
  );
});

const choose = (name: string, option: string): Promise<void> =>
  userEvent.selectOptions(screen.getByRole("combobox", { name }), option);

test("every law says how it counts, from which source, and how sure that is", async () => {
  await show("clock");
  await choose("Law", "CCPA");
  const ccpa = screen.getByRole("heading", { level: 3, name: "CCPA" }).closest("section")!;
  expect(ccpa.textContent).toMatch(/Time to answer\s*45 days/);
  expect(ccpa.textContent).toMatch(/To confirm receipt\s*10 working days/);
  expect(ccpa.textContent).toMatch(/The clock can be paused\s*Never/);
  expect(ccpa.textContent).toMatch(/Checked on\s*Sat 21 Nov 2026/);
  expect(ccpa.textContent).toMatch(/How sure\s*Read in the public text/);
  expect(screen.getByRole("combobox", { name: "Public holidays for CCPA" })).toHaveProperty("value", "US");
  await choose("Law", "US, Florida");
  const florida = screen.getByRole("heading", { level: 3, name: "US, Florida" }).closest("section")!;
  expect(florida.textContent).toMatch(/How sure\s*Look it up before you rely on it/);
});

const due = (received: string): string | undefined => {
  const on = calendarDate(received);
  const { regime, workingDays } = lawBook.lawOn("eu-gdpr", on);
  return deadline([{ kind: "received", on }], regime, workingDays)?.statutory;
};

test("public holidays are chosen per law, move dates at once, and say until when they are known", async () => {
  const { desk, settings } = await show("clock");
  await lawBook.follow(desk);
  expect(due("2026-04-14")).toBe("2026-05-14");
  await choose("Public holidays for GDPR", "Austria");
  expect(await settings()).toMatchObject({ calendars: {} });
  await userEvent.click(screen.getByRole("button", { name: "Count by these holidays" }));
  expect(await screen.findByText("These public holidays are known until Mon 31 Dec 2035.")).toBeDefined();
  await expect.poll(() => due("2026-04-14")).toBe("2026-05-15"); // Ascension Day is Thu 14 May 2026
  expect((await settings()).calendars).toEqual({ "eu-gdpr": "AT" });
  const [entry] = await latest(desk.journal.watch(null));
  expect(entry?.facts).toEqual({
    fields: "calendar.eu-gdpr",
    "calendar.eu-gdpr.was": "",
    "calendar.eu-gdpr.is": "AT",
  });
});

test("a closing day of the organisation moves a date, every year when it is said so, and can be removed", async () => {
  const { desk, settings } = await show("clock");
  await lawBook.follow(desk);
  await userEvent.click(screen.getByRole("button", { name: "Add the day" }));
  expect(screen.getByRole("link", { name: "Say what it is." })).toBeDefined();
  await userEvent.type(field("Day"), "24 Dec 2026");
  await userEvent.type(field("What it is"), "Office closed");
  await userEvent.click(screen.getByRole("checkbox", { name: "Every year" }));
  await userEvent.click(screen.getByRole("button", { name: "Add the day" }));
  await waitFor(async () =>
    expect((await settings()).closingDays).toEqual([
      { on: "2026-12-24", name: "Office closed", yearly: true },
    ]),
  );
  await expect.poll(() => due("2026-11-24")).toBe("2026-12-25");
  expect(due("2027-11-24")).toBe("2027-12-27"); // Friday 24 December, then a weekend
  await userEvent.click(screen.getByRole("button", { name: "Remove Office closed, Thu 24 Dec 2026" }));
  await expect.poll(() => due("2026-11-24")).toBe("2026-12-24");
});

test("the officer's own time counts from its day on, is journaled in numbers, and can be given up", async () => {
  const { desk, settings } = await show("clock");
  await lawBook.follow(desk);
  await userEvent.click(screen.getByText("Count by another time"));
  const length = field("Time to answer, in months");
  await userEvent.clear(length);
  await userEvent.type(length, "2");
  await userEvent.clear(field("For requests received from"));
  await userEvent.type(field("For requests received from"), "1 Feb 2026");
  await userEvent.click(screen.getByRole("button", { name: "Count by this time" }));
  expect(screen.getByRole("link", { name: "Say where the law says so." })).toBeDefined();
  await userEvent.type(field("Source"), "A new act, section 1");
  await userEvent.click(screen.getByRole("button", { name: "Count by this time" }));
  await expect.poll(() => due("2026-03-02")).toBe("2026-05-04"); // 2 May is a Saturday
  expect(due("2026-01-30")).toBe("2026-03-02");
  expect((await settings()).ownVersions).toMatchObject([
    { id: "eu-gdpr", response: 2, extended: 3, from: "2026-02-01", source: "A new act, section 1" },
  ]);
  const [entry] = await latest(desk.journal.watch(null));
  expect(entry?.facts["law.eu-gdpr.is"]).toMatch(/^from 2026-02-01: 2, extended 3; checked /);
  await userEvent.click(screen.getByText("Count by another time"));
  await userEvent.click(screen.getByRole("button", { name: "Back to the time that comes with Habeas" }));
  await expect.poll(() => due("2026-03-02")).toBe("2026-04-02");
});

test("single keys are switched off at once", async () => {
  const { settings } = await show("keyboard");
  await userEvent.click(screen.getByRole("checkbox", { name: "Single keys work" }));
  await waitFor(async () => expect((await settings()).singleKeys).toBe(false));
});

test("colours and spacing are kept as chosen", async () => {
  const { settings } = await show("display");
  await userEvent.click(screen.getByRole("radio", { name: "Dark" }));
  await waitFor(async () => expect((await settings()).theme).toBe("dark"));
  await userEvent.click(screen.getByRole("radio", { name: "Compact" }));
  await waitFor(async () => expect((await settings()).density).toBe("compact"));
});

test("storage says in words what is kept, and the browser can be asked again", async () => {
  let promised = false;
  const storage = {
    persisted: () => Promise.resolve(promised),
    estimate: () => Promise.resolve({ usage: 1_300_000_000, quota: 41_000_000_000 }),
  };
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator) as Navigator, { storage }));
  const onpersist = vi.fn(() => Promise.resolve((promised = true)));
  await show("storage", { desk: kept(), onpersist });
  expect(await screen.findByText("1.3 GB of about 41 GB")).toBeDefined();
  expect(screen.getByText(/Not promised/)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Ask again" }));
  expect(await screen.findByText(/^Yes. The browser does not throw the data away/)).toBeDefined();
  expect(screen.getByRole("table", { name: "What is where" })).toBeDefined();
});

test("a browser that says nothing about storage is not made to", async () => {
  expect(await storageState(undefined)).toEqual({ kept: null, usage: null, quota: null });
  const refusing = { persisted: () => Promise.reject(new Error("no")), estimate: () => Promise.resolve({}) };
  expect(await storageState(refusing)).toEqual({ kept: null, usage: null, quota: null });
});

test("about says the version, and starts an update only when asked", async () => {
  await show("about", { update: "waiting" });
  expect(screen.getByText(/^Habeas \d+\.\d+\.\d+/)).toBeDefined();
  expect(does.onupdate).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Update now" }));
  expect(does.onupdate).toHaveBeenCalledOnce();
});

test("security locks on request", async () => {
  await show("security", { desk: kept(), access: accessDouble() });
  await userEvent.click(screen.getByRole("button", { name: "Lock now" }));
  expect(does.onlock).toHaveBeenCalledOnce();
});

const checkOf = (faults: readonly VaultFault[], mended = false): VaultCheck => ({
  ...{ on: calendarDate("2026-11-20"), records: 12, files: 1, entries: 7 },
  ...{ faults, mended },
});

test("everything can be checked now: how far it is, and what came of it, stands in words", async () => {
  const desk = practiceDesk({ ...contoso, lastCheck: checkOf([]) });
  const waiting: { tell: (done: number) => void; end: () => void }[] = [];
  const checkHere = vi.fn((_: boolean, options?: BackupOptions) => {
    return new Promise<VaultCheck>((resolve) => {
      const tell = (done: number): void => options?.onProgress?.({ phase: "check", done, of: 4 });
      waiting.push({ tell, end: () => resolve(checkOf([])) });
    });
  });
  await show("storage", { desk, backups: async () => backupsDouble({ checkHere }) });
  expect((await screen.findByText(/everything opens as it was written/)).textContent).toBe(
    "Checked on Fri 20 Nov 2026: everything opens as it was written, 12 records, 1 file and 7 lines of the history.",
  );
  await userEvent.click(screen.getByRole("button", { name: "Check everything now" }));
  await waitFor(() => expect(waiting).toHaveLength(1));
  expect(checkHere.mock.calls[0]?.[0]).toBe(false);
  waiting[0]?.tell(3);
  expect(await screen.findByRole("progressbar", { name: /^Checking: 75 % done/ })).toBeDefined();
  waiting[0]?.end();
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
});

test("what does not open is told by its case, with what to do", async () => {
  const [file, kase] = ["file", "case"].map((kind) => ({ kind, number: "DSR-2026-001" }) as VaultFault);
  const faults = [kase, file, file, { kind: "journal" }] as VaultFault[];
  const desk = practiceDesk({ ...contoso, lastCheck: checkOf(faults) });
  await show("storage", { desk, backups: async () => backupsDouble() });
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText("Checked on Fri 20 Nov 2026: not everything opens.")).toBeDefined();
  expect(
    within(alert)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "DSR-2026-001: part of the case does not open.",
    "DSR-2026-001: 2 kept files do not open.",
    "The history does not hold together.",
  ]);
  expect(alert.textContent).toContain("Make no new backup over an old one.");
});

test("a check that is due begins by itself once the desk was open for a while, gently; faults stand in the header", async () => {
  vi.stubGlobal("requestIdleCallback", (run: () => void) => run());
  const checkHere = vi.fn(async () => checkOf([]));
  const props = { backups: async () => backupsDouble({ checkHere }), after: 5 };
  const { lastCheck: _, ...never } = { ...contoso, lastCheck: undefined };
  const { rerender } = render(VaultCheckNote, { settings: never, ...props });
  await waitFor(() => expect(checkHere).toHaveBeenCalledOnce());
  expect(checkHere.mock.calls[0]).toMatchObject([true, {}]);
  expect(screen.queryByRole("link")).toBeNull();
  await rerender({ settings: { ...contoso, lastCheck: checkOf([{ kind: "journal" }]) } });
  const link = screen.getByRole("link", { name: "Vault: faults found" });
  expect(link.getAttribute("href")).toContain("settings/storage");
});
