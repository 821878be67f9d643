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
