/** What a step answers: the value it accepted, or the problem for which it was refused. */
export type Result<T, P> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

/** The step went through; here is what came of it. */
export function accept<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** The step was refused; here is why, as a code with its facts. */
export function refuse<P>(problem: P): Result<never, P> {
  return { ok: false, problem };
}
