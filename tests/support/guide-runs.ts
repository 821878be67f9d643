import { arriveAt, at } from "./journey.ts";
import { goTo } from "./at-desk.ts";
import type { Hand } from "./hand.ts";

const result = "What the guides propose";

/** Chooses one place of the guides and no other, and goes on to the first question. */
export async function chooseOnly(hand: Hand, number: string, place: string): Promise<void> {
  const { page } = hand;
  await goTo(page, `#/c/${number}/guides/choose`);
  await arriveAt(hand, "Which of these may hold data on the person?");
  const boxes = page.getByRole("checkbox", { checked: true });
  while ((await boxes.count()) > 0) await boxes.first().uncheck();
  await hand.tick(at(hand).box(place));
  await hand.press(at(hand).button("Continue"));
}

/** Answers every question: the first choice there is, and where something is to be filled in “I do not know”. */
export async function answerAll(hand: Hand): Promise<number> {
  const { page } = hand;
  const arrived = page.getByRole("heading", { level: 1, name: result });
  const question = page.getByText(/Question \d+( of \d+)? ·/);
  for (let asked = 0, seen = ""; ; asked += 1) {
    await page.waitForFunction((before) => location.hash !== before, seen);
    await arrived.or(question).first().waitFor();
    if (await arrived.isVisible()) return asked;
    seen = await page.evaluate(() => location.hash);
    const choices = page.getByRole("main").locator("form").getByRole("radio");
    const several = page.getByRole("main").locator("form").getByRole("checkbox");
    await choices.or(several).first().waitFor();
    const given = (await page.locator("#answer-given").count()) > 0;
    const unknown = page.getByRole("main").getByLabel("I do not know", { exact: true });
    await hand.tick(given ? unknown : choices.or(several).first());
    await hand.press(at(hand).button("Continue"));
  }
}

/** Takes the result into the plan, past the page that lists what goes. */
export async function adoptResult(hand: Hand): Promise<void> {
  const { page } = hand;
  const take = page.getByRole("button", { name: /^(Add \d+ tasks?|Update the plan|Record this result)$/ });
  await hand.press(take.first());
  const stop = page.getByRole("heading", { name: "This takes tasks out of the plan" });
  const plan = page.getByRole("heading", { level: 1, name: "Plan", exact: true });
  await stop.or(plan).first().waitFor();
  if (await stop.isVisible()) await hand.press(at(hand).button("Update the plan"));
  await plan.waitFor();
}

/** Starts a guide of one's own. */
export async function makeGuide(hand: Hand): Promise<void> {
  await goTo(hand.page, "#/guides");
  await arriveAt(hand, "Guide library");
  await hand.press(at(hand).link("Make or import a guide"));
  await arriveAt(hand, "A guide of your own");
  await hand.press(at(hand).button("Start"));
  await at(hand).field("Title").waitFor();
}

/** Writes a guide on a payroll database into the forms: a source, a place, a question, two steps, a block; and publishes it. */
export async function writeGuide(hand: Hand, seen: (name: string) => Promise<unknown>): Promise<void> {
  const { page } = hand;
  const { button, field, list, box, radio } = at(hand);
  const parts = page.getByRole("navigation", { name: "Parts of the guide" });
  const part = (name: string): Promise<void> => hand.press(parts.getByRole("link", { name, exact: true }));

  await hand.write(field("Title"), "Payroll at Fabrikam");
  await hand.write(field("What it is about"), "Salaries and their history.");
  await hand.write(field("Source"), "Contract on processing with Fabrikam");
  await hand.write(field("Edition or date of the source"), "2 March 2026");
  await seen("about");

  await part("Sources");
  await hand.press(button("Add a sentence of the source"));
  await hand.write(field("Where it stands"), "Section 4");
  await hand.write(field("What it says"), "Fabrikam deletes a record when we ask for it in writing.");

  await part("Places");
  await hand.press(page.getByRole("link", { name: "Without a name", exact: true }));
  await hand.write(field("Name of the place"), "Payroll database");
  await hand.write(field("What sits there"), "Salaries, bank details, history of ten years.");
  await hand.write(field("Who has the data"), "Fabrikam, as processor");

  await part("Questions");
  await hand.press(button("Add a question"));
  await hand.write(field("Question"), "Has the year been closed?");
  await hand.write(field("Why it is asked"), "Before the year is closed nothing can be deleted.");
  await hand.write(field("Where to look"), "Ask the bookkeeping.");

  await part("Steps");
  await hand.press(button("Add a step"));
  await hand.write(field("What is done"), "Have the record copied");
  await hand.write(field("How it is done"), "Ask for an extract.");
  await hand.pick(list("Kind of act"), "Take a copy");
  await hand.write(field("Who does it"), "Payroll administrator");
  await hand.write(field("What to keep as evidence"), "The extract");
  await hand.press(button("Add a step"));
  await hand.write(field("What is done"), "Have the record deleted");
  await hand.write(field("How it is done"), "Ask Fabrikam in writing.");
  await hand.pick(list("Kind of act"), "Delete");
  await hand.tick(box("Erasure"));
  await hand.write(field("Who does it"), "Payroll administrator");
  await hand.write(field("How long it takes at most"), "2");
  await page.getByText("How long it takes is not complete", { exact: false }).first().waitFor();
  await seen("checks");
  await hand.pick(list("Unit"), "weeks");
  await hand.tick(box("It cannot be undone"));
  await hand.tick(box("It needs a copy first"));
  await hand.write(field("What to keep as evidence"), "Fabrikam's confirmation");

  await part("Blocks");
  await hand.press(button("Add a block"));
  await hand.write(
    field("What stands in the way, and what to do about it"),
    "The year is still open. Ask again once it is closed.",
  );
  await hand.tick(box("Erasure"));
  await hand.press(button("Add a condition"));
  await hand.pick(list("Question or circumstance"), "Has the year been closed?");
  await hand.pick(list("Answer"), "No");
  await seen("block");

  await part("Test run");
  await page.getByRole("heading", { level: 2, name: "Has the year been closed?" }).waitFor();
  await hand.tick(radio("No"));
  await hand.press(button("Continue"));
  await page.getByText("The year is still open.", { exact: false }).first().waitFor();
  await seen("test");

  await part("Publish");
  await page
    .getByText(/0 errors/)
    .first()
    .waitFor();
  await seen("publish");
  await hand.press(button("Publish version 1"));
  await arriveAt(hand, "Payroll at Fabrikam");
}
