import type { Page } from "playwright-core";

/** Six words that open the vaults of these tests. */
export const passphrase = "anchor bacon candle dolphin ember falcon";

/** Waits for the page of that heading. */
export function atPage(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole("heading", { level: 1, name }).waitFor();
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

/** Makes a vault through the screens, and goes to its worklist. */
export async function setUp(
  page: Page,
  organisation = "Contoso Ltd",
  first: () => Promise<void> = async () => undefined,
): Promise<void> {
  await press(page, "Set up for real work");
  await first();
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabel("Passphrase again").fill(passphrase);
  await page.getByLabel("Name of your organisation").fill(organisation);
  await press(page, "Create my desk");
  await press(page, "Go to the worklist");
  await atPage(page, "Worklist");
}

/** Tries a passphrase at the door. */
export async function tryToUnlock(page: Page, words = passphrase): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(words);
  await press(page, "Unlock");
}

/** Opens the vault, and waits until the officer is in. */
export async function unlock(page: Page): Promise<void> {
  await atPage(page, "Unlock Habeas");
  await tryToUnlock(page);
  await page.getByRole("banner").getByRole("button", { name: "Lock now" }).waitFor();
}

/** Enters the passphrase once more, before something that not everybody may do. */
export async function prove(page: Page, words = passphrase): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Is it you?" });
  await dialog.getByLabel("Passphrase", { exact: true }).fill(words);
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
}

/** Locks with the keys that lock everywhere. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+L");
  await atPage(page, "Unlock Habeas");
}

/** Goes to a place by its address, as a bookmark does. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** What is typed into a new request. */
export interface Request {
  readonly message: string;
  readonly name: string;
  readonly identifiers?: readonly (readonly [kind: string, value: string])[];
  readonly rights?: readonly string[];
  /** Under which law, by its name; the one offered first when left out. */
  readonly law?: string;
  readonly address?: string;
  readonly agent?: { readonly name: string; readonly authority: string };
  /** How the person is known, when that is known already. */
  readonly identity?: string;
  /** What stands against the request in part. */
  readonly validity?: string;
}

/** Takes in a request through all four steps; the number of its case. */
export async function openCase(page: Page, request: Request): Promise<string> {
  await goTo(page, "#/new");
  await page.getByLabel("Paste or type what was asked").fill(request.message);
  await press(page, "Continue");
  await atPage(page, "Details of the request");
  await page.getByLabel("Name of the person").fill(request.name);
  for (const [kind, value] of request.identifiers ?? []) {
    await page.getByLabel("Kind").selectOption({ label: kind });
    await page.getByLabel("Identifier", { exact: true }).fill(value);
    await press(page, "Add identifier");
  }
  if (request.law !== undefined)
    await page.getByRole("combobox", { name: "Law", exact: true }).selectOption({ label: request.law });
  for (const right of request.rights ?? ["Erasure"])
    await page.getByRole("checkbox", { name: right, exact: true }).check();
  await page.getByLabel("Received on").fill("today");
  if (request.address !== undefined) await page.getByLabel("Postal address").fill(request.address);
  if (request.agent !== undefined) {
    await page.getByLabel("Somebody else writes for the person").check();
    await page.getByLabel("Who writes").fill(request.agent.name);
    await page.getByLabel("On what authority").fill(request.agent.authority);
  }
  await press(page, "Continue");
  await atPage(page, "Identity and validity");
  if (request.identity !== undefined) {
    await page.getByRole("radio", { name: "Question about data both sides know" }).check();
    await page.getByLabel("How you know").fill(request.identity);
  }
  if (request.validity !== undefined) {
    await page.getByRole("radio", { name: /^Conflicts in part/ }).check();
    await page.getByLabel("What stands against it").fill(request.validity);
  }
  await press(page, "Continue");
  await atPage(page, "Check your answers");
  await press(page, "Open the case");
  await page.waitForURL(/#\/c\/DSR-/);
  return /DSR-\d{4}-\d{3}/.exec(page.url())?.[0] ?? "";
}
