import { render, screen, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import LibraryPage from "../../src/features/library/LibraryPage.svelte";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { contoso } from "../support/janes-case.ts";

const desk = practiceDesk(contoso);

test("the library lists each guide with its source, edition and when it was checked", async () => {
  render(LibraryPage, { desk, guide: null });
  const link = await screen.findByRole("link", { name: "Data Microsoft holds from support" });
  expect(link.getAttribute("href")).toBe("#/guides/microsoft-support");
  const row = within(link.closest("tr")!);
  expect(row.getByText(/Professional Services Data Subject Requests/)).toBeTruthy();
  expect(row.getByText("never checked")).toBeTruthy();
  expect(row.getByText("Check before use")).toBeTruthy();
});

test("a guide shows its steps with the words of the rules behind them", async () => {
  render(LibraryPage, { desk, guide: "microsoft-support" });
  await screen.findByRole("heading", { name: "Data Microsoft holds from support", level: 1 });
  expect(screen.getByText("Write down every identifier of the person")).toBeTruthy();
  expect(screen.getByText(/do not delete tickets yourself in SMC/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "SUP-DEL-04" }).getAttribute("href")).toBe("#/rules/SUP-DEL-04");
});

test("a guide that does not exist leads back to the list", async () => {
  render(LibraryPage, { desk, guide: "nothing" });
  await screen.findByText("There is no such guide.");
  expect(screen.getByRole("link", { name: "All guides" }).getAttribute("href")).toBe("#/guides");
});
