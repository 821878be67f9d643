import type { AttestationGroup } from "../../domain/attestation.ts";
import type { Channel, Closure, IdentityCheck, ValidityCheck } from "../../domain/case.ts";
import type { ExtensionGround, PauseReason } from "../../domain/clock-event.ts";
import type { Decision, FileFormat, RedactionGround } from "../../domain/finding.ts";
import type { IdentifierKind } from "../../domain/identifier.ts";
import type { LetterKind, LetterLanguage } from "../../domain/letter.ts";
import type { Area } from "../../domain/regime.ts";
import type { Relation } from "../../domain/relation.ts";
import type { OutcomeResult } from "../../domain/source.ts";
import { firstWords } from "./first-words.ts";

type Words<Code extends string> = Readonly<Record<Code, string>>;

const channel: Words<Channel> = {
  "e-mail": "E-mail",
  post: "Post",
  phone: "Phone",
  "in-person": "In person",
  "web-form": "Web form",
  other: "Another way",
};

const relation: Words<Relation> = {
  employee: "Employee",
  "former-employee": "Former employee",
  customer: "Customer",
  consumer: "Consumer",
  "customer-contact": "Contact person of our organisation at Microsoft",
  "former-customer-contact": "Former contact person of our organisation at Microsoft",
  "app-user": "User of one of our apps",
  student: "Student",
  vendor: "Vendor",
  "social-author": "Author of posts on social media",
};

const identifierKind: Words<IdentifierKind> = {
  name: "Name",
  email: "E-mail address",
  phone: "Phone number",
  "user-id": "User ID",
  "customer-number": "Customer number",
  ticket: "Ticket number",
  address: "Postal address",
  other: "Other",
};

const identityResult: Words<IdentityCheck["result"]> = {
  confirmed: "Confirmed",
  doubtful: "Still in doubt",
  failed: "Could not be confirmed",
};

const identityMethod: Words<IdentityCheck["method"]> = {
  "known-contact": "We know this contact already",
  "matches-account": "Details match the account",
  "reply-from-address": "Reply from the address on file",
  "call-back": "Call back on a number on file",
  "shared-knowledge": "Question about data both sides know",
  "document-seen": "Document seen and not kept",
};

const validityResult: Words<ValidityCheck["result"]> = {
  clear: "Clear: can be acted on",
  unclear: "Unclear: ask what is meant",
  "manifestly-unfounded": "Manifestly unfounded",
  excessive: "Excessive",
  "conflicts-in-part": "Conflicts in part with a duty to keep or with the rights of others",
  "conflicts-as-a-whole": "Conflicts as a whole with a duty to keep or with the rights of others",
  "no-data-held": "We hold no data about this person",
};

const pauseReason: Words<PauseReason> = {
  identity: "Identity in doubt",
  clarification: "Clarification asked",
  fee: "Fee asked",
  other: "Other",
};

const extensionGround: Words<ExtensionGround> = {
  complexity: "Complexity of the request",
  "number-of-requests": "Number of requests from this person",
};

const decision: Words<Decision> = {
  include: "Include",
  "include-redacted": "Include redacted",
  withhold: "Withhold",
  "not-this-person": "Not this person",
  duplicate: "Duplicate",
  parked: "Parked",
};

const redactionGround: Words<RedactionGround> = {
  "third-party": "Data of somebody else",
  confidential: "Confidential",
  "legal-advice": "Legal advice",
  security: "Security",
  other: "Other",
};

const format: Words<FileFormat> = {
  csv: "CSV table",
  json: "JSON",
  xml: "XML",
  eml: "Mail",
  text: "Text",
};

const outcome: Words<OutcomeResult> = {
  "confirmed-by-provider": "Confirmed by the provider",
  "done-by-us": "Done by us",
  "lapsed-by-retention": "Lapsed by retention (not verified)",
  kept: "Kept",
  "not-covered": "Not covered",
};

const attestationGroup: Words<AttestationGroup> = { ...outcome, open: "Open" };

const closure: Words<Closure["result"]> = {
  fulfilled: "Fulfilled",
  "fulfilled-in-part": "Fulfilled in part",
  refused: "Refused",
  withdrawn: "Withdrawn by the person",
  "not-identified": "Person could not be identified",
};

const letterKind: Words<LetterKind> = {
  acknowledgement: "Acknowledgement",
  identity: "Identity question",
  clarification: "Clarification question",
  extension: "Extension notice",
  access: "Outcome: access",
  portability: "Outcome: portability",
  rectification: "Outcome: rectification",
  erasure: "Outcome: erasure",
  restriction: "Outcome: restriction",
  "restriction-lifted": "Restriction to be lifted",
  objection: "Outcome: objection",
  "automated-decisions": "Outcome: automated decision",
  refusal: "Refusal",
  fee: "Fee notice",
  "us-granted": "US: request followed",
  "us-denied": "US: request denied",
  "us-appeal": "US: decision on an appeal",
  "recipient-notice": "Notice to a recipient",
  "processor-instruction": "Instruction to a processor",
};

const letterLanguage: Words<LetterLanguage> = { en: "English", de: "German", fr: "French" };

/** The words for every closed list of codes; the same word for the same thing on every page and in print. */
const area: Words<Area> = {
  europe: "Europe",
  "united-states": "United States",
  americas: "Other Americas",
  "asia-pacific": "Asia and Pacific",
  "africa-middle-east": "Africa and Middle East",
};

export const words = {
  ...firstWords,
  area,
  suggestedLaws: "Suggested",
  rightsUnknown: (law: string): string => `Rights not known to this law (${law})`,
  rightsUnknownWords:
    "Tick one if it was asked for all the same: it is then decided and answered, be it with a refusal.",
  channel,
  relation,
  identifierKind,
  identityResult,
  identityMethod,
  validityResult,
  pauseReason,
  extensionGround,
  decision,
  notReviewed: "Not reviewed",
  redactionGround,
  format,
  outcome,
  attestationGroup,
  closure,
  letterKind,
  letterLanguage,
  languageOfLetters: "Language of letters",
};
