import { marksOfPerson } from "../../domain/marks.ts";
import type { Desk } from "../../storage/desk.ts";

/** Numbers of another register under which a case was here that is purged; told by fingerprints, asked as needed. */
export class PurgedNumbers {
  readonly #desk: Desk;
  readonly #asked = new Set<string>();
  readonly #known = new Set<string>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Folded, those found so far. */
  get known(): ReadonlySet<string> {
    return this.#known;
  }

  /** Asks for those not asked for before; true when some of them were here. */
  async lookFor(folded: readonly string[]): Promise<boolean> {
    const unknown = folded.filter((one) => !this.#asked.has(one));
    const found = await this.#among(unknown);
    for (const one of unknown) this.#asked.add(one);
    for (const one of found) this.#known.add(one);
    return found.length > 0;
  }

  /** All at once, and closer where there are any: most often there are none. */
  async #among(folded: readonly string[]): Promise<readonly string[]> {
    if (folded.length === 0) return [];
    const marks = folded.flatMap((one) => marksOfPerson("", [one]));
    if ((await this.#desk.register.recognise(marks)).length === 0) return [];
    if (folded.length === 1) return folded;
    const half = Math.ceil(folded.length / 2);
    return [...(await this.#among(folded.slice(0, half))), ...(await this.#among(folded.slice(half)))];
  }
}
