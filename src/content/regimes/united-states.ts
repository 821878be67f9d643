import type { Regime } from "../../domain/regime.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { days, record } from "./record.ts";

interface State {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  /** Days to answer, days an extension adds, and days to decide an appeal. */
  readonly within: readonly [answer: number, more: number, appeal: number | null];
  readonly from: string;
  readonly more?: Partial<Regime>;
}

/** The privacy law of a state: calendar days from receipt, whatever is asked about identity meanwhile. */
function stateLaw({ code, name, source, within, from, more }: State): Regime {
  const [answer, longer, appeal] = within;
  return record({
    id: `us-${code}`,
    name: `US, ${name}`,
    area: "united-states",
    rights: ["access", "rectification", "erasure", "portability", "opt-out"],
    response: days(answer),
    extended: days(answer + longer),
    appeal: appeal === null ? null : days(appeal),
    calendar: "US",
    validFrom: calendarDate(from),
    source,
    ...more,
  });
}

const states: readonly State[] = [
  { code: "va", name: "Virginia", source: "Va. Code 59.1-577", within: [45, 45, 60], from: "2023-01-01" },
  {
    code: "co",
    name: "Colorado",
    source: "C.R.S. 6-1-1306(2) and (3)",
    within: [45, 45, 45],
    from: "2023-07-01",
    more: {
      note: "C.R.S. 2-4-108 may move an end on a day off; the date here stays unmoved. An appeal may be extended by 60 days.",
    },
  },
  {
    code: "ct",
    name: "Connecticut",
    source: "Conn. Gen. Stat. 42-518",
    within: [45, 45, 60],
    from: "2023-07-01",
  },
  { code: "ut", name: "Utah", source: "Utah Code 13-61-203", within: [45, 45, null], from: "2023-12-31" },
  {
    code: "tx",
    name: "Texas",
    source: "Tex. Bus. & Com. Code 541.052 and 541.053",
    within: [45, 45, 60],
    from: "2024-07-01",
    more: { note: "Gov't Code 311.014 may move an end on a day off; the date here stays unmoved." },
  },
  {
    code: "or",
    name: "Oregon",
    source: "ORS 646A.576",
    within: [45, 45, 45],
    from: "2024-07-01",
    more: { note: "The data subject may ask for a list of the specific third parties." },
  },
  {
    code: "fl",
    name: "Florida",
    source: "Fla. Stat. 501.705 ff.",
    within: [45, 15, 60],
    from: "2024-07-01",
    more: { certainty: "to-verify" },
  },
  { code: "mt", name: "Montana", source: "Mont. Code 30-14-2808", within: [45, 45, 60], from: "2024-10-01" },
  {
    code: "ia",
    name: "Iowa",
    source: "Iowa Code 715D.3",
    within: [90, 45, 60],
    from: "2025-01-01",
    more: { rights: ["access", "erasure", "portability", "opt-out"] },
  },
  { code: "de", name: "Delaware", source: "6 Del. C. 12D-104", within: [45, 45, 60], from: "2025-01-01" },
  { code: "nh", name: "New Hampshire", source: "N.H. RSA 507-H:4", within: [45, 45, 60], from: "2025-01-01" },
  {
    code: "ne",
    name: "Nebraska",
    source: "Nebraska Data Privacy Act, Neb. Rev. Stat. 87-1101 ff.",
    within: [45, 45, 60],
    from: "2025-01-01",
  },
  {
    code: "nj",
    name: "New Jersey",
    source: "N.J.S.A. 56:8-166.4 ff.",
    within: [45, 45, 45],
    from: "2025-01-15",
  },
  {
    code: "tn",
    name: "Tennessee",
    source: "Tennessee Information Protection Act, Tenn. Code 47-18-3301 ff.",
    within: [45, 45, 60],
    from: "2025-07-01",
  },
  { code: "mn", name: "Minnesota", source: "Minn. Stat. 325M.14", within: [45, 45, 45], from: "2025-07-31" },
  {
    code: "md",
    name: "Maryland",
    source: "Maryland Online Data Privacy Act, Md. Code, Com. Law 14-4701 ff.",
    within: [45, 45, 60],
    from: "2025-10-01",
  },
  { code: "in", name: "Indiana", source: "Ind. Code 24-15-3-1", within: [45, 45, 60], from: "2026-01-01" },
  { code: "ky", name: "Kentucky", source: "KRS 367.3615", within: [45, 45, 60], from: "2026-01-01" },
  {
    code: "ri",
    name: "Rhode Island",
    source: "R.I. Gen. Laws 6-48.1",
    within: [45, 45, 60],
    from: "2026-01-01",
    more: { note: "Act on the withdrawal of consent within 15 days." },
  },
  {
    code: "ok",
    name: "Oklahoma",
    source: "Oklahoma SB 546 (2026)",
    within: [45, 45, null],
    from: "2027-01-01",
    more: { certainty: "to-verify", note: "An appeal exists; its time is still to be looked up." },
  },
];

/** States of the United States with a general privacy law, and two federal or special ones. */
export const unitedStates: readonly Regime[] = [
  ...states.map(stateLaw),
  record({
    id: "us-nv",
    name: "US, Nevada (opt-out of sale)",
    area: "united-states",
    rights: ["opt-out"],
    response: days(60),
    extended: days(90),
    calendar: "US",
    validFrom: calendarDate("2019-10-01"),
    source: "NRS 603A.345",
  }),
  record({
    id: "us-wa",
    name: "US, Washington (health data)",
    area: "united-states",
    rights: ["access", "erasure"],
    response: days(45),
    extended: days(90),
    appeal: days(45),
    calendar: "US",
    validFrom: calendarDate("2024-03-31"),
    source: "RCW 19.373.040",
    note: "Deletion from archives and backups may take up to six months.",
  }),
  record({
    id: "us-hipaa",
    name: "US, HIPAA (access)",
    area: "united-states",
    rights: ["access", "rectification"],
    response: days(30),
    extended: days(60),
    calendar: "US",
    validFrom: calendarDate("2003-04-14"),
    source: "45 CFR 164.524(b)(2)",
    note: "Extended once only, in writing, with the reason and the date.",
  }),
];
