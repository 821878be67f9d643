import type { Change } from "../domain/case.ts";
import type { Problem } from "../domain/problem.ts";
import { failureText, t } from "../i18n/index.ts";
import { asFailure, type Failure } from "../lib/failure.ts";
import type { Result } from "../lib/result.ts";
import { announce } from "./announce.svelte.ts";
import { saving } from "./saving.svelte.ts";

/** Takes the officer's steps: saves what was accepted, shows why one was refused or failed. Nothing typed is lost. */
export class Step {
  #busy = $state(false);
  #refused: Problem | null = $state.raw(null);
  #failed: Failure | null = $state.raw(null);
  #done: string | null = $state(null);
  readonly #save: (change: Change) => Promise<void>;

  constructor(save: (change: Change) => Promise<void>) {
    this.#save = save;
  }

  /** True while something is being saved. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Why the last step was refused; an answer the officer can act on. */
  get refused(): Problem | null {
    return this.#refused;
  }

  /** What broke when the last step was to be saved. */
  get failed(): Failure | null {
    return this.#failed;
  }

  /** The words of the last step once it is saved. */
  get done(): string | null {
    return this.#done;
  }

  /** Takes what a step of the domain answered; true once it is durably saved. `said` is announced. */
  async take(result: Result<Change, Problem>, said: string = t.common.saved): Promise<boolean> {
    if (result.ok) return this.run(() => this.#save(result.value), said);
    this.clear();
    this.#refused = result.problem;
    return false;
  }

  /** Runs any other work that must be saved; true once it is. */
  async run(work: () => Promise<void>, said: string = t.common.saved): Promise<boolean> {
    if (this.#busy) {
      announce(t.common.stillSaving);
      return false;
    }
    this.clear();
    this.#busy = true;
    try {
      await saving.during(work());
      this.#done = said;
      announce(said);
      return true;
    } catch (thrown) {
      this.#failed = asFailure(thrown);
      return false;
    } finally {
      this.#busy = false;
    }
  }

  /** Forgets what was shown. */
  clear(): void {
    this.#refused = null;
    this.#failed = null;
    this.#done = null;
  }
}

/** What broke and what to do now, on one line, for places without room for both. */
export function failureLine(failure: Failure): string {
  const { says, remedy } = failureText(failure);
  return `${says} ${remedy}`;
}
