import type { DatedThing } from "../../domain/plan.ts";

/** What falls due, for the officer's own calendar: nobody is named. */
export const dated: Readonly<Record<DatedThing["kind"] | "safe", string>> = {
  due: "answer due",
  safe: "answer by then to be safe",
  acknowledge: "confirm receipt",
  "tell-extension": "last day to tell of an extension",
  "answer-expected": "answer expected",
  "last-day-to-ask": "last safe day to ask",
};
