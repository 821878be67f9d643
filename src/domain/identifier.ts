import type { Id } from "../lib/id.ts";

/** What kind of mark names the data subject; decides how it is compared when files are searched. */
export const identifierKinds = [
  "name",
  "email",
  "phone",
  "user-id",
  "customer-number",
  "ticket",
  "address",
  "other",
] as const;

export type IdentifierKind = (typeof identifierKinds)[number];

/** One mark by which the data subject can be found. */
export interface Identifier {
  readonly id: Id;
  readonly kind: IdentifierKind;
  readonly value: string;
}
