import type { Page } from "playwright-core";
import { makingParts } from "../../src/features/own-guides/parts.ts";
import { registerViews, settingsSections, tabs } from "../../src/ui/route.ts";
import { advancedCase } from "./advanced-case.ts";
import { atPage, goTo, openCase, passphrase, prove } from "./at-desk.ts";
import { typeIntoPage } from "./every-field.ts";
import { chooseOnly, makeGuide } from "./guide-runs.ts";
import { mouse } from "./hand.ts";
import { openFinding } from "./journey.ts";

/** A text for a field that names it. */
type Mark = (field: string) => string;

const lost = "There is no such page";
const answered = "What the guides propose";

const casePages = [
  ...[...tabs, "checks", "checks/validity", "person", "close"],
  ...["clock", "clock/pause", "clock/extend", "clock/received", "clock/answered"],
  ...["plan/record", "plan/new-task", "plan/new-source", "findings/import", "actions/new"],
  ...["gate-role", "gate-identifiable", "gate-law", "authority", "evidence", "weigh", "fee", "link"]
    .concat("rectify", "told", "all-told", "restrict", "review", "on-erasure", "on-access")
    .map((form) => `decisions/${form}`),
];

/** What acts at once when it is chosen, and would lock or cover the desk. */
const actsAtOnce = /^#\/settings\/(?:security|display|storage)/;

/** The officer at a desk, typing a text of its own into every field there is. */
class Typist {
  readonly #page: Page;
  readonly #mark: Mark;

  constructor(page: Page, mark: Mark) {
    this.#page = page;
    this.#mark = mark;
  }

  /** Opens a page, by way of one that is none, so that nothing of the page before is taken for it. */
  async open(address: string): Promise<void> {
    await goTo(this.#page, "#/nowhere");
    await atPage(this.#page, lost);
    await goTo(this.#page, address);
    await this.#page.getByRole("heading", { level: 1, name: lost }).waitFor({ state: "detached" });
    await this.#page.waitForTimeout(150); // what is read from the desk comes a moment later
  }

  /** Types into every field that shows, and into those that show when something is chosen. */
  async here(about: string, choose = true): Promise<void> {
    await typeIntoPage(this.#page, (id) => this.#mark(`${about} ${id}`), choose);
  }

  async at(address: string): Promise<void> {
    await this.open(address);
    await this.here(address, !actsAtOnce.test(address));
  }

  async press(name: string | RegExp): Promise<void> {
    await this.#page.getByRole("button", { name, exact: true }).first().click();
  }

  async write(label: string, text: string): Promise<void> {
    await this.#page.getByLabel(label, { exact: true }).fill(text);
  }

  /** A part of a guide of one's own, with one more thing in it. */
  async more(address: string, button: string): Promise<void> {
    await this.open(address);
    await this.press(button);
    await this.here(`${address} more`);
  }

  /** The questions of a guide, answered one after another, until those that are typed were asked. */
  async questions(number: string): Promise<void> {
    const page = this.#page;
    const place = "Files handed to support (Data Transfer and Management tool, DTM)";
    await chooseOnly(mouse(page), number, place);
    for (let asked = 0, seen = ""; asked < 12; asked += 1) {
      await page.waitForFunction((before) => location.hash !== before, seen);
      await page.waitForTimeout(150);
      if (await page.getByRole("heading", { level: 1, name: answered }).isVisible()) return;
      seen = await page.evaluate(() => location.hash);
      await this.here(`question ${asked}`);
      const unknown = page.getByRole("main").getByLabel("I do not know", { exact: true });
      const choices = page
        .getByRole("main")
        .locator("form")
        .locator('input[type="radio"], input[type="checkbox"]');
      const one = (await unknown.count()) > 0 ? unknown : choices.first();
      await one.check();
      await this.press("Continue");
    }
  }

  /** A request that came long ago, taken in: its day was typed wrongly, and in the future, before. */
  async lateCase(): Promise<string> {
    const page = this.#page;
    await goTo(page, "#/new");
    await this.write("Paste or type what was asked", this.#mark("late message"));
    await this.press("Continue");
    await atPage(page, "Details of the request");
    await this.write("Received on", "31/12/2199");
    await page.locator("#future-because").fill(this.#mark("in the future because"));
    await this.here("details of a late request");
    await this.write("Name of the person", this.#mark("late name"));
    await this.write("Received on", "5/1/2026");
    await page.getByRole("checkbox", { name: "Access", exact: true }).check();
    await this.press("Continue");
    await atPage(page, "Identity and validity");
    await page.getByRole("radio", { name: "Question about data both sides know" }).check();
    await this.write("How you know", this.#mark("late identity"));
    await this.press("Continue");
    await atPage(page, "Check your answers");
    await this.press("Open the case");
    await page.waitForURL(/#\/c\/DSR-/);
    return /DSR-\d{4}-\d{3}/.exec(page.url())?.[0] ?? "";
  }

  /** A task before anybody was asked, and after it was closed. */
  async task(number: string): Promise<void> {
    const page = this.#page;
    await this.open(`#/c/${number}/plan/new-task`);
    await this.write("What is to be done", "Ask once more");
    await this.write("With whom", "Somebody");
    await this.write("Text to send", "Please.");
    await this.press("Add task");
    await page.getByRole("link", { name: "Ask once more" }).first().click();
    await page.getByRole("button", { name: "Record that I asked" }).waitFor();
    await this.here("task");
    await this.write("In a few words", this.#mark("end of a task"));
    await page
      .locator("form", { has: page.locator("#end-words") })
      .locator("button[type=submit]")
      .first()
      .click();
    await page.locator("summary", { hasText: "Open again" }).waitFor();
    await this.here("closed task");
  }

  /** A letter that goes out although something is missing, was sent, and is taken back. */
  async letter(address: string): Promise<void> {
    const page = this.#page;
    await this.open(address);
    await this.press("Make final");
    await this.write("Why it goes out all the same", this.#mark("override"));
    await this.press("Make final all the same");
    await page.getByText(/^Final since/).waitFor();
    await this.here("final letter");
    await page.locator("#sent-on").fill("today");
    await page.locator("#sent-how").selectOption("post");
    await this.press("Record as sent");
    await page.locator("summary", { hasText: "It was not sent" }).waitFor();
    await this.here("sent letter");
  }

  /** A text that was taken out in one finding and stays in another is found in the package. */
  async leak(number: string): Promise<void> {
    const page = this.#page;
    const hand = mouse(page);
    await this.open(`#/c/${number}/findings/import`);
    const [name, text] = [this.#mark("late name"), this.#mark("third party")];
    await page.locator("#files").setInputFiles({
      name: "others.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`Who,Comment\n${name},${text}\n${name},${text} again\n`),
    });
    await page.getByText("2 records read, 2 findings").waitFor();
    await openFinding(hand, "0001");
    await page.locator('[data-field="1"]').click();
    await this.here("redaction");
    await page.getByRole("button", { name: /^Redact the whole field/ }).click();
    await this.press("Include redacted");
    await page.getByText("1 decided").first().waitFor();
    await openFinding(hand, "0002");
    await this.press("Include");
    await page.getByText("2 decided").first().waitFor();
    await this.open(`#/c/${number}/package`);
    await this.press("Build and check");
    await page.locator("#leak-0").waitFor();
    await this.here("package");
  }

  /** A clock that is stopped, and a stop that is taken back. */
  async pause(number: string): Promise<void> {
    const page = this.#page;
    await this.at(`#/c/${number}/clock/pause`);
    await page.locator("#pause-reason input").first().check();
    await page.locator("#pause-from").fill("today");
    await page
      .locator("form", { has: page.locator("#pause-from") })
      .locator("button[type=submit]")
      .first()
      .click();
    await page.locator("#pause-from").waitFor({ state: "detached" });
    await this.open(`#/c/${number}/clock`);
    await page.locator('a[href*="/clock/undo"]').first().click();
    await page.locator("#undo-words").waitFor();
    await this.here("undo");
  }

  /** A register of another program with a row that must be put right first. */
  async register(): Promise<void> {
    const page = this.#page;
    await this.open("#/register/import");
    await page.locator("#register-file").setInputFiles({
      name: "register.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`Ref;Received;Name;Type\nW-1;soon;${this.#mark("row of a register")};Access\n`),
    });
    await page.getByRole("button", { name: /^Correct row \d+$/ }).click();
    await this.here("register");
  }

  /** The sheet of a recovery key, read back wrongly. */
  async recovery(): Promise<void> {
    await this.open("#/settings/security");
    await this.press(/recovery key$/);
    await prove(this.#page, passphrase);
    await this.#page.getByRole("heading", { name: "Recovery key for Habeas" }).waitFor();
    await this.here("sheet", false);
  }
}

/** Types a text of its own into every field of every screen behind the door. */
export async function typeEverywhere(page: Page, number: string, mark: Mark): Promise<void> {
  const typist = new Typist(page, mark);
  const { number: advanced, items } = await advancedCase(page);
  await makeGuide(mouse(page));
  const own = /own[0-9a-f]{16}/.exec(page.url())?.[0] ?? "";
  const cases = [number, advanced].flatMap((one) => casePages.map((path) => `#/c/${one}/${path}`));
  const others = [
    ...["#/", "#/cases", "#/new", "#/guides", "#/guides/microsoft-support", "#/matrix", "#/rules"],
    ...makingParts.map((part) => `#/own-guides/${own}/${part}`),
    `#/own-guides/${own}/places/${own}-p1`,
    ...registerViews.map((view) => `#/register/${view}`),
    ...settingsSections.map((section) => `#/settings/${section}`),
  ];
  await typist.letter(items.find((item) => item.includes("/letters/")) ?? "");
  await typist.task(advanced);
  await typist.questions(advanced);
  const late = await typist.lateCase();
  await typist.leak(late);
  await typist.pause(advanced);
  await typist.register();
  // In Switzerland the officer names the day of an extended deadline.
  const swiss = await openCase(page, {
    message: mark("Swiss message"),
    name: mark("Swiss name"),
    law: "Switzerland",
    rights: ["Access"],
  });
  await typist.at(`#/c/${swiss}/clock/extend`);
  // What is half typed stays, so that nothing could be recorded after it.
  for (const address of [...cases, ...items, ...others]) await typist.at(address);
  await typist.at(`#/c/${late}/close`);
  await typist.more(`#/own-guides/${own}/sources`, "Add a sentence of the source");
  await typist.more(`#/own-guides/${own}/questions`, "Add a question");
  await typist.more(`#/own-guides/${own}/steps`, "Add a step");
  await typist.more(`#/own-guides/${own}/blocks`, "Add a block");
  await typist.more(`#/c/${advanced}/person`, "Erase somebody else from the case");
  await page.keyboard.press("Escape");
  await typist.more(`#/c/${number}/attestation`, "Sign and number");
  await typist.recovery();
}
