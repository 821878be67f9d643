import type { Channel, IdentityCheck, ValidityCheck } from "../../domain/case.ts";
import type { IdentifierKind } from "../../domain/identifier.ts";
import type { Suggestion } from "../../domain/intake.ts";
import type { IntakeDraft } from "../../domain/intake-draft.ts";
import type { RegimeId } from "../../domain/regime.ts";
import type { LetterLanguage } from "../../domain/letter.ts";
import type { Right } from "../../domain/right.ts";
import { formatDate } from "../../i18n/index.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { blank, fold } from "../../lib/text.ts";
import { readDate } from "../../ui/typed-date.ts";

/** Everything that can be typed or chosen while a request is taken in; dates are kept as they are typed. */
export interface Typed {
  message: string;
  channel: Channel;
  received: string;
  futureBecause: string;
  name: string;
  address: string;
  relation: string | null;
  identifiers: { kind: IdentifierKind; value: string }[];
  /** One that is being typed and not in the list yet. */
  nextKind: IdentifierKind;
  nextIdentifier: string;
  rights: Right[];
  regime: RegimeId;
  /** The language in which letters are written to the person. */
  language: LetterLanguage;
  byAgent: boolean;
  agentName: string;
  authority: string;
  identity: IdentityCheck["method"] | "later";
  identityWords: string;
  validity: ValidityCheck["result"] | "later";
  validityWords: string;
}

/** A form in which nothing was typed yet. */
export function emptyForm(regime: RegimeId): Typed {
  return {
    message: "",
    channel: "e-mail",
    received: "",
    futureBecause: "",
    name: "",
    address: "",
    relation: null,
    identifiers: [],
    nextKind: "email",
    nextIdentifier: "",
    rights: [],
    regime,
    language: "en",
    byAgent: false,
    agentName: "",
    authority: "",
    identity: "later",
    identityWords: "",
    validity: "later",
    validityWords: "",
  };
}

const identifierFields = {
  email: "email",
  phone: "phone",
  ticket: "ticket",
  "customer-number": "customer-number",
} as const;

/** A new request while it is being typed. */
export class IntakeForm {
  typed: Typed = $state(emptyForm("eu-gdpr"));
  /** The laws that the message names, then the one of the desk or the draft. */
  suggestedLaws: readonly RegimeId[] = $state.raw([]);

  constructor(typed: Typed) {
    this.typed = typed;
    this.suggestedLaws = [typed.regime];
  }

  /** Puts the laws that were read before those suggested so far. */
  suggest(suggestions: readonly Suggestion[]): void {
    const laws = suggestions.flatMap((one) => (one.field === "regime" ? [one.value] : []));
    const before = this.suggestedLaws.filter((law) => !laws.includes(law));
    this.suggestedLaws = [...laws, ...before];
  }

  /** What the domain judges and opens a case with. */
  draft(today: CalendarDate): IntakeDraft {
    const { message, channel, name, address, relation, identifiers, rights, regime, language } = this.typed;
    const { byAgent, agentName, authority, identity, identityWords, validity, validityWords } = this.typed;
    return {
      message,
      channel,
      receivedOn: readDate(this.typed.received, today),
      futureBecause: this.typed.futureBecause,
      name,
      address,
      relation,
      identifiers: $state.snapshot(identifiers),
      rights: $state.snapshot(rights),
      regime,
      language,
      agent: byAgent ? { name: agentName, authority } : null,
      identity: identity === "later" ? null : { method: identity, words: identityWords },
      validity: validity === "later" ? null : { result: validity, words: validityWords },
    };
  }

  /** Takes the identifier that is being typed into the list. */
  addIdentifier(): void {
    const { identifiers, nextKind: kind, nextIdentifier } = this.typed;
    if (blank(nextIdentifier)) return;
    this.typed.identifiers = [...identifiers, { kind, value: nextIdentifier.trim() }];
    this.typed.nextIdentifier = "";
  }

  /** Whether a suggestion stands in the form. */
  taken(suggestion: Suggestion): boolean {
    const { typed } = this;
    switch (suggestion.field) {
      case "name":
        return fold(typed.name) === fold(suggestion.value);
      case "agent":
        return typed.byAgent && fold(typed.agentName) === fold(suggestion.value);
      case "address":
        return fold(typed.address) === fold(suggestion.value);
      case "email":
      case "phone":
      case "ticket":
      case "customer-number":
        return typed.identifiers.some(({ value }) => fold(value) === fold(suggestion.value));
      case "right":
        return typed.rights.includes(suggestion.value);
      case "received-on":
        return typed.received === formatDate(suggestion.value);
      case "regime":
        return typed.regime === suggestion.value;
      case "relation":
        return typed.relation === suggestion.value;
    }
  }

  /** Takes a suggestion into the form, or out of it again. */
  take(suggestion: Suggestion, taken: boolean): void {
    const { typed } = this;
    switch (suggestion.field) {
      case "name":
        typed.name = taken ? suggestion.value : "";
        break;
      case "agent":
        typed.byAgent = taken;
        typed.agentName = taken ? suggestion.value : "";
        break;
      case "address":
        typed.address = taken ? suggestion.value : "";
        break;
      case "email":
      case "phone":
      case "ticket":
      case "customer-number":
        this.#identifier(identifierFields[suggestion.field], suggestion.value, taken);
        break;
      case "right":
        typed.rights = [
          ...typed.rights.filter((right) => right !== suggestion.value),
          ...(taken ? [suggestion.value] : []),
        ];
        break;
      case "received-on":
        typed.received = taken ? formatDate(suggestion.value) : "";
        break;
      case "regime":
        if (taken) typed.regime = suggestion.value;
        break;
      case "relation":
        typed.relation = taken ? suggestion.value : null;
        break;
    }
  }

  #identifier(kind: IdentifierKind, value: string, taken: boolean): void {
    const others = this.typed.identifiers.filter((one) => fold(one.value) !== fold(value));
    this.typed.identifiers = taken ? [...others, { kind, value }] : others;
  }
}
