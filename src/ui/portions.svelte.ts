import { flushSync } from "svelte";

/** Rows that are drawn at once: more than a screenful. */
const atOnce = 30;

/** Rows that a long table shows before *Show 100 more* is pressed. */
const usual = 200;

/**
 * How much of a long table is drawn: the first screenful at once, the rest a portion at a time, so that typing into a
 * filter or sorting never waits for rows that nobody sees yet. Starts anew whenever the answer of `rows` changes. On
 * paper stands everything: a printed list that leaves out its end would say something untrue.
 */
export class Portions {
  #wanted = $state(usual);
  #drawn = $state(atOnce);
  #printing = $state(false);

  constructor(rows: () => readonly unknown[]) {
    $effect.pre(() => {
      rows();
      this.#drawn = atOnce;
    });
    $effect(() => {
      const most = Math.min(this.#wanted, rows().length);
      const timer = setInterval(() => {
        this.#drawn += atOnce;
        if (this.#drawn >= most) clearInterval(timer);
      });
      return () => clearInterval(timer);
    });
    $effect(() => {
      const print = (): void => {
        this.#printing = true;
        flushSync(); // the print is made of what stands there when this returns
      };
      const back = (): void => void (this.#printing = false);
      window.addEventListener("beforeprint", print);
      window.addEventListener("afterprint", back);
      return () => {
        window.removeEventListener("beforeprint", print);
        window.removeEventListener("afterprint", back);
      };
    });
  }

  /** How many rows are drawn now. */
  get count(): number {
    return this.#printing ? Infinity : Math.min(this.#drawn, this.#wanted);
  }

  /** How many rows there will be when all portions are drawn. */
  get wanted(): number {
    return this.#wanted;
  }

  /** Shows every row. */
  all(): void {
    this.#wanted = Infinity;
  }

  /** Shows a hundred more. */
  more(): void {
    this.#wanted += 100;
  }
}
