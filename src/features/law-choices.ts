import { regimes, regimeVersions } from "../content/regimes/all.ts";
import { areas, type Regime, type RegimeId } from "../domain/regime.ts";
import { rights, type Right } from "../domain/right.ts";
import { t } from "../i18n/index.ts";

type Choices<Code> = readonly (readonly [Code, string])[];

/** Laws under a heading, as a choice shows them. */
export interface LawGroup {
  readonly title: string;
  readonly options: Choices<RegimeId>;
}

/** Every law that can be chosen, by part of the world, those suggested first, also one that is offered no more. */
export function lawGroups(suggested: readonly RegimeId[]): readonly LawGroup[] {
  const first = [...new Set(suggested)].flatMap((id) => regimeVersions.find((one) => one.id === id) ?? []);
  const pairs = (laws: readonly Regime[]): Choices<RegimeId> => laws.map(({ id, name }) => [id, name]);
  const others = areas.map((area) => ({
    title: t.words.area[area],
    options: pairs(regimes.filter((one) => one.area === area && !first.some(({ id }) => id === one.id))),
  }));
  const groups = [{ title: t.words.suggestedLaws, options: pairs(first) }, ...others];
  return groups.filter(({ options }) => options.length > 0);
}

/** The rights that a law gives, and those it does not know folded away with the reason. */
export function rightChoices({ name, rights: known }: Regime): {
  readonly options: Choices<Right>;
  readonly more?: { readonly summary: string; readonly words: string; readonly options: Choices<Right> };
} {
  const pairs = (some: readonly Right[]): Choices<Right> =>
    some.map((right) => [right, t.words.right[right]]);
  if (known === null) return { options: pairs(rights) };
  const others = rights.filter((right) => !known.includes(right));
  return {
    options: pairs(rights.filter((right) => known.includes(right))),
    more: { summary: t.words.rightsUnknown(name), words: t.words.rightsUnknownWords, options: pairs(others) },
  };
}
