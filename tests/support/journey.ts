import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { passphrase } from "./at-desk.ts";
import type { Chosen, Hand } from "./hand.ts";

/** The parts of a page by role and accessible name, as everybody finds them. */
export const at = (hand: Hand) => {
  const { page } = hand;
  return {
    button: (name: string | RegExp): Locator => page.getByRole("button", { name, exact: true }),
    link: (name: string | RegExp): Locator => page.getByRole("link", { name, exact: true }),
    field: (name: string | RegExp): Locator => page.getByRole("textbox", { name, exact: true }),
    radio: (name: string | RegExp): Locator => page.getByRole("radio", { name, exact: true }),
    box: (name: string | RegExp): Locator => page.getByRole("checkbox", { name, exact: true }),
    list: (name: string | RegExp): Locator => page.getByRole("combobox", { name, exact: true }),
    heading: (name: string | RegExp): Locator => page.getByRole("heading", { name, exact: true }),
    file: (name: string): Locator =>
      page.locator(`input[type=file]`).and(page.getByLabel(name, { exact: true })),
  };
};

/** Waits for the heading of a page. */
export async function arriveAt(hand: Hand, title: string | RegExp): Promise<void> {
  await hand.page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
}

/** Goes to a section of the case by its tab. */
export async function openSection(hand: Hand, section: string): Promise<void> {
  const tabs = hand.page.getByRole("navigation", { name: "Sections of this case" });
  await hand.press(tabs.getByRole("link", { name: section, exact: true }));
}

/** Starts the practice: Jane's mail is in the box. */
export async function openPractice(hand: Hand): Promise<void> {
  await hand.press(at(hand).button("Try a practice request"));
  await arriveAt(hand, "New request");
}

/** Makes a desk for real work and goes in. */
export async function setUp(hand: Hand, passphrase: string, organisation: string): Promise<void> {
  const { button, field } = at(hand);
  await hand.press(button("Set up for real work"));
  await hand.write(hand.page.getByLabel("Passphrase", { exact: true }), passphrase);
  await hand.write(hand.page.getByLabel("Passphrase again", { exact: true }), passphrase);
  await hand.write(field("Name of your organisation"), organisation);
  await hand.press(button("Create my desk"));
  await hand.press(button("Go to the worklist"));
  await arriveAt(hand, "Worklist");
}

/** Opens the vault. */
export async function unlock(hand: Hand, passphrase: string): Promise<void> {
  await hand.write(hand.page.getByLabel("Passphrase", { exact: true }), passphrase);
  await hand.press(at(hand).button("Unlock"));
}

/** Has the message read and confirms every suggestion. */
export async function readMessage(hand: Hand, message?: string): Promise<void> {
  const { button, field } = at(hand);
  if (message !== undefined) await hand.write(field("Paste or type what was asked"), message);
  await hand.press(button("Read this message"));
  const suggestions = hand.page.getByRole("checkbox");
  await suggestions.first().waitFor();
  for (let i = 0; i < (await suggestions.count()); i += 1) await hand.tick(suggestions.nth(i));
  await hand.press(button("Continue"));
  await arriveAt(hand, "Details of the request");
}

/** Goes on from the details, whose due date is shown, and opens the case; its number. */
export async function openCase(hand: Hand, due: string): Promise<string> {
  await hand.page.getByText(`Due ${due}`, { exact: true }).waitFor();
  await hand.press(at(hand).button("Continue"));
  return checkAndOpen(hand);
}

/** Goes through identity, validity and the check of the answers, and opens the case; its number. */
async function checkAndOpen(hand: Hand): Promise<string> {
  const { button, radio } = at(hand);
  await arriveAt(hand, "Identity and validity");
  await hand.tick(radio("Reply from the address on file"));
  await hand.tick(radio("Clear: can be acted on"));
  await hand.press(button("Continue"));
  await arriveAt(hand, "Check your answers");
  await hand.press(button("Open the case"));
  await hand.page.waitForURL(/#\/c\/DSR-\d{4}-\d{3}/);
  return /DSR-\d{4}-\d{3}/.exec(hand.page.url())?.[0] ?? "";
}

/** An answer to a question of a guide: a choice by its first words, or a choice with what is typed for it. */
export type Answer = string | readonly [choice: string, words: string];

/** Runs the guide on data from support over tickets and files, and adds what it proposes to the plan. */
export async function runSupportGuide(
  hand: Hand,
  answers: Readonly<Record<string, Answer>>,
  add = /^(Add \d+ tasks|Update the plan)$/,
): Promise<void> {
  const { button, box, radio } = at(hand);
  await openSection(hand, "Guides");
  await arriveAt(hand, "Which of these may hold data on the person?");
  await hand.tick(box("Support Data: tickets, case texts, e-mails, calls and chats"));
  await hand.tick(box("Files handed to support (Data Transfer and Management tool, DTM)"));
  await hand.press(button("Continue"));
  const result = hand.page.getByRole("heading", { level: 1, name: "What the guides propose" });
  const question = hand.page.getByText(/Question \d+/);
  for (let asked = ""; ;) {
    await expect.poll(() => hand.page.url()).not.toBe(asked);
    await result.or(question).first().waitFor();
    if (await result.isVisible()) break;
    asked = hand.page.url();
    const answer = answers[asked.split("/guides/")[1] ?? ""];
    if (answer === undefined) await hand.tick(radio("I do not know"));
    else if (typeof answer === "string") await hand.tick(radio(answer));
    else {
      await hand.tick(radio(answer[0]));
      await hand.write(hand.page.getByRole("main").getByRole("textbox"), answer[1]);
    }
    await hand.press(button("Continue"));
  }
  await hand.press(button(add));
  await hand.page.getByText("The plan has been updated.").first().waitFor();
}

/** Opens a task of the plan. */
export async function openTask(hand: Hand, title: string): Promise<void> {
  await openSection(hand, "Plan");
  await arriveAt(hand, "Plan");
  await hand.press(hand.page.getByRole("table").first().getByRole("link", { name: title, exact: true }));
  await hand.page.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
}

/** Records that a task that asks nobody is done. */
export async function recordDone(hand: Hand, title: string, words: string): Promise<void> {
  const { button, field } = at(hand);
  await openTask(hand, title);
  const form = field("In a few words");
  if (!(await form.isVisible()))
    await hand.press(hand.page.locator("summary", { hasText: "Close this task" }));
  await hand.write(form, words);
  await hand.press(button("Record that it is done"));
  await button("Record that it is done").waitFor({ state: "hidden" });
}

/** Copies the text of a task and records that somebody was asked; the text as sent. */
export async function recordAsked(hand: Hand, title: string): Promise<string> {
  const { button } = at(hand);
  await openTask(hand, title);
  const text = await hand.page.getByRole("textbox", { name: /^Text (for|to send)/ }).inputValue();
  await hand.press(button("Copy text"));
  await hand.press(button("Record that I asked"));
  await button("Record the answer").waitFor();
  return text;
}

/** Records the answer to a task, with its document as proof. */
export async function recordAnswer(
  hand: Hand,
  title: string,
  words: string,
  ...proof: Chosen[]
): Promise<void> {
  const { button, field, file } = at(hand);
  await openTask(hand, title);
  await hand.write(field("What was answered"), words);
  if (proof.length > 0) await hand.attach(file("Attach the answer as proof"), ...proof);
  await hand.press(button("Record the answer"));
  await button("Record the answer").waitFor({ state: "hidden" });
}

/** Opens the panel of one place under Actions. */
export async function openOutcome(hand: Hand, right: string, place: string): Promise<void> {
  await openSection(hand, "Actions");
  await arriveAt(hand, "Actions");
  await hand.press(hand.page.getByRole("button", { name: new RegExp(`^${right} at ${escaped(place)}:`) }));
  await at(hand).heading(`${right}: ${place}`).waitFor();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Records that the provider confirmed; date, name and proof come from the answer in the plan. */
export async function recordConfirmed(hand: Hand, place: string, ...proof: Chosen[]): Promise<void> {
  const { button, file } = at(hand);
  await openOutcome(hand, "Erasure", place);
  await hand.tick(at(hand).radio("Confirmed by the provider"));
  if (proof.length > 0) await hand.attach(file("Attach a proof"), ...proof);
  await hand.press(button("Record the outcome"));
  await button("Record the outcome").waitFor({ state: "hidden" });
}

/** Records that something is kept, on which ground and until when. */
export async function recordKept(
  hand: Hand,
  place: string,
  { ground, reason, until }: { ground: string; reason: string; until: string },
): Promise<void> {
  const { button, field, list, radio } = at(hand);
  await openOutcome(hand, "Erasure", place);
  await hand.tick(radio("Kept"));
  await hand.pick(list("Ground"), ground);
  await hand.write(field("Reason in words"), reason);
  await hand.write(field("Kept until"), until);
  await hand.press(button("Record the outcome"));
  await button("Record the outcome").waitFor({ state: "hidden" });
}

/** Writes the letter, fills in what is missing with the words given for it, and makes it final; its text. */
export async function writeOutcomeLetter(
  hand: Hand,
  kind: string,
  missing: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { button, field } = at(hand);
  await openSection(hand, "Letters");
  await arriveAt(hand, "Letters");
  await hand.press(button(kind));
  await arriveAt(hand, kind);
  const body = field("Letter");
  const text = (await body.inputValue()).replace(
    /\[\[([^\]]+)\]\]/g,
    (mark, name: string) => missing[name] ?? mark,
  );
  await hand.write(body, text);
  await hand.press(button("Make final"));
  await hand.page.getByText(/^Final since/).waitFor();
  return text;
}

/** Records the letter that is open as sent. */
export async function recordSent(hand: Hand, how: string): Promise<void> {
  const { button, list } = at(hand);
  await hand.pick(list("How"), how);
  await hand.press(button("Record as sent"));
  await hand.page
    .getByText(/Recorded as sent on/)
    .first()
    .waitFor();
}

/** Reads the attestation, signs and numbers it; its number. */
export async function signAttestation(hand: Hand, name: string): Promise<string> {
  const { box, button, field } = at(hand);
  await openSection(hand, "Attestation");
  await arriveAt(hand, "Attestation");
  await hand.press(button("Sign and number"));
  await hand.tick(box("I have read the proof"));
  await hand.write(field("Your name"), name);
  await hand.press(button("Sign and number now"));
  const heading = hand.page.getByRole("heading", { level: 1, name: /^ATT-/ });
  await heading.waitFor();
  return /ATT-\d{4}-\d{3}-\d/.exec(await heading.innerText())?.[0] ?? "";
}

/** Enters the passphrase once more when it is asked for before the other thing happens. */
export async function proveWhenAsked(hand: Hand, other: Promise<unknown>): Promise<void> {
  const dialog = hand.page.getByRole("dialog", { name: "Is it you?" });
  const asked = dialog.waitFor().then(
    () => true,
    () => false, // it never came
  );
  if (!(await Promise.race([asked, other.then(() => false)]))) return;
  await hand.write(dialog.getByLabel("Passphrase", { exact: true }), passphrase);
  await hand.press(dialog.getByRole("button", { name: "Confirm", exact: true }));
}

/** Presses a button that hands over a file, and keeps the file under that path. */
export async function save(hand: Hand, button: string | RegExp, path: string): Promise<string> {
  const download = hand.page.waitForEvent("download");
  await hand.press(at(hand).button(button));
  await proveWhenAsked(hand, download);
  const file = await download;
  await file.saveAs(path);
  return file.suggestedFilename();
}

/** Who answers, as letters and attestations name it. */
export interface Organisation {
  readonly officerName: string;
  readonly officerContact: string;
  readonly address: string;
  readonly supervisoryAuthority: string;
}

/** Tells Habeas who we are. */
export async function describeOrganisation(hand: Hand, words: Organisation): Promise<void> {
  const { button, field, link } = at(hand);
  await hand.press(link("Settings"));
  await hand.write(field("Address"), words.address);
  await hand.write(field("Name of the Data Protection Officer"), words.officerName);
  await hand.write(field("Contact of the Data Protection Officer"), words.officerContact);
  await hand.write(field("Supervisory authority"), words.supervisoryAuthority);
  await hand.press(button("Save"));
  await hand.page.getByText("Settings saved.").first().waitFor();
}

/** Takes in a request: message, name and day as typed, and what is asked for; the number of the case. */
export async function takeIn(
  hand: Hand,
  { message, name, rights }: { message: string; name: string; rights: readonly string[] },
): Promise<string> {
  const { box, button, field, link } = at(hand);
  await hand.press(link("Worklist"));
  await arriveAt(hand, "Worklist");
  await hand.press(hand.page.getByRole("main").getByRole("link", { name: "New request", exact: true }));
  await arriveAt(hand, "New request");
  await readMessage(hand, message);
  await hand.write(field("Name of the person"), name);
  for (const right of rights) await hand.tick(box(right));
  await hand.write(field("Postal address"), "7 Quay Street\nGalway");
  await hand.press(button("Continue"));
  return checkAndOpen(hand);
}

/** Imports files from disk and waits until each was read. */
export async function importFiles(hand: Hand, files: readonly Chosen[], findings: number): Promise<void> {
  const { link } = at(hand);
  await openSection(hand, "Findings");
  await arriveAt(hand, "Findings");
  await hand.press(link("Import files"));
  await hand.attach(hand.page.locator("#files"), ...files);
  await hand.page.getByText(`${files.length} of ${files.length} files`).first().waitFor();
  await hand.page
    .getByText(new RegExp(`^${findings} items · 0 decided`))
    .first()
    .waitFor();
}

/** Opens a finding by its inventory number. */
export async function openFinding(hand: Hand, number: string): Promise<void> {
  await openSection(hand, "Findings");
  await arriveAt(hand, "Findings");
  await hand.press(at(hand).link(`Review finding ${number}`));
  await hand.page.getByRole("heading", { level: 2, name: new RegExp(`^${number} · `) }).waitFor();
}

/** Takes the first words of a field out wherever they stand, chosen by the keys that widen a selection. */
export async function redactEverywhere(hand: Hand, field: number, words: string): Promise<void> {
  const { page } = hand;
  const value = page.locator(`[data-field="${field}"]`);
  await hand.turnTo(value);
  await page.keyboard.press("ArrowRight");
  for (let i = 1; i < words.split(" ").length; i += 1) await page.keyboard.press("Control+Shift+ArrowRight");
  await page.getByText(`Selected: “${words}”`).waitFor();
  await hand.press(at(hand).button("Redact all instances"));
  await hand.press(page.getByRole("button", { name: /^Redact in \d+ places?$/ }));
  await page.getByRole("button", { name: /^Undo: Taken out in \d+ places?$/ }).waitFor();
}

/** Decides the finding that is open. */
export async function decide(hand: Hand, decision: string, reason = ""): Promise<void> {
  const button = at(hand).button(decision);
  if (reason !== "") await hand.write(at(hand).field("Reason or note"), reason);
  await hand.press(button);
  await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
}

/** Builds the package, has it checked, and saves it under that path. */
export async function buildPackage(hand: Hand, path: string): Promise<string> {
  await openSection(hand, "Package");
  await arriveAt(hand, "Package");
  await hand.press(at(hand).button("Build and check"));
  await at(hand).button("Save package").waitFor();
  return save(hand, "Save package", path);
}

/** Adds a source to the plan by hand. */
export async function addSource(hand: Hand, name: string): Promise<void> {
  const { button, field, link } = at(hand);
  await openSection(hand, "Plan");
  await arriveAt(hand, "Plan");
  await hand.press(link("Add source"));
  await hand.write(field("Name of the source"), name);
  await hand.press(button("Add source"));
  await hand.page
    .getByRole("table", { name: /^Where data/ })
    .getByRole("rowheader", { name })
    .waitFor();
}

/** Locks with the button that is on every page. */
export async function lock(hand: Hand): Promise<void> {
  await hand.press(at(hand).button("Lock now"));
  await arriveAt(hand, "Unlock Habeas");
}
