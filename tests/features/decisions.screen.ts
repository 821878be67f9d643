import { screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import { rulingsOf } from "../../src/domain/decisions/rulings.ts";
import ChecksPage from "../../src/features/overview/ChecksPage.svelte";
import DecisionsPage from "../../src/features/decisions/DecisionsPage.svelte";
import RegisterPage from "../../src/features/register/RegisterPage.svelte";
import { calendarDate } from "../../src/lib/calendar.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { location } from "../../src/ui/location.svelte.ts";
import { caseAt } from "../../src/ui/route.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { caseOf, deskWith, showKept, showPage, textOf } from "../support/case-pages.ts";
import { place } from "../support/janes-case.ts";
import { openedCase } from "../support/opened-case.ts";

const user = userEvent.setup({ delay: null });
const press = (name: string): Promise<void> => user.click(screen.getByRole("button", { name }));
const choose = (name: string | RegExp): Promise<void> => user.click(screen.getByRole("radio", { name }));
const write = (name: string, text: string): Promise<void> => user.type(screen.getByLabelText(name), text);
const go = (item: string | null): void => location.go(caseAt("DSR-2026-014", "decisions", item));

async function freshDesk(changes: Partial<Case> = {}): Promise<Desk> {
  const desk = await deskWith({ ...openedCase(), ...changes, id: "c".repeat(32) });
  today.travelTo(calendarDate("2026-11-26"));
  return desk;
}

const atDecisions = (): Promise<HTMLElement> => screen.findByRole("heading", { level: 1, name: "Decisions" });

beforeEach(() => {
  window.location.hash = "#/c/DSR-2026-014/decisions";
});

test("seven questions stand before any right, each with what it wants and its provision", async () => {
  showPage(DecisionsPage, await freshDesk());
  const gates = await screen.findByRole("region", { name: "Before any right" });
  expect(within(gates).getAllByRole("listitem")).toHaveLength(7);
  expect(textOf(gates)).toContain("Whoever refuses says so, and why, by Mon 21 Dec 2026.");
  expect(textOf(gates)).toContain("Art. 12(6), recitals 57 and 64");
  expect(textOf(gates)).toContain("Record how you know who asks.");
});

test("a right is refused in part: with a ground of its law, and never without reasons", async () => {
  const desk = await freshDesk({ sources: [place("Chat log"), place("Ledger")] });
  showPage(DecisionsPage, desk);
  await atDecisions();
  await user.click(screen.getByRole("link", { name: "Decide on erasure" }));
  await screen.findByRole("heading", { level: 1, name: "Decide on erasure" });
  await user.selectOptions(screen.getByLabelText("Which part"), "Ledger");
  await choose(/^Refused/);
  await press("Record the decision");
  expect(rulingsOf(await caseOf(desk)).decisions).toEqual([]);
  expect(textOf(screen.getByRole("alert"))).toContain("Choose one.");
  await user.selectOptions(
    screen.getByLabelText("Ground"),
    "GDPR Art. 17(3)(b): a legal duty to keep it, or a task in the public interest",
  );
  await write("Reasons in fact", "Invoices are kept for ten years.");
  await press("Record the decision");
  await atDecisions();
  const table = screen.getByRole("table", { name: "Parts of the decision on erasure" });
  expect(textOf(table)).toContain("GDPR Art. 17(3)(b)");
  expect(textOf(table)).toContain("Invoices are kept for ten years.");
  await user.click(screen.getByRole("link", { name: "Add a part to erasure" }));
  await screen.findByRole("heading", { level: 1, name: "Decide on erasure" });
  await user.selectOptions(screen.getByLabelText("Which part"), "Chat log");
  await choose(/^Followed/);
  await press("Record the decision");
  await atDecisions();
  expect(screen.getByText("Followed in part, decided Thu 26 Nov 2026")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Take out Chat log" }));
  expect(await screen.findByText("Refused, decided Thu 26 Nov 2026")).toBeTruthy();
});

test("an objection to direct marketing offers nothing but to follow it", async () => {
  showPage(DecisionsPage, await freshDesk(openedCase({ rights: ["objection"] })), "on-objection");
  await screen.findByRole("heading", { level: 1, name: "Decide on objection" });
  expect(screen.getByRole("radio", { name: /^Refused/ })).toBeTruthy();
  await choose(/^Direct marketing/);
  expect(screen.queryByRole("radio", { name: /^Refused/ })).toBeNull();
  expect(screen.getByRole("radio", { name: /^Followed/ })).toBeTruthy();
});

test("a field is put right, a restriction is told before it is lifted, and the register lists it meanwhile", async () => {
  const desk = await freshDesk(openedCase({ rights: ["rectification", "restriction"] }));
  showPage(DecisionsPage, desk);
  await atDecisions();
  go("rectify");
  await screen.findByRole("heading", { level: 1, name: "Put a field right" });
  await write("Which place", "CRM");
  await write("Field", "Surname");
  await choose("Old replaced by new");
  await write("What stood there", "Row");
  await write("What stands there now, or the statement", "Roe");
  await press("Record that it was put right");
  await atDecisions();
  expect(screen.getByText("Row → Roe")).toBeTruthy();
  go("restrict");
  await screen.findByRole("heading", { level: 1, name: "Restrict data" });
  await choose(/^GDPR Art. 18\(1\)\(a\)/);
  await write("Which place", "CRM");
  await write("What is blocked", "the address");
  await press("Record the restriction");
  await atDecisions();

  const { id } = rulingsOf(await caseOf(desk)).restrictions[0]!;
  go(`lift.${id}`);
  await screen.findByRole("heading", { level: 1, name: "Restriction lifted" });
  await press("Record that it was lifted");
  expect(await screen.findByText(/Tell the person first, and record the notice/)).toBeTruthy();
  go(null);
  await atDecisions();
  await user.click(screen.getByRole("link", { name: "Plan to lift the address" }));
  await screen.findByRole("heading", { level: 1, name: "Plan to lift a restriction" });
  await write("Why it ends", "checked");
  await press("Plan the lifting");
  await atDecisions();
  await user.click(screen.getByRole("link", { name: "Record the notice the address" }));
  await screen.findByRole("heading", { level: 1, name: "Notice before lifting" });
  await write("How they were told", "letter");
  await press("Record the notice");
  await atDecisions();
  await user.click(screen.getByRole("link", { name: "Record as lifted the address" }));
  await screen.findByRole("heading", { level: 1, name: "Restriction lifted" });
  await press("Record that it was lifted");
  await atDecisions();
  expect(screen.getByText("Lifted: the address (CRM)")).toBeTruthy();
});

test("the register lists every restriction in force, and says which to look at", async () => {
  const restriction = {
    id: "x",
    ground: { code: "eu-18-1-a", article: "GDPR Art. 18(1)(a)", iri: null },
    sourceId: null,
    place: "CRM",
    what: "the address",
    how: "",
    from: calendarDate("2026-11-20"),
    until: calendarDate("2026-11-25"),
    lifting: null,
    liftedOn: null,
  };
  const lifted = { ...restriction, id: "y", what: "the phone number", liftedOn: calendarDate("2026-11-24") };
  const desk = await freshDesk({ rulings: { restrictions: [restriction, lifted] } });
  showKept(RegisterPage, { desk, view: "restrictions" as const });
  const table = await screen.findByRole("table", { name: "1 restriction, the next to look at first" });
  expect(textOf(table)).toContain("the address");
  expect(textOf(table)).toContain("Look again");
  expect(textOf(table)).not.toContain("phone");
});

test("a fee is asked on a ground, and paid on a day", async () => {
  const desk = await freshDesk(openedCase({ regime: "uk-gdpr", rights: ["access"] }));
  showPage(DecisionsPage, desk);
  await atDecisions();
  go("fee");
  await screen.findByRole("heading", { level: 1, name: "Ask a fee" });
  await choose(/^UK GDPR Art. 15\(3\)/);
  await write("Amount", "12.50");
  await write("Reasons in fact, and how the amount was reached", "third copy on paper");
  await press("Record that the fee was asked");
  await atDecisions();
  await user.click(screen.getByRole("link", { name: /^Fee paid/ }));
  await screen.findByRole("heading", { level: 1, name: "Fee paid" });
  await press("Record that the fee was paid");
  await atDecisions();
  expect((await caseOf(desk)).clock.at(-1)).toEqual({ kind: "fee-paid", on: "2026-11-26" });
});

test("evidence that was seen is destroyed on a recorded day", async () => {
  const desk = await freshDesk();
  showPage(ChecksPage, desk, "identity");
  await screen.findByRole("heading", { level: 1, name: "Identity check" });
  expect(textOf(screen.getByRole("group", { name: /How it was checked/ }))).toContain("Last resort.");
  await choose(/^Document seen/);
  await choose("Confirmed");
  await write("In a few words", "no account, no address on file");
  await press("Record identity check");
  expect((await caseOf(desk)).identity?.evidenceDestroyedOn).toBeNull();
});

test("an opt-out asks nobody who they are", async () => {
  showPage(
    ChecksPage,
    await freshDesk(openedCase({ regime: "ccpa-opt-out", rights: ["opt-out"] })),
    "identity",
  );
  expect(await screen.findByText("An opt-out or a limit is followed without asking who it is.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Record identity check" })).toBeNull();
});
