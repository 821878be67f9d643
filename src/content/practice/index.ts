import type { Facts } from "../../domain/facts.ts";
import { initialSettings, type Settings } from "../../domain/settings.ts";
import type { Outcome, Source } from "../../domain/source.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { practiceFiles } from "./exports.ts";
import { practiceMessage } from "./message.ts";
import { practiceReply } from "./reply.ts";

/** The day on which Jane's request comes. */
const today = calendarDate("2026-11-19");

/** The day, the 27th, on which Microsoft has answered everything. */
const replyDay = calendarDate("2026-12-16");

/** Contoso as its settings have it; whom to contact is left open, so that the letter asks for it. */
const settings: Settings = {
  ...initialSettings,
  organisation: {
    name: "Contoso Ltd",
    address: "1 Harbour Road\nGalway\nIreland",
    officerName: "Sam Byrne, Data Protection Officer",
    officerContact: "",
    supervisoryAuthority: "Data Protection Commission, 6 Pembroke Row, Dublin 2, D02 X963, Ireland",
  },
};

/** What is known about the data that support holds; the answers to the questions of the guide. */
const answers: Facts = {
  systems: ["support-data", "support-dtm"],
  "support.option": "b",
  "support.contract": "premier",
  "support.identifiers": ["jane.roe@contoso.example", "Jane Roe"],
  "support.tickets": ["SR-2610-0417", "SR-2610-0932"],
  "support.conversation": "Chat of 5 October 2026 (SR-2610-0417)",
  "support.engagement.state": "closed",
  "support.engagement.closedOn": "2026-10-12",
  "dtm.filesPossible": true,
  "dtm.files": ["contoso-sql.bak (SR-2610-0932)"],
};

/** The line that is kept: an invoice that tax law wants for ten years. */
const kept: {
  readonly source: Omit<Source, "id" | "search" | "outcomes">;
  readonly outcome: Omit<Outcome, "id" | "proofs">;
} = {
  source: { name: "Invoice 2025-118", system: null, holder: "Contoso Ltd", reference: "2025-118" },
  outcome: {
    right: "erasure",
    result: "kept",
    on: replyDay,
    by: "Sam Byrne, Data Protection Officer",
    method: "",
    askedOn: null,
    ground: "GDPR Art. 17(3)(b)",
    words: "Tax law requires invoices to be kept for ten years.",
    until: calendarDate("2035-12-31"),
  },
};

/** What Microsoft's letter confirms for each of the four places. */
const confirmed: Omit<Outcome, "id" | "proofs"> = {
  right: "erasure",
  result: "confirmed-by-provider",
  on: replyDay,
  by: "Ada Lind, Microsoft technical account manager",
  method: "vendor-ticket",
  askedOn: today,
  ground: null,
  words: "",
  until: null,
};

/** The request to try Habeas with: Jane Roe asks Contoso for erasure. Nothing of it is real and nothing is kept. */
export const practice = {
  today,
  replyDay,
  settings,
  /** The requests that the desk had that year before Jane's, which is the fourteenth. */
  requestsBefore: 13,
  message: practiceMessage,
  accountManager: "Ada Lind",
  answers,
  reply: practiceReply,
  confirmed,
  kept,
  files: practiceFiles,
};
