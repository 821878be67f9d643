import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case, IdentityCheck } from "../case.ts";
import type { ClockEvent } from "../clock-event.ts";
import { withDuties, type DutyInk } from "../duties.ts";
import { withDutyEvent, withDutyReopened } from "../duty.ts";
import { pausesIn } from "../pauses.ts";
import type { Regime } from "../regime.ts";
import { isOptOut } from "../right.ts";
import type { Task, TaskEvent } from "../task.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** How identity was looked into, and what came of it. */
export interface RecordIdentity extends Omit<IdentityCheck, "evidenceDestroyedOn"> {
  /** The day on which information that we had asked for arrived; null when nothing was asked. */
  readonly informationReceivedOn: CalendarDate | null;
  readonly regime: Regime;
  /** We were given a paper, a scan or the like: it is destroyed once the result is recorded, and that is a task. */
  readonly evidence: boolean;
  readonly ink: Omit<DutyInk, "name">;
}

function taskEvent({ on, result, words }: RecordIdentity): TaskEvent {
  if (result === "confirmed") return { kind: "done", on, words };
  return result === "doubtful" ? { kind: "reopened", on, words } : { kind: "problem", on, words };
}

/** A pause for identity ends with the check; where the month starts afresh, it does so with the information. */
function clockEvents(kase: Case, input: RecordIdentity): readonly ClockEvent[] {
  const { result, regime, on } = input;
  if (result !== "confirmed") return [];
  const receivedOn = input.informationReceivedOn;
  const pause = pausesIn(kase.clock).at(-1);
  const ended = receivedOn ?? on;
  const standing = pause?.to === null && pause.reason === "identity" && ended >= pause.from;
  const afresh = receivedOn !== null && regime.restartsAt.includes("identity");
  return [
    ...(standing ? [{ kind: "restarted", on: ended } as const] : []),
    ...(afresh ? [{ kind: "identity-received", on: receivedOn } as const] : []),
  ];
}

function tasksAfter(kase: Case, input: RecordIdentity): readonly Task[] {
  const tasks = withDutyEvent(kase.tasks, "identity", taskEvent(input));
  if (!input.evidence) return tasks;
  const ink = { ...input.ink, name: kase.dataSubject.name };
  return withDuties(withDutyReopened(tasks, "destroy-evidence", input.on), ["destroy-evidence"], ink);
}

/** Evidence of an earlier check that is still there stays to be destroyed, whatever the new check rests on. */
function evidenceOf(
  { identity }: Case,
  { evidence }: RecordIdentity,
): Pick<IdentityCheck, "evidenceDestroyedOn"> {
  if (evidence) return { evidenceDestroyedOn: null };
  const before = identity?.evidenceDestroyedOn;
  return before === undefined ? {} : { evidenceDestroyedOn: before };
}

/** Records the identity check: the result stays, the evidence does not (GDPR Art. 12(6)). */
export function recordIdentity(kase: Case, input: RecordIdentity, today: CalendarDate): Step {
  const { on, result, method, words, informationReceivedOn, evidence } = input;
  const problem = firstOf(
    closedProblem(kase),
    kase.rights.every(isOptOut) ? { code: "nobody-is-verified" } : null,
    dayProblem(on, kase, today),
    informationReceivedOn === null ? null : dayProblem(informationReceivedOn, kase, today),
    result === "confirmed" ? null : missing("words", words),
  );
  const clock = clockEvents(kase, input);
  return changed(
    problem,
    () => ({
      ...kase,
      identity: { on, result, method, words: words.trim(), ...evidenceOf(kase, input) },
      clock: [...kase.clock, ...clock],
      tasks: tasksAfter(kase, input),
    }),
    {
      kind: "identity-recorded",
      on: today,
      facts: { checkedOn: on, result, method, evidence, clock: clock.map(({ kind }) => kind).join(",") },
      detail: { words },
    },
  );
}
