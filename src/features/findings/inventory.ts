import type { Finding } from "../../domain/finding.ts";

/** The inventory number as it is shown and printed: `0042`. */
export function inventoryNumber({ number }: Pick<Finding, "number">): string {
  return String(number).padStart(4, "0");
}
