import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Case } from "../case.ts";
import type { Restriction } from "../decisions/restriction.ts";
import { rulingsOf, withRulings } from "../decisions/rulings.ts";
import { withDuties, type DutyInk } from "../duties.ts";
import { withDutyDone, withDutyReopened } from "../duty.ts";
import type { Problem } from "../problem.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

const find = (kase: Case, id: Id): Restriction | null =>
  rulingsOf(kase).restrictions.find((one) => one.id === id) ?? null;

function withRestriction(kase: Case, changedTo: Restriction): Case {
  const { restrictions } = rulingsOf(kase);
  return withRulings(kase, {
    restrictions: restrictions.map((one) => (one.id === changedTo.id ? changedTo : one)),
  });
}

function standing(restriction: Restriction | null): Problem | null {
  if (restriction === null) return { code: "no-longer-there" };
  return restriction.liftedOn === null ? null : { code: "lifted-already", on: restriction.liftedOn };
}

/** Records that a restriction is to be lifted: the data subject must be told first, which becomes a task. */
export function planLifting(
  kase: Case,
  input: { readonly id: Id; readonly because: string; readonly ink: Omit<DutyInk, "name"> },
  today: CalendarDate,
): Step {
  const restriction = find(kase, input.id);
  const because = input.because.trim();
  const planned = restriction !== null && restriction.lifting !== null;
  const problem = firstOf(
    closedProblem(kase),
    standing(restriction),
    planned ? { code: "lifting-planned-already" } : null,
    missing("reason", because),
  );
  const lifting = { plannedOn: today, because, toldOn: null, told: "" };
  const ink = { ...input.ink, name: kase.dataSubject.name };
  return changed(
    problem,
    () => ({
      ...(restriction === null ? kase : withRestriction(kase, { ...restriction, lifting })),
      tasks: withDuties(
        withDutyReopened(kase.tasks, "tell-before-lifting", today),
        ["tell-before-lifting"],
        ink,
      ),
    }),
    { kind: "lifting-planned", on: today, detail: { because } },
  );
}

/** Records that the data subject was told that the restriction will be lifted (GDPR Art. 18(3)). */
export function recordToldOfLifting(
  kase: Case,
  { id, on, words }: { readonly id: Id; readonly on: CalendarDate; readonly words: string },
  today: CalendarDate,
): Step {
  const restriction = find(kase, id);
  const lifting = restriction?.lifting ?? null;
  const problem = firstOf(
    closedProblem(kase),
    standing(restriction),
    lifting === null ? { code: "plan-lifting-first" } : null,
    dayProblem(on, kase, today),
    missing("words", words),
  );
  const told = (): Case => {
    if (restriction === null || lifting === null) return kase;
    const after = withRestriction(kase, {
      ...restriction,
      lifting: { ...lifting, toldOn: on, told: words.trim() },
    });
    const others = rulingsOf(after).restrictions.some(
      (one) => one.liftedOn === null && one.lifting !== null && one.lifting.toldOn === null,
    );
    return others ? after : { ...after, tasks: withDutyDone(after.tasks, "tell-before-lifting", on) };
  };
  return changed(problem, told, { kind: "lifting-told", on: today, facts: { told: on }, detail: { words } });
}

function tooEarly({ lifting }: Restriction, on: CalendarDate): Problem | null {
  const toldOn = lifting?.toldOn ?? null;
  if (toldOn === null) return { code: "tell-before-lifting" };
  return on < toldOn ? { code: "lifted-before-told", toldOn } : null;
}

/** Records that a restriction was lifted; never before the data subject was told (GDPR Art. 18(3)). */
export function liftRestriction(
  kase: Case,
  { id, on }: { readonly id: Id; readonly on: CalendarDate },
  today: CalendarDate,
): Step {
  const restriction = find(kase, id);
  const problem = firstOf(
    closedProblem(kase),
    standing(restriction),
    restriction === null ? null : tooEarly(restriction, on),
    dayProblem(on, kase, today),
  );
  return changed(
    problem,
    () => (restriction === null ? kase : withRestriction(kase, { ...restriction, liftedOn: on })),
    { kind: "restriction-lifted", on: today, facts: { doneOn: on, grounds: restriction?.ground.code ?? "" } },
  );
}
