import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import { documentDate } from "../document-date.ts";
import type { LetterWords } from "./template.ts";

/** The text without blanks around it; null when nothing was typed. */
export const known = (text: string): string | null => (blank(text) ? null : text.trim());

/** A date as letters of that language write it. */
export function letterDate(date: CalendarDate, words: LetterWords): string {
  return documentDate(date, words.months, words);
}
