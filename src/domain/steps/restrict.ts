import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import type { Restriction } from "../decisions/restriction.ts";
import { rulingsOf, withRulings } from "../decisions/rulings.ts";
import type { DutyInk } from "../duties.ts";
import { fits, refOf, type Ground } from "../ground.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";
import { recipientsToTell } from "./rectify.ts";

/** What is blocked, on which ground, and from when. */
export interface Restrict extends Pick<
  Restriction,
  "id" | "sourceId" | "place" | "what" | "how" | "from" | "until"
> {
  readonly ground: Ground;
  readonly ink: Omit<DutyInk, "name">;
}

/**
 * Records that data was restricted: stored, and otherwise left alone. The right need not have been asked for: contested
 * accuracy and a pending objection restrict by law (GDPR Art. 18(1)(a) and (d)).
 */
export function restrict(kase: Case, input: Restrict, today: CalendarDate): Step {
  const { id, sourceId, place, what, how, from, until, ground, ink } = input;
  const problem = firstOf(
    closedProblem(kase),
    sourceId !== null && !kase.sources.some((source) => source.id === sourceId)
      ? { code: "no-longer-there" }
      : null,
    fits(ground, "restriction", "grants")
      ? null
      : { code: "ground-does-not-fit", article: ground.article, right: "restriction" },
    missing("part", place),
    missing("what", what),
    dayProblem(from, kase, today),
  );
  const restriction: Restriction = {
    id,
    ground: refOf(ground),
    sourceId,
    place: place.trim(),
    what: what.trim(),
    how: how.trim(),
    from,
    until,
    lifting: null,
    liftedOn: null,
  };
  return changed(
    problem,
    () => ({
      ...withRulings(kase, { restrictions: [...rulingsOf(kase).restrictions, restriction] }),
      tasks: recipientsToTell(kase, from, ink),
    }),
    {
      kind: "restriction-imposed",
      on: today,
      facts: { grounds: ground.code, since: from, until: until ?? "" },
      detail: { place, what, how },
    },
  );
}
