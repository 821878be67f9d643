import type { ClockFace } from "../domain/clock-face.ts";
import { formatDate, t } from "../i18n/index.ts";

/** The small words of a clock: `25 days left`, `Paused since Wed 2 Dec 2026`, `Answered Wed 16 Dec 2026, day 27`. */
export function clockState(face: ClockFace): string {
  if (face.answeredOn !== null) return t.frame.clock.answered(formatDate(face.answeredOn), face.daysUsed);
  if (face.carriedOutOn !== null && face.state === "stopped") {
    return t.frame.clock.carriedOut(formatDate(face.carriedOutOn), face.daysUsed);
  }
  if (face.state === "stopped") return t.frame.clock.closed;
  if (face.pause !== null) return t.frame.clock.paused(formatDate(face.pause.from));
  return face.deadline === null ? t.frame.clock.none : t.dates.left(face.daysLeft);
}

/** The words of a clock beside its ring, never a number of days without the date. */
export function clockWords(face: ClockFace): string {
  const words = clockState(face);
  if (face.deadline === null || face.state === "stopped") return words;
  return t.frame.clock.due(words, formatDate(face.deadline.statutory));
}

/** What the ring shows, for those who do not see it. */
export function ringLabel(face: ClockFace): string {
  if (face.deadline === null) return t.frame.clock.none;
  return t.frame.clock.ring(face.daysUsed, face.daysInAll, formatDate(face.deadline.statutory));
}
