import { appendFile, cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { keptForOffline, openApp, startHost } from "../support/browser.ts";
import { secondVersion } from "../support/second-version.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
const button = /newer version|update/i;
const removals: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

async function copyOfBuild(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "habeas-tampered-"));
  removals.push(() => rm(root, { recursive: true, force: true }));
  await cp(dist, root, { recursive: true });
  return root;
}

/** The script that the page itself names. */
async function entryOf(root: string): Promise<string> {
  return /src="\/(assets\/[^"]+\.js)"/.exec(await readFile(join(root, "index.html"), "utf8"))?.[1] ?? "";
}

test("a page whose script is not the one that was built does not run it", async () => {
  const root = await copyOfBuild();
  await appendFile(join(root, await entryOf(root)), "\nglobalThis.tampered = true;");
  const host = await startHost(root);
  const app = await openApp({ url: host.url });
  await expect.poll(() => app.observed.errors.join()).toContain("integrity");
  expect(await app.page.evaluate(() => "tampered" in globalThis)).toBe(false);
  expect(await app.page.getByRole("heading").count()).toBe(0);
  await app.close();
  await host.stop();
});

test.each(["vault.worker-", "SettingsPage-"])(
  "a newer version of which one file (%s) is another on its way is not taken in, and the one that is here goes on",
  async (name) => {
    const host = await startHost();
    const app = await openApp({ url: host.url });
    await keptForOffline(app.page);
    await app.page.reload();
    const second = await secondVersion();
    removals.push(() => second.remove());
    const files = await readdir(join(second.root, "assets"));
    const file = files.find((one) => one.startsWith(name) && one.endsWith(".js")) ?? "";
    await appendFile(join(second.root, "assets", file), "\n// another");
    // Whatever the browser itself has kept of the file before is not asked for again.
    const session = await app.context.newCDPSession(app.page);
    await session.send("Network.clearBrowserCache");
    await host.start(second.root);
    host.asked.length = 0;
    await app.page.reload();
    await expect.poll(() => host.asked, { timeout: 15_000 }).toContain(`/assets/${file}`);
    await app.page.waitForTimeout(2_000);
    expect(await app.page.getByRole("button", { name: button }).count()).toBe(0);
    await host.stop();
    await app.page.reload();
    await app.page.locator("body:not([data-version])").waitFor();
    await app.page.getByRole("button", { name: "Set up for real work" }).waitFor();
    await app.close();
  },
);

test("the control: the same newer version as it was built is taken in", async () => {
  const host = await startHost();
  const app = await openApp({ url: host.url });
  await keptForOffline(app.page);
  await app.page.reload();
  const second = await secondVersion();
  removals.push(() => second.remove());
  await host.start(second.root);
  await app.page.reload();
  await app.page.getByRole("button", { name: button }).waitFor();
  await app.close();
  await host.stop();
});
