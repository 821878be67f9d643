import type { FactValue } from "../facts.ts";
import type { SourceProposal } from "../steps/decide-scope.ts";
import type { Guide } from "./guide.ts";
import { partsInScope } from "./scope.ts";
import type { World } from "./world.ts";

function items(value: FactValue | undefined): readonly string[] {
  if (typeof value === "object") return value;
  return typeof value === "string" && value !== "" ? [value] : [];
}

/** The places to record for the systems in scope: one for each thing named, else one for the system. */
export function sourcesOf(guides: readonly Guide[], world: World): readonly SourceProposal[] {
  return partsInScope(guides, world)
    .map(({ part }) => part)
    .filter(({ system }) => system !== "case")
    .flatMap(({ system, name, holder, places }) => {
      const named = (places ?? [])
        .filter(({ when }) => world.judge(when).holds)
        .flatMap((place) =>
          place.each === undefined
            ? [{ name: place.name, reference: "" }]
            : items(world.stated(place.each)).map((item) => ({
                name: `${place.name} ${item}`,
                reference: "",
              })),
        );
      const found = named.length > 0 ? named : [{ name, reference: "" }];
      return found.map((one) => ({ ...one, system, holder }));
    });
}
