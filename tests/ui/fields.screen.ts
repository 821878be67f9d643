import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { calendarDate } from "../../src/lib/calendar.ts";
import CheckGroup from "../../src/ui/CheckGroup.svelte";
import DateField from "../../src/ui/DateField.svelte";
import ErrorSummary from "../../src/ui/ErrorSummary.svelte";
import FileInput from "../../src/ui/FileInput.svelte";
import RadioGroup from "../../src/ui/RadioGroup.svelte";
import TextField from "../../src/ui/TextField.svelte";
import { today } from "../../src/ui/today.svelte.ts";

beforeEach(() => today.travelTo(calendarDate("2026-11-26")));

test("a field is named by its label and explained by its hint and its error", () => {
  render(TextField, {
    id: "name",
    label: "Name",
    value: "",
    hint: "As in the message",
    error: "Enter a name",
  });
  const field = screen.getByRole("textbox", { name: "Name" });
  expect(field).toHaveProperty("autocomplete", "off");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const texts = field
    .getAttribute("aria-describedby")!
    .split(" ")
    .map((id) => document.getElementById(id)!.textContent);
  expect(texts).toEqual(["As in the message", "Error: Enter a name"]);
});

test("a date field shows how it reads what is typed", async () => {
  render(DateField, { id: "on", label: "Received on", value: "" });
  const field = screen.getByRole("textbox", { name: "Received on" });
  await userEvent.type(field, "19 nov");
  expect(screen.getByRole("status").textContent).toBe("Thu 19 Nov 2026");
  await userEvent.clear(field);
  await userEvent.type(field, "31/2/2026");
  expect(screen.getByRole("status").textContent).toBe("");
  await userEvent.click(screen.getByRole("button", { name: "Today" }));
  expect(field).toHaveProperty("value", "Thu 26 Nov 2026");
});

test("several choices are told in the order in which they stand", async () => {
  const onchange = vi.fn();
  render(CheckGroup, {
    id: "rights",
    legend: "Rights",
    value: [],
    options: [
      ["access", "Access"],
      ["erasure", "Erasure"],
    ],
    onchange,
  });
  await userEvent.click(screen.getByRole("checkbox", { name: "Erasure" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Access" }));
  expect(onchange).toHaveBeenLastCalledWith(["access", "erasure"]);
  await userEvent.click(screen.getByRole("checkbox", { name: "Erasure" }));
  expect(onchange).toHaveBeenLastCalledWith(["access"]);
});

test("one choice of a group takes the place of another", async () => {
  const onchange = vi.fn();
  render(RadioGroup, {
    id: "kind",
    legend: "Kind",
    value: null,
    options: [
      ["one", "One"],
      ["two", "Two"],
    ],
    onchange,
  });
  expect(screen.getByRole("group", { name: "Kind" })).toBeDefined();
  await userEvent.click(screen.getByRole("radio", { name: "One" }));
  await userEvent.click(screen.getByRole("radio", { name: "Two" }));
  expect(onchange).toHaveBeenLastCalledWith("two");
  expect(screen.getByRole("radio", { name: "One" })).toHaveProperty("checked", false);
});

test("the summary of errors takes focus and leads to the field", async () => {
  render(TextField, { id: "name", label: "Name", value: "" });
  const { rerender } = render(ErrorSummary, { errors: [] });
  expect(screen.queryByRole("alert")).toBeNull();
  await rerender({ errors: [{ field: "name", words: "Enter a name" }] });
  expect(document.activeElement).toBe(screen.getByRole("alert", { name: "There is a problem" }));
  Element.prototype.scrollIntoView = vi.fn(); // jsdom has no layout
  await userEvent.click(screen.getByRole("link", { name: "Enter a name" }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Name" }));
  expect(window.location.hash).toBe("");
});

test("a file input hands over the file, and takes the same file again", async () => {
  const onfiles = vi.fn();
  render(FileInput, { id: "file", label: "Choose a mail", onfiles });
  const file = new File(["hello"], "mail.eml");
  await userEvent.upload(screen.getByLabelText("Choose a mail", { selector: "input" }), file);
  expect(onfiles).toHaveBeenCalledWith([file]);
});
