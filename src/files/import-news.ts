import * as v from "valibot";
import { Failure } from "../lib/failure.ts";
import { noteCodes } from "./read/record.ts";
import type { ImportNews } from "./import-calls.ts";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const draft = v.pipe(
  v.strictObject({
    position: v.string(),
    fields: v.array(v.strictObject({ name: v.string(), value: v.string() })),
    hits: v.array(v.strictObject({ identifier: v.string(), field: count, start: count, end: count })),
  }),
  // A hit that is not within its value would show, and redact, something else.
  v.check(({ fields, hits }) =>
    hits.every(({ field, start, end }) => start < end && end <= (fields[field]?.value.length ?? -1)),
  ),
);

const news = v.variant("kind", [
  v.strictObject({ kind: v.literal("progress"), bytes: count, of: count, records: count, found: count }),
  v.strictObject({ kind: v.literal("drafts"), drafts: v.array(draft) }),
  v.strictObject({
    kind: v.literal("read"),
    summary: v.strictObject({
      format: v.picklist(["csv", "json", "xml", "eml", "text"]),
      bytes: count,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      records: count,
      found: count,
      notes: v.array(v.strictObject({ code: v.picklist(noteCodes), count })),
    }),
  }),
]);

/** What a worker that has seen a hostile file says, once it has the shape it must have. */
export function checkedNews(said: unknown): ImportNews {
  const result = v.safeParse(news, said);
  if (!result.success) throw new Failure("worker-failed");
  return result.output;
}
