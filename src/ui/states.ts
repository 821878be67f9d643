import type { IconName } from "./icons.ts";

/** How a state is coloured; its word and its shape say the same without colour. */
export type Tone = "neutral" | "ok" | "soon" | "late" | "pause" | "wait" | "plain";

interface Look {
  readonly icon: IconName;
  readonly tone: Tone;
}

/** Every state of the app with its shape; the words are in `t.frame.state`. */
export const states = {
  "on-time": { icon: "clock", tone: "ok" },
  "due-soon": { icon: "clock", tone: "soon" },
  late: { icon: "cross", tone: "late" },
  paused: { icon: "bars", tone: "pause" },
  stopped: { icon: "tick", tone: "neutral" },
  "to-do": { icon: "box", tone: "neutral" },
  "in-progress": { icon: "half", tone: "wait" },
  waiting: { icon: "hourglass", tone: "wait" },
  done: { icon: "tick", tone: "plain" },
  "not-needed": { icon: "dash", tone: "plain" },
  "cannot-start-yet": { icon: "dash", tone: "plain" },
  problem: { icon: "triangle", tone: "late" },
  "not-reviewed": { icon: "dot", tone: "neutral" },
  include: { icon: "tick", tone: "ok" },
  "include-redacted": { icon: "tickBar", tone: "ok" },
  withhold: { icon: "hand", tone: "soon" },
  "not-this-person": { icon: "notThis", tone: "neutral" },
  duplicate: { icon: "sheets", tone: "neutral" },
  parked: { icon: "pin", tone: "pause" },
  "confirmed-by-provider": { icon: "shieldTick", tone: "ok" },
  "done-by-us": { icon: "tick", tone: "ok" },
  "lapsed-by-retention": { icon: "hourglass", tone: "neutral" },
  kept: { icon: "lock", tone: "soon" },
  "not-covered": { icon: "dash", tone: "neutral" },
  open: { icon: "circle", tone: "late" },
  "check-before-use": { icon: "clock", tone: "soon" },
  retired: { icon: "archive", tone: "neutral" },
  draft: { icon: "pencil", tone: "neutral" },
} as const satisfies Readonly<Record<string, Look>>;

export type StateName = keyof typeof states;
