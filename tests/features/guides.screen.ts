import { render, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import GuidesPage from "../../src/features/guides/GuidesPage.svelte";
import { calendarDate } from "../../src/lib/calendar.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { location } from "../../src/ui/location.svelte.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { textOf } from "../support/case-pages.ts";
import { contoso, janesCase } from "../support/janes-case.ts";
import { beAt } from "../support/page.ts";

vi.setConfig({ testTimeout: 30_000 });

const user = userEvent.setup();
const number = "DSR-2026-014";

beforeEach(() => {
  beAt("");
});

/** Jane's request for erasure on the desk, on the day it came. */
async function deskWith(changes: Partial<Case> = {}): Promise<Desk> {
  today.travelTo(calendarDate("2026-11-19"));
  const desk = practiceDesk(contoso);
  const kase = { ...janesCase({ sources: [], ...changes }), revision: 0 };
  await desk.cases.save({ kase, event: { kind: "case-opened", on: today.current, facts: {} } });
  return desk;
}

/** Shows the section and follows its links, as the frame of the app does. */
function show(desk: Desk, item: string | null = null): void {
  location.follow();
  const { rerender } = render(GuidesPage, { desk, number, item });
  const follow = (): void => {
    const { route } = location;
    if (route.page === "case") void rerender({ desk, number, item: route.item });
  };
  window.addEventListener("hashchange", follow);
}

async function kept(desk: Desk): Promise<Case> {
  return new Promise((resolve, reject) => {
    const watching = desk.cases.watch(number).subscribe({
      next: (kase) => {
        queueMicrotask(() => watching.unsubscribe());
        if (kase === null) reject(new Error("the case is gone"));
        else resolve(kase);
      },
      error: reject,
    });
  });
}

const heading = (name: string) => screen.findByRole("heading", { name, level: 1 });
const go = () => user.click(screen.getByRole("button", { name: "Continue" }));

function valueOf(field: HTMLElement): string {
  return field instanceof HTMLInputElement ? field.value : "";
}

function checked(name: RegExp): boolean {
  const radio = screen.getByRole("radio", { name });
  return radio instanceof HTMLInputElement && radio.checked;
}

async function choose(answer: string): Promise<void> {
  await user.click(screen.getByRole("radio", { name: answer }));
}

const title = () => screen.getByRole("heading", { level: 1 }).textContent;

/** Passes over every question that is left. */
async function passTheRest(): Promise<void> {
  for (let asked = 0; asked < 30; asked += 1) {
    if (screen.queryByRole("radio", { name: "I do not know" }) === null) return;
    const before = title();
    await choose("I do not know");
    await go();
    await expect.poll(title).not.toBe(before);
  }
}

async function choosePlaces(): Promise<void> {
  await heading("Which of these may hold data on the person?");
  await user.click(screen.getByRole("checkbox", { name: /^Support Data/ }));
  await user.click(screen.getByRole("checkbox", { name: /^Files handed to support/ }));
  await go();
}

test("without a place chosen, the page says what is missing and goes nowhere", async () => {
  show(await deskWith());
  await heading("Which of these may hold data on the person?");
  await go();
  expect(screen.getByRole("alert").textContent).toContain("Choose at least one place");
});

test("one question is asked at a time, with why, where to look and its source", async () => {
  show(await deskWith());
  await choosePlaces();
  await heading("Is the request to reach everything Microsoft holds from support, or tickets that you name?");
  expect(screen.getByText("Why we ask")).toBeTruthy();
  expect(screen.getByText("Where to look")).toBeTruthy();
  expect(screen.getByText(/SUP-DIS-04/)).toBeTruthy();
  expect(screen.getByRole("radio", { name: "I do not know" })).toBeTruthy();
});

test("continuing without an answer says so and keeps the page", async () => {
  show(await deskWith());
  await choosePlaces();
  await heading("Is the request to reach everything Microsoft holds from support, or tickets that you name?");
  await go();
  expect(screen.getByRole("alert").textContent).toContain("Choose one answer, or “I do not know”.");
});

test("a day is typed as people type it, and nonsense is refused with what was typed kept", async () => {
  const desk = await deskWith();
  show(desk);
  await choosePlaces();
  await heading("Is the request to reach everything Microsoft holds from support, or tickets that you name?");
  window.location.hash = `#/c/${number}/guides/support.engagement.closedOn`;
  await heading("On which day was the support case closed?");
  await choose("It was on this day");
  await user.type(screen.getByRole("textbox", { name: "Day" }), "long ago");
  await go();
  expect(screen.getByRole("alert").textContent).toContain("Enter a day");
  expect(valueOf(screen.getByRole("textbox", { name: "Day" }))).toBe("long ago");
  await user.clear(screen.getByRole("textbox", { name: "Day" }));
  await user.type(screen.getByRole("textbox", { name: "Day" }), "12 oct");
  await go();
  await expect.poll(() => screen.queryByText("Mon 12 Oct 2026")).toBeTruthy();
});

test("a digit chooses an answer", async () => {
  show(await deskWith());
  await choosePlaces();
  await heading("Is the request to reach everything Microsoft holds from support, or tickets that you name?");
  const { keys } = await import("../../src/ui/keys.svelte.ts");
  keys.shortcuts.find((one) => one.keys === "2")?.run();
  await expect.poll(() => checked(/approach B/)).toBe(true);
});

test("the whole run proposes tasks, and adding them brings plan and places into the case", async () => {
  const desk = await deskWith();
  show(desk);
  await choosePlaces();
  await heading("Is the request to reach everything Microsoft holds from support, or tickets that you name?");
  await choose("Tickets that we name (approach B)");
  await go();
  await heading("Which kind of support contract does your organisation have?");
  await choose("A Premier contract");
  await go();
  await heading("Can your organisation search over its own support tickets?");
  await choose("Yes");
  await go();
  await heading("Which tickets hold data on the person?");
  await choose("These");
  await user.type(screen.getByRole("textbox", { name: "One on each line" }), "SR-2610-0417\nSR-2610-0932");
  await go();
  await expect.poll(title).not.toBe("Which tickets hold data on the person?");
  await passTheRest();
  await heading("What the guides propose");
  const tasks = within(screen.getByRole("group", { name: "Proposed tasks" })).getAllByRole("checkbox");
  expect(tasks.length).toBeGreaterThan(6);
  await user.click(screen.getByRole("button", { name: `Add ${tasks.length} tasks` }));
  await expect.poll(() => window.location.hash).toBe(`#/c/${number}/plan`);
  const kase = await kept(desk);
  expect(kase.scope?.systems).toEqual(["support-data", "support-dtm"]);
  expect(kase.scope?.guides).toEqual([
    { id: "request", version: 1 },
    { id: "microsoft-support", version: 1 },
  ]);
  expect(kase.tasks).toHaveLength(tasks.length);
  expect(kase.sources.map(({ name }) => name)).toContain("Support ticket SR-2610-0932");
  const deletion = kase.tasks.find(({ rules }) => rules.includes("SUP-DEL-09"));
  expect(deletion?.message).toContain("SR-2610-0417, SR-2610-0932");
  expect(deletion?.message).toContain("jane.roe@contoso.example");
  expect(deletion?.message).toContain("This is a data subject request (GDPR).");
  expect(deletion?.message).toContain(number);
  expect(deletion?.warnings.join(" ")).toContain("Do not delete the tickets in the portal yourself.");
  expect(deletion?.irreversible).toBe(true);
  expect(kase.tasks.some(({ title }) => title.startsWith("Find out: "))).toBe(true);
});

test("changing an answer lists what falls away before it happens, and keeps evidence", async () => {
  const desk = await deskWith();
  const today0 = today.current;
  const kase = await kept(desk);
  const origin = { kind: "guide", guide: "microsoft-support", version: 1, system: "support-data" } as const;
  const task = {
    stage: "act",
    instruction: "",
    warnings: [],
    with: "",
    message: "",
    leadDays: null,
    askBy: null,
    irreversible: false,
    after: [],
    rules: [],
  } as const;
  await desk.cases.save({
    kase: {
      ...kase,
      scope: {
        systems: ["support-data"],
        answers: { "support.option": "b", "support.contract": "premier" },
        guides: [{ id: "microsoft-support", version: 1 }],
        decidedOn: today0,
      },
      tasks: [
        {
          ...task,
          id: "t-1",
          origin: { ...origin, key: "support-data/list-tickets" },
          title: "List the tickets",
          events: [{ kind: "done", on: today0, words: "" }],
        },
        {
          ...task,
          id: "t-2",
          origin: { ...origin, key: "support-data/search-as-premier" },
          title: "Search as Premier",
          events: [{ kind: "asked", on: today0, expectedBy: null, text: "" }],
        },
        {
          ...task,
          id: "t-3",
          origin: { ...origin, key: "support-data/whole-or-parts" },
          title: "Whole or parts",
          events: [],
        },
      ],
    },
    event: { kind: "scope-decided", on: today0, facts: {} },
  });
  show(desk, "support.option");
  await heading("Is the request to reach everything Microsoft holds from support, or tickets that you name?");
  expect(checked(/approach B/)).toBe(true);
  await choose("Everything from support, searched by identifiers (approach A)");
  await go();
  const stop = within(
    await screen.findByRole("region", { name: "This changes what follows from the guide" }),
  );
  expect(stop.getByText("Which kind of support contract does your organisation have?")).toBeTruthy();
  expect(stop.getByText("Whole or parts")).toBeTruthy();
  expect(stop.getByText("Search as Premier")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Go back" }));
  expect((await kept(desk)).scope?.answers["support.option"]).toBe("b");
  await go();
  await screen.findByRole("heading", { name: "This changes what follows from the guide" });
  await user.click(screen.getByRole("button", { name: "Change the answer" }));
  await expect.poll(() => window.location.hash).not.toBe("");
  expect((await kept(desk)).tasks).toHaveLength(3);
});

test("what the case knows already is not asked, and is shown as such", async () => {
  show(await deskWith(), "choose");
  await choosePlaces();
  await heading("Is the request to reach everything Microsoft holds from support, or tickets that you name?");
  await choose("Everything from support, searched by identifiers (approach A)");
  await go();
  await expect.poll(() => window.location.hash).not.toContain("support.option");
  const row = screen
    .getAllByText("By which identifiers can the person be found?")
    .map((term) => term.closest(".pair")?.textContent ?? "")
    .join(" ");
  expect(row).toContain("jane.roe@contoso.example");
  expect(row).toContain("From the case");
  expect(screen.getByRole("heading", { level: 1 }).textContent).not.toContain("By which identifiers");
});

test("answers that contradict each other are named, and nothing is added to the plan on them", async () => {
  const desk = await deskWith();
  const answers = { "dtm.filesPossible": false, "dtm.movedInOn": "2026-11-01" };
  await desk.drafts.save(`guide-run/${number}`, { systems: ["support-dtm"], answers, passed: [] });
  show(desk, "result");
  await screen.findByText(/No files were handed over, and yet there is a day/);
  const alert = screen.getByText("These answers cannot all be right").parentElement!;
  const link = within(alert).getByRole("link", { name: /Were files handed over/ });
  expect(link.getAttribute("href")).toContain("dtm.filesPossible");
  expect(screen.queryByRole("button", { name: /^(Add|Record)/ })).toBeNull();
});

test("what changes by itself is shown before it happens", async () => {
  const desk = await deskWith();
  const answers = {
    "dtm.filesPossible": true,
    "support.engagement.state": "closed",
    "support.engagement.closedOn": "2026-08-22",
  };
  await desk.drafts.save(`guide-run/${number}`, { systems: ["support-dtm"], answers, passed: [] });
  show(desk, "result");
  const title = await screen.findByRole("heading", { name: "What changes if nothing is done" });
  const lines = [...title.parentElement!.querySelectorAll("dl > div")].map((line) => textOf(line).trim());
  expect(
    lines.some((line) => line.startsWith("Fri 20 Nov 2026") && line.includes("(day 90 after closing)")),
  ).toBe(true);
  const lapse = lines.find((line) => line.startsWith("Sat 21 Nov 2026"));
  expect(lapse).toContain("Until then: Can be done. From this day: Lapsed by retention, not verified.");
  expect(lapse).toContain("Files handed to support (Data Transfer and Management tool, DTM)");
});

test("a day that cannot be right is refused at its question, and what was typed stays", async () => {
  const desk = await deskWith();
  const answers = { "dtm.filesPossible": true, "support.engagement.state": "closed" };
  await desk.drafts.save(`guide-run/${number}`, { systems: ["support-dtm"], answers, passed: [] });
  show(desk, "support.engagement.closedOn");
  await user.click(await screen.findByRole("radio", { name: "It was on this day" }));
  for (const [typed, words] of [
    ["1 jan 2030", /lies ahead of today/],
    ["1 jan 1995", /lies before the year 2000/],
    ["1 jan 0026", /Enter a day between 1900 and 2199/],
  ] as const) {
    await user.clear(screen.getByLabelText("Day"));
    await user.type(screen.getByLabelText("Day"), typed);
    await go();
    await screen.findAllByText(words);
    expect(valueOf(screen.getByLabelText("Day"))).toBe(typed);
  }
});
