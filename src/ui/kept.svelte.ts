import { createContext, untrack } from "svelte";
import type { Failure } from "../lib/failure.ts";
import type { Json } from "../lib/jcs.ts";
import { Drafts } from "./drafts.svelte.ts";

/** The drafts of the desk, and what the forms below belong to: the number of a case, or nothing. */
interface Around {
  readonly drafts: Drafts;
  readonly of: string;
}

const [around, setAround] = createContext<Around>();

/** Keeps what is typed in every form below; what belongs to a case carries its number, so that a purge finds it. */
export function keepForms(drafts: Drafts, of = "desk"): void {
  setAround({ drafts, of });
}

/** The drafts that the forms here are kept in. */
export function draftsHere(): Drafts {
  return here().drafts;
}

function here(): Around {
  try {
    return around();
  } catch {
    return { drafts: new Drafts(null), of: "" }; // before the door nothing is kept
  }
}

/** The same fields, without what makes them follow what is typed. */
const copyOf = <T>(fields: T): T => JSON.parse(JSON.stringify(fields)) as T; // text, ticks and codes copy as they are

type Code<V> = V extends readonly (infer E)[] ? E : NonNullable<V>;
type Coded<T> = {
  [K in keyof T]-?: string extends Code<T[K]> ? never : Code<T[K]> extends boolean ? never : K;
}[keyof T];

/** For each field that holds a code or a list of codes: those that exist. */
export type Codes<T> = { readonly [K in Coded<T>]: readonly Code<T[K]>[] };

/** What a form holds: text, ticks, codes, and lists of them. */
type Fields<T> = { [K in keyof T]: string | boolean | null | readonly string[] };

/**
 * A form whose text is never lost. Only what differs from the start is kept, so that a day or a proposal nobody touched
 * follows what is known now.
 */
export class Kept<T extends object> {
  typed: T;
  #restored = $state(false);
  #start: T;
  #noted: string;
  readonly #key: string;
  readonly #drafts: Drafts;

  constructor(drafts: Drafts, key: string, start: T, read: (stored: Json) => Partial<T>) {
    const stored = drafts.read(key);
    const before = stored === undefined ? {} : read(stored);
    this.#drafts = drafts;
    this.#key = key;
    this.#start = copyOf(start);
    const typed = $state({ ...this.#start, ...before });
    this.typed = typed;
    this.#noted = JSON.stringify(this.#changes());
    this.#restored = this.#noted !== "{}";
    $effect(() => {
      const changes = this.#changes();
      untrack(() => this.#note(changes));
    });
  }

  /** True while the form shows what was typed in an earlier visit. */
  get restored(): boolean {
    return this.#restored;
  }

  /** Why what is typed cannot be kept; null when all is well. */
  get failed(): Failure | null {
    return this.#drafts.failureOf(this.#key);
  }

  /** Records what is typed; once that is done it is no draft any more, and the form goes on from `next`. */
  async until(recorded: Promise<boolean>, next?: T): Promise<boolean> {
    const now = copyOf(this.typed);
    const done = await this.#drafts.until(this.#key, recorded);
    if (done) this.#startFrom(next ?? now);
    return done;
  }

  /** Gives up what was typed and starts as a new form does. */
  async discard(): Promise<void> {
    this.#startFrom(this.#start);
    await this.#drafts.discard(this.#key);
  }

  #startFrom(start: T): void {
    this.#start = start;
    this.#noted = "{}";
    this.#restored = false;
    Object.assign(this.typed, structuredClone(start));
  }

  #changes(): Record<string, Json> {
    const start: Partial<Record<string, unknown>> = { ...this.#start };
    const now = $state.snapshot(this.typed) as Record<string, Json>; // fields are text, ticks and codes
    return Object.fromEntries(
      Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(start[name])),
    );
  }

  #note(changes: Record<string, Json>): void {
    const text = JSON.stringify(changes);
    if (text === this.#noted) return;
    this.#noted = text;
    if (text === "{}") void this.discard();
    else this.#drafts.type(this.#key, changes);
  }
}

/** Keeps a form of this place under a name; `codes` say which codes its fields may hold. */
export function kept<T extends Fields<T>>(
  name: string,
  start: T,
  ...[codes]: Coded<T> extends never ? [] : [Codes<T>]
): Kept<T> {
  const { drafts, of } = here();
  return new Kept(drafts, `form/${of}/${name}`, start, (stored) => readBack(stored, start, codes ?? {}));
}

/** The fields of a draft that still fit the form; an older version may have written others. */
function readBack<T extends object>(
  stored: Json,
  start: T,
  codes: Partial<Record<string, readonly unknown[]>>,
): Partial<T> {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return {};
  const fits = ([name, value]: readonly [string, unknown]): boolean => {
    const known = Object.entries({ ...start } as Record<string, unknown>).find(([field]) => field === name);
    if (known === undefined) return false;
    const text = (one: unknown): boolean =>
      typeof one === "string" && (codes[name] === undefined || codes[name].includes(one));
    if (Array.isArray(known[1])) return Array.isArray(value) && value.every(text);
    if (typeof known[1] === "boolean") return typeof value === "boolean";
    return text(value) || (value === null && (known[1] === null || codes[name] !== undefined));
  };
  return Object.fromEntries(Object.entries(stored).filter(fits)) as Partial<T>; // as just tested, field by field
}
