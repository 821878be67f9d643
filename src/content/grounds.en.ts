import type { Right } from "../domain/right.ts";

/** A ground on which a request is not followed at one place. */
export interface Ground {
  /** As recorded, and printed in letter and attestation. */
  readonly article: string;
  /** What it says, for choosing. */
  readonly words: string;
}

const erasure: readonly Ground[] = [
  { article: "GDPR Art. 17(3)(b)", words: "a legal duty to keep it" },
  { article: "GDPR Art. 17(3)(e)", words: "legal claims" },
  { article: "GDPR Art. 17(3)(a)", words: "freedom of expression and information" },
  { article: "GDPR Art. 17(3)(c)", words: "public health" },
  { article: "GDPR Art. 17(3)(d)", words: "archiving, research or statistics" },
  { article: "GDPR Art. 17(1)", words: "none of the grounds to erase applies" },
];

const access: readonly Ground[] = [
  { article: "GDPR Art. 15(4)", words: "the rights and freedoms of others" },
  { article: "GDPR Art. 23", words: "a restriction by law" },
];

const rectification: readonly Ground[] = [
  { article: "GDPR Art. 16", words: "the data is accurate, or a record of what happened" },
];

const restriction: readonly Ground[] = [
  { article: "GDPR Art. 18(1)", words: "none of the grounds to restrict applies" },
];

const any: readonly Ground[] = [
  { article: "GDPR Art. 12(5)", words: "a manifestly unfounded or excessive request" },
  { article: "GDPR Art. 11(2)", words: "the person cannot be identified in this data" },
];

/** The grounds the law gives for not following a right, the most usual first. */
export const grounds: Readonly<Record<Right, readonly Ground[]>> = {
  access: [...access, ...any],
  portability: [
    { article: "GDPR Art. 20(1)", words: "the conditions of portability are not met" },
    { article: "GDPR Art. 20(4)", words: "the rights and freedoms of others" },
    ...any,
  ],
  rectification: [...rectification, ...any],
  restriction: [...restriction, ...any],
  erasure: [...erasure, ...any],
  objection: [{ article: "GDPR Art. 21(1)", words: "compelling legitimate grounds or legal claims" }, ...any],
  "automated-decisions": [{ article: "GDPR Art. 22(2)", words: "an exception for this decision" }, ...any],
};
