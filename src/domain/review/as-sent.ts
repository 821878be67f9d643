import type { Finding, FindingField, RedactionGround } from "../finding.ts";
import { gapsIn } from "./spans.ts";

/** What stands in place of a redacted text; it says why and nothing about what was there. */
export const redactionLabels: Readonly<Record<RedactionGround, string>> = {
  "third-party": "third party",
  confidential: "confidential",
  "legal-advice": "legal advice",
  security: "security",
  other: "redacted",
};

/** The label of a gap: `[third party]`, or `[third party, security]` where redactions ran into each other. */
export function redactionLabel(grounds: readonly RedactionGround[]): string {
  return `[${grounds.map((ground) => redactionLabels[ground]).join(", ")}]`;
}

/**
 * The finding as the data subject gets it: rebuilt from what is kept, so that what was redacted is not in it.
 * Redactions count whatever the decision says.
 */
export function asItWillBeSent({
  fields,
  redactions,
}: Pick<Finding, "fields" | "redactions">): readonly FindingField[] {
  return fields.map(({ name, value }, at) => {
    const gaps = gapsIn(
      value,
      redactions.filter(({ field }) => field === at),
    );
    let sent = "";
    let from = 0;
    for (const { start, end, grounds } of gaps) {
      sent += value.slice(from, start) + redactionLabel(grounds);
      from = end;
    }
    return { name, value: sent + value.slice(from) };
  });
}
