/** Called for each pattern that ends at `end`; the same place may end several patterns. */
export type OnMatch = (pattern: number, end: number) => void;

/**
 * Many words looked for in one pass (Aho and Corasick 1975). Upper-case ASCII counts as lower case and any
 * ASCII blank as a space, so that most text needs no folding first.
 */
export class Automaton {
  readonly #classes = new Uint16Array(0x10000);
  readonly #width: number;
  /** Where each state goes, by class of character. */
  #next: Int32Array;
  /** The pattern that ends in a state, or -1, and the next shorter state in which one ends. */
  readonly #ending: number[] = [-1];
  readonly #shorter: number[] = [0];
  /** Patterns of the same spelling, one after another. */
  readonly #same: number[] = [];
  /** 1 at the row of a state in which some pattern ends. */
  #tells = new Uint8Array();

  constructor(patterns: readonly string[]) {
    let classes = 1;
    for (const pattern of patterns) {
      for (let i = 0; i < pattern.length; i += 1) {
        const code = pattern.charCodeAt(i);
        if (this.#classes[code] === 0) this.#classes[code] = classes++;
      }
    }
    for (let code = 0x41; code <= 0x5a; code += 1) this.#alias(code, code + 0x20);
    for (const code of [9, 10, 13]) this.#alias(code, 0x20);
    this.#width = classes;
    this.#next = new Int32Array(classes * 16);
    patterns.forEach((pattern, index) => this.#add(pattern, index));
    this.#link();
    this.#finish();
  }

  #alias(code: number, like: number): void {
    this.#classes[code] = this.#classes[like] ?? 0;
  }

  #add(pattern: string, index: number): void {
    let state = 0;
    for (let i = 0; i < pattern.length; i += 1) {
      const at = state * this.#width + (this.#classes[pattern.charCodeAt(i)] ?? 0);
      state = this.#next[at] ?? 0;
      if (state === 0) {
        state = this.#ending.push(-1) - 1;
        this.#shorter.push(0);
        this.#next[at] = state;
        this.#grow(state);
      }
    }
    this.#same[index] = this.#ending[state] ?? -1;
    this.#ending[state] = index;
  }

  #grow(states: number): void {
    if ((states + 1) * this.#width <= this.#next.length) return;
    const wider = new Int32Array(this.#next.length * 2);
    wider.set(this.#next);
    this.#next = wider;
  }

  /** From here on a state is named by where its row begins. */
  #finish(): void {
    this.#tells = new Uint8Array(this.#ending.length * this.#width);
    this.#ending.forEach((pattern, state) => {
      if (pattern >= 0 || this.#shorter[state] !== 0) this.#tells[state * this.#width] = 1;
    });
    this.#next = this.#next.map((state) => state * this.#width);
  }

  /** Fills in where to go when a word breaks off, level by level. */
  #link(): void {
    const breaksTo = new Int32Array(this.#ending.length);
    const queue: number[] = [0];
    for (const state of queue) {
      const fallback = breaksTo[state] ?? 0;
      this.#shorter[state] = (this.#ending[fallback] ?? -1) >= 0 ? fallback : (this.#shorter[fallback] ?? 0);
      for (let kind = 1; kind < this.#width; kind += 1) {
        const at = state * this.#width + kind;
        const onward = state === 0 ? 0 : (this.#next[fallback * this.#width + kind] ?? 0);
        const child = this.#next[at] ?? 0;
        if (child === 0) this.#next[at] = onward;
        else {
          breaksTo[child] = onward;
          queue.push(child);
        }
      }
    }
  }

  #tell(state: number, end: number, found: OnMatch): void {
    for (let at = state; at !== 0; at = this.#shorter[at] ?? 0) {
      for (let pattern = this.#ending[at] ?? -1; pattern >= 0; pattern = this.#same[pattern] ?? -1) {
        found(pattern, end);
      }
    }
  }

  /** Walks over the text as it stands. False when it meets what must be folded first: then nothing counts. */
  scanPlain(text: string, found: OnMatch): boolean {
    const next = this.#next;
    const classes = this.#classes;
    const tells = this.#tells;
    const width = this.#width;
    let row = 0;
    let blank = false;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code <= 0x20) {
        if (blank || (code !== 0x20 && code !== 10 && code !== 13 && code !== 9)) return false;
        blank = true;
      } else if (code > 0x7e) return false;
      else blank = false;
      row = next[row + (classes[code] ?? 0)] ?? 0;
      if (tells[row] === 1) this.#tell(row / width, i + 1, found);
    }
    return true;
  }

  /** Walks over a folded text. */
  scan(text: string, found: OnMatch): void {
    let row = 0;
    for (let i = 0; i < text.length; i += 1) {
      row = this.#next[row + (this.#classes[text.charCodeAt(i)] ?? 0)] ?? 0;
      if (this.#tells[row] === 1) this.#tell(row / this.#width, i + 1, found);
    }
  }
}
