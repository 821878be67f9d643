import type { RegimeId } from "../../domain/regime.ts";
import type { Right } from "../../domain/right.ts";

const articles: Readonly<Record<Right, string>> = {
  access: "A15",
  rectification: "A16",
  erasure: "A17",
  restriction: "A18",
  portability: "A20",
  objection: "A21",
  "automated-decisions": "A22",
};

/** The term of a right in the Data Privacy Vocabulary, which has them for the EU only; elsewhere our own code. */
export function rightIri(regime: RegimeId, right: Right): string {
  return regime === "eu-gdpr"
    ? `https://w3id.org/dpv/legal/eu/gdpr#${articles[right]}`
    : `urn:dsr:right:${regime}:${right}`;
}
