import { problemText, t } from "../../i18n/index.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import type { FieldError } from "../../ui/field-error.ts";

/** The field is named when no date can be read from it. */
export function wrongDate(field: string, date: CalendarDate | null): readonly FieldError[] {
  return date === null ? [{ field, words: t.overview.dateWrong }] : [];
}

/** The field is named when nothing was said in it. */
export function wrongWords(field: string, text: string): readonly FieldError[] {
  return blank(text) ? [{ field, words: problemText({ code: "missing", field: "words" }) }] : [];
}

/** The field is named when nothing was chosen in it. */
export function notChosen(field: string, choice: unknown, words: string): readonly FieldError[] {
  return choice === null ? [{ field, words }] : [];
}
