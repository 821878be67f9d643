import { describe, expect, test } from "vitest";
import { loadCalendar } from "../../src/content/holidays/index.ts";
import { regimeOf, regimes } from "../../src/content/regimes/all.ts";
import { deadline, receivedOn } from "../../src/domain/clock.ts";
import type { ClockEvent } from "../../src/domain/clock-event.ts";
import { workingDaysOf } from "../../src/domain/holiday.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { calendarNames } from "../../src/content/holidays/names.ts";
import { duesOf } from "../../src/domain/dues.ts";
import { rights, type Right } from "../../src/domain/right.ts";
import { rightsTable, tableOf, type RightsRow, type Row } from "../support/deadline-table.ts";

const reasons = { s: "clarification", si: "identity", sf: "fee", so: "other" } as const;

const rightsIn = (names: readonly string[]): readonly Right[] =>
  rights.filter((right) => names.includes(right));

function eventOf(entry: string): ClockEvent {
  const [code = "", date = "", ...named] = entry.split(" ");
  const on = calendarDate(date);
  switch (code) {
    case "r":
      return { kind: "received", on };
    case "i":
      return { kind: "identity-received", on };
    case "f":
      return { kind: "fee-paid", on };
    case "x":
      return { kind: "extended", on, ground: "complexity", words: "many systems" };
    case "c":
      return { kind: "restarted", on };
    case "d":
      return { kind: "carried-out", on, rights: rightsIn(named) };
    case "a":
      return named.length === 0
        ? { kind: "answered", on }
        : { kind: "answered", on, rights: rightsIn(named) };
    case "s":
    case "si":
    case "sf":
    case "so":
      return { kind: "stopped", on, reason: reasons[code], words: "asked" };
    default:
      throw new Error(entry);
  }
}

async function datesOf({ calendar, law, happened }: Row, backwards = false): Promise<string> {
  const entered = happened.split("; ").map(eventOf);
  const events = backwards ? entered.toReversed() : entered;
  const known = calendar === "none" ? null : await loadCalendar(calendar);
  if (calendar !== "none" && known === null) throw new Error(calendar);
  const received = receivedOn(events);
  if (received === null) throw new Error(happened);
  const found = deadline(events, regimeOf(law, received), workingDaysOf(known));
  return `${found?.statutory ?? ""}, safe ${found?.safe ?? ""}`;
}

const table = [...tableOf("holidays"), ...tableOf("stories")];

describe("the table of expected dates", () => {
  test("has at least 300 cases, each once and with where its date comes from", () => {
    expect(table.length).toBeGreaterThanOrEqual(300);
    expect(table.filter(({ from }) => from.trim() === "")).toEqual([]);
    expect(new Set(table.map(({ calendar, law, happened }) => `${calendar}|${law}|${happened}`)).size).toBe(
      table.length,
    );
  });

  test("has a case for every law, and for every country with a calendar", () => {
    const laws = new Set(table.map(({ law }) => law));
    expect(regimes.filter(({ id }) => !laws.has(id)).map(({ id }) => id)).toEqual([]);
    const countries = new Set(table.map(({ calendar }) => calendar.slice(0, 2)));
    expect(calendarNames.filter(([id]) => !countries.has(id.slice(0, 2)))).toEqual([]);
  });

  test.for(table.map((row) => [row.calendar, row.law, row.happened, row] as const))(
    "%s, %s: %s",
    async ([, , , row]) => {
      const expected = `${row.due}, safe ${row.safe}`;
      expect(await datesOf(row), row.from).toBe(expected);
      expect(await datesOf(row, true), `entered backwards: ${row.from}`).toBe(expected);
    },
  );
});

async function openDates(
  { calendar, law, rights: names, happened }: RightsRow,
  backwards = false,
): Promise<string> {
  const entered = happened.split("; ").map(eventOf);
  const clock = backwards ? entered.toReversed() : entered;
  const received = receivedOn(clock);
  if (received === null) throw new Error(happened);
  const known = calendar === "none" ? null : await loadCalendar(calendar);
  const ofLaw = { regime: regimeOf(law, received), workingDays: workingDaysOf(known) };
  const asked = names.split(" ");
  return duesOf({ clock, rights: rightsIn(asked) }, ofLaw)
    .filter(({ doneOn }) => doneOn === null)
    .map((due) =>
      [
        due.deadline.statutory,
        ...asked.filter((name) => rightsIn([name]).some((right) => due.rights.includes(right))),
      ].join(" "),
    )
    .join("; ");
}

describe("the table of requests whose rights have dates of their own", () => {
  test.for(rightsTable().map((row) => [row.law, row.rights, row.happened, row] as const))(
    "%s, %s: %s",
    async ([, , , row]) => {
      expect(await openDates(row), row.from).toBe(row.open);
      expect(await openDates(row, true), `entered backwards: ${row.from}`).toBe(row.open);
    },
  );
});
