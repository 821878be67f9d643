import type { RegimeId } from "../../domain/regime.ts";
import type { Right } from "../../domain/right.ts";

const articles: Readonly<Partial<Record<Right, string>>> = {
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
  const article = articles[right];
  return regime === "eu-gdpr" && article !== undefined
    ? `https://w3id.org/dpv/legal/eu/gdpr#${article}`
    : `urn:dsr:right:${regime}:${right}`;
}
