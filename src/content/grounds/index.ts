import { fits, type Ground } from "../../domain/ground.ts";
import { familyOf, type LawFamily } from "../../domain/law-family.ts";
import type { RegimeId } from "../../domain/regime.ts";
import type { Right } from "../../domain/right.ts";
import { grounds as california } from "./california.en.ts";
import { byFamily } from "./elsewhere.en.ts";
import { grounds as eu } from "./eu.en.ts";
import { grounds as uk } from "./uk.en.ts";

/** Every ground we know, by family of laws; the officer names those of other laws in words. */
export const catalogue: Readonly<Partial<Record<LawFamily, readonly Ground[]>>> = {
  eu,
  uk,
  california,
  ...byFamily,
};

/** The grounds of the law of a case. */
export function groundsOf(regime: RegimeId): readonly Ground[] {
  return catalogue[familyOf(regime)] ?? [];
}

/** The grounds on which a right is not followed at one place, each provision once and the most usual first. */
export function groundsAgainst(regime: RegimeId, right: Right): readonly Ground[] {
  const against = groundsOf(regime).filter(
    (ground) => fits(ground, right, "limits", ground.aspect) || fits(ground, right, "refuses", ground.aspect),
  );
  const seen = new Set<string>();
  return against.filter(({ article }) => {
    const known = seen.has(article);
    seen.add(article);
    return !known;
  });
}
