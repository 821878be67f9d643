import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { goTo, openCase, setUp } from "../support/at-desk.ts";
import { openApp } from "../support/browser.ts";
import { emptyFolder, run } from "../support/outside.ts";

/** The lines of each sheet but the count of sheets below them. */
function sheetsOf(file: string): readonly number[] {
  const sheets = run("pdftotext", ["-layout", file, "-"]).split("\f").slice(0, -1);
  return sheets.map(
    (text) => text.split("\n").filter((line) => !/^\s*(Seite \d+ von \d+)?$/.test(line)).length,
  );
}

test("a printed letter ends with its signature and no empty sheet, however long it is", async () => {
  const file = join(emptyFolder("browser", "letter-sheets"), "letter.pdf");
  const app = await openApp();
  const { page } = app;
  await setUp(page);
  const asked = {
    name: "Jane Roe",
    message: "What do you hold?",
    rights: ["Access"],
    address: "Weg 5\n1000 Wien",
  };
  const number = await openCase(page, asked);
  await goTo(page, `#/c/${number}/letters`);
  await page.getByLabel("Language of the letter").selectOption({ label: "German" });
  await page.getByRole("button", { name: "Acknowledgement", exact: true }).click();
  await page.locator(".document").waitFor();
  const seen = new Set<number>();
  for (let lines = 1; lines <= 48; lines += 1) {
    await page.evaluate(() => {
      const line = document.createElement("p");
      line.textContent = "Zeile";
      line.style.margin = "0";
      [...document.querySelectorAll(".document p")].at(-1)?.before(line);
    });
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const sheets = sheetsOf(file);
    seen.add(sheets.length);
    // The last sheet holds its running head, two lines of closing and the sender at the least.
    expect(sheets.at(-1), `${lines} more lines: ${sheets.join(", ")}`).toBeGreaterThanOrEqual(5);
  }
  expect(seen).toEqual(new Set([1, 2, 3]));
  await app.close();
});
