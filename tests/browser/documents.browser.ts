import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, openCase, prove, setUp } from "../support/at-desk.ts";
import { barriers, openApp, type Opened } from "../support/browser.ts";
import { checkManifests, emptyFolder, run, textOfPdf, unpack } from "../support/outside.ts";

const places = Array.from({ length: 12 }, (_, i) => `Support ticket SR-2610-${String(400 + i)}`);
const folder = emptyFolder("browser", "documents");

let app: Opened;
let page: Page;
let number: string;

const button = (name: string) => page.getByRole("button", { name, exact: true });

async function addPlace(name: string): Promise<void> {
  await goTo(page, `#/c/${number}/plan/new-source`);
  await page.getByLabel("Name of the source").fill(name);
  await button("Add source").click();
  await page.getByText(name).first().waitFor();
}

async function recordErasure(name: string): Promise<void> {
  await goTo(page, `#/c/${number}/actions`);
  await page.getByRole("button", { name: `Erasure at ${name}: Nothing recorded` }).click();
  await page.getByRole("radio", { name: "Done by us" }).check();
  await page.getByLabel("By whom").fill("Sam Officer");
  await page.getByLabel("Remarks").fill("Checked by a second search.");
  const proof = { name: "log.txt", mimeType: "text/plain", buffer: Buffer.from("erased") };
  await page.getByRole("button", { name: "Attach a proof" }).setInputFiles(proof);
  await button("Record the outcome").click();
  await page.getByRole("button", { name: new RegExp(`Erasure at ${name}: Done by us`) }).waitFor();
}

/** What a button hands to the downloads, kept among the results. */
async function downloaded(name: string, as: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(name).click()]);
  const file = join(folder, as);
  await download.saveAs(file);
  return file;
}

/** The page as it prints on a sheet. */
async function printed(as: string, format: "A4" | "Letter"): Promise<string> {
  const file = join(folder, as);
  writeFileSync(file, await page.pdf({ format, preferCSSPageSize: false, tagged: true }));
  return file;
}

const pagesOf = (file: string): number => Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", [file]))?.[1]);

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await setUp(page);
  number = await openCase(page, {
    name: "Jane Roe",
    message: "Please delete everything.",
    address: "5 Side Street",
  });
  for (const place of places) await addPlace(place);
  for (const place of places) await recordErasure(place);
}, 300_000);
afterAll(async () => {
  await app.close();
});

test("an outcome letter is completed, made final, saved as PDF and printed without the frame of the app", async () => {
  await goTo(page, `#/c/${number}/letters`);
  await button("Outcome: erasure").click();
  await atPage(page, "Outcome: erasure");
  const field = page.getByLabel("Letter", { exact: true });
  await field.fill((await field.inputValue()).replaceAll(/\[\[[^\]]+\]\]/g, "our office at 1 Main Street"));
  await button("Make final").click();
  await page.getByText(/^Final since/).waitFor();
  const pdf = await downloaded("Save PDF", "letter.pdf");
  run("qpdf", ["--check", pdf]);
  for (const words of ["Jane Roe", places[0] ?? "", "our office at 1 Main Street"])
    expect(textOfPdf(pdf)).toContain(words);
  const paper = textOfPdf(await printed("letter-print.pdf", "A4"));
  expect(paper).toContain("What was erased");
  expect(paper).not.toMatch(/Record as sent|Save PDF|Worklist|Lock now/);
});

test("an attestation is signed, saved with its record inside, and printed on one sheet of either size", async () => {
  await goTo(page, `#/c/${number}/attestation`);
  await button("Sign and number").click();
  await page.getByLabel("I have read the proof").check();
  await page.getByLabel("Your name").fill("Sam Officer");
  await button("Sign and number now").click();
  const name = number.replace("DSR", "ATT") + "-1";
  await atPage(page, name);
  const pdf = await downloaded("Save copy", "attestation.pdf");
  run("qpdf", ["--check", pdf]);
  const record = await downloaded("Save record (JSON)", "attestation.json");
  run("pdfdetach", ["-save", "1", "-o", join(folder, "detached.json"), pdf]);
  expect(readFileSync(join(folder, "detached.json"), "utf8")).toBe(readFileSync(record, "utf8"));
  for (const place of places) expect(textOfPdf(pdf)).toContain(place);
  expect(pagesOf(pdf)).toBe(1);
  for (const format of ["A4", "Letter"] as const) {
    const sheet = await printed(`attestation-${format}.pdf`, format);
    expect(pagesOf(sheet), format).toBe(1);
    const text = textOfPdf(sheet);
    for (const place of places) expect(text).toContain(place);
    expect(text).toContain(name);
    expect(text).not.toMatch(/Save copy|Worklist|Lock now/);
  }
});

test("an access request is answered with a package in which what was redacted is nowhere", async () => {
  const other = await openCase(page, { name: "Jane Roe", message: "What do you hold?", rights: ["Access"] });
  await goTo(page, `#/c/${other}/checks/identity`);
  await page.getByRole("radio", { name: "We know this contact already" }).check();
  await page.getByRole("radio", { name: "Confirmed", exact: true }).check();
  await button("Record identity check").click();
  await page.getByText("The identity check is recorded.").first().waitFor();

  await goTo(page, `#/c/${other}/findings/import`);
  const table = 'id,name,note\n1,Jane Roe,"Asked Tomas Kelly, twice"\n2,Jane Roe,Łódź\n3,John Doe,nothing\n';
  const tickets = { name: "jane-roe-tickets.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
  await page.locator("#files").setInputFiles(tickets);
  await page.getByText("2 items · 0 decided · 2 left").waitFor();
  await goTo(page, `#/c/${other}/findings`);
  await page.getByRole("link", { name: "Review finding 0001" }).click();
  await page.locator('[data-field="2"]').dblclick({ position: { x: 10, y: 10 } });
  await page.getByRole("button", { name: "Redact the whole field “note”" }).click();
  await page.getByRole("button", { name: "Put back “Asked Tomas Kelly, twice”" }).waitFor();
  await button("Include redacted").click();
  await page.getByText("2 items · 1 decided · 1 left").waitFor();
  await goTo(page, `#/c/${other}/findings`);
  await page.getByRole("link", { name: "Review finding 0002" }).click();
  await button("Include").click();
  await page.getByText("2 items · 2 decided · 0 left").waitFor();

  await goTo(page, `#/c/${other}/package`);
  await button("Build and check").click();
  await page.getByText("1 redacted text not found anywhere in the finished files").waitFor();
  expect(await barriers(page)).toEqual([]);
  const name = `${other.toLowerCase()}-export-1`;
  const [archive] = await Promise.all([downloaded("Save package", `${name}.zip`), prove(page)]);
  unpack(archive, folder);
  const bag = join(folder, name);
  checkManifests(bag);
  expect(readFileSync(join(bag, "data", "01-table.csv"), "utf8")).toBe(
    "id,name,note\r\n1,Jane Roe,[third party]\r\n2,Jane Roe,Łódź\r\n",
  );
  expect(run("grep", ["-rlE", "Łódź|Jane Roe", bag]).trim().split("\n").sort()).toEqual(
    ["START-HERE.html", "data/01-table.csv", "data/contact.csv"].map((path) => join(bag, path)),
  );
  for (const text of ["Kelly", "John Doe"]) expect(() => run("grep", ["-r", text, bag])).toThrow();
  await page.locator("#verify").setInputFiles(archive);
  await page.getByText(`Its check code is that of ${name}.zip in this case.`).waitFor();
});

test("the worker that makes documents works under its policy, and nothing was asked of any other host", () => {
  expect(app.observed.violations).toEqual([]);
  expect(app.observed.errors).toEqual([]);
  expect(
    app.observed.requests.filter((url) => !/^(http:\/\/(localhost|127\.0\.0\.1)|blob:)/.test(url)),
  ).toEqual([]);
});
