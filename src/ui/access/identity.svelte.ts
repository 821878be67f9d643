import type { Access, Opener } from "../../domain/access.ts";

/** How long a proof lasts for the next step; the vault worker holds to the same. */
const lasts = 90_000;
/** Wrong answers in a row after which the desk is locked: whoever sits there is not the officer, or had better begin anew. */
const mostWrong = 8;

/** Asks whoever sits there for the passphrase once more, before what must not be done by somebody passing by. */
class Identity {
  #access: Pick<Access, "prove" | "ways"> | null = $state.raw(null);
  #reason: string | null = $state(null);
  #answer: (opener: Opener | null) => void = () => undefined;
  #provedAt = -Infinity;
  #wrong = 0;

  /** The vault that can tell; none in a practice, where nothing is asked. */
  set access(access: Pick<Access, "prove" | "ways"> | null) {
    this.#access = access;
    this.#provedAt = -Infinity;
    this.#wrong = 0;
  }
  get access(): Pick<Access, "prove" | "ways"> | null {
    return this.#access;
  }

  /** Why it is asked now; null while nobody asks. */
  get reason(): string | null {
    return this.#reason;
  }

  /** Asks, and gives back what opens the vault; null when the officer goes back. */
  ask(reason: string): Promise<Opener | null> {
    this.#answer(null);
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#reason = reason;
    });
  }

  /** True when it is the officer: proved now or a moment ago. Always true in a practice. */
  async confirm(reason: string): Promise<boolean> {
    if (this.#access === null || performance.now() - this.#provedAt < lasts) return true;
    return (await this.ask(reason)) !== null;
  }

  /** Wrong answers since the last right one; going back does not forget them. */
  get wrong(): number {
    return this.#wrong;
  }

  /** One more wrong answer; `last` when the next one locks the desk, `lock` when this one does. */
  failed(): "again" | "last" | "lock" {
    this.#wrong += 1;
    if (this.#wrong >= mostWrong) return "lock";
    return this.#wrong === mostWrong - 1 ? "last" : "again";
  }

  /** What the dialog came to: the opener that the vault accepted, or null when it was left. */
  answer(opener: Opener | null): void {
    if (opener !== null) {
      this.#provedAt = performance.now();
      this.#wrong = 0;
    }
    this.#reason = null;
    const answer = this.#answer;
    this.#answer = () => undefined;
    answer(opener);
  }
}

/** The one who may be asked in this window. */
export const identity = new Identity();
