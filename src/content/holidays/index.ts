import type { CalendarId, HolidayCalendar } from "../../domain/holiday.ts";

type Load = () => Promise<HolidayCalendar | readonly HolidayCalendar[]>;

/** Where the calendars of a country are; each is loaded when a case is counted by it. */
const files: Readonly<Record<string, Load>> = {
  AT: () => import("./at.ts").then((file) => file.at),
  BE: () => import("./be.ts").then((file) => file.be),
  BG: () => import("./bg.ts").then((file) => file.bg),
  CA: () => import("./ca.ts").then((file) => file.ca),
  CH: () => import("./ch.ts").then((file) => file.ch),
  CY: () => import("./cy.ts").then((file) => file.cy),
  CZ: () => import("./cz.ts").then((file) => file.cz),
  DE: () => import("./de.ts").then((file) => file.de),
  DK: () => import("./dk.ts").then((file) => file.dk),
  EE: () => import("./ee.ts").then((file) => file.ee),
  ES: () => import("./es.ts").then((file) => file.es),
  FI: () => import("./fi.ts").then((file) => file.fi),
  FR: () => import("./fr.ts").then((file) => file.fr),
  GB: () => import("./gb.ts").then((file) => file.gb),
  GR: () => import("./gr.ts").then((file) => file.gr),
  HR: () => import("./hr.ts").then((file) => file.hr),
  HU: () => import("./hu.ts").then((file) => file.hu),
  IE: () => import("./ie.ts").then((file) => file.ie),
  IS: () => import("./is.ts").then((file) => file.is),
  IT: () => import("./it.ts").then((file) => file.it),
  LI: () => import("./li.ts").then((file) => file.li),
  LT: () => import("./lt.ts").then((file) => file.lt),
  LU: () => import("./lu.ts").then((file) => file.lu),
  LV: () => import("./lv.ts").then((file) => file.lv),
  MT: () => import("./mt.ts").then((file) => file.mt),
  NL: () => import("./nl.ts").then((file) => file.nl),
  NO: () => import("./no.ts").then((file) => file.no),
  NZ: () => import("./nz.ts").then((file) => file.nz),
  PL: () => import("./pl.ts").then((file) => file.pl),
  PT: () => import("./pt.ts").then((file) => file.pt),
  RO: () => import("./ro.ts").then((file) => file.ro),
  SE: () => import("./se.ts").then((file) => file.se),
  SI: () => import("./si.ts").then((file) => file.si),
  SK: () => import("./sk.ts").then((file) => file.sk),
  US: () => import("./us.ts").then((file) => file.us),
};

/** The calendar of that id; null when this version does not know it. */
export async function loadCalendar(id: CalendarId): Promise<HolidayCalendar | null> {
  const found = await files[id.slice(0, 2)]?.();
  if (found === undefined) return null;
  return [found].flat().find((calendar) => calendar.id === id) ?? null;
}
