import type { GateId } from "../domain/decisions/rulings.ts";
import { familyOf } from "../domain/law-family.ts";
import type { RegimeId } from "../domain/regime.ts";

const gdpr: Readonly<Record<GateId, string>> = {
  role: "Art. 4(7) and (8), 28(3)(e)",
  request: "EDPB Guidelines 01/2022, 3.1",
  identifiable: "Art. 11(2), 12(2)",
  identity: "Art. 12(6), recitals 57 and 64",
  abuse: "Art. 12(5); C-526/24, C-307/22",
  law: "Art. 23 and national law",
  rest: "Recital 63",
};

const california: Readonly<Record<GateId, string>> = {
  role: "Cal. Civ. Code 1798.140(d) and (ag)",
  request: "11 CCR 7020",
  identifiable: "Cal. Civ. Code 1798.145(j)",
  identity: "11 CCR 7060 to 7063",
  abuse: "Cal. Civ. Code 1798.145(h)(3)",
  law: "Cal. Civ. Code 1798.145",
  rest: "11 CCR 7022(f), 7024",
};

/** The provision behind a question, under the law of the case; null where we know none. */
export function gateSource(regime: RegimeId, gate: GateId): string | null {
  const family = familyOf(regime);
  if (family === "uk" && gate === "law") return "Art. 23; DPA 2018 Sch. 2 to 4";
  if (family === "eu" || family === "uk") return gdpr[gate];
  return family === "california" ? california[gate] : null;
}
