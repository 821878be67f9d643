import type { Id } from "../../src/lib/id.ts";

/** Ids in the order asked for: `id-1`, `id-2` … */
export function countedIds(prefix = "id"): () => Id {
  let n = 0;
  return () => `${prefix}-${(n += 1)}`;
}
