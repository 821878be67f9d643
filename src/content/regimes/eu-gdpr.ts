import type { Regime } from "../../domain/regime.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { gdprRights, months, record } from "./record.ts";

/** One month from receipt, three when extended; weekends and holidays move the end (GDPR Art. 12(3), Reg. 1182/71). */
export const euGdpr: Regime = record({
  id: "eu-gdpr",
  name: "GDPR",
  area: "europe",
  rights: gdprRights,
  response: months(1),
  extended: months(3),
  pause: "while-identifying-or-clarifying",
  safeReadings: ["extension-chained"],
  validFrom: calendarDate("2018-05-25"),
  source:
    "Regulation (EU) 2016/679 Art. 12(3), (4) and (6); Regulation (EEC, Euratom) 1182/71 Art. 3; EDPB Guidelines 01/2022, section 5.3",
  certainty: "read",
});
