import type { Note } from "../../../domain/guide/guide.ts";

/** What is said of the product since the source was written. */
export const retiredProduct = {
  kind: "limit",
  when: { not: { day: "today", before: "2020-01-01" } },
  text: "Route unconfirmed: the product is said to have been retired in January 2020. This is not from the source and was not checked. Ask Microsoft in writing what is left and which way is open; “the product is gone” is no answer.",
} as const satisfies Partial<Note>;
