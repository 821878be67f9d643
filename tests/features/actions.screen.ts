import { screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { calendarDate } from "../../src/lib/calendar.ts";
import ActionsPage from "../../src/features/actions/ActionsPage.svelte";
import { first } from "../../src/lib/first.ts";
import { caseOf, deskWith, showPage, focused, textOf, valueOf } from "../support/case-pages.ts";
import { outcome, place, supportTask } from "../support/janes-case.ts";

const user = userEvent.setup({ delay: null });

const table = async (): Promise<HTMLElement> =>
  screen.findByRole("table", { name: "What was done at each place" });

test("the page says that it sends and deletes nothing", async () => {
  showPage(ActionsPage, await deskWith());
  expect(
    await screen.findByText(/Nothing on this page sends, changes or deletes anything elsewhere/),
  ).toBeTruthy();
  for (const button of screen.getAllByRole("button")) expect(textOf(button)).not.toMatch(/\bdelete\b/i);
});

test("without sources it says where they come from", async () => {
  showPage(ActionsPage, await deskWith({ sources: [] }));
  expect(await screen.findByText("Actions appear when sources are recorded in the plan.")).toBeTruthy();
});

test("every place has a row, and only the rights that were exercised can be recorded", async () => {
  showPage(ActionsPage, await deskWith());
  const rows = within(await table()).getAllByRole("row");
  expect(rows).toHaveLength(6);
  expect(textOf(rows[1]!)).toMatch(/Support ticket SR-2610-0417.*Confirmed.*reply\.eml/);
  expect(textOf(rows[5]!)).toMatch(/Invoice 2025-118.*Kept/);
  expect(within(rows[1]!).getAllByRole("button")).toHaveLength(1);
  expect(screen.getByText("5 of 5 lines settled.")).toBeTruthy();
});

test("a confirmation is recorded with a proof that is attached, and the line is settled", async () => {
  const desk = await deskWith({ sources: [place("Chat log")], proofs: [] });
  showPage(ActionsPage, desk);
  await user.click(
    within(await table()).getByRole("button", { name: "Erasure at Chat log: Nothing recorded" }),
  );
  await expect.poll(focused).toBe("Erasure: Chat log");
  await user.click(screen.getByRole("radio", { name: "Confirmed by the provider" }));
  await user.type(screen.getByRole("textbox", { name: "By whom" }), "Ada, Microsoft");
  const file = new File(["We confirm."], "reply.txt", { type: "text/plain" });
  await user.upload(screen.getByLabelText("Attach a proof", { selector: "input" }), file);
  await user.click(screen.getByRole("button", { name: "Record the outcome" }));
  await screen.findByText("1 of 1 line settled.");
  const kase = await caseOf(desk);
  expect(kase.sources[0]?.outcomes).toMatchObject([
    {
      right: "erasure",
      result: "confirmed-by-provider",
      by: "Ada, Microsoft",
      method: "vendor-ticket",
      on: "2026-12-16",
      proofs: [kase.proofs[0]!.id],
    },
  ]);
  const kinds = (await first(desk.journal.watch(kase.id))).map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(["outcome-recorded", "proof-added"]);
});

test("a confirmation without proof is allowed, says so, and stays open until a proof of the case is picked", async () => {
  const desk = await deskWith({ sources: [place("Chat log", outcome({ proofs: [] }))] });
  showPage(ActionsPage, desk);
  expect(await screen.findByText("0 of 1 line settled.")).toBeTruthy();
  await user.click(within(await table()).getByRole("button", { name: /Done, proof missing/ }));
  expect(await screen.findByText(/counts as open in the attestation/)).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: "reply.eml" }));
  await user.click(screen.getByRole("button", { name: "Record the outcome" }));
  await screen.findByText("1 of 1 line settled.");
});

test("parts of a place may go different ways: a second outcome stands beside the first", async () => {
  const desk = await deskWith({ sources: [place("Chat log", outcome())] });
  showPage(ActionsPage, desk, "s-Chat-log.erasure");
  await user.click(await screen.findByRole("button", { name: "Record another part" }));
  await user.click(screen.getByRole("radio", { name: "Kept" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Ground" }), "GDPR Art. 17(3)(e)");
  await user.type(screen.getByRole("textbox", { name: "Reason in words" }), "A lawsuit");
  await user.click(screen.getByRole("button", { name: "Record the outcome" }));
  await screen.findByText("2 of 2 lines settled.");
  expect((await caseOf(desk)).sources[0]?.outcomes.map(({ result }) => result)).toEqual([
    "confirmed-by-provider",
    "kept",
  ]);
});

test("the answer to the request in the plan is offered as date, name and proof of the outcome", async () => {
  const source = { ...place("Chat log"), system: "support-data" };
  const asked = { kind: "asked", on: calendarDate("2026-11-19"), expectedBy: null, text: "" } as const;
  const answered = {
    kind: "answered",
    on: calendarDate("2026-12-10"),
    text: "",
    proofs: ["proof-1"],
  } as const;
  const desk = await deskWith({ sources: [source], tasks: [supportTask({ events: [asked, answered] })] });
  showPage(ActionsPage, desk, "s-Chat-log.erasure");
  await user.click(await screen.findByRole("radio", { name: "Confirmed by the provider" }));
  await user.click(screen.getByRole("button", { name: "Record the outcome" }));
  await screen.findByText("1 of 1 line settled.");
  expect((await caseOf(desk)).sources[0]?.outcomes).toMatchObject([
    { on: "2026-12-10", askedOn: "2026-11-19", by: "Microsoft support", proofs: ["proof-1"] },
  ]);
});

test("keeping something needs a ground and a reason", async () => {
  const desk = await deskWith({ sources: [place("Invoice 2025-118")] });
  showPage(ActionsPage, desk, "s-Invoice-2025-118.erasure");
  await user.click(await screen.findByRole("radio", { name: "Kept" }));
  await user.click(screen.getByRole("button", { name: "Record the outcome" }));
  expect(textOf(screen.getByRole("alert"))).toContain("Choose or name the ground.");
  expect(textOf(screen.getByRole("alert"))).toContain("Give the reason in words.");
  await user.selectOptions(screen.getByRole("combobox", { name: "Ground" }), "GDPR Art. 17(3)(b)");
  await user.type(screen.getByRole("textbox", { name: "Reason in words" }), "Tax law");
  await user.type(screen.getByRole("textbox", { name: "Kept until" }), "31/12/2035");
  await user.click(screen.getByRole("button", { name: "Record the outcome" }));
  await screen.findByText("1 of 1 line settled.");
  expect((await caseOf(desk)).sources[0]?.outcomes).toMatchObject([
    {
      result: "kept",
      ground: "GDPR Art. 17(3)(b)",
      words: "Tax law",
      until: "2035-12-31",
      by: "",
      method: "",
    },
  ]);
});

test("what lapsed by retention is recorded as not verified, with the reason", async () => {
  const desk = await deskWith({ sources: [place("Chat log")] });
  showPage(ActionsPage, desk, "s-Chat-log.erasure");
  await user.click(await screen.findByRole("radio", { name: "Lapsed by retention (not verified)" }));
  await user.type(screen.getByRole("textbox", { name: "Reason in words" }), "Holding period of 90 days");
  await user.click(screen.getByRole("button", { name: "Record the outcome" }));
  await expect
    .poll(async () => (await caseOf(desk)).sources[0]?.outcomes[0])
    .toMatchObject({ result: "lapsed-by-retention", method: "expire-from-retention" });
});

test("a date before asking is refused and nothing typed is lost", async () => {
  const desk = await deskWith({ sources: [place("Chat log")] });
  showPage(ActionsPage, desk, "s-Chat-log.erasure");
  await user.click(await screen.findByRole("radio", { name: "Done by us" }));
  expect(valueOf(screen.getByRole("textbox", { name: "By whom" }))).toBe("Sam Officer");
  await user.type(screen.getByRole("textbox", { name: "Asked on" }), "10/12/2026");
  const on = screen.getByRole("textbox", { name: "Done or confirmed on" });
  await user.clear(on);
  await user.type(on, "9/12/2026");
  await user.click(screen.getByRole("button", { name: "Record the outcome" }));
  expect(textOf(await screen.findByRole("alert"))).toMatch(/10 Dec 2026/);
  expect(valueOf(on)).toBe("9/12/2026");
  expect((await caseOf(desk)).sources[0]?.outcomes).toEqual([]);
});

test("an outcome can be started from a choice of place and action", async () => {
  showPage(ActionsPage, await deskWith({ sources: [place("Chatlog")] }), "new");
  await user.click(await screen.findByRole("button", { name: "Continue" }));
  expect(textOf(screen.getByRole("alert"))).toContain("Choose the place.");
  await user.selectOptions(screen.getByRole("combobox", { name: "Place" }), "Chatlog");
  await user.click(screen.getByRole("button", { name: "Continue" }));
  expect(await screen.findByRole("heading", { name: "Erasure: Chatlog" })).toBeTruthy();
});

test("the action record names result, ground and the hash of every proof", async () => {
  showPage(ActionsPage, await deskWith(), "record");
  await screen.findByRole("heading", { name: "Action record", level: 1 });
  const rows = within(await table()).getAllByRole("row");
  expect(textOf(rows[1]!)).toMatch(/Confirmed by the provider.*reply\.eml, SHA-256 9f3c/);
  expect(textOf(rows[5]!)).toMatch(/Kept.*GDPR Art\. 17\(3\)\(b\).*until Mon 31 Dec 2035/);
});
