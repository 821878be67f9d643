import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { answeredOn } from "../clock.ts";
import { duesOf, extendable, type Law } from "../dues.ts";
import type { ClockEvent, ExtensionGround } from "../clock-event.ts";
import type { Problem } from "../problem.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** An extension as it was told to the data subject. */
export interface Extend {
  /** The day on which the data subject was told. */
  readonly on: CalendarDate;
  readonly ground: ExtensionGround;
  readonly words: string;
  /** The new day as it was told; null where the law gives the length. */
  readonly until: CalendarDate | null;
  readonly law: Law;
}

function lawProblem(kase: Case, { on, until, law }: Extend): Problem | null {
  const { clock } = kase;
  const { regime } = law;
  const open = extendable(duesOf(kase, law)).filter(({ doneOn }) => doneOn === null);
  const answered = answeredOn(clock);
  if (answered !== null) return { code: "already-answered", on: answered };
  const earlier = clock.find(({ kind }) => kind === "extended");
  if (earlier !== undefined) return { code: "already-extended", on: earlier.on };
  const latest = open
    .flatMap(({ tellBy }) => tellBy ?? [])
    .toSorted()
    .at(-1);
  if (latest === undefined) return { code: "cannot-extend", regime: regime.name };
  if (on > latest) return { code: "extension-too-late", latest };
  const named = regime.extended !== null || (until !== null && until > latest);
  return named ? null : { code: "extension-without-day", after: latest };
}

/** Extends the time to answer, told with its reason within the first period (GDPR Art. 12(3)). */
export function extend(kase: Case, input: Extend, today: CalendarDate): Step {
  const { on, ground, words, until, law } = input;
  const problem = firstOf(
    closedProblem(kase),
    lawProblem(kase, input),
    dayProblem(on, kase, today),
    missing("words", words),
  );
  const event: ClockEvent = {
    kind: "extended",
    on,
    ground,
    words: words.trim(),
    ...(law.regime.extended === null && until !== null ? { until } : {}),
  };
  const clock = [...kase.clock, event];
  const dueAfter = (events: readonly ClockEvent[]): string =>
    extendable(duesOf({ ...kase, clock: events }, law)).at(-1)?.deadline.statutory ?? "";
  return changed(problem, () => ({ ...kase, clock }), {
    kind: "deadline-extended",
    on: today,
    facts: { told: on, ground, from: dueAfter(kase.clock), to: dueAfter(clock) },
    detail: { words },
  });
}
