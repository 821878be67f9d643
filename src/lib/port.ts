import { asFailure, Failure, type FailureCode, type FailureFacts } from "./failure.ts";
import type { Observer, Subscription, Watchable } from "./watchable.ts";

/** What both ends of a conversation with a worker offer: a MessagePort, a Worker, or the inside of one. */
export interface Endpoint {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  start?(): void;
}

type Call = (...args: never[]) => Promise<unknown>;
type Watch = (...args: never[]) => Watchable<unknown>;

/** Functions that one end serves to the other: each answers once, or can be watched. */
export type Served<S> = { readonly [K in keyof S]: Call | Watch };

type NamesOf<S, M> = { [K in keyof S]: S[K] extends M ? K : never }[keyof S] & string;
type ArgsOf<F> = F extends (...args: infer A extends unknown[]) => unknown ? A : never;
type AnswerOf<F> = F extends (...args: never[]) => Promise<infer T> ? T : never;
type NewsOf<F> = F extends (...args: never[]) => Watchable<infer T> ? T : never;

/** The other end as seen from here. */
export interface Connection<S> {
  readonly call: <K extends NamesOf<S, Call>>(name: K, ...args: ArgsOf<S[K]>) => Promise<AnswerOf<S[K]>>;
  readonly watch: <K extends NamesOf<S, Watch>>(name: K, ...args: ArgsOf<S[K]>) => Watchable<NewsOf<S[K]>>;
  /** Ends it: whatever is still awaited gets this failure. */
  readonly close: (failure: Failure) => void;
}

type Question =
  | { readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly stop: number };

type Answer =
  | { readonly id: number; readonly ok: unknown }
  | { readonly id: number; readonly next: unknown }
  | { readonly id: number; readonly error: { readonly code: FailureCode; readonly facts: FailureFacts } };

/** What of a failure may cross: its code and facts. What we did not foresee says its kind, never its message. */
function crossing(thrown: unknown): { code: FailureCode; facts: FailureFacts } {
  if (thrown instanceof Failure) return { code: thrown.code, facts: thrown.facts };
  const { code } = asFailure(thrown);
  return { code, facts: thrown instanceof Error ? { what: thrown.name } : {} };
}

function isWatchable(value: object): value is Watchable<unknown> {
  return "subscribe" in value;
}

/**
 * Answers the other end out of these functions until the returned function is called. Names that are not among them
 * are looked for in what `later` brings, when the first of them is asked for.
 */
export function serve<S extends Served<S>>(
  endpoint: Endpoint,
  served: S,
  later: () => Promise<object> = () => Promise.resolve({}),
): () => void {
  const watched = new Map<number, Subscription>();

  function answer(message: Answer): void {
    try {
      endpoint.postMessage(message);
    } catch (notClonable) {
      endpoint.postMessage({ id: message.id, error: crossing(notClonable) });
    }
  }
  function fail(id: number, thrown: unknown): void {
    watched.delete(id);
    answer({ id, error: crossing(thrown) });
  }
  async function begin(id: number, name: string, args: readonly unknown[]): Promise<void> {
    const from: object = Object.hasOwn(served, name) ? served : await later();
    if (!Object.hasOwn(from, name)) throw new Failure("bug", { what: "unknown-call" });
    // The other end was compiled against the same S, so name and arguments belong together.
    const run = from[name as keyof typeof from] as (
      ...given: readonly unknown[]
    ) => Promise<unknown> | Watchable<unknown>;
    const outcome = run(...args);
    if (!isWatchable(outcome)) {
      answer({ id, ok: await outcome });
      return;
    }
    const subscription = outcome.subscribe({
      next: (next) => answer({ id, next }),
      error: (error) => fail(id, error),
    });
    watched.set(id, subscription);
  }
  function hear({ data }: MessageEvent): void {
    const question = data as Question; // only our own other end speaks on this port
    if ("stop" in question) {
      watched.get(question.stop)?.unsubscribe();
      watched.delete(question.stop);
    } else {
      begin(question.id, question.name, question.args).catch((error: unknown) => fail(question.id, error));
    }
  }
  endpoint.addEventListener("message", hear);
  endpoint.start?.();
  return () => {
    endpoint.removeEventListener("message", hear);
    for (const subscription of watched.values()) subscription.unsubscribe();
    watched.clear();
  };
}

interface Awaited {
  readonly next: (value: unknown) => void;
  readonly ok: (value: unknown) => void;
  readonly error: (failure: Failure) => void;
}

/** The questions under way: asks them, hands out the answers, and ends them all when the line is cut. */
class Line {
  readonly #endpoint: Endpoint;
  readonly #awaited = new Map<number, Awaited>();
  #asked = 0;
  #closed: Failure | null = null;

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
    endpoint.addEventListener("message", this.#hear);
    endpoint.start?.();
  }

  readonly #hear = ({ data }: MessageEvent): void => {
    const answer = data as Answer; // only our own other end speaks on this port
    const waiting = this.#awaited.get(answer.id);
    if (waiting === undefined) return;
    if ("next" in answer) {
      waiting.next(answer.next);
      return;
    }
    this.#awaited.delete(answer.id);
    if ("ok" in answer) waiting.ok(answer.ok);
    else waiting.error(new Failure(answer.error.code, answer.error.facts));
  };

  ask(name: string, args: readonly unknown[], answers: Awaited): number {
    this.#asked += 1;
    if (this.#closed !== null) {
      answers.error(this.#closed);
      return this.#asked;
    }
    this.#awaited.set(this.#asked, answers);
    try {
      this.#endpoint.postMessage({ id: this.#asked, name, args });
    } catch (notClonable) {
      this.#awaited.delete(this.#asked);
      const { code, facts } = crossing(notClonable);
      answers.error(new Failure(code, facts, notClonable));
    }
    return this.#asked;
  }

  stop(id: number): void {
    if (this.#awaited.delete(id)) this.#endpoint.postMessage({ stop: id });
  }

  close(failure: Failure): void {
    this.#closed ??= failure;
    this.#endpoint.removeEventListener("message", this.#hear);
    const left = [...this.#awaited.values()];
    this.#awaited.clear();
    for (const waiting of left) waiting.error(this.#closed);
  }
}

/** Speaks to the end that serves S. */
export function connect<S extends Served<S>>(endpoint: Endpoint): Connection<S> {
  const line = new Line(endpoint);
  // The other end was compiled against the same S, so what comes back is what S says: hence `as never`.
  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        line.ask(name, args, {
          next: () => undefined,
          ok: (value) => resolve(value as never),
          error: reject,
        });
      }),
    watch: (name, ...args) => ({
      subscribe: (observer: Observer<never>) => {
        const id = line.ask(name, args, {
          next: (value) => observer.next(value as never),
          ok: () => undefined,
          error: (failure) => observer.error(failure),
        });
        return { unsubscribe: () => line.stop(id) };
      },
    }),
    close: (failure) => line.close(failure),
  };
}
