import { calendarDate, dateOf, plusDays, type CalendarDate } from "../../src/lib/calendar.ts";
import type { Chosen } from "./hand.ts";

/** The surname under which the data subject of the main job is known; another one can be given from outside. */
const probe = process.env["HABEAS_PROBE"];
export const surname = probe === undefined || probe.trim() === "" ? "Quillfeather" : probe;

/** The person of the main job. Nobody of that name exists here. */
export const subject = {
  name: `Wilhelmina ${surname}`,
  email: "w.quillfeather@fabrikam.example",
  tickets: ["SR-2711-3391", "SR-2711-3404"],
} as const;

/** Somebody else, who must not be found in anything that goes out. */
export const thirdParty = "Barnaby Threlkeld";

/** That many days before today, as it is typed. */
export function daysAgo(days: number): CalendarDate {
  return plusDays(dateOf(new Date()), -days);
}

/** The request as it came, ten days ago. */
export function message(asks: string): string {
  return `From: ${subject.name} <${subject.email}>
Date: ${daysAgo(10)}
To: privacy@northwind.example

${asks} My tickets were ${subject.tickets.join(" and ")}.

${subject.name}
`;
}

const file = (name: string, mimeType: string, text: string): Chosen => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const markup = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Four exports that name the person beside others: five records are about her, one of them through her address alone. */
export const exports: readonly Chosen[] = [
  file(
    "tickets.csv",
    "text/csv",
    [
      "Ticket,Contact,E-mail,Notes",
      ["SR-2711-0001", "Otto Lund", "otto.lund@fabrikam.example", "Printer"].map(cell).join(","),
      ["SR-2711-3391", subject.name, subject.email, `${thirdParty} has the same fault and sits next to her.`]
        .map(cell)
        .join(","),
      ["SR-2711-3404", "Front desk", subject.email, "Database does not start."].map(cell).join(","),
    ].join("\r\n"),
  ),
  file(
    "chat.json",
    "application/json",
    JSON.stringify([
      { from: subject.name, at: "2026-10-05T09:12:00Z", text: "I cannot sign in since this morning." },
      { from: "Agent", at: "2026-10-05T09:13:00Z", text: "Which floor are you on?" },
    ]),
  ),
  file(
    "staff.xml",
    "application/xml",
    `<staff><person><name>${markup(subject.name)}</name><room>Kestrel Loft</room></person><person><name>Otto Lund</name><room>Heron Hall</room></person></staff>`,
  ),
  file(
    "handover.eml",
    "message/rfc822",
    [
      `From: Desk <${subject.email}>`,
      "To: support@provider.example",
      "Subject: Backup of the database",
      "Date: Fri, 9 Oct 2026 11:30:00 +0000",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "",
      `${thirdParty} has put the backup into the file tool.`,
      "",
    ].join("\r\n"),
  ),
];

/** The letter with which the provider answers. */
export const reply = file(
  "reply.eml",
  "message/rfc822",
  "From: support@provider.example\r\nSubject: Completed\r\n\r\nAll of it was deleted.\r\n",
);

/** A fixed day in the far future, until which something is kept. */
export const keptUntil = calendarDate("2035-12-31");
