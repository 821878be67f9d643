import type { Decision, Finding } from "../../domain/finding.ts";
import { fold } from "../../lib/text.ts";

/** Which findings are shown. */
export interface FindingFilter {
  /** A decision, `not-reviewed`, or all. */
  readonly state: Decision | "not-reviewed" | null;
  readonly importId: string | null;
  /** Words that stand in one of the texts. */
  readonly words: string;
}

/** The filter that hides nothing. */
export const noFilter: FindingFilter = { state: null, importId: null, words: "" };

/** Words shorter than this are not searched for: they stand everywhere. */
const shortest = 2;

/** True when words were typed that are too short to be searched for. */
export function wordsTooShort({ words }: FindingFilter): boolean {
  const length = words.trim().length;
  return length > 0 && length < shortest;
}

/** The findings that the filter lets through, in the order of their numbers. */
export function filtered(findings: readonly Finding[], filter: FindingFilter): readonly Finding[] {
  const words = wordsTooShort(filter) ? "" : fold(filter.words);
  return findings
    .filter(({ decision, importId, fields }) => {
      if (filter.state !== null && (decision ?? "not-reviewed") !== filter.state) return false;
      if (filter.importId !== null && importId !== filter.importId) return false;
      return words === "" || fields.some(({ value }) => fold(value).includes(words));
    })
    .sort((a, b) => a.number - b.number);
}

/** A few words of a finding for a list: what stands around its first hit, else its first texts. */
export function gist({ fields, hits }: Finding): string {
  const [hit] = hits;
  const value = hit === undefined ? undefined : fields[hit.field]?.value;
  if (hit !== undefined && value !== undefined && value.length > 80) {
    const from = Math.max(0, hit.start - 30);
    return `${from > 0 ? "…" : ""}${value.slice(from, hit.end + 50).toWellFormed()}…`;
  }
  const texts = fields.map((field) => field.value.trim()).filter((text) => text !== "");
  const line = texts.join(" · ");
  return line.length > 120 ? `${line.slice(0, 119).toWellFormed()}…` : line;
}
