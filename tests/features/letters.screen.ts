import { screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import LettersPage from "../../src/features/letters/LettersPage.svelte";
import { missingFrom } from "../../src/features/letters/letter-edit.svelte.ts";
import { first } from "../../src/lib/first.ts";
import { keys } from "../../src/ui/keys.svelte.ts";
import { caseOf, deskWith, showPage } from "../support/case-pages.ts";
import { contoso } from "../support/janes-case.ts";
import { downloads } from "../support/output-here.ts";

const user = userEvent.setup({ delay: null });
const nobody = { ...contoso, organisation: { ...contoso.organisation, officerContact: "" } };

async function outcomeLetter(settings = contoso): Promise<Awaited<ReturnType<typeof deskWith>>> {
  const desk = await deskWith({}, { settings });
  showPage(LettersPage, desk);
  await user.click(await screen.findByRole("button", { name: "Outcome: erasure" }));
  await screen.findByRole("heading", { level: 1, name: "Outcome: erasure" });
  return desk;
}

const body = (): HTMLTextAreaElement => screen.getByRole("textbox", { name: "Letter" });
const press = (key: string): void => {
  keys.handle(new KeyboardEvent("keydown", { key }));
};

describe("the letters of a case", () => {
  test("begin with the one that comes next", async () => {
    showPage(LettersPage, await deskWith());
    expect(await screen.findByText("This comes next: Outcome: erasure")).toBeTruthy();
    expect(screen.getByText("No letter has been written yet.")).toBeTruthy();
  });

  test("are listed with their state once written", async () => {
    const desk = await outcomeLetter();
    await user.click(screen.getByRole("link", { name: "All letters" }));
    const table = await screen.findByRole("table", { name: "Letters of this case" });
    expect(
      within(table).getByRole("row", { name: /Outcome: erasure.*1.*Wed 16 Dec 2026.*Draft/ }),
    ).toBeTruthy();
    expect((await caseOf(desk)).letters).toHaveLength(1);
  });

  test("say so when a letter is no longer there", async () => {
    showPage(LettersPage, await deskWith(), "nothing");
    expect(await screen.findByText("This letter is no longer in the case.")).toBeTruthy();
  });
});

describe("a draft", () => {
  test("is made final with one button when nothing is missing, and locked", async () => {
    const desk = await outcomeLetter();
    expect(screen.getByText("Nothing is missing.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Make final" }));
    expect(await screen.findByText("Final since Wed 16 Dec 2026")).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: "Letter" })).toBeNull();
    expect((await caseOf(desk)).letters[0]!.final!.override).toBeNull();
  });

  test("shows the one fact that is missing, takes the officer to it, and is complete once it is typed", async () => {
    const desk = await outcomeLetter(nobody);
    expect(screen.getByText(/To fill in:/).closest("li")!.textContent).toContain("who answers questions");
    await user.click(screen.getByRole("button", { name: "Go to “who to contact” in the letter" }));
    const field = body();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("[[who to contact]]");
    await user.keyboard("privacy@contoso.example");
    expect(screen.getByText("Nothing is missing.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Make final" }));
    await screen.findByText("Final since Wed 16 Dec 2026");
    const letter = (await caseOf(desk)).letters[0]!;
    expect(letter.body).toContain("Sam Officer, privacy@contoso.example");
    expect(letter.final!.override).toBeNull();
  });

  test("is not made final while it misses something, unless a reason is given", async () => {
    const desk = await outcomeLetter(nobody);
    await user.click(screen.getByRole("button", { name: "Make final" }));
    await screen.findByRole("heading", { name: "The letter is not complete" });
    expect(screen.getByText("Still missing: who to contact")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Make final all the same" }));
    expect(await screen.findByText("Say why it goes out all the same.")).toBeTruthy();
    expect((await caseOf(desk)).letters[0]!.final).toBeNull();
    await user.type(screen.getByRole("textbox", { name: "Why it goes out all the same" }), "Told by phone");
    await user.click(screen.getByRole("button", { name: "Make final all the same" }));
    await screen.findByText("Made final although something was missing: Told by phone");
  });

  test("goes from one missing fact to the next with F8 and back with F7", async () => {
    const desk = await deskWith({ rights: ["access"], sources: [] });
    showPage(LettersPage, desk);
    await user.click(await screen.findByRole("button", { name: "Outcome: access" }));
    await screen.findByRole("heading", { level: 1, name: "Outcome: access" });
    const selected = (): string => body().value.slice(body().selectionStart, body().selectionEnd);
    press("F8");
    expect(selected()).toBe("[[purposes of the processing]]");
    press("F8");
    expect(selected()).toBe("[[categories of personal data]]");
    press("F7");
    expect(selected()).toBe("[[purposes of the processing]]");
    press("F7");
    expect(selected()).toMatch(/^\[\[transfers/);
  });

  test("is kept when typing rests and when the page is left, without a word", async () => {
    const desk = await outcomeLetter();
    vi.useFakeTimers();
    try {
      await userEvent
        .setup({ delay: null, advanceTimers: (ms) => void vi.advanceTimersByTime(ms) })
        .type(body(), "P.S.");
      await vi.advanceTimersByTimeAsync(1_500);
    } finally {
      vi.useRealTimers();
    }
    await expect.poll(async () => (await caseOf(desk)).letters[0]!.body).toMatch(/P\.S\.$/);
    expect(screen.queryByText("The draft is saved.")).toBeNull();
    await user.type(body(), " Regards");
    await user.click(screen.getByRole("link", { name: "All letters" }));
    await expect.poll(async () => (await caseOf(desk)).letters[0]!.body).toMatch(/P\.S\. Regards$/);
  });

  test("is saved aloud when the officer asks", async () => {
    const desk = await outcomeLetter();
    await user.type(screen.getByRole("textbox", { name: "Subject" }), " (2)");
    await user.click(screen.getByRole("button", { name: "Save draft" }));
    expect(await screen.findByText("The draft is saved.")).toBeTruthy();
    expect((await caseOf(desk)).letters[0]!.subject).toMatch(/\(2\)$/);
  });
});

describe("a final letter", () => {
  async function final(): Promise<Awaited<ReturnType<typeof deskWith>>> {
    const desk = await outcomeLetter();
    await user.click(screen.getByRole("button", { name: "Make final" }));
    await screen.findByText("Final since Wed 16 Dec 2026");
    return desk;
  }

  test("is recorded as sent with day and way, which answers the request", async () => {
    const desk = await final();
    const form = screen.getByRole("form", { name: "Record as sent" });
    await user.click(within(form).getByRole("button", { name: "Record as sent" }));
    expect(within(await screen.findByRole("alert")).getByText("Choose how it was sent.")).toBeTruthy();
    await user.selectOptions(within(form).getByRole("combobox", { name: "How" }), "By post");
    await user.click(within(form).getByRole("button", { name: "Record as sent" }));
    expect(await screen.findByText(/Recorded as sent on Wed 16 Dec 2026: By post/)).toBeTruthy();
    const kase = await caseOf(desk);
    expect(kase.clock.at(-1)).toMatchObject({ kind: "answered", on: "2026-12-16" });
    const kinds = (await first(desk.journal.watch(kase.id))).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(["letter-sent", "letter-issued", "letter-written"]);
  });

  test("is saved as a PDF under a name without person", async () => {
    await final();
    const taken = downloads();
    await user.click(screen.getByRole("button", { name: "Save PDF" }));
    await expect.poll(() => taken.length, { timeout: 10_000 }).toBe(1);
    expect(taken[0]!.name).toBe("DSR-2026-014-erasure-1.pdf");
    expect(taken[0]!.blob.type).toBe("application/pdf");
  });

  test("shows the letter in its language, marked as practice on a practice desk", async () => {
    await final();
    const sheet = screen.getByRole("article", { name: /what was erased and what is kept/ });
    expect(sheet.getAttribute("lang")).toBe("en");
    expect(sheet.textContent).toContain("PRACTICE – NOT A REAL CASE");
    expect(sheet.textContent).not.toContain("DRAFT");
    expect(within(sheet).getByRole("heading", { name: "What is kept, and why" })).toBeTruthy();
  });

  test("is followed by a new version", async () => {
    const desk = await final();
    await user.click(screen.getByRole("button", { name: "Write a new version" }));
    await screen.findByRole("heading", { level: 1, name: "Outcome: erasure, version 2" });
    expect((await caseOf(desk)).letters.map(({ version }) => version)).toEqual([1, 2]);
  });
});

test("the search for missing facts begins anew at either end", () => {
  const text = "a [[b]] c [[d]]";
  expect(missingFrom(text, 0, 1)).toEqual({ start: 2, end: 7 });
  expect(missingFrom(text, 10, 1)).toEqual({ start: 2, end: 7 });
  expect(missingFrom(text, 2, -1)).toEqual({ start: 10, end: 15 });
  expect(missingFrom("nothing", 0, 1)).toBeNull();
});
