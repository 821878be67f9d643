import { Failure } from "../lib/failure.ts";
import { connect, type Connection, type Endpoint, type Served } from "../lib/port.ts";

/** A worker that was started for one job. */
export interface StartedWorker {
  readonly endpoint: Endpoint;
  /** Tells when it broke before it could answer. */
  readonly onDeath: (tell: () => void) => void;
  readonly end: () => void;
}

/** Does one job in a worker of its own, which is ended with everything it held: when done, when broken, when cancelled. */
export async function inDisposable<S extends Served<S>, T>(
  start: () => StartedWorker,
  signal: AbortSignal | undefined,
  job: (worker: Connection<S>) => Promise<T>,
): Promise<T> {
  if (signal?.aborted === true) throw new Failure("cancelled");
  const worker = start();
  const line = connect<S>(worker.endpoint);
  worker.onDeath(() => line.close(new Failure("worker-failed")));
  const cancel = (): void => line.close(new Failure("cancelled"));
  signal?.addEventListener("abort", cancel);
  try {
    return await job(line);
  } finally {
    signal?.removeEventListener("abort", cancel);
    line.close(new Failure("cancelled"));
    worker.end();
  }
}
