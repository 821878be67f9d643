import type { Case, Proof } from "../../domain/case.ts";
import { chase } from "../../domain/steps/chase.ts";
import { recordAnswer } from "../../domain/steps/record-answer.ts";
import { recordAsked } from "../../domain/steps/record-asked.ts";
import { dropTask, finishTask, reopenTask, reportProblem } from "../../domain/steps/settle-task.ts";
import { t } from "../../i18n/index.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Desk } from "../../storage/desk.ts";
import type { Step } from "../../ui/step.svelte.ts";
import { today } from "../../ui/today.svelte.ts";
import { keepProof } from "../keep-proof.ts";
import { saveKept } from "../kept-content.ts";

/** A request as it was sent. */
export interface Asked {
  readonly on: CalendarDate;
  readonly expectedBy: CalendarDate | null;
  readonly text: string;
}

/** A reminder as it was sent. */
export interface Chased {
  readonly on: CalendarDate;
  readonly text: string;
}

/** An answer as it came: its words, a file, or both. */
export interface Answered {
  readonly on: CalendarDate;
  readonly text: string;
  readonly file: File | null;
}

const endings = { done: finishTask, "not-needed": dropTask, problem: reportProblem, reopened: reopenTask };

/** How the officer ends a task, or opens it again. */
export type Ending = keyof typeof endings;

/** What the officer records about one task; each is refused or kept, as `step` shows. */
export class TaskWork {
  readonly #desk: Desk;
  readonly #kase: Case;
  readonly #step: Step;
  readonly #taskId: Id;

  constructor(desk: Desk, kase: Case, step: Step, taskId: Id) {
    this.#desk = desk;
    this.#kase = kase;
    this.#step = step;
    this.#taskId = taskId;
  }

  asked(input: Asked): Promise<boolean> {
    const taken = recordAsked(this.#kase, { taskId: this.#taskId, ...input }, today.current);
    return this.#step.take(taken, t.plan.recorded.asked);
  }

  chased(input: Chased): Promise<boolean> {
    const taken = chase(this.#kase, { taskId: this.#taskId, ...input }, today.current);
    return this.#step.take(taken, t.plan.recorded.chased);
  }

  /** The file first, so that an answer never names a proof that is not there. */
  async answered({ on, text, file }: Answered): Promise<boolean> {
    const title = this.#kase.tasks.find(({ id }) => id === this.#taskId)?.title ?? "";
    const desk = { desk: this.#desk, step: this.#step, kase: this.#kase };
    const kept = file === null ? null : await keepProof({ ...desk, file }, title, today.current);
    if (file !== null && kept === null) return false;
    const proofs = kept === null ? [] : [kept.proof];
    const input = { taskId: this.#taskId, on, text, proofs };
    return this.#step.take(
      recordAnswer(kept?.kase ?? this.#kase, input, today.current),
      t.plan.recorded.answered,
    );
  }

  ended(end: Ending, words: string): Promise<boolean> {
    const input = { taskId: this.#taskId, on: today.current, words };
    return this.#step.take(endings[end](this.#kase, input, today.current), t.plan.recorded.ended);
  }

  /** Saves a copy of a proof to look at it. */
  async open(proof: Proof): Promise<void> {
    await this.#step.run(async () => {
      await saveKept(this.#desk, this.#kase.id, proof);
    }, t.plan.recorded.copySaved);
  }
}
