import { median } from "../row.ts";
import type { BenchSite } from "./site.ts";

const passphrase = "anchor bacon candle dolphin ember falcon";

/** Milliseconds from nothing to the worklist, key derivation in it: the app installed, the network cut, started again and again. */
export async function started({ browser, app }: BenchSite, cases: boolean): Promise<number> {
  const first = await browser.newPage();
  await first.goto(app);
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await first.close();
  await browser.setOffline(true);
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const page = await browser.newPage();
    const begun = performance.now();
    await page.goto(app);
    await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await page.getByRole("button", { name: "Unlock", exact: true }).click();
    if (cases) await page.getByRole("row").nth(1).waitFor();
    else await page.getByRole("heading", { level: 1, name: "Worklist" }).waitFor();
    times.push(performance.now() - begun);
    await page.getByRole("banner").getByRole("button", { name: "Lock now" }).click();
    await page.getByRole("heading", { level: 1, name: "Unlock Habeas" }).waitFor();
    await page.close();
  }
  return median(times);
}
