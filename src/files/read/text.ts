import { within } from "./limits.ts";
import { Lines } from "./pieces.ts";
import type { ReaderInput, Take } from "./record.ts";

/** A text up to this length is one item with all its context; a longer one is a log, one item per line. */
const shortText = 64 * 1024;

const names = ["text"];

/** Reads plain text: a short one whole, a long one line by line. */
export async function readText(input: ReaderInput, take: Take): Promise<void> {
  const lines = new Lines();
  let number = 0;
  let held: string | null = "";
  const onLine = (line: string) => {
    number += 1;
    within("text", line.length, input.limits.text);
    if (line.trim() !== "") take({ position: `line ${number}`, names, values: [line] });
  };
  for await (const piece of input.text()) {
    if (held !== null && held.length + piece.length <= shortText) {
      held += piece;
      continue;
    }
    lines.push((held ?? "") + piece, false, onLine);
    held = null;
    within("text", lines.pending, input.limits.text);
  }
  if (held === null) lines.push("", true, onLine);
  else if (held !== "") take({ position: "whole text", names, values: [held] });
}
