import { findRegime } from "../../content/regimes/all.ts";
import type { Suggestion } from "../../domain/intake.ts";
import { formatDate, t } from "../../i18n/index.ts";

/** What a suggestion says, in words: `Right: Erasure`. */
export function suggestionText(suggestion: Suggestion): string {
  const { suggested } = t.intake;
  switch (suggestion.field) {
    case "name":
    case "agent":
    case "customer-number":
    case "address":
    case "email":
    case "phone":
    case "ticket":
      return `${suggested[suggestion.field]}: ${suggestion.value}`;
    case "right":
      return `${suggested.right}: ${t.words.right[suggestion.value]}`;
    case "received-on":
      return suggestion.countedFrom === undefined
        ? `${suggested["received-on"]}: ${formatDate(suggestion.value)}`
        : t.intake.countedFrom(
            `${suggested["received-on"]}: ${formatDate(suggestion.value)}`,
            formatDate(suggestion.countedFrom),
          );
    case "regime":
      return `${suggested.regime}: ${findRegime(suggestion.value)?.name ?? suggestion.value}`;
    case "relation":
      return `${suggested.relation}: ${t.words.relation[suggestion.value]}`;
  }
}
