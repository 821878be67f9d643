import type { Page } from "playwright-core";
import { atPage, goTo, openCase } from "./at-desk.ts";

/** Addresses inside a case that has come far: one task, place, finding, letter and attestation of it. */
export interface Advanced {
  readonly number: string;
  readonly items: readonly string[];
}

/** Carries a case of an open desk from the message to a signed interim attestation. */
export async function advancedCase(page: Page): Promise<Advanced> {
  const press = (name: string): Promise<void> =>
    page.getByRole("button", { name, exact: true }).first().click();
  const write = (label: string, text: string): Promise<void> =>
    page.getByLabel(label, { exact: true }).fill(text);
  const items: string[] = [];
  const here = (): void => void items.push(new URL(page.url()).hash);

  const number = await openCase(page, {
    message: "Please send me a copy of what you hold about me, then delete it.",
    name: "Jane Roe",
    identifiers: [["E-mail address", "jane.roe@contoso.example"]],
    rights: ["Access", "Erasure"],
    agent: { name: "Ada Byrne", authority: "Mandate of 12 November 2026" },
    identity: "She named her last order.",
    validity: "An invoice has to be kept.",
  });
  const to = (section: string): Promise<void> => goTo(page, `#/c/${number}/${section}`);

  await to("plan/new-source");
  await write("Name of the source", "Ticket system");
  await write("Who holds it", "Contoso Ltd");
  await press("Add source");
  await page
    .getByRole("link", { name: /Record search/ })
    .first()
    .click();
  here();
  await page.getByRole("radio", { name: "Yes, it was searched" }).check();
  await write("Searched by", "Sam Byrne");
  await write("Result", "Two tickets");
  await press("Record the search");
  await page.waitForURL(/plan$/);
  await to("plan/new-task");
  await write("What is to be done", "Ask for the chat logs");
  await write("With whom", "Microsoft support");
  await write("Text to send", "Please send them.");
  await press("Add task");
  await page.getByRole("link", { name: "Ask for the chat logs" }).click();
  await press("Record that I asked");
  await page.getByRole("heading", { name: "Record the answer" }).waitFor();
  here();

  await to("findings/import");
  await page.locator("#files").setInputFiles({
    name: "tickets.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Who,Comment\njane.roe@contoso.example,Tom Baker called\nJane Roe,Second\n"),
  });
  await page.getByText("2 records read, 2 findings").waitFor();
  await page.getByRole("link", { name: "Review the findings" }).click();
  await page
    .getByRole("link", { name: /^Review finding/ })
    .first()
    .click();
  await press("Include");
  await page.getByText("1 decided").first().waitFor();
  here();

  await to("actions/new");
  await page.getByLabel("Place", { exact: true }).selectOption({ label: "Ticket system" });
  await page.getByLabel("Action", { exact: true }).selectOption({ label: "Erasure" });
  await press("Continue");
  await page.getByRole("radio", { name: /^Done by us/ }).check();
  await page.waitForTimeout(50);
  here();
  await write("By whom", "Sam Byrne");
  await page.locator("#outcome-file").setInputFiles({
    name: "proof.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Deleted."),
  });
  await press("Record the outcome");
  await page.getByText("The outcome is recorded.").first().waitFor();

  await to("letters");
  await page.locator("section", { hasText: "New from template" }).getByRole("button").first().click();
  await page.getByLabel("Addressee").waitFor();
  here();

  await to("attestation");
  await press("Sign and number");
  await page.getByLabel("I have read the proof").check();
  await write("Your name", "Sam Byrne");
  await press("Sign and number now");
  await atPage(page, /^ATT-/);
  here();
  return { number, items };
}
