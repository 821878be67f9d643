import type { Change } from "../domain/case.ts";
import type { CaseEvent } from "../domain/journal.ts";
import { Failure } from "../lib/failure.ts";
import type { Id } from "../lib/id.ts";
import type { Desk } from "./desk.ts";
import type { Queue } from "./queue.ts";

/** New cases laid aside, in memory only, until all of them are kept at once. */
export class Gathering {
  readonly #queue: Queue;
  readonly #keep: (changes: readonly Change[], event: CaseEvent) => Promise<void>;
  #batch: Id | null = null;
  #changes: readonly Change[] = [];

  constructor(queue: Queue, keep: (changes: readonly Change[], event: CaseEvent) => Promise<void>) {
    this.#queue = queue;
    this.#keep = keep;
  }

  readonly calls: Pick<Desk["cases"], "gather" | "saveGathered" | "forgo"> = {
    gather: (batch, changes) =>
      this.#queue.run(() => {
        if (this.#batch !== batch) this.#forgo();
        this.#batch = batch;
        this.#changes = [...this.#changes, ...structuredClone(changes)];
      }),
    saveGathered: (batch, event) =>
      this.#queue.run(() => {
        const changes = this.#batch === batch ? this.#changes : [];
        this.#forgo();
        if (changes.length === 0) throw new Failure("changed-elsewhere");
        return this.#keep(changes, structuredClone(event));
      }),
    forgo: () => this.#queue.run(() => this.#forgo()),
  };

  #forgo(): void {
    [this.#batch, this.#changes] = [null, []];
  }
}
