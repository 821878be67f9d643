import { screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { OwnGuide } from "../../src/domain/own-guide/own-guide.ts";
import { withStep } from "../../src/domain/own-guide/edit.ts";
import { emptyShelf } from "../../src/domain/own-guide/empty-shelf.ts";
import { publish } from "../../src/domain/own-guide/shelf.ts";
import type { Case } from "../../src/domain/case.ts";
import MakingPage from "../../src/features/own-guides/MakingPage.svelte";
import GuidesPage from "../../src/features/guides/GuidesPage.svelte";
import { calendarDate } from "../../src/lib/calendar.ts";
import { first } from "../../src/lib/first.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { location } from "../../src/ui/location.svelte.ts";
import { keys } from "../../src/ui/keys.svelte.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { showKept, textOf } from "../support/case-pages.ts";
import { contoso, janesCase } from "../support/janes-case.ts";
import { beAt } from "../support/page.ts";
import { ownId, payroll, payrollGuide, yearClosed } from "../support/own-guide.ts";

vi.setConfig({ testTimeout: 30_000 });

const user = userEvent.setup();
const day = calendarDate("2026-11-19");
beforeEach(() => {
  today.travelTo(day);
  beAt("");
});

const drafted = async (own: OwnGuide): Promise<Desk> => {
  const desk = practiceDesk(contoso);
  await desk.drafts.save(`own-guide/${own.guide.id}`, JSON.parse(JSON.stringify(own)) as never);
  return desk;
};
const checks = async (): Promise<string> => textOf(await screen.findByRole("complementary"));

test("what is missing is said while the guide is written, and nothing is published before it is put right", async () => {
  const desk = await drafted(withStep(payrollGuide(), "step-1", { rules: [] }));
  const shown = showKept(MakingPage, { desk, guide: ownId, part: "publish", item: null as string | null });
  expect(await checks()).toContain("2 steps, 1 error, 0 warnings");
  await user.click(screen.getByRole("button", { name: "Publish version 1" }));
  await screen.findByText("The guide cannot be published yet");
  await shown.rerender({ desk, guide: ownId, part: "steps", item: "step-1" });
  await user.click(await screen.findByRole("checkbox", { name: /Fabrikam deletes when asked/ }));
  await vi.waitFor(async () => expect(await checks()).toContain("0 errors"));
  await shown.rerender({ desk, guide: ownId, part: "publish", item: null });
  await user.click(screen.getByRole("button", { name: "Publish version 1" }));
  await vi.waitFor(() => expect(window.location.hash).toBe(`#/guides/${ownId}`));
});

test("what is typed into the forms of a guide is kept from the first character", async () => {
  const desk = await drafted(payrollGuide());
  const shown = showKept(MakingPage, { desk, guide: ownId, part: "about", item: null });
  await user.type(await screen.findByLabelText("Edition or date of the source"), ", second edition");
  await vi.waitFor(async () =>
    expect(JSON.stringify(await first(desk.drafts.watchAll()))).toContain("second edition"),
  );
  shown.unmount();
  showKept(MakingPage, { desk, guide: ownId, part: "about", item: null });
  await vi.waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>("Edition or date of the source").value).toBe(
      "2 March 2026, second edition",
    ),
  );
});

test("a step is moved by the keyboard alone, and stays at the ends of the list", async () => {
  const desk = await drafted(payrollGuide());
  showKept(MakingPage, { desk, guide: ownId, part: "steps", item: "step-1" });
  await screen.findByRole("heading", { name: "Have the record copied" });
  const lines = (): readonly string[] =>
    within(screen.getAllByRole("list").find((list) => list.classList.contains("lines"))!)
      .getAllByRole("link")
      .map(textOf);
  const press = (key: string): void => {
    window.addEventListener("keydown", (event) => keys.handle(event), { once: true });
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, altKey: true, bubbles: true }));
  };
  expect(lines()).toEqual(["Have the record copied", "Have the record deleted"]);
  press("ArrowUp");
  press("ArrowDown");
  await vi.waitFor(() => expect(lines()).toEqual(["Have the record deleted", "Have the record copied"]));
});

test("a test run asks as in a case, and shows what the guide says on the answers", async () => {
  const desk = await drafted(payrollGuide());
  showKept(MakingPage, { desk, guide: ownId, part: "test", item: null });
  const question = (await screen.findByRole("heading", { name: "Has the year been closed?" })).closest(
    "section",
  )!;
  await user.click(within(question).getByRole("radio", { name: "No" }));
  await user.click(within(question).getByRole("button", { name: "Continue" }));
  const result = (await screen.findByRole("heading", { name: "What the guide says" })).closest("section")!;
  await vi.waitFor(() => expect(textOf(result)).toContain("The year is still open."));
  expect(textOf(result)).toContain("Have the record deleted held back");
});

test("a published version never changes: changing the guide makes a draft of the next", async () => {
  const desk = practiceDesk(contoso);
  const { shelf, event } = publish(emptyShelf, payrollGuide(), day);
  await desk.shelf.save(shelf, event);
  showKept(MakingPage, { desk, guide: ownId, part: "about", item: null });
  await screen.findByText(/Version 1 is published and never changes/);
  await user.click(screen.getByRole("button", { name: "Make a draft of version 2" }));
  await screen.findByText(/Draft of version 2/);
});

/** Jane's case with version 1 adopted, while version 2 is there. */
async function deskWithNewer(): Promise<Desk> {
  const desk = practiceDesk(contoso);
  const first = publish(emptyShelf, payrollGuide(), day);
  await desk.shelf.save(first.shelf, first.event);
  const changed = withStep(payrollGuide(), "step-1", { title: "Have an extract made" });
  const part = changed.guide.parts[0]!;
  const added = {
    ...changed,
    guide: {
      ...changed.guide,
      parts: [
        { ...part, steps: [...part.steps, { ...part.steps[0]!, id: "step-3", title: "Tell the auditors" }] },
      ],
    },
  };
  const second = publish(first.shelf, added, day);
  await desk.shelf.save(second.shelf, second.event);
  const kase: Case = {
    ...janesCase({ sources: [], tasks: [] }),
    revision: 0,
    scope: {
      systems: [payroll],
      answers: { [yearClosed]: true },
      guides: [{ id: ownId, version: 1 }],
      decidedOn: day,
    },
  };
  await desk.cases.save({ kase, event: { kind: "case-opened", on: day, facts: {} } });
  return desk;
}

test("a running case keeps its version, and compares with the newer one before it goes over", async () => {
  const desk = await deskWithNewer();
  const stop = location.follow();
  const props = { desk, number: "DSR-2026-014" };
  const shown = showKept(GuidesPage, { ...props, item: null as string | null }, "DSR-2026-014");
  await screen.findByText(/this case uses version 1; version 2 is there/);
  expect(screen.queryByText("Tell the auditors")).toBeNull();
  await shown.rerender({ ...props, item: "compare" });
  await screen.findByRole("heading", { level: 1, name: "Compare with the newer version" });
  expect(screen.getByText("1 answer stays.")).toBeTruthy();
  const added = screen.getByRole("heading", { name: "These tasks are added:" }).closest("section")!;
  expect(textOf(added)).toContain("Tell the auditors");
  await user.click(screen.getByRole("button", { name: "Go over to the newer version" }));
  await vi.waitFor(() => expect(window.location.hash).toContain("/guides/"));
  await shown.rerender({ ...props, item: "result" });
  await screen.findByRole("checkbox", { name: "Tell the auditors" });
  stop();
});
