import type { JournalVerdict } from "../domain/journal.ts";

/** A walk over the whole journal and when it was done. */
export interface Checked {
  readonly verdict: JournalVerdict;
  /** RFC 3339 instant. */
  readonly at: string;
}

/** What the last check of the journal in this session found; what is printed afterwards says when it failed. */
class Integrity {
  #last: Checked | null = $state.raw(null);

  get last(): Checked | null {
    return this.#last;
  }

  /** True once a check found a break. */
  get broken(): boolean {
    return this.#last?.verdict.kind === "broken";
  }

  /** Notes what a check found. */
  found(verdict: JournalVerdict): void {
    this.#last = { verdict, at: new Date().toISOString() };
  }
}

/** The one integrity of the window. */
export const integrity = new Integrity();
