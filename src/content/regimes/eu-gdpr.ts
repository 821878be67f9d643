import type { Regime } from "../../domain/regime.ts";
import { calendarDate } from "../../lib/calendar.ts";

/** One month from receipt, three when extended; weekends and holidays move the end (GDPR Art. 12(3), Reg. 1182/71). */
export const euGdpr: Regime = {
  id: "eu-gdpr",
  name: "GDPR",
  response: { unit: "calendar-months", count: 1, rolls: true },
  extended: { unit: "calendar-months", count: 3, rolls: true },
  acknowledgement: null,
  pause: "while-identifying-or-clarifying",
  pauseFor: null,
  safePause: "uncounted",
  safeOnWorkingDay: false,
  restartsAt: [],
  validFrom: calendarDate("2018-05-25"),
  validTo: null,
  source:
    "Regulation (EU) 2016/679 Art. 12(3), (4) and (6); Regulation (EEC, Euratom) 1182/71 Art. 3; EDPB Guidelines 01/2022, section 5.3",
  checkedOn: calendarDate("2026-11-02"),
};
