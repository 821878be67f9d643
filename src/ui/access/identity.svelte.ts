import type { Access, Opener } from "../../domain/access.ts";

/** How long a proof lasts for the next step; the vault worker holds to the same. */
const lasts = 90_000;

/** Asks whoever sits there for the passphrase once more, before what must not be done by somebody passing by. */
class Identity {
  #access: Pick<Access, "prove" | "ways"> | null = $state.raw(null);
  #reason: string | null = $state(null);
  #answer: (opener: Opener | null) => void = () => undefined;
  #provedAt = -Infinity;

  /** The vault that can tell; none in a practice, where nothing is asked. */
  set access(access: Pick<Access, "prove" | "ways"> | null) {
    this.#access = access;
    this.#provedAt = -Infinity;
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

  /** What the dialog came to: the opener that the vault accepted, or null when it was left. */
  answer(opener: Opener | null): void {
    if (opener !== null) this.#provedAt = performance.now();
    this.#reason = null;
    const answer = this.#answer;
    this.#answer = () => undefined;
    answer(opener);
  }
}

/** The one who may be asked in this window. */
export const identity = new Identity();
