import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import ImportLog from "../../src/features/findings/ImportLog.svelte";
import PersonPage from "../../src/features/overview/PersonPage.svelte";
import { first } from "../../src/lib/first.ts";
import { caseOf, deskWith, showPage } from "../support/case-pages.ts";
import { answerDay, janesCase } from "../support/janes-case.ts";
import { likeABrowser } from "../support/page.ts";

const noted = [
  { id: "n-1", on: answerDay, text: "Marie Curie was copied in." },
  { id: "n-2", on: answerDay, text: "Jane called." },
];

async function asking(): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole("button", { name: "Erase somebody else from the case" }));
  return screen.getByRole("dialog", { name: "Erase somebody else from the case?" });
}

test("somebody else is erased from a case that stays, and the history says what was looked for", async () => {
  likeABrowser();
  const desk = await deskWith({ notes: noted });
  showPage(PersonPage, desk);
  const dialog = await asking();
  const field = within(dialog).getByRole("textbox", { name: "Name, and what else the person is called by" });
  await userEvent.type(field, "marie curie");
  expect(within(dialog).getByRole("status").textContent).toContain(
    "Names the person: 0 findings, 1 note and 0 files.",
  );
  await userEvent.click(within(dialog).getByRole("button", { name: "Erase the person" }));
  await expect.poll(async () => (await caseOf(desk)).notes.map(({ id }) => id)).toEqual(["n-2"]);
  await expect
    .poll(async () => (await first(desk.journal.watch((await caseOf(desk)).id))).map(({ kind }) => kind))
    .toEqual(expect.arrayContaining(["part-erased", "part-verified"]));
});

test("the person who asked is not erased this way, and the page says which way leads there", async () => {
  likeABrowser();
  const desk = await deskWith({ notes: noted });
  showPage(PersonPage, desk);
  const dialog = await asking();
  await userEvent.type(within(dialog).getByRole("textbox"), "Jane Roe");
  await userEvent.click(within(dialog).getByRole("button", { name: "Erase the person" }));
  expect((await screen.findByText(/^This is the person who asked/)).textContent).toContain("purge it");
  expect((await caseOf(desk)).notes).toHaveLength(2);
});

test("a file whose bytes were erased is named and not offered", async () => {
  const desk = await deskWith();
  const about = {
    fileId: "x",
    sourceId: null,
    format: "csv",
    bytes: 3,
    sha256: "",
    records: 1,
    found: 1,
  } as const;
  const file = { id: "f", name: "mails.csv", notes: [], ...about, erasedOn: answerDay };
  render(ImportLog, { desk, kase: janesCase({ imports: [file] }) });
  expect(
    screen.getByRole("rowheader", { name: /^mails.csv Our copy of the file was erased on/ }),
  ).toBeDefined();
  expect(screen.queryByRole("button", { name: /Save the original/ })).toBeNull();
});
