import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, lock, openCase, prove, setUp, tryToUnlock, unlock } from "../support/at-desk.ts";
import { newProfile, openApp, type Opened } from "../support/browser.ts";
import { fieldsInSource, fieldsTypedInto, isField } from "../support/every-field.ts";
import { typeEverywhere } from "../support/type-everywhere.ts";
import { findIn } from "../support/find.ts";
import { dumpOrigin, searchProfile } from "../support/profile.ts";
import { keepUnsealed } from "../support/unsealed.ts";

/** Stands in every text below; to find it is to find any of them, whole or in part. */
const trace = "Quillfeather";

/** What a person typed or attached, by the field it went into. */
const typed = new Map<string, string>();

/** A text for a field that names it. */
function mark(field: string): string {
  const text = `${trace}${field.replaceAll(/\W/g, "")}`;
  typed.set(field, text);
  return text;
}

// Without letters there is no trace in them.
const phone = "+44 20 7946 0821";
const ticket = "SR-120938471650";
const wanted = [trace, phone, "442079460821", ticket, "120938471650"];

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
let number: string;
/** The fields into which something of it was typed. */
let filled: ReadonlySet<string> = new Set();

const press = (name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();
const field = (name: string) => page.getByLabel(name, { exact: true });
const write = (name: string, text = mark(name)): Promise<void> => field(name).fill(text);

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  filled = await fieldsTypedInto(app.context, trace);
  await page.reload();
  await setUp(page, mark("organisation"), async () => {
    await write("Passphrase");
    await write("Passphrase again");
  });
  await settings();
  await intake();
  await planning();
  await finding();
  await acting();
  await writing();
  await typeEverywhere(page, number, mark);
}, 600_000);
afterAll(async () => {
  await app.close();
  await profile.remove();
});

async function settings(): Promise<void> {
  await goTo(page, "#/settings");
  await atPage(page, "Organisation");
  await write("Address");
  await write("Name of the Data Protection Officer");
  await write("Contact of the Data Protection Officer");
  await write("Supervisory authority");
  await press("Save");
  await page.getByText("Settings saved.").first().waitFor();
}

async function intake(): Promise<void> {
  number = await openCase(page, {
    message: `Please delete all that you hold about me. ${mark("message")}`,
    name: mark("name"),
    identifiers: [
      ["E-mail address", `${mark("e-mail")}@contoso.example`],
      ["Phone number", phone],
      ["Ticket number", ticket],
      ["Other", mark("other identifier")],
    ],
    address: mark("postal address"),
    agent: { name: mark("agent"), authority: mark("authority of the agent") },
    identity: mark("identity"),
    validity: mark("validity"),
  });
  await goTo(page, `#/c/${number}`);
  await write("New note");
  await press("Add note");
  await page.getByText("The note is added.").first().waitFor();
  await write("New note", mark("half typed note"));
}

async function planning(): Promise<void> {
  await goTo(page, `#/c/${number}/plan/new-source`);
  await write("Name of the source");
  await write("Who holds it");
  await write("Reference");
  await press("Add source");
  await page
    .getByRole("link", { name: /Record search/ })
    .first()
    .click();
  await page.getByRole("radio", { name: "Yes, it was searched" }).check();
  await write("Searched by");
  await write("Terms used");
  await write("Result");
  await press("Record the search");
  await page.waitForURL(/plan$/);
  await goTo(page, `#/c/${number}/plan/new-task`);
  await write("What is to be done");
  await write("With whom");
  await write("How");
  await write("Text to send");
  await press("Add task");
  await page.getByRole("link", { name: typed.get("What is to be done") ?? "" }).click();
  await page.getByLabel(/^Text for/).fill(mark("request text"));
  await press("Record that I asked");
  await write("What was answered");
  await page.locator("#answer-file").setInputFiles({
    name: `${mark("name of a proof")}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(`${mark("content of a proof")}\n`.repeat(5_000)),
  });
  await press("Record the answer");
  await page.getByText("The answer is recorded.").first().waitFor();
}

async function finding(): Promise<void> {
  await goTo(page, `#/c/${number}/findings/import`);
  await field("Where the files come from").selectOption({ label: typed.get("Name of the source") ?? "" });
  const row = [ticket, mark("cell of a file"), phone].join(",");
  await page.locator("#files").setInputFiles({
    name: `${mark("name of a file")}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(`Ticket,Comment,${mark("column")}\n${`${row}\n`.repeat(2)}`),
  });
  await page.getByText("2 records read, 2 findings").waitFor();
  await page.getByRole("link", { name: "Review the findings" }).click();
  await page
    .getByRole("link", { name: /^Review finding/ })
    .first()
    .click();
  await write("Reason or note");
  await press("Withhold");
  await page.getByText("1 decided").first().waitFor();
}

async function acting(): Promise<void> {
  await goTo(page, `#/c/${number}/actions/new`);
  await field("Place").selectOption({ label: typed.get("Name of the source") ?? "" });
  await press("Continue");
  await page.getByRole("radio", { name: /^Kept/ }).check();
  await field("Ground").selectOption({ label: "Another ground" });
  await write("Name the ground");
  await write("Reason in words");
  await press("Record the outcome");
  await page.getByText("The outcome is recorded.").first().waitFor();
}

async function writing(): Promise<void> {
  await goTo(page, `#/c/${number}/letters`);
  await page.locator("section", { hasText: "New from template" }).getByRole("button").first().click();
  await write("Addressee");
  await write("Subject");
  await write("Letter");
  await press("Save draft");
  await page.getByText("The draft is saved.").first().waitFor();
  await goTo(page, "#/new");
  await write("Paste or type what was asked", mark("half typed request"));
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox", { name: "Find or do" }).fill(typed.get("name") ?? "");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/c\/DSR-/);
}

/** Where any of it lies on the disk, and how much was looked at. */
function onDisk(): { looked: boolean; found: unknown[] } {
  const { files, bytes, found } = searchProfile(profile.path, wanted);
  return { looked: files > 20 && bytes > 1_000_000, found };
}

/** Where any of it can be read by a page of the same origin. */
async function inOrigin(at: Page): Promise<unknown[]> {
  const parts = await dumpOrigin(at);
  expect(parts.length).toBeGreaterThan(20);
  return parts.flatMap(({ where, bytes }) => findIn(where, bytes, wanted));
}

test("the case shows what was typed", async () => {
  await goTo(page, `#/c/${number}`);
  await atPage(page, new RegExp(typed.get("name") ?? ""));
  expect(await page.locator("main").textContent()).toContain(typed.get("message"));
});

test("while the officer works, nothing of it lies readable in the profile or in the address", async () => {
  expect(onDisk()).toEqual({ looked: true, found: [] });
  const { history } = await page.evaluate(() => ({ history: JSON.stringify(globalThis.history.state) }));
  for (const shown of [page.url(), await page.title(), history]) expect(shown).not.toContain(trace);
});

test("nor after the desk was locked, neither on the disk nor for another page of the same origin", async () => {
  await lock(page);
  await tryToUnlock(page, mark("a wrong passphrase"));
  await page
    .getByText(/does not open this data/)
    .first()
    .waitFor();
  await press("Use the recovery key");
  await write("Recovery key", mark("a recovery key that is none"));
  await press("Unlock with this key");
  await page.getByText("Type all eight groups, four characters each").first().waitFor();
  expect(onDisk()).toEqual({ looked: true, found: [] });
  const other = await app.context.newPage();
  await other.goto(new URL("/i/icon.svg", page.url()).href);
  expect(await inOrigin(other)).toEqual([]);
  await other.close();
  await page.reload();
  await unlock(page);
});

test("no key of the browser’s own lies anywhere while the desk is open; one that is put there is found", async () => {
  const keys = async (): Promise<readonly string[]> =>
    (await dumpOrigin(page))
      .filter(({ bytes }) => bytes.includes("key, extractable"))
      .map(({ where }) => where.split(" ")[0] ?? "");
  expect(await keys()).toEqual([]);
  await page.evaluate(async () => {
    const algorithm = { name: "AES-GCM", length: 256 };
    const key = await crypto.subtle.generateKey(algorithm, false, ["encrypt"]);
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("careless", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("keys").put({ key }, "1");
      opening.onerror = () => reject(opening.error ?? new Error("IndexedDB"));
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
  });
  expect(await keys()).toEqual(["IndexedDB"]);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase("careless").onsuccess = () => resolve();
      }),
  );
  expect(await keys()).toEqual([]);
});

test("nor after the case was purged and the browser ended", async () => {
  await goTo(page, `#/c/${number}/close`);
  await page.getByRole("radio", { name: /^Withdrawn/ }).check();
  await write("In a few words");
  await field("Purge on").fill("today"); // no date stood there
  await press("Close the case");
  await press("Open the case again");
  await write("Reason");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Purge now" }).click();
  await write(`Type ${number} to confirm`);
  await field(`Type ${number} to confirm`).fill(number);
  await press("Purge now");
  await prove(page, mark("a wrong proof"));
  await page.getByText("That passphrase does not open this data.").first().waitFor();
  await prove(page);
  await page.waitForURL(/#\/register\/purges\//);
  expect(onDisk()).toEqual({ looked: true, found: [] });
  expect(app.observed).toMatchObject({ errors: [], violations: [] });
  await app.close();
  expect(onDisk()).toEqual({ looked: true, found: [] });
});

test("sixty texts and more were typed, and every field of every screen was among them", () => {
  const left = fieldsInSource().filter((field) => ![...filled].some((id) => isField(field, id)));
  expect(left.map(({ file, id }) => `${file} ${id}`)).toEqual([]);
  expect(typed.size).toBeGreaterThanOrEqual(60);
});

test("the same texts kept without sealing are found by the same search, each of them", async () => {
  const other = await newProfile();
  const careless = await openApp({ profile: other.path });
  expect(searchProfile(other.path, wanted).found).toEqual([]);
  const texts = [...typed.values(), phone, ticket];
  await keepUnsealed(careless.page, texts);
  const parts = await dumpOrigin(careless.page);
  const found = parts.flatMap(({ where, bytes }) => findIn(where, bytes, wanted));
  const places = new Set(found.map(({ where }) => where.split(" ")[0]));
  expect(places).toEqual(new Set(["IndexedDB", "OPFS", "cache", "localStorage", "sessionStorage"]));
  const files = new Set(found.filter(({ where }) => where.startsWith("OPFS")).map(({ where }) => where));
  expect(files.size).toBe(texts.length);
  await careless.close();
  const disk = searchProfile(other.path, wanted);
  const folders = new Set(disk.found.map(({ where }) => where.split("/")[1]));
  for (const folder of ["IndexedDB", "File System", "Local Storage", "Session Storage", "Service Worker"])
    expect([...folders]).toContain(folder);
  expect(new Set(disk.found.map(({ text }) => text))).toEqual(
    new Set([trace, phone, ticket, "120938471650"]),
  );
  await other.remove();
});
