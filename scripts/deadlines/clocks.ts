import { ccpa } from "../../src/content/regimes/ccpa.ts";
import { regimeOf, regimes } from "../../src/content/regimes/all.ts";
import { days, record } from "../../src/content/regimes/record.ts";
import { ownTimeOf, type Period, type Regime, type RegimeId } from "../../src/domain/regime.ts";
import { calendarDate, type CalendarDate } from "../../src/lib/calendar.ts";

type Clock = (received: CalendarDate) => Regime;

const answer =
  (id: RegimeId): Clock =>
  (received) =>
    regimeOf(id, received);

/** A clock of a law beside its time to answer, e.g. to confirm receipt. */
function other(id: RegimeId, periodOf: (regime: Regime) => Period | null): Clock {
  return (received) => {
    const regime = regimeOf(id, received);
    const response = periodOf(regime);
    if (response === null) throw new Error(`${id} has no such clock`);
    const { name, area, source, calendar, validFrom } = regime;
    return record({ id, name, area, source, calendar, validFrom, response });
  };
}

const microsoft = record({
  id: "ms-30d",
  name: "Microsoft's 30 days",
  area: "united-states",
  response: days(30),
  source: "D365-PRE-03",
  validFrom: calendarDate("1900-01-01"),
});

/** The clocks by the names that files of expected dates use. */
const clocks: Readonly<Record<string, Clock>> = {
  "eu-gdpr": answer("eu-gdpr"),
  "uk-gdpr": answer("uk-gdpr"),
  "ms-30d": () => microsoft,
  "ccpa-45d": answer(ccpa.id),
  "ccpa-confirm-10bd": other(ccpa.id, ({ acknowledgement }) => acknowledgement),
  "ccpa-optout-15bd": other(ccpa.id, (regime) => ownTimeOf(regime, "opt-out")?.response ?? null),
  "us-va-45d": answer("us-va"),
  "us-co-45d": answer("us-co"),
  "us-ia-90d": answer("us-ia"),
  "us-fl-45d": answer("us-fl"),
  "us-tx-appeal-60d": other("us-tx", ({ appeal }) => appeal),
  "us-hipaa-30d": answer("us-hipaa"),
  "br-lgpd-15d": answer("br-lgpd"),
  "br-lgpd-small-30d": answer("br-lgpd-small"),
  "ca-pipeda-30d": answer("ca-pipeda"),
  "ca-qc-30d": answer("ca-qc"),
  "ch-fadp-30d": answer("ch-fadp"),
  "hk-40d": answer("hk-pdpo"),
  "nz-20wd": answer("nz"),
};

/** The law of the catalogue that a name means, be it shorter or longer than ours: `sg` is `sg-pdpa`. */
function lawNamed(name: string): RegimeId | null {
  const ids = regimes.map(({ id }) => id);
  const found =
    ids.find((id) => id === name) ??
    ids.find((id) => id.startsWith(`${name}-`)) ??
    ids.find((id) => name.startsWith(`${id}-`));
  return found ?? null;
}

/** The clock of that name, or of a law with the length of one of its times behind it, e.g. `us-or-appeal-45d`; null when there is none. */
export function clockNamed(name: string): Clock | null {
  const known = clocks[name];
  if (known !== undefined) return known;
  const [, law = name, of, length, unit] = /^(.+?)(?:-(appeal|confirm))?-(\d+)(d|bd|wd)$/.exec(name) ?? [];
  const id = lawNamed(law);
  if (id === null) return null;
  if (length === undefined) return answer(id);
  const fits = (period: Period | null): boolean =>
    period?.count === Number(length) && period.unit === (unit === "d" ? "calendar-days" : "working-days");
  return (received) => {
    const regime = regimeOf(id, received);
    if (of === undefined && fits(regime.response)) return regime;
    const beside =
      of === "appeal"
        ? [regime.appeal]
        : of === "confirm"
          ? [regime.acknowledgement]
          : regime.ownTimes.map(({ response }) => response);
    return other(id, () => beside.find(fits) ?? null)(received);
  };
}
