/** One measured thing: how much, in which unit, and the bar it has to hold, if it has one. */
export interface Row {
  readonly work: string;
  readonly measured: number;
  readonly unit: string;
  /** The most it may be, or the least it must be. */
  readonly bar?: { readonly atMost: number } | { readonly atLeast: number };
  /** What was measured beside it in the same run, in words. */
  readonly comparedWith?: string;
}

/** Whether a measured thing holds its bar. */
export function holds({ measured, bar }: Row): boolean {
  if (bar === undefined) return true;
  return "atMost" in bar ? measured <= bar.atMost : measured >= bar.atLeast;
}

/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
