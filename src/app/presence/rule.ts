/** When an unattended desk locks itself, as the officer has set it; 0 means never. */
export interface LockTimes {
  readonly idleMinutes: number;
  readonly hiddenMinutes: number;
  /** How long before the lock it is said, for idleness; nobody reads a hidden window. */
  readonly warnSeconds: number;
}

/** What is known of the officer's presence, in milliseconds of a clock that never goes back. */
export interface Attendance {
  readonly now: number;
  /** The last key, click or move in any window of this desk. */
  readonly touchedAt: number;
  /** Since when the window is hidden; null while it is seen. */
  readonly hiddenSince: number | null;
}

export type Verdict =
  | { readonly kind: "stay" }
  | { readonly kind: "warn"; readonly secondsLeft: number }
  | { readonly kind: "lock" };

const minute = 60_000;

/** Whether the desk stays open, warns or locks now. */
export function judgePresence({ now, touchedAt, hiddenSince }: Attendance, times: LockTimes): Verdict {
  const idle = now - touchedAt;
  if (hiddenSince !== null && times.hiddenMinutes > 0) {
    const unseen = now - Math.max(hiddenSince, touchedAt);
    if (unseen >= times.hiddenMinutes * minute) return { kind: "lock" };
  }
  if (times.idleMinutes === 0) return { kind: "stay" };
  const left = times.idleMinutes * minute - idle;
  if (left <= 0) return { kind: "lock" };
  if (left > times.warnSeconds * 1000) return { kind: "stay" };
  return { kind: "warn", secondsLeft: Math.ceil(left / 1000) };
}

/** A look at the clock that comes much later than the one before it: the laptop slept. */
export function slept(elapsed: number, hidden: boolean): boolean {
  // Browsers look once a minute at most for a window that has been hidden for long.
  return elapsed > (hidden ? 90_000 : 30_000);
}

/** The clock of the laptop was put back while the desk was open. */
export function putBack(elapsedByWall: number): boolean {
  return elapsedByWall < -120_000;
}
