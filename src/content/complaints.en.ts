import type { ComplaintRoute } from "../domain/decisions/complaint.ts";
import { familyOf, type LawFamily } from "../domain/law-family.ts";
import type { Regime } from "../domain/regime.ts";

const route = (code: string, to: ComplaintRoute["to"], article: string, words: string): ComplaintRoute => ({
  code,
  to,
  article,
  words,
});

const byFamily: Readonly<Record<LawFamily, readonly ComplaintRoute[]>> = {
  eu: [
    route("eu-77", "authority", "GDPR Art. 77", "a complaint with a supervisory authority"),
    route("eu-79", "court", "GDPR Art. 79", "a judicial remedy against the controller"),
  ],
  uk: [
    route("uk-164a", "us", "DPA 2018 s. 164A", "a complaint to us"),
    route("uk-77", "authority", "UK GDPR Art. 77", "a complaint with the Information Commissioner"),
    route("uk-79", "court", "UK GDPR Art. 79", "a judicial remedy"),
  ],
  california: [
    route(
      "ca-cppa",
      "authority",
      "Cal. Civ. Code 1798.199.45",
      "a complaint with the California Privacy Protection Agency",
    ),
    route(
      "ca-ag",
      "authority",
      "Cal. Civ. Code 1798.199.90",
      "a complaint with the Attorney General of California",
    ),
  ],
  us: [
    route(
      "us-ag",
      "authority",
      "Privacy law of the state",
      "a complaint with the Attorney General; the denial of an appeal gives the link",
    ),
  ],
  ch: [
    route(
      "ch-49",
      "authority",
      "FADP Art. 49",
      "a report to the Federal Data Protection and Information Commissioner",
    ),
    route("ch-32", "court", "FADP Art. 32", "a civil action"),
  ],
  ca: [
    route("ca-11", "authority", "PIPEDA 11", "a complaint with the Privacy Commissioner of Canada"),
    route("ca-14", "court", "PIPEDA 14", "the Federal Court, after the report of the Commissioner"),
  ],
  qc: [
    route(
      "qc-42",
      "authority",
      "Private sector Act s. 42",
      "an application to the Commission d'accès à l'information within 30 days",
    ),
  ],
  br: [route("br-18-1", "authority", "LGPD Art. 18 §1", "a petition to the ANPD")],
  other: [
    route(
      "other",
      "authority",
      "The law of the case",
      "a complaint with the authority that the law of the case names",
    ),
  ],
};

/** The ways to complain under the law of a case; with an appeal to us first where the law knows one. */
export function complaintRoutes({ id, appeal }: Pick<Regime, "id" | "appeal">): readonly ComplaintRoute[] {
  const routes = byFamily[familyOf(id)];
  if (appeal === null) return routes;
  const within =
    appeal.unit === "calendar-months" ? "months" : appeal.unit === "working-days" ? "working days" : "days";
  return [
    route(
      "appeal",
      "us",
      "Privacy law of the state, appeal",
      `an appeal to us, decided within ${appeal.count} ${within}`,
    ),
    ...routes,
  ];
}
