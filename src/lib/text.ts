import { foldedText } from "./folded.ts";

/** The text for comparing: no accents, no case, white space as one blank. */
export function fold(text: string): string {
  return foldedText(text).trim();
}

/** True when nothing but white space was typed. */
export function blank(text: string): boolean {
  return text.trim() === "";
}
