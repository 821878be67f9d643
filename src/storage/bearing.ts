import { wordsOf, type Whereabouts } from "./witness-words.ts";

/** The least time between two witnesses, in milliseconds: they may lag behind and never run ahead. */
const pause = 1000;

/** Says how far a vault has come, at most once a second. */
export class Bearing {
  readonly #write: (words: string) => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest: { readonly where: Whereabouts; readonly generation: number } | null = null;

  constructor(write: (words: string) => Promise<void>) {
    this.#write = write;
  }

  /** The vault has come so far. */
  saw(where: Whereabouts, generation: number): void {
    this.#latest = { where, generation };
    this.#timer ??= setTimeout(() => void this.#say().catch(() => undefined), pause); // the next one says it again
  }

  /** Nothing more comes of this vault. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #say(): Promise<void> {
    this.#timer = undefined;
    if (this.#latest === null) return;
    const words = await wordsOf(this.#latest.where, this.#latest.generation);
    await this.#write(words);
  }
}
