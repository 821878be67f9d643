import { cleanup, render } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import Badge from "../../src/app/presence/Badge.svelte";
import { initialSettings } from "../../src/domain/settings.ts";
import { recordAnswered } from "../../src/domain/steps/record-answered.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { first } from "../../src/lib/first.ts";
import { newId } from "../../src/lib/id.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { today } from "../../src/ui/today.svelte.ts";
import { saveCase } from "../support/desk.ts";
import { accepted } from "../support/janes-case.ts";
import { openedCase } from "../support/opened-case.ts";

const setAppBadge = vi.fn(() => Promise.resolve());

beforeEach(() => {
  today.travelTo(calendarDate("2026-12-18"));
  // jsdom has no badge.
  Object.defineProperty(navigator, "setAppBadge", { value: setAppBadge, configurable: true });
});
afterEach(() => {
  cleanup();
  today.comeBack();
  Reflect.deleteProperty(navigator, "setAppBadge");
  vi.clearAllMocks();
});

async function deskWith(...receivedOn: readonly string[]): Promise<Desk> {
  const desk = practiceDesk(initialSettings);
  for (const [n, on] of receivedOn.entries()) {
    const opened = openedCase({ receivedOn: calendarDate(on) }, today.current);
    await saveCase(desk, { ...opened, id: newId(), number: `DSR-2026-10${n}`, revision: 0 });
  }
  return desk;
}

test("the badge counts what is late and what is due within three days, and follows the day", async () => {
  // Due Wed 11, Mon 21 and Tue 29 December 2026: late, in three days, and later.
  const desk = await deskWith("2026-11-11", "2026-11-20", "2026-11-29");
  render(Badge, { desk, settings: initialSettings });
  await expect.poll(() => setAppBadge.mock.lastCall).toEqual([2]);
  today.travelTo(calendarDate("2026-12-26"));
  await expect.poll(() => setAppBadge.mock.lastCall).toEqual([3]);
});

test("an answered request leaves the badge", async () => {
  const desk = await deskWith("2026-11-11");
  render(Badge, { desk, settings: initialSettings });
  await expect.poll(() => setAppBadge.mock.lastCall).toEqual([1]);
  const kase = await first(desk.cases.watch("DSR-2026-100"));
  const answered = recordAnswered(
    kase!,
    { on: calendarDate("2026-12-17"), words: "by phone" },
    today.current,
  );
  await desk.cases.save(accepted(answered));
  await expect.poll(() => setAppBadge.mock.lastCall).toEqual([0]);
});
