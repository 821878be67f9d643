// What a change at the desk needs and looking does not: fetched with the first change.
export { summaryOf } from "../domain/summary.ts";
export { dateOf } from "../lib/calendar.ts";
export { nextEntry } from "./journal-chain.ts";
