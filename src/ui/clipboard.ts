import { saving } from "./saving.svelte.ts";

/** How long what was copied stays there at least, in milliseconds. */
const keeps = 30_000;
/** How long somebody who comes back has to paste what they copied meanwhile. */
const afterComingBack = 20_000;

/**
 * The clipboard of the laptop, which every other program can read. What Habeas copied is taken out again after half a
 * minute, as far as a browser lets: only the window with the focus may write there, and none may look without asking.
 * So nothing is overwritten that the officer copied in Habeas by hand, or in the moment before coming back.
 */
class Clipboard {
  #due: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Copies, and takes it out again when it may name a person or open something. Rejects where the browser refuses. */
  async copy(text: string, { lasting }: { readonly lasting: boolean }): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.#forget();
    if (lasting) return;
    this.#due = performance.now() + keeps;
    saving.beforeLock.add(this.clear);
    document.addEventListener("copy", this.#forget);
    document.addEventListener("cut", this.#forget);
    window.addEventListener("focus", this.#comeBack);
    this.#wait(keeps);
  }

  /** Takes out what Habeas copied last, if it may still be there and the window may write; for the moment of locking too. */
  readonly clear = async (): Promise<void> => {
    if (this.#due === null || !document.hasFocus()) return;
    this.#forget();
    await navigator.clipboard.writeText("").catch(() => undefined); // refused without a click: Firefox, Safari
  };

  readonly #comeBack = (): void => {
    if (this.#due !== null) this.#wait(Math.max(this.#due - performance.now(), afterComingBack));
  };

  readonly #forget = (): void => {
    clearTimeout(this.#timer);
    this.#due = null;
    saving.beforeLock.delete(this.clear);
    document.removeEventListener("copy", this.#forget);
    document.removeEventListener("cut", this.#forget);
    window.removeEventListener("focus", this.#comeBack);
  };

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.clear(), milliseconds);
  }
}

/** The one way to copy. */
export const clipboard = new Clipboard();
