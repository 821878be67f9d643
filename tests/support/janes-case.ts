import type { Case, Proof } from "../../src/domain/case.ts";
import { initialSettings, type Settings } from "../../src/domain/settings.ts";
import type { Outcome, Source } from "../../src/domain/source.ts";
import type { Task } from "../../src/domain/task.ts";
import { calendarDate } from "../../src/lib/calendar.ts";

/** The day on which the answer to Jane is prepared. */
export const answerDay = calendarDate("2026-12-16");

const received = calendarDate("2026-11-19");

/** An organisation that has said everything letters and attestations need. */
export const contoso: Settings = {
  ...initialSettings,
  organisation: {
    name: "Contoso Ltd",
    address: "1 Main Street\nDublin 2",
    officerName: "Sam Officer",
    officerContact: "privacy@contoso.example",
    supervisoryAuthority: "Data Protection Commission, 6 Pembroke Row, Dublin",
  },
};

/** Microsoft's letter of confirmation. */
export const reply: Proof = {
  id: "proof-1",
  fileId: "file-1",
  name: "reply.eml",
  mediaType: "message/rfc822",
  bytes: 1234,
  sha256: "9f3c".repeat(16),
  on: answerDay,
  words: "Letter from Microsoft of 16 December 2026",
};

/** A place where Jane's data sits. */
export function place(name: string, ...outcomes: readonly Outcome[]): Source {
  return {
    id: `s-${name.replaceAll(" ", "-")}`,
    name,
    system: null,
    holder: "Microsoft",
    reference: "",
    search: null,
    outcomes,
  };
}

/** An erasure that the provider confirmed, with proof unless told otherwise. */
export function outcome(changes: Partial<Outcome> = {}): Outcome {
  return {
    id: "o-1",
    right: "erasure",
    result: "confirmed-by-provider",
    on: answerDay,
    by: "Microsoft support, technical account manager",
    method: "vendor-ticket",
    askedOn: received,
    ground: null,
    words: "",
    until: null,
    proofs: [reply.id],
    ...changes,
  };
}

/** An invoice that tax law wants kept. */
export const keptInvoice: Source = {
  ...place("Invoice 2025-118"),
  holder: "Contoso Ltd",
  outcomes: [
    outcome({
      result: "kept",
      method: "",
      askedOn: null,
      ground: "GDPR Art. 17(3)(b)",
      words: "Tax law wants invoices kept for ten years",
      until: calendarDate("2035-12-31"),
      proofs: [],
    }),
  ],
};

/** A request to Microsoft that a guide proposed. */
export function supportTask(changes: Partial<Task> = {}): Task {
  return {
    id: "task-1",
    stage: "gather",
    origin: { kind: "guide", guide: "support", version: 1, key: "tickets", system: "support-data" },
    title: "Ask Microsoft to delete both tickets",
    instruction: "Ask in writing.",
    warnings: ["Do not delete the tickets in the portal yourself."],
    with: "Microsoft support",
    message: "Please delete SR-2610-0417. This is a data subject request.",
    leadDays: 10,
    askBy: null,
    irreversible: false,
    after: [],
    rules: [],
    events: [],
    ...changes,
  };
}

/** Jane Roe asks Contoso for erasure: two tickets, a chat log and a database confirmed, one invoice kept. */
export function janesCase(changes: Partial<Case> = {}): Case {
  return {
    shape: 1,
    id: "c".repeat(32),
    number: "DSR-2026-014",
    revision: 3,
    openedOn: received,
    regime: "eu-gdpr",
    rights: ["erasure"],
    language: "en",
    request: { receivedOn: received, channel: "e-mail", message: "Please delete everything." },
    requester: { kind: "data-subject" },
    dataSubject: {
      name: "Jane Roe",
      address: "5 Side Street\nGalway",
      relation: null,
      identifiers: [{ id: "i-1", kind: "email", value: "jane.roe@contoso.example" }],
    },
    clock: [{ kind: "received", on: received }],
    identity: { on: received, result: "confirmed", method: "reply-from-address", words: "" },
    validity: { on: received, result: "clear", words: "" },
    scope: null,
    tasks: [],
    sources: [
      place("Support ticket SR-2610-0417", outcome()),
      place("Support ticket SR-2610-0932", outcome({ id: "o-2" })),
      place("Chat log", outcome({ id: "o-3" })),
      place("Database contoso-sql.bak in DTM", outcome({ id: "o-4" })),
      keptInvoice,
    ],
    imports: [],
    proofs: [reply],
    letters: [],
    packages: [],
    attestations: [],
    notes: [],
    closure: null,
    ...changes,
  };
}

/** The value of an accepted step; throws what it was refused for. */
export function accepted<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}
