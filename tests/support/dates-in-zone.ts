import { de } from "../../src/content/holidays/de.ts";
import { nz } from "../../src/content/holidays/nz.ts";
import { regimeOf } from "../../src/content/regimes/all.ts";
import { deadline } from "../../src/domain/clock.ts";
import { duesOf } from "../../src/domain/dues.ts";
import { workingDaysOf } from "../../src/domain/holiday.ts";
import { calendarDate, dateOf, plusDays, type CalendarDate } from "../../src/lib/calendar.ts";

const germany = workingDaysOf(de[0] ?? null);
const newZealand = workingDaysOf(nz);

/** Whether the laptop's clock names that day at its first and last moment and at every half hour between. */
function named(day: CalendarDate): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const moments = Array.from({ length: 48 }, (_, n) => new Date(year, month - 1, date, 0, 30 * n));
  return [...moments, new Date(year, month - 1, date, 23, 59, 59, 999)].every((at) => dateOf(at) === day);
}

/** Prints every due date of two years, by three laws, and whether the clock of this zone names each day rightly. */
export function main(): number {
  const start = calendarDate("2026-01-01");
  const days = Array.from({ length: 731 }, (_, n) => plusDays(start, n));
  const dates = days.map((on) => {
    const events = [
      { kind: "received", on },
      { kind: "extended", on, ground: "complexity", words: "" },
    ] as const;
    const due = (law: string, calendar = germany): string =>
      deadline(events, regimeOf(law, on), calendar)?.statutory ?? "";
    const asked = { clock: [{ kind: "received", on } as const], rights: ["access", "opt-out"] as const };
    const each = duesOf(asked, { regime: regimeOf("ccpa", on), workingDays: germany });
    const optOut = each.find(({ rights }) => rights.includes("opt-out"))?.deadline.statutory ?? "";
    return [on, due("eu-gdpr"), due("ccpa"), due("nz", newZealand), optOut, named(on)].join(" ");
  });
  process.stdout.write(`${dates.join("\n")}\n`);
  return 0;
}
