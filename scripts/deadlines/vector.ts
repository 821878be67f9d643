import * as v from "valibot";
import { calendarDate, parseCalendarDate } from "../../src/lib/calendar.ts";

const date = v.pipe(
  v.string(),
  v.check((text) => parseCalendarDate(text) !== null, "not a calendar date"),
  v.transform(calendarDate),
);

const options = v.object({
  cal: v.optional(v.string()),
  ext: v.optional(v.boolean(), false),
  relevant: v.optional(date),
  pause: v.optional(v.tuple([date, date])),
  pauseCount: v.optional(v.picklist(["inclusive", "halfOpen"]), "inclusive"),
});

/** One expected date: which clock, from when, with what, and when it is due. */
export const vector = v.object({
  id: v.string(),
  regime: v.string(),
  received: date,
  options: v.optional(options, {}),
  due: date,
});

/** One expected date, as it was read. */
export type Vector = v.InferOutput<typeof vector>;
