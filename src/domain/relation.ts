/** What the data subject is to us; the codes of the fact `subject.kind` for one person. */
export const relations = [
  "employee",
  "former-employee",
  "customer",
  "consumer",
  "customer-contact",
  "former-customer-contact",
  "app-user",
  "student",
  "vendor",
  "social-author",
] as const;

export type Relation = (typeof relations)[number];
