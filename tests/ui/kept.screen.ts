import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { Component } from "svelte";
import { expect, test, vi } from "vitest";
import ActionsPage from "../../src/features/actions/ActionsPage.svelte";
import AttestationPage from "../../src/features/attestation/AttestationPage.svelte";
import ChecksPage from "../../src/features/overview/ChecksPage.svelte";
import ClockPage from "../../src/features/overview/ClockPage.svelte";
import OverviewPage from "../../src/features/overview/OverviewPage.svelte";
import PlanPage from "../../src/features/plan/PlanPage.svelte";
import SettingsPage from "../../src/features/settings/SettingsPage.svelte";
import type { CasePageProps } from "../../src/features/page-props.ts";
import type { Output } from "../../src/files/output-over.ts";
import type { Desk, Draft } from "../../src/storage/desk.ts";
import { saving } from "../../src/ui/saving.svelte.ts";
import { deskWith, showKept, valueOf } from "../support/case-pages.ts";
import { outputHere } from "../support/output-here.ts";
import { latest } from "../support/watch.ts";

const user = userEvent.setup();
const number = "DSR-2026-014";

type Away = () => void;

/** A section of Jane's case; the answer leaves it. */
function open(
  page: Component<CasePageProps & { output?: Output }>,
  desk: Desk,
  item: string | null = null,
): Away {
  return showKept(page, { desk, number, item, output: outputHere }, number).unmount;
}

const keysOf = async (desk: Desk): Promise<readonly string[]> =>
  (await latest<readonly Draft[]>(desk.drafts.watchAll())).map(({ key }) => key);
const field = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole("textbox", { name });
const text = async (name: string | RegExp): Promise<string> => valueOf(await field(name));

/** What an officer who was locked out finds: the same desk, read anew. */
async function lockAndUnlock(away: Away): Promise<void> {
  await saving.flush();
  away();
}

test("a task half typed is there again after a lock, says that it was kept, and can be given up", async () => {
  const desk = await deskWith();
  const away = open(PlanPage, desk, "new-task");
  await user.type(await field("What is to be done"), "Ask Ada");
  await user.selectOptions(screen.getByRole("combobox", { name: "Stage" }), "Act");
  await lockAndUnlock(away);
  open(PlanPage, desk, "new-task");
  expect(await text("What is to be done")).toBe("Ask Ada");
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Stage" }).selectedOptions[0]?.text).toBe(
    "Act",
  );
  expect(screen.getByText("What you typed was kept.")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Discard it" }));
  expect(await text("What is to be done")).toBe("");
  expect(screen.queryByText("What you typed was kept.")).toBeNull();
  expect(document.activeElement?.id).toBe("title");
  await waitFor(async () => expect(await keysOf(desk)).toEqual([]));
});

test("going elsewhere and back at once keeps the words, and recording them ends the draft", async () => {
  const desk = await deskWith();
  const away = open(OverviewPage, desk);
  await user.type(await field("New note"), "Jane prefers post");
  away();
  const back = open(OverviewPage, desk);
  await saving.flush();
  back();
  open(OverviewPage, desk);
  expect(await text("New note")).toBe("Jane prefers post");
  await user.click(screen.getByRole("button", { name: "Add note" }));
  await waitFor(async () => expect(await text("New note")).toBe(""));
  expect(await screen.findByText("Jane prefers post")).toBeDefined();
  expect(await keysOf(desk)).toEqual([]);
});

test("what was refused stays a draft", async () => {
  const desk = await deskWith();
  const away = open(ChecksPage, desk, "validity");
  await user.type(await field("In a few words"), "Asked three times");
  await user.click(screen.getByRole("button", { name: /^Record/ }));
  await lockAndUnlock(away);
  expect(await keysOf(desk)).toEqual([`form/${number}/validity`]);
});

test("only what was touched is kept, so a day nobody typed is today's", async () => {
  const desk = await deskWith();
  open(ClockPage, desk, "pause");
  await user.type(await field("What you asked, in a few words"), "Which account?");
  await saving.flush();
  const [draft] = await latest<readonly Draft[]>(desk.drafts.watchAll());
  expect(draft).toMatchObject({ key: `form/${number}/pause`, value: { words: "Which account?" } });
});

test("the words of an attestation are kept, and who signs still says that the proof was read", async () => {
  const desk = await deskWith();
  const away = open(AttestationPage, desk);
  await user.type(await field("Remarks"), "By agreement");
  await user.click(screen.getByRole("button", { name: "Sign and number" }));
  await user.click(await screen.findByRole("checkbox"));
  await lockAndUnlock(away);
  open(AttestationPage, desk);
  expect(await text("Remarks")).toBe("By agreement");
  await user.click(screen.getByRole("button", { name: "Sign and number" }));
  expect((await screen.findByRole<HTMLInputElement>("checkbox")).checked).toBe(false);
});

test("settings half typed are kept, and no case is named with them", async () => {
  const desk = await deskWith();
  const props = { desk, section: "organisation", update: "ready" } as const;
  const does = {
    access: null,
    backups: null,
    onpersist: vi.fn(() => Promise.resolve(true)),
    onlock: vi.fn(),
    onupdate: vi.fn(async () => true),
  };
  const { unmount } = showKept(SettingsPage, { ...props, ...does });
  await user.clear(await field("Name of your organisation"));
  await user.type(await field("Name of your organisation"), "Fabrikam");
  await lockAndUnlock(unmount);
  expect(await keysOf(desk)).toEqual(["form/desk/organisation"]);
  showKept(SettingsPage, { ...props, ...does });
  expect(await text("Name of your organisation")).toBe("Fabrikam");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(async () => expect(await keysOf(desk)).toEqual([]));
});

test("an outcome half typed is kept with its cell, with the result that shows its fields", async () => {
  const desk = await deskWith();
  const cell = "s-Chat-log.erasure";
  const away = open(ActionsPage, desk, cell);
  await user.click(await screen.findByRole("radio", { name: /^Kept/ }));
  await user.type(await field("Reason in words"), "Tax law");
  await lockAndUnlock(away);
  open(ActionsPage, desk, cell);
  expect(await text("Reason in words")).toBe("Tax law");
});

test("when a draft cannot be kept, the form says so and goes on", async () => {
  const desk = await deskWith();
  const full: Desk = { ...desk, drafts: { ...desk.drafts, save: () => Promise.reject(new Error("full")) } };
  open(OverviewPage, full);
  await user.type(await field("New note"), "x");
  await saving.flush();
  expect(await screen.findByText("What you type cannot be kept.")).toBeDefined();
  expect(await text("New note")).toBe("x");
});
