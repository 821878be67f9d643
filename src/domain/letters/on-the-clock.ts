import type { Case } from "../case.ts";
import { answeredOn } from "../clock.ts";
import type { ClockEvent } from "../clock-event.ts";
import type { Letter } from "../letter.ts";
import { rightAnsweredOn, rightsLeft, rightsOf } from "./answers.ts";

/** What a letter ends by having been sent: the rights it is the first to answer. */
function answerOf(kase: Case, letter: Letter): readonly ClockEvent[] {
  const { sent, to, id } = letter;
  if (sent === null || to !== undefined) return [];
  const rights = rightsOf(kase, letter).filter((right) => rightAnsweredOn(kase, right) === sent.on);
  return rights.length === 0 ? [] : [{ kind: "answered", on: sent.on, rights, letter: id }];
}

/** The last answer by letter as the answer to the whole: on its day no right was left. */
function asWhole(answers: readonly ClockEvent[]): readonly ClockEvent[] {
  const byDay = answers.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const last = byDay.at(-1);
  if (last?.kind !== "answered") return byDay;
  const { on, letter } = last;
  return [...byDay.slice(0, -1), { kind: "answered", on, ...(letter === undefined ? {} : { letter }) }];
}

/**
 * The case with its clock as the letters sent have it, in whatever order they were recorded or taken back: each ends the
 * rights it answers, the last one the request. What was answered by other means stands.
 */
export function withAnswersByLetter(kase: Case): Case {
  const others = kase.clock.filter((event) => event.kind !== "answered" || event.letter === undefined);
  const apart = { ...kase, clock: others };
  if (answeredOn(others) !== null) return apart;
  const answers = kase.letters.flatMap((letter) => answerOf(apart, letter));
  const sent = kase.letters.find((letter) => letter.sent !== null && letter.to === undefined);
  const whole = answers.length > 0 && sent !== undefined && rightsLeft(apart, sent).length === 0;
  return { ...kase, clock: [...others, ...(whole ? asWhole(answers) : answers)] };
}
