import { median } from "../row.ts";
import { keyedAt, type BenchSite } from "./site.ts";
import { passphrase } from "./passphrase.ts";

const now = (): number => performance.timeOrigin + performance.now();

/**
 * Milliseconds from nothing to the worklist, without those from the press of “Unlock” to the vault key: the app is
 * installed, the network cut, and it is started again and again.
 */
export async function started({ browser, app }: BenchSite, cases: boolean): Promise<number> {
  const first = await browser.newPage();
  await first.goto(app);
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await first.close();
  await browser.setOffline(true);
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const page = await browser.newPage();
    const begun = now();
    await page.goto(app);
    await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    const pressed = now();
    await page.getByRole("button", { name: "Unlock", exact: true }).click();
    if (cases) await page.getByRole("row").nth(1).waitFor();
    else await page.getByRole("heading", { level: 1, name: "Worklist" }).waitFor();
    times.push(now() - (await keyedAt(page)) + pressed - begun);
    await page.getByRole("banner").getByRole("button", { name: "Lock now" }).click();
    await page.getByRole("heading", { level: 1, name: "Unlock Habeas" }).waitFor();
    await page.close();
  }
  return median(times);
}
