import type { DeadlineReason } from "../../domain/deadline.ts";
import type { Period } from "../../domain/regime.ts";
import type { DayOff } from "../../domain/working-days.ts";
import type { Sentences } from "../sentence.ts";
import { count } from "./count.ts";
import { dates } from "./dates.ts";
import { words } from "./words.ts";

const { full } = dates;

/** `one month`, `45 days`, `10 working days` */
function period({ unit, count: length }: Period): string {
  if (unit === "calendar-months") {
    return length === 1 ? "one month" : length === 3 ? "three months" : count(length, { other: "months" });
  }
  const kind = unit === "working-days" ? "working day" : "day";
  return count(length, { one: kind, other: `${kind}s` });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const off = (day: DayOff): string => (day.kind === "weekend" ? "a weekend" : day.name);

const lastDay = (clamped: boolean): string => (clamped ? ", the last day of a shorter month" : "");

type Safe = Extract<DeadlineReason, { readonly code: "safe-earlier" }>["because"];

const safe: Readonly<Record<Safe, string>> = {
  pause: ": pauses are not counted the same everywhere",
  "day-off": ", the working day before",
  "first-day-counts": ": some count the day of receipt as the first day",
  "extension-chained": ": some add the extension to the end of the first period",
};

const why: Sentences<DeadlineReason> = {
  period: (fact) =>
    `${capital(period(fact.period))} from ${full(fact.from)} is ${full(fact.to)}${lastDay(fact.clamped)}.`,
  "starts-afresh": ({ by, on }) =>
    by === "identity"
      ? `The period starts afresh on ${full(on)}, when identity was shown.`
      : `The period starts afresh on ${full(on)}, when the fee was paid.`,
  extended: (fact) =>
    `Extended on ${full(fact.told)} (${words.extensionGround[fact.ground].toLowerCase()}): ${period(fact.period)} from ${full(fact.from)} is ${full(fact.to)}${lastDay(fact.clamped)}.`,
  "extended-until": ({ told, ground, until }) =>
    `Extended on ${full(told)} (${words.extensionGround[ground].toLowerCase()}) until ${full(until)}, the day that was told.`,
  "extension-too-late": ({ told, latest }) =>
    `The extension of ${full(told)} does not count: it had to be told by ${full(latest)}.`,
  paused: ({ reason, from, to, days }) =>
    `Paused from ${full(from)} to ${full(to)} (${words.pauseReason[reason].toLowerCase()}): ${count(days, { one: "day", other: "days" })} added.`,
  "paused-since": ({ from, reason }) =>
    `Paused since ${full(from)} (${words.pauseReason[reason].toLowerCase()}); the days are added when the answer comes.`,
  "pause-not-known": ({ from, reason }) =>
    `The pause of ${full(from)} (${words.pauseReason[reason].toLowerCase()}) adds nothing: this law does not pause for it.`,
  "pause-too-late": ({ from }) => `The pause of ${full(from)} adds nothing: the time was already up.`,
  rolled: (fact) =>
    `${full(fact.from)} is ${off(fact.off)}; the period ends on the next working day, ${full(fact.to)}.`,
  "does-not-roll": (fact) => `${full(fact.on)} is ${off(fact.off)}, and this law does not move the date.`,
  "safe-earlier": ({ on, because }) => `To be safe, answer by ${full(on)}${safe[because]}.`,
  "not-in-force": ({ from, to }) =>
    from === null
      ? "The request came when this law was no longer in force."
      : to === null
        ? `The request came before this law was in force, on ${full(from)}. Check which law applies.`
        : `The request came while this law was not in force; it was from ${full(from)} to ${full(to)}. Check which law applies.`,
  "holidays-unknown": ({ after }) =>
    `Public holidays after ${full(after)} are not known to this version: the law may allow a later day.`,
};

/** Why a date is as it is: one sentence per reason. */
export const deadline = { why, period };
