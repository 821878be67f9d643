import type { Failure } from "../lib/failure.ts";
import type * as en from "./en/index.ts";
import { dates, failures } from "./en/index.ts";
import type { FailureText } from "./en/failures.ts";

/** The words in use, one section per room; name a section as `t.plan`, so that its words travel in the chunk of its screen. */
export * as t from "./en/index.ts";

// A module of its own, so that its words stay out of the first load.
export { intakeText, problemText, reasonText } from "./sentences.ts";

/** What another language has to say; the original fixes the shape. */
export type Messages = typeof en;

/** `Mon 21 Dec 2026` */
export const formatDate = dates.full;

/** `Mon 21 Dec` */
export const formatShortDate = dates.short;

/** What broke and what to do now, in plain words. */
export function failureText(failure: Failure): FailureText {
  return failures[failure.code](failure.facts);
}
