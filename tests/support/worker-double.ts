import { afterEach, beforeEach } from "vitest";
import type { Endpoint } from "../../src/lib/port.ts";

type Listener = (event: MessageEvent) => void;

/** One of two ends that hear each other a moment later, as over a port; what is said is not copied. */
class End implements Endpoint {
  readonly #listeners = new Set<Listener>();
  other: End | undefined;

  postMessage(message: unknown): void {
    const { other } = this;
    queueMicrotask(() => other?.hear(message));
  }
  hear(data: unknown): void {
    for (const listener of this.#listeners) listener({ data } as MessageEvent); // ports read nothing else
  }
  addEventListener(type: string, listener: Listener): void {
    if (type === "message") this.#listeners.add(listener);
  }
  removeEventListener(_type: "message", listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

/** Lets `new Worker` start the given service on this very thread, where there are no workers. */
export function servingWorkers(serveOn: (endpoint: Endpoint) => void): void {
  class WorkerDouble extends End {
    constructor() {
      super();
      const inside = new End();
      inside.other = this;
      this.other = inside;
      serveOn(inside);
    }
    terminate(): void {
      this.other = undefined;
    }
  }
  const before = Object.getOwnPropertyDescriptor(globalThis, "Worker");
  beforeEach(() => Object.defineProperty(globalThis, "Worker", { value: WorkerDouble, configurable: true }));
  afterEach(() => {
    if (before === undefined) Reflect.deleteProperty(globalThis, "Worker");
    else Object.defineProperty(globalThis, "Worker", before);
  });
}
