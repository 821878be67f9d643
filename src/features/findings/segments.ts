import type { Hit, Redaction } from "../../domain/finding.ts";
import { gapsIn } from "../../domain/review/spans.ts";

/** A stretch of a value that looks alike throughout. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** The data subject is named here. */
  readonly hit: boolean;
  /** Taken out of what is sent. */
  readonly taken: boolean;
}

/** Cuts a value where a mark begins or ends; joined again the texts are the value. */
export function segmentsOf(
  value: string,
  hits: readonly Pick<Hit, "start" | "end">[],
  redactions: readonly Redaction[],
): readonly Segment[] {
  const gaps = gapsIn(value, redactions);
  const cuts = new Set([0, value.length]);
  for (const { start, end } of [...hits, ...gaps]) {
    cuts.add(Math.min(start, value.length));
    cuts.add(Math.min(end, value.length));
  }
  const within = (spans: readonly { start: number; end: number }[], at: number): boolean =>
    spans.some(({ start, end }) => start <= at && at < end);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => ({
    start,
    text: value.slice(start, places[i + 1]),
    hit: within(hits, start),
    taken: within(gaps, start),
  }));
}
