import type { Step } from "../guide/guide.ts";

/** The units in which somebody says how long an act takes. */
export const leadUnits = ["days", "weeks", "months"] as const;

export type LeadUnit = (typeof leadUnits)[number];

/** A lead time as it stands in the form; the unit is missing until it is chosen. */
export interface LeadTime {
  readonly amount: string;
  readonly unit: LeadUnit | null;
}

/** Days of one unit; a month is counted with the most days it can have. */
const daysIn: Readonly<Record<LeadUnit, number>> = { days: 1, weeks: 7, months: 31 };

const said = /^Takes up to (\d{1,4}) (day|week|month)s?\.$/;

/** How a lead time stands in a guide; absent where none is given, without days while it is incomplete. */
export function takesOf({ amount, unit }: LeadTime): Step["takes"] {
  const typed = amount.trim();
  if (typed === "" && unit === null) return undefined;
  if (!/^\d{1,4}$/.test(typed) || Number(typed) === 0 || unit === null)
    return { days: null, text: [typed, unit ?? ""].join(" ").trim() };
  const count = Number(typed);
  const name = count === 1 ? unit.slice(0, -1) : unit;
  return { days: count * daysIn[unit], text: `Takes up to ${count} ${name}.` };
}

/** The lead time of a step as the form shows it. */
export function leadTimeOf({ takes }: Pick<Step, "takes">): LeadTime {
  if (takes === undefined) return { amount: "", unit: null };
  const [, amount, unit] = said.exec(takes.text) ?? [];
  const whole = leadUnits.find((one) => one === `${unit ?? ""}s`);
  if (amount !== undefined && whole !== undefined) return { amount, unit: whole };
  const words = takes.text.split(" ");
  const last = leadUnits.find((one) => one === words.at(-1)) ?? null;
  if (last !== null) return { amount: words.slice(0, -1).join(" "), unit: last };
  return takes.days === null
    ? { amount: takes.text, unit: null }
    : { amount: String(takes.days), unit: "days" };
}

/** Whether something is said about how long it takes, and not enough to reckon with. */
export function incompleteLead({ takes }: Pick<Step, "takes">): boolean {
  return takes?.days === null;
}
