import "fake-indexeddb/auto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Settings } from "../../src/domain/settings.ts";
import { base64 } from "../../src/lib/bytes.ts";
import type { Migration } from "../../src/storage/migrate/migrations.ts";
import { openSealed } from "../../src/storage/sealed/open-sealed.ts";
import { wordsOf } from "../../src/storage/witness-words.ts";
import { change, unsaved } from "../storage/kase.ts";
import { laptopWith, passphrase } from "../storage/fixtures/vault.ts";
import { atPage, goTo, tryToUnlock } from "../support/at-desk.ts";
import { barriers, openApp, type Opened } from "../support/browser.ts";

/** A vault as it lies in a browser: files, databases, and what bears witness of it. */
interface Lying {
  readonly files: readonly { readonly name: string; readonly bytes: string }[];
  readonly databases: readonly {
    readonly name: string;
    readonly rec: readonly { readonly id: string; readonly sealed: string }[];
    readonly aud: readonly {
      readonly seq: number;
      readonly sealed: string;
      readonly opening: string | null;
    }[];
    readonly generation: number;
  }[];
  readonly witness: string;
}

/** In this format 2, days until due are counted twice. */
const step: Migration = (kind, value) =>
  kind === "settings" ? { ...(value as Settings), dueSoonDays: 2 * (value as Settings).dueSoonDays } : value;

/** The vault of the fixture, as a later version has brought it to its format and gone on working with it. */
async function ofALaterVersion(): Promise<Lying> {
  const here = { ...(await laptopWith(1)), now: () => new Date() };
  const vault = await openSealed({ ...here, migrations: [step] }, passphrase);
  await vault.desk.cases.save(change(unsaved({ number: "DSR-2026-004" })));
  const { vaultId, rows } = vault.ground;
  const witness = await wordsOf({ vaultId, place: 0 }, (await rows.generation()) ?? 0);
  vault.close();
  const databases = [];
  for (const name of ["habeas-1", "habeas-1-format-2"]) {
    const lying = here.openRows(name);
    const [rec, aud] = [[], []] as [
      Lying["databases"][number]["rec"][number][],
      Lying["databases"][number]["aud"][number][],
    ];
    for await (const some of lying.allRecords())
      rec.push(...some.map(({ id, sealed }) => ({ id, sealed: base64(sealed) })));
    for await (const some of lying.allEntries())
      aud.push(
        ...some.map(({ seq, sealed, opening }) => ({
          seq,
          sealed: base64(sealed),
          opening: opening && base64(opening),
        })),
      );
    databases.push({ name, rec, aud, generation: (await lying.generation()) ?? 0 });
    lying.close();
  }
  return {
    files: here.files.dump().map(({ name, bytes }) => ({ name, bytes: base64(bytes) })),
    databases,
    witness,
  };
}

/* Runs in the page, so it may use nothing from outside itself. */
async function lay({ files, databases, witness }: Lying): Promise<void> {
  const bytesOf = (text: string) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle("vault", { create: true });
  for (const { name, bytes } of files) {
    const path = name.split("/");
    let folder = vault;
    for (const part of path.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const stream = await (await folder.getFileHandle(path.at(-1) ?? "", { create: true })).createWritable();
    await stream.write(bytesOf(bytes));
    await stream.close();
  }
  for (const { name, rec, aud, generation } of databases) {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name, 10);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore("rec", { keyPath: "id" });
        opening.result.createObjectStore("aud", { keyPath: "seq" });
        opening.result.createObjectStore("meta", { keyPath: "k" });
      };
      opening.onerror = () => reject(opening.error ?? new Error("IndexedDB"));
      opening.onsuccess = () => {
        const writing = opening.result.transaction(["rec", "aud", "meta"], "readwrite");
        for (const row of rec) writing.objectStore("rec").put({ ...row, sealed: bytesOf(row.sealed) });
        for (const { seq, sealed, opening: detail } of aud)
          writing
            .objectStore("aud")
            .put({ seq, sealed: bytesOf(sealed), opening: detail === null ? null : bytesOf(detail) });
        writing.objectStore("meta").put({ k: "generation", value: generation });
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }
  localStorage.setItem("habeas-witness", witness);
}

let app: Opened;
let page: Page;

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

/** Looks at the door in both colours, wide and narrow: no barriers, and nothing beyond the edge. */
async function sound(): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 800 });
}

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.evaluate(lay, await ofALaterVersion());
  await page.reload();
});
afterAll(() => app.close());

test("data of a later version is refused in words, and the way back is taken only once it was said what it costs", async () => {
  await tryToUnlock(page);
  await page.getByText("The data was written by a newer version of Habeas.").waitFor();
  await page.getByRole("heading", { name: "The data from before the update" }).waitFor();
  await sound();
  await press("Go back to the data from before the update");
  await page.getByText("Everything that was recorded since the update is lost.").waitFor();
  await sound();
  await press("Leave everything as it is");
  await press("Go back to the data from before the update");
  await press("Go back, and lose what was recorded since");
  await page.getByRole("banner").getByRole("button", { name: "Lock now" }).waitFor();
  await page.getByText("You are working with an older copy of the data.").waitFor();
  await goTo(page, "#/cases");
  await page.getByText("DSR-2026-003").first().waitFor();
  expect(await page.getByText("DSR-2026-004").count()).toBe(0);
  await goTo(page, "#/register/history");
  await page.getByText("Older copy of the data opened").waitFor();
  await press("Check the chain");
  await page.getByText(/The chain is intact/).waitFor();
});

test("a vault that another window holds without answering: said at the door, which offers to take over or to look again", async () => {
  const home = page.url().replace(/#.*/, "");
  const holder = await app.context.newPage();
  await page.goto(new URL("/i/icon.svg", home).href);
  await holder.goto(new URL("/i/icon.svg", home).href);
  await holder.evaluate(() => {
    void navigator.locks.request("habeas-vault", () => new Promise(() => undefined));
  });
  await page.goto(home);
  await atPage(page, "Habeas is open in another window");
  await page.getByRole("button", { name: "Work here instead" }).waitFor();
  await sound();
  await holder.close();
  await press("Look again");
  await atPage(page, "Unlock Habeas");
});

test("an older copy than was seen here is told, with what stands against going on with it", async () => {
  await page.evaluate(() => {
    const name = "habeas-witness";
    const seen = JSON.parse(localStorage.getItem(name) ?? "{}") as { generation: number };
    localStorage.setItem(name, JSON.stringify({ ...seen, generation: seen.generation + 10 }));
  });
  await page.reload();
  await tryToUnlock(page);
  await page.getByText("This is an older copy of your data", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Go on with the older copy" }).waitFor();
  await sound();
});

test("storage that was cleared never looks like a first start: the way leads to a backup", async () => {
  const home = page.url().replace(/#.*/, "");
  await page.goto(new URL("/i/icon.svg", home).href); // nothing of the vault is open there
  const clear = (): Promise<boolean> =>
    page.evaluate(async () => {
      for (const { name = "" } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
      const root = await navigator.storage.getDirectory();
      return root.removeEntry("vault", { recursive: true }).then(
        () => true,
        () => false,
      );
    });
  await expect.poll(clear).toBe(true);
  await page.goto(home);
  await atPage(page, "Data that was kept here is gone");
  await sound();
  expect(await page.getByRole("button", { name: "Set up for real work" }).count()).toBe(0);
  await press("Open a backup");
  await atPage(page, "Open a backup");
  await sound();
});

test("through all of it nothing was thrown or blocked", () => {
  expect(app.observed).toMatchObject({ violations: [], errors: [] });
});
