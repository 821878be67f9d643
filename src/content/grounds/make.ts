import type { Ground, GroundEffect, ObjectionAspect } from "../../domain/ground.ts";
import type { Right } from "../../domain/right.ts";

const gdpr = "https://w3id.org/dpv/legal/eu/gdpr#Justification";
const generic = "https://w3id.org/dpv/justifications#";

/** A term of the Data Privacy Vocabulary 2.3: of its GDPR part when it names an article, else of the general part. */
export function dpv(term: string): string {
  return /^A\d/.test(term) ? `${gdpr}${term}` : `${generic}${term}`;
}

interface Line {
  readonly code: string;
  readonly rights: readonly Right[];
  readonly article: string;
  readonly words: string;
  /** A term of DPV, without its namespace. */
  readonly term?: string;
  readonly weighs?: boolean;
  readonly aspect?: ObjectionAspect;
}

const ground = (effects: readonly GroundEffect[], { term, weighs, aspect, ...line }: Line): Ground => ({
  ...line,
  effects,
  iri: term === undefined ? null : dpv(term),
  weighs: weighs ?? false,
  aspect: aspect ?? null,
});

/** A ground on which a right is followed. */
export const grants = (line: Line): Ground => ground(["grants"], line);

/** A ground on which a right is limited or not followed. */
export const refuses = (line: Line): Ground => ground(["limits", "refuses"], line);

/** A ground on which something is left out, but never everything. */
export const limits = (line: Line): Ground => ground(["limits"], line);
