import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Case } from "../case.ts";
import { changed, missing, type Step } from "./checks.ts";

/** Adds a note; also to a closed case, because it changes nothing. */
export function addNote(
  kase: Case,
  { id, text }: { readonly id: Id; readonly text: string },
  today: CalendarDate,
): Step {
  return changed(
    missing("text", text),
    () => ({ ...kase, notes: [...kase.notes, { id, on: today, text: text.trim() }] }),
    { kind: "note-added", on: today, detail: { text } },
  );
}
