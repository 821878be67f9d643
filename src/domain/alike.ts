import { fold } from "../lib/text.ts";
import type { IntakeDraft } from "./intake-draft.ts";
import type { CaseSummary } from "./summary.ts";

/** Cases that seem to be of the same data subject: the same name, or an identifier in common; newest first. */
export function alikeCases(
  summaries: readonly CaseSummary[],
  { name, identifiers }: Pick<IntakeDraft, "name" | "identifiers">,
): readonly CaseSummary[] {
  const marks = new Set(
    [name, ...identifiers.map(({ value }) => value)].map(fold).filter((mark) => mark !== ""),
  );
  return summaries
    .filter((summary) => [summary.name, ...summary.identifiers].some((mark) => marks.has(fold(mark))))
    .toSorted((a, b) => (a.openedOn < b.openedOn ? 1 : -1));
}
