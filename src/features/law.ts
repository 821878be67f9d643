import { regimeOf } from "../content/regimes/index.ts";
import type { Law } from "../domain/clock-face.ts";
import type { RegimeId } from "../domain/regime.ts";
import { weekendsOnly } from "../domain/working-days.ts";

/** By which law and calendar the dates of a case are counted. */
export function lawOf({ regime }: { readonly regime: RegimeId }): Law {
  return { regime: regimeOf(regime), workingDays: weekendsOnly };
}
