import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyText } from "../../src/lib/checked-key.ts";
import { atPage, goTo, lock, openCase, passphrase, prove, tryToUnlock } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";
import { searchProfile } from "../support/profile.ts";

const changed = "garden harbour iguana jacket kettle lantern";
const recovered = "magnet napkin orchid pepper quarry ribbon";

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
let number: string;
let sheet: string;

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const field = (name: string) => page.getByLabel(name, { exact: true });

/** What the sheet on the screen says, as somebody copies it. */
async function readSheet(): Promise<string> {
  const groups = await page.getByRole("list", { name: "The key" }).getByRole("listitem").allTextContents();
  return groups.map((group) => group.replaceAll(/\s/g, "").slice(1)).join(" ");
}

/** Types the groups that are asked for. */
async function checkSheet(key: string): Promise<void> {
  const groups = key.split(" ");
  for (const label of await page.getByLabel(/^Group \d$/).all()) {
    const asked = await label.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? "");
    await label.fill(groups[Number(asked.replaceAll(/\D/g, "")) - 1] ?? "");
  }
  await press("Check");
}

async function atSecurity(): Promise<void> {
  await goTo(page, "#/settings/security");
  await page.getByRole("heading", { name: "Ways to unlock" }).waitFor();
}

async function opensWith(words: string): Promise<void> {
  await tryToUnlock(page, words);
  await page.getByRole("banner").getByRole("button", { name: "Lock now" }).waitFor();
}

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

test("setting up makes a recovery key, shows it once, and checks that the sheet can be read", async () => {
  await press("Set up for real work");
  await field("Passphrase").fill(passphrase);
  await field("Passphrase again").fill(passphrase);
  await field("Name of your organisation").fill("Contoso Ltd");
  await press("Create my desk");
  await page.getByRole("heading", { name: "Recovery key for Habeas" }).waitFor();
  sheet = await readSheet();
  expect(sheet).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(await barriers(page)).toEqual([]);
  await page
    .getByLabel(/^Group \d$/)
    .first()
    .fill("0000");
  await press("Check");
  await page
    .getByText(/That is not group \d of this key/)
    .first()
    .waitFor();
  await checkSheet(sheet);
  await page.getByText("The sheet is right.").waitFor();
  expect(await page.content()).not.toContain(sheet.slice(0, 4));
  // What Argon2id costs was measured in the browser, and stands in clear at the head of the vault.
  const head = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("vault");
    return (await (await folder.getFileHandle("header")).getFile()).text();
  });
  const [, memoryKiB = 0, passes = 0] = /"memoryKiB":(\d+),"passes":(\d+)/.exec(head)?.map(Number) ?? [];
  console.info(`Argon2id as measured here: ${memoryKiB / 1024} MiB, ${passes} passes`);
  expect([64, 128, 256]).toContain(memoryKiB / 1024);
  expect(passes).toBeGreaterThanOrEqual(3);
  expect(passes).toBeLessThanOrEqual(16);
  await press("Go to the worklist");
  await atPage(page, "Worklist");
  number = await openCase(page, { name: "Jane Roe", message: "Please delete everything you hold about me." });
});

test("the printed sheet holds the key, how to use it and room to write, and nothing else of the page", async () => {
  const other = await openApp();
  await setUpToSheet(other.page);
  await other.page.emulateMedia({ media: "print" });
  const shown = await other.page.evaluate(() =>
    [...document.querySelectorAll("h1,h2,h3,button,code,label,p,li,dt")]
      .filter((one) => getComputedStyle(one).visibility === "visible" && one.getClientRects().length > 0)
      .map((one) => `${one.localName} ${one.textContent.trim()}`),
  );
  expect(shown.filter((one) => one.startsWith("code "))).toHaveLength(8);
  expect(shown).toContain("h3 How to use it");
  expect(shown).toContain("dt This sheet is kept at");
  expect(shown.filter((one) => /^(?:h1|button|label) /.test(one))).toEqual([]);
  await other.close();
});

async function setUpToSheet(at: Page): Promise<void> {
  await at.getByRole("button", { name: "Set up for real work" }).click();
  await at.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await at.getByLabel("Passphrase again").fill(passphrase);
  await at.getByLabel("Name of your organisation").fill("Contoso Ltd");
  await at.getByRole("button", { name: "Create my desk" }).click();
  await at.getByRole("heading", { name: "Recovery key for Habeas" }).waitFor();
}

test("a new passphrase opens the desk and the old one does not", async () => {
  await atSecurity();
  await press("Change passphrase");
  await prove(page, "not the passphrase at all");
  await page.getByText("That passphrase does not open this data.").first().waitFor();
  await prove(page, passphrase);
  await page.getByRole("heading", { name: "New passphrase" }).waitFor();
  await field("Passphrase").fill(changed);
  await field("Passphrase again").fill(changed);
  await press("Set the new passphrase");
  await page.getByText("The passphrase is changed.").first().waitFor();
  await lock(page);
  await tryToUnlock(page, passphrase);
  await page
    .getByText(/does not open this data/)
    .first()
    .waitFor();
  await opensWith(changed);
  await goTo(page, `#/c/${number}`);
  await page.getByText("Jane Roe").first().waitFor();
});

test("a typing mistake in the recovery key is noticed before anything is tried, a foreign key is refused", async () => {
  await lock(page);
  await press("Use the recovery key");
  await atPage(page, "Use the recovery key");
  await field("Recovery key").fill(sheet.slice(0, -3));
  await page.getByText("7 of 8 groups typed").waitFor();
  await press("Unlock with this key");
  await page.getByText("Type all eight groups, four characters each").first().waitFor();
  await field("Recovery key").fill(sheet.slice(0, -1) + (sheet.endsWith("7") ? "8" : "7"));
  await press("Unlock with this key");
  await page.getByText("One of the characters is not the one on the sheet.").first().waitFor();
  // The key of sixteen zero bytes: right in itself, made for no vault.
  await field("Recovery key").fill(keyText(new Uint8Array(16)));
  await press("Unlock with this key");
  await page.getByText("That key does not open this data.").first().waitFor();
  expect(await barriers(page)).toEqual([]);
});

test("the recovery key opens the desk and sets a new passphrase", async () => {
  await field("Recovery key").fill(sheet.toLowerCase().replaceAll(" ", "-").replaceAll("0", "o"));
  await press("Unlock with this key");
  await page.getByText("The key is right.").waitFor();
  await field("Passphrase").fill(recovered);
  await field("Passphrase again").fill(recovered);
  await press("Set the new passphrase");
  await page.getByRole("banner").getByRole("button", { name: "Lock now" }).waitFor();
  await goTo(page, `#/c/${number}`);
  await page.getByText("Jane Roe").first().waitFor();
  await lock(page);
  await tryToUnlock(page, changed);
  await page
    .getByText(/does not open this data/)
    .first()
    .waitFor();
  await opensWith(recovered);
});

test("a new sheet that was checked ends the old one", async () => {
  await atSecurity();
  await page.getByText("Made, and its sheet checked.").waitFor();
  await press("Make a new recovery key");
  await prove(page, recovered);
  await page.getByRole("heading", { name: "Recovery key for Habeas" }).waitFor();
  const newer = await readSheet();
  await checkSheet(newer);
  await page.getByText("The sheet is right.").waitFor();
  await lock(page);
  await press("Use the recovery key");
  await field("Recovery key").fill(sheet);
  await press("Unlock with this key");
  await page.getByText("That key does not open this data.").first().waitFor();
  sheet = newer;
  await page.reload();
  await opensWith(recovered);
});

test("this device can unlock, confirm and be taken away again; the passphrase always works", async () => {
  const device = await authenticator(true);
  await atSecurity();
  await press("Unlock with this device too");
  await prove(page, recovered);
  await page.getByText("This device unlocks Habeas now.").first().waitFor();
  await lock(page);
  await press("Unlock with this device");
  await page.getByRole("banner").getByRole("button", { name: "Lock now" }).waitFor();
  await goTo(page, `#/c/${number}`);
  await page.getByText("Jane Roe").first().waitFor();
  await lock(page);
  await opensWith(recovered);
  await atSecurity();
  await press("Stop unlocking with a device");
  await page
    .getByRole("dialog", { name: "Is it you?" })
    .getByRole("button", { name: "Confirm with this device" })
    .click();
  await page.getByText("No device unlocks Habeas any more.").first().waitFor();
  await lock(page);
  expect(await page.getByRole("button", { name: "Unlock with this device" }).count()).toBe(0);
  await opensWith(recovered);
  await device.end();
});

test("a device that was lost, or that derives no keys, changes nothing", async () => {
  const poor = await authenticator(false);
  await atSecurity();
  await press("Unlock with this device too");
  await prove(page, recovered);
  await page.getByText("The device did not give what Habeas needs").waitFor();
  await poor.end();
  const good = await authenticator(true);
  await press("Unlock with this device too");
  await prove(page, recovered);
  await page.getByText("This device unlocks Habeas now.").first().waitFor();
  await good.forget();
  await lock(page);
  await press("Unlock with this device");
  await expect.poll(() => page.getByRole("button", { name: "Unlock", exact: true }).isEnabled()).toBe(true);
  await opensWith(recovered);
  await good.end();
  expect(app.observed).toMatchObject({ errors: [], violations: [] });
});

test("neither recovery key, passphrases nor a browser's key lie anywhere in the profile", async () => {
  await app.close();
  const texts = [
    sheet,
    sheet.replaceAll(" ", "-"),
    sheet.replaceAll(" ", ""),
    changed,
    recovered,
    passphrase,
  ];
  expect(searchProfile(profile.path, texts).found).toEqual([]);
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await unlockWith(recovered);
});

async function unlockWith(words: string): Promise<void> {
  await atPage(page, "Unlock Habeas");
  await opensWith(words);
}

/** An authenticator of the browser's own, as a laptop with a fingerprint reader has one. */
async function authenticator(
  hasPrf: boolean,
): Promise<{ end: () => Promise<void>; forget: () => Promise<void> }> {
  const line: CDPSession = await app.context.newCDPSession(page);
  await line.send("WebAuthn.enable");
  const { authenticatorId } = await line.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasUserVerification: true,
      hasResidentKey: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  return {
    end: async () => {
      await line.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
      await line.detach();
    },
    forget: async () => {
      await line.send("WebAuthn.clearCredentials", { authenticatorId });
    },
  };
}
