import { t } from "../../i18n/index.ts";
import { isWrongOpener } from "../../lib/failure.ts";
import { announce } from "../announce.svelte.ts";

/** Seconds before the next try: none before the fifth that failed, then 1, 2, 4 … 30. Slows down whoever sits there. */
export function delayAfter(tries: number): number {
  return tries < 5 ? 0 : Math.min(30, 2 ** (tries - 5));
}

/** The wait after tries that failed; a reload does not shorten it. */
export class Waiting {
  /** Left before the next try. */
  seconds = $state(0);
  readonly #tries: () => number;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(tries: () => number) {
    this.#tries = tries;
  }

  /** Begins the wait that is due now; the answer ends it. For `$effect`. */
  readonly begin = (): (() => void) => {
    const end = (): void => clearInterval(this.#timer);
    end();
    this.seconds = delayAfter(this.#tries());
    if (this.seconds > 0) {
      announce(t.welcome.wait(this.seconds));
      this.#timer = setInterval(() => {
        this.seconds -= 1;
        if (this.seconds <= 0) end();
      }, 1000);
    }
    return end;
  };

  /** The same, where it was the opener that did not open. */
  after(thrown: unknown): void {
    if (isWrongOpener(thrown)) this.begin();
  }
}
