import { practice } from "../../content/practice/index.ts";
import type { Case, CaseNumber, Change } from "../../domain/case.ts";
import type { Problem } from "../../domain/problem.ts";
import { addSource } from "../../domain/steps/add-source.ts";
import { recordAnswer } from "../../domain/steps/record-answer.ts";
import { recordOutcome } from "../../domain/steps/record-outcome.ts";
import { waitingOf } from "../../domain/task-state.ts";
import { t } from "../../i18n/index.ts";
import { newId, type Id } from "../../lib/id.ts";
import type { Result } from "../../lib/result.ts";
import { first } from "../../lib/first.ts";
import type { Desk } from "../../storage/desk.ts";
import type { Step } from "../../ui/step.svelte.ts";
import { today } from "../../ui/today.svelte.ts";
import { keepProof } from "../keep-proof.ts";

/** Day 27 of the practice: Microsoft's letter answers everything that was asked, and accounts name an invoice. */
export class ReplyDay {
  readonly #desk: Desk;
  readonly #step: Step;
  #kase: Case;

  private constructor(desk: Desk, step: Step, kase: Case) {
    this.#desk = desk;
    this.#step = step;
    this.#kase = kase;
  }

  /** Travels there with the case of that number; true when all of it is on the desk. */
  static async come(desk: Desk, step: Step, number: CaseNumber): Promise<boolean> {
    const kase = await first(desk.cases.watch(number));
    if (kase === null) return false;
    today.travelTo(practice.replyDay);
    const day = new ReplyDay(desk, step, kase);
    return (await day.#answerAll()) && (await day.#keepInvoice());
  }

  async #take(taken: Result<Change, Problem>): Promise<boolean> {
    if (!(await this.#step.take(taken)) || !taken.ok) return false;
    this.#kase = { ...taken.value.kase, revision: this.#kase.revision + 1 };
    return true;
  }

  async #answerAll(): Promise<boolean> {
    const { name, mediaType, text } = practice.reply;
    const file = new File([text], name, { type: mediaType });
    const around = { desk: this.#desk, step: this.#step, kase: this.#kase, file };
    const kept = await keepProof(around, t.practice.answer, today.current);
    if (kept === null) return false;
    this.#kase = kept.kase;
    const waiting = kept.kase.tasks.filter((task) => waitingOf(task, today.current) !== null);
    for (const { id } of waiting) if (!(await this.#answer(id, kept.proof))) return false;
    return true;
  }

  #answer(taskId: Id, proof: Id): Promise<boolean> {
    const input = { taskId, on: today.current, text: t.practice.answer, proofs: [proof] };
    return this.#take(recordAnswer(this.#kase, input, today.current));
  }

  async #keepInvoice(): Promise<boolean> {
    const { source, outcome } = practice.kept;
    if (this.#kase.sources.some(({ name }) => name === source.name)) return true;
    const sourceId = newId();
    if (!(await this.#take(addSource(this.#kase, { id: sourceId, ...source }, today.current)))) return false;
    const kept = { id: newId(), ...outcome, proofs: [] };
    return this.#take(recordOutcome(this.#kase, { sourceId, outcome: kept }, today.current));
  }
}
