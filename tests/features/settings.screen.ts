import { cleanup, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Settings } from "../../src/domain/settings.ts";
import type { SettingsPageProps } from "../../src/features/page-props.ts";
import SettingsPage from "../../src/features/settings/SettingsPage.svelte";
import { storageState } from "../../src/features/settings/storage-state.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import type { Desk } from "../../src/storage/desk.ts";
import type { SettingsSection } from "../../src/ui/route.ts";
import { showKept } from "../support/case-pages.ts";
import { accessDouble } from "../support/access.ts";
import { latest } from "../support/watch.ts";
import { contoso } from "../support/janes-case.ts";

const does = {
  access: null,
  onpersist: vi.fn(() => Promise.resolve(true)),
  onlock: vi.fn(),
  onupdate: vi.fn(),
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
  await waitFor(async () => expect(await settings()).toMatchObject({ retentionMonths: 12, dueSoonDays: 10 }));
});

test("every law says how it counts, from which source, and when that was checked", async () => {
  await show("clock");
  for (const name of ["GDPR", "UK GDPR", "CCPA"]) {
    expect(screen.getByRole("heading", { level: 3, name })).toBeDefined();
  }
  const ccpa = screen.getByRole("heading", { level: 3, name: "CCPA" }).closest("section")!;
  expect(ccpa.textContent).toMatch(/Time to answer\s*45 days/);
  expect(ccpa.textContent).toMatch(/To confirm receipt\s*10 working days/);
  expect(ccpa.textContent).toMatch(/The clock can be paused\s*Never/);
  expect(ccpa.textContent).toMatch(/Checked on\s*Sat 21 Nov 2026/);
  expect(screen.getByText(/Public holidays are not known to this version/)).toBeDefined();
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
