import { calendarFile, type CalendarEntry } from "../domain/calendar-file.ts";
import type { ClockFace } from "../domain/clock-face.ts";
import { datedThings } from "../domain/plan.ts";
import type { Right } from "../domain/right.ts";
import type { CaseSummary } from "../domain/summary.ts";
import { t } from "../i18n/index.ts";
import { saveFile } from "../ui/save-file.ts";

/** Which of several due dates it is: the rights, which name nobody. */
function wordsOf(rights: readonly Right[]): string {
  return rights.length === 0 ? "" : ` (${t.list(rights.map((right) => t.firstWords.right[right]))})`;
}

/** The dates ahead of a case, for the officer's own calendar: its number and what falls due, no name and no title. */
export function datesAhead(summary: CaseSummary, face: ClockFace): readonly CalendarEntry[] {
  const things = datedThings(summary, face).map(({ on, kind, taskId, rights }) => ({
    uid: `${[summary.number, kind, ...(taskId === null ? [] : [taskId]), ...rights].join("-")}@habeas`,
    on,
    words: `${summary.number}: ${t.dated[kind]}${wordsOf(rights)}`,
  }));
  const { deadline } = face;
  if (deadline === null || things.length === 0 || deadline.safe === deadline.statutory) return things;
  const safe = {
    uid: `${summary.number}-safe@habeas`,
    on: deadline.safe,
    words: `${summary.number}: ${t.dated.safe}`,
  };
  return [...things, safe];
}

/** Saves days as a calendar file; the real calendar reminds when Habeas is shut. */
export function saveCalendar(entries: readonly CalendarEntry[], name: string, practice: boolean): void {
  const text = calendarFile(entries, new Date().toISOString());
  const marked = practice ? `${t.common.practice}-${name}` : name;
  saveFile(new Blob([text], { type: "text/calendar" }), `${marked}.ics`);
}
