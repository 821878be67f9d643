import type { Letter } from "../../domain/letter.ts";
import { saving } from "../../ui/saving.svelte.ts";

/** What the officer can change in a draft. */
export type TypedLetter = Pick<Letter, "id" | "addressee" | "subject" | "body">;

const idleMs = 1_000;

/** Keeps a letter with its case; `aloud` when the officer asked for it. True once it is durable. */
export type KeepLetter = (typed: TypedLetter, aloud: boolean) => Promise<boolean>;

/** A letter being typed: kept with the case when typing rests, when asked to, and before the app locks. */
export class LetterEdit {
  readonly id: string;
  addressee = $state("");
  subject = $state("");
  body = $state("");
  #kept: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<boolean> = Promise.resolve(true);
  readonly #keep: KeepLetter;

  constructor(letter: Letter, keep: KeepLetter) {
    this.id = letter.id;
    this.addressee = letter.addressee;
    this.subject = letter.subject;
    this.body = letter.body;
    this.#kept = this.#content;
    this.#keep = keep;
  }

  get #content(): string {
    return JSON.stringify([this.addressee, this.subject, this.body]);
  }

  /** The letter as typed. */
  get typed(): TypedLetter {
    return { id: this.id, addressee: this.addressee, subject: this.subject, body: this.body };
  }

  /** True while something typed is not kept yet. */
  get unsaved(): boolean {
    return this.#content !== this.#kept;
  }

  /** Notes that something was typed. */
  type(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), idleMs);
    saving.await(this);
  }

  /** Keeps what was typed, one save after another; true when all of it is kept. */
  keep(aloud = false): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#last = this.#last.then(() => this.#keepNow(aloud));
    return this.#last;
  }

  async #keepNow(aloud: boolean): Promise<boolean> {
    const content = this.#content;
    const kept = content === this.#kept || (await this.#keep(this.typed, aloud));
    if (kept) this.#kept = content;
    if (!this.unsaved) saving.settled(this);
    return kept;
  }

  /** Before a lock or an update. */
  async flush(): Promise<void> {
    await this.keep();
  }
}

/** Where the next or the previous `[[…]]` of a text lies, seen from a place in it; null when none is left. */
export function missingFrom(text: string, at: number, step: 1 | -1): { start: number; end: number } | null {
  const places = [...text.matchAll(/\[\[[^[\]]+\]\]/g)].map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
  if (places.length === 0) return null;
  const wanted =
    step === 1 ? places.find(({ start }) => start > at) : places.findLast(({ start }) => start < at);
  return wanted ?? (step === 1 ? places[0] : places.at(-1)) ?? null;
}
