import type { CalendarDate } from "../lib/calendar.ts";
import { blank } from "../lib/text.ts";
import type { Channel, IdentityCheck, ValidityCheck } from "./case.ts";
import type { IdentifierKind } from "./identifier.ts";
import type { RegimeId } from "./regime.ts";
import type { Right } from "./right.ts";

/** A new request while it is being typed. Dates are read from what was typed before they get here. */
export interface IntakeDraft {
  readonly message: string;
  readonly channel: Channel;
  readonly receivedOn: CalendarDate | null;
  /** Why that day is right although it is still to come by the calendar of this laptop. */
  readonly futureBecause: string;
  readonly name: string;
  readonly address: string;
  /** A code of the fact `subject.kind`; null while unknown. */
  readonly relation: string | null;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
  readonly rights: readonly Right[];
  readonly regime: RegimeId;
  readonly language: string;
  /** Who writes for the data subject; null when the data subject does. */
  readonly agent: { readonly name: string; readonly authority: string } | null;
  /** How sure we are already; null leaves the check as the first task. */
  readonly identity: { readonly method: IdentityCheck["method"]; readonly words: string } | null;
  readonly validity: Pick<ValidityCheck, "result" | "words"> | null;
}

/** A request of which nothing is known yet. */
export function emptyDraft(regime: RegimeId): IntakeDraft {
  return {
    message: "",
    channel: "e-mail",
    receivedOn: null,
    futureBecause: "",
    name: "",
    address: "",
    relation: null,
    identifiers: [],
    rights: [],
    regime,
    language: "en",
    agent: null,
    identity: null,
    validity: null,
  };
}

/** The fields of the form that can be wrong. */
export type IntakeField = "received-on" | "name" | "rights" | "agent-name" | "authority" | "validity-words";

/** What is wrong with a field of the form. */
export type IntakeProblem =
  | { readonly code: "missing"; readonly field: IntakeField }
  | { readonly code: "date-in-future"; readonly field: "received-on"; readonly on: CalendarDate }
  | { readonly code: "date-long-ago"; readonly field: "received-on"; readonly on: CalendarDate };

/** The GDPR applies from that day; a request cannot have come before any law it could rest on. */
export const firstDay = "2018-05-25";

/** True for a day of receipt that is still to come: a slip, unless the officer says why it is right. */
export function receivedInFuture({ receivedOn }: IntakeDraft, today: CalendarDate): boolean {
  return receivedOn !== null && receivedOn > today;
}

function receivedProblems(draft: IntakeDraft, today: CalendarDate): readonly IntakeProblem[] {
  const { receivedOn, futureBecause } = draft;
  const field = "received-on";
  if (receivedOn === null) return [{ code: "missing", field }];
  if (receivedInFuture(draft, today)) {
    return blank(futureBecause) ? [{ code: "date-in-future", field, on: receivedOn }] : [];
  }
  return receivedOn < firstDay ? [{ code: "date-long-ago", field, on: receivedOn }] : [];
}

/** Everything that stands against opening a case with this draft, in the order of the form. */
export function checkIntake(draft: IntakeDraft, today: CalendarDate): readonly IntakeProblem[] {
  const { name, rights, agent, validity } = draft;
  const empty: readonly (readonly [IntakeField, boolean])[] = [
    ["name", blank(name)],
    ["rights", rights.length === 0],
    ["agent-name", agent !== null && blank(agent.name)],
    ["authority", agent !== null && blank(agent.authority)],
    ["validity-words", validity !== null && validity.result !== "clear" && blank(validity.words)],
  ];
  return [
    ...receivedProblems(draft, today),
    ...empty.filter(([, wrong]) => wrong).map(([field]): IntakeProblem => ({ code: "missing", field })),
  ];
}

/** What to bear in mind about the rights asked together: the copy is given before anything is erased. */
export function copyBeforeErasure(rights: readonly Right[]): boolean {
  return rights.includes("erasure") && (rights.includes("access") || rights.includes("portability"));
}
