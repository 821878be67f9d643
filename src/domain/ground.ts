import type { RegimeId } from "./regime.ts";
import type { Right } from "./right.ts";

/** What an objection is aimed at; each has grounds of its own (GDPR Art. 21(1), (2) and (6)). */
export const objectionAspects = ["own-situation", "direct-marketing", "research"] as const;

export type ObjectionAspect = (typeof objectionAspects)[number];

/** What a ground can carry: following a right, following it with something left out, or not following it. */
export type GroundEffect = "grants" | "limits" | "refuses";

/** A ground the law gives for granting, limiting or refusing a right. */
export interface Ground {
  /** Our own code, e.g. `eu-17-3-b`; never reused for another provision. */
  readonly code: string;
  readonly rights: readonly Right[];
  readonly effects: readonly GroundEffect[];
  /** As recorded, and printed in letter and attestation. */
  readonly article: string;
  /** The term of the Data Privacy Vocabulary 2.3 for it; null where it has none. */
  readonly iri: string | null;
  /** What it says, for choosing. */
  readonly words: string;
  /** It rests on the rights of others, which are weighed and the weighing recorded first (GDPR Art. 15(4), 20(4)). */
  readonly weighs: boolean;
  /** The kind of objection it answers; null when any. */
  readonly aspect: ObjectionAspect | null;
}

/** A ground as a decision keeps it: enough to be printed when the catalogue has changed since. */
export type GroundRef = Pick<Ground, "code" | "article" | "iri">;

/** Laws that share their grounds, gates and ways to complain. */
export type LawFamily = "eu" | "uk" | "california" | "us" | "ch" | "ca" | "qc" | "br" | "other";

const families: Readonly<Record<RegimeId, LawFamily>> = {
  "eu-gdpr": "eu",
  "uk-gdpr": "uk",
  ccpa: "california",
  "ccpa-opt-out": "california",
  "ch-fadp": "ch",
  "ca-pipeda": "ca",
  "ca-qc": "qc",
  "br-lgpd": "br",
  "br-lgpd-small": "br",
};

/** The family of a law; what we know no grounds of is `other`, where the officer names the provision. */
export function familyOf(regime: RegimeId): LawFamily {
  return families[regime] ?? (regime.startsWith("us-") && regime !== "us-hipaa" ? "us" : "other");
}

/** Whether a ground can carry that for a right, and an objection of that kind. */
export function fits(
  ground: Ground,
  right: Right,
  effect: GroundEffect,
  aspect: ObjectionAspect | null = null,
): boolean {
  return (
    ground.rights.includes(right) &&
    ground.effects.includes(effect) &&
    (ground.aspect === null || ground.aspect === aspect)
  );
}

/** What of a ground is kept. */
export function refOf({ code, article, iri }: Ground): GroundRef {
  return { code, article, iri };
}

/** The code of a ground that the officer names in words, where the catalogue has none. */
export const ownGround = "own";
