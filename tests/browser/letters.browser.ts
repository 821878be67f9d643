import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { letterKinds, letterLanguages, type LetterKind } from "../../src/domain/letter.ts";
import { letterParts } from "../../src/domain/letters/parts.ts";
import { words } from "../../src/i18n/en/words.ts";
import { atPage, goTo, openCase, setUp } from "../support/at-desk.ts";
import { openApp, type Opened } from "../support/browser.ts";
import { emptyFolder, notIn, run, textOfPdf } from "../support/outside.ts";

const folder = emptyFolder("browser", "letters");
const kindName = words.letterKind;

let app: Opened;
let page: Page;
let number: string;

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const fill = (label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(text);

async function decide(right: string, ...parts: readonly ("Followed" | "Refused")[]): Promise<void> {
  for (const [i, result] of parts.entries()) {
    await goTo(page, `#/c/${number}/decisions/on-${right}`);
    await page.getByRole("heading", { level: 1, name: /^Decide on/ }).waitFor();
    const last = i === parts.length - 1;
    const whole = parts.length === 1 ? "Everything" : "Everything else";
    await page.getByLabel("Which part").selectOption({ label: last ? whole : "Another part, in words" });
    if (!last) await fill("The part in words", "Invoices");
    if (right === "objection")
      await page.getByRole("radio", { name: /^Processing for a public task/ }).check();
    await page.getByRole("radio", { name: new RegExp(`^${result}`) }).check();
    if (result === "Refused") {
      await page.getByLabel("Ground", { exact: true }).selectOption({ index: 1 });
      await fill("Reasons in fact", "Tax law wants invoices kept for ten years.");
    }
    await press("Record the decision");
    await atPage(page, /^Decisions$/);
  }
}

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await setUp(page);
  number = await openCase(page, {
    name: "Zoë Weiß-Lefèvre",
    message: "What do you hold? Correct it, block it, and delete my invoices.",
    rights: [
      "Access",
      "Rectification",
      "Erasure",
      "Restriction",
      "Export (portability)",
      "Objection",
      "Automated decisions",
    ],
    address: "Straße 5\n1000 Brüssel",
    identity: "She named her last order.",
  });
  for (const right of [
    "access",
    "rectification",
    "restriction",
    "portability",
    "objection",
    "automated-decisions",
  ])
    await decide(right, "Followed");
  await decide("erasure", "Refused", "Followed");
  await goTo(page, `#/c/${number}/decisions/restrict`);
  await atPage(page, "Restrict data");
  await page.getByRole("radio", { name: /^GDPR Art\. 18\(1\)\(a\)/ }).check();
  await fill("Which place", "CRM");
  await fill("What is blocked", "the whole record");
  await press("Record the restriction");
  await page.getByRole("link", { name: "Plan to lift the whole record", exact: true }).click();
  await fill("Why it ends", "The name was checked and put right.");
  await press("Plan the lifting");
  await atPage(page, /^Decisions$/);
}, 120_000);
afterAll(() => app.close());

const field = () => page.getByLabel("Letter", { exact: true });
const toOthers = (kind: LetterKind): boolean =>
  kind === "recipient-notice" || kind === "processor-instruction";
const languageName = { en: "English", de: "German", fr: "French" } as const;

/** Writes the letter of that kind in that language, and fills in what the case does not know. */
async function drafted(kind: LetterKind, language: (typeof letterLanguages)[number]): Promise<void> {
  await goTo(page, `#/c/${number}/letters`);
  await atPage(page, "Letters");
  await page.getByLabel("Language of the letter").selectOption({ label: languageName[language] });
  if (toOthers(kind)) {
    await page.getByLabel("Who it goes to").selectOption({ label: "Somebody else" });
    await fill("Name or e-mail address", "privacy@vendor.example");
  }
  const button = page.getByRole("button", { name: kindName[kind], exact: true });
  if (!(await button.isVisible())) await page.getByText("Every other letter").click();
  await button.click();
  await field().waitFor();
  const known = /\[\[[^\]]+\]\]/g;
  const subject = page.getByLabel("Subject", { exact: true });
  const title = await subject.inputValue();
  if (title.includes("[[")) await subject.fill(title.replaceAll(known, "Größe – œuvre"));
  await field().fill((await field().inputValue()).replaceAll(known, "Größe – œuvre"));
}

/** The body of a draft once its must-say list has nothing open, made final and recorded as sent; its PDF. */
async function sent(kind: LetterKind, language: string): Promise<{ body: string; pdf: string }> {
  await page.getByText("Nothing is missing.").waitFor();
  expect(await page.getByText(/^(Not said|To fill in):$/).count(), `${kind} ${language}`).toBe(0);
  const body = await field().inputValue();
  await press("Make final");
  await page.getByText(/^Final since/).waitFor();
  const pdf = join(folder, `${kind}-${language}.pdf`);
  const [download] = await Promise.all([page.waitForEvent("download"), press("Save PDF")]);
  await download.saveAs(pdf);
  await page.getByLabel("How", { exact: true }).selectOption({ label: "By post" });
  await press("Record as sent");
  await page.getByText(/Recorded as sent on/).waitFor();
  return { body, pdf };
}

test.each(letterLanguages)(
  "every kind of letter in %s is drafted, completed, made final, saved as PDF and recorded as sent",
  async (language) => {
    for (const kind of letterKinds) {
      await drafted(kind, language);
      const { body, pdf } = await sent(kind, language);
      const said = letterParts(body).flatMap((part) => (part.kind === "list" ? part.items : [part.text]));
      const paper = textOfPdf(pdf).replaceAll(/(Page|Seite) \d+ (of|von|sur) \d+/g, "");
      expect(notIn(pageless(paper), said), `${kind} ${language}`).toEqual([]);
    }
  },
  120_000,
);

/** Without what the second page repeats at its head. */
function pageless(text: string): string {
  return text.replaceAll(new RegExp(`(Our reference|Unser Zeichen|Notre référence): ${number} `, "g"), "");
}

test("a letter on paper has nothing of the frame of the app, and its address in the window", async () => {
  const file = join(folder, "print.pdf");
  await page.pdf({ path: file, format: "A4", preferCSSPageSize: false, tagged: true });
  const text = textOfPdf(file);
  expect(text).not.toMatch(/Record as sent|Save PDF|Worklist|Lock now|Take back/);
  // DIN 5008 form B: the window lies 20 mm from the left and 45 to 90 mm from the top.
  const box = /xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>privacy@vendor\.example</.exec(
    run("pdftotext", ["-bbox", "-l", "1", file, "-"]),
  );
  const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72;
  expect(mm(box?.[1])).toBeGreaterThan(20);
  expect(mm(box?.[2])).toBeGreaterThan(45);
  expect(mm(box?.[2])).toBeLessThan(90);
});

test("what was sent is what was answered, told and given, and nothing broke the policy of the page", async () => {
  await goTo(page, `#/c/${number}/letters`);
  await atPage(page, "Letters");
  for (const right of ["Access", "Erasure", "Automated decisions"])
    await page.getByText(`${right}: answered on`).waitFor();
  await goTo(page, `#/c/${number}/decisions`);
  await atPage(page, /^Decisions$/);
  await page.getByText("privacy@vendor.example: Erasure").first().waitFor();
  await page.getByText("May be lifted", { exact: false }).first().waitFor();
  expect(app.observed.violations).toEqual([]);
  expect(app.observed.errors).toEqual([]);
});
