import { working } from "../../ui/working.svelte.ts";
import { judgePresence, putBack, slept, type LockTimes } from "./rule.ts";

/** What the watch over an open desk causes. */
export interface PresenceSetting {
  readonly lock: () => void;
  /** Another window wants to work on; null in a window that only shows. */
  readonly giveWay: (() => void) | null;
  /** What is typed is kept before anybody is warned. */
  readonly keep: () => void;
  /** The clock of the laptop went back by so many milliseconds, which are more than two minutes. */
  readonly clockPutBack: (by: number) => void;
}

const touches = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "click", "input"] as const;
/** Windows of one desk hear of each other at most this often. */
const tellEvery = 5_000;

/** Watches over an open desk: nobody there, nobody looking, a laptop that slept. All windows of the desk agree. */
export class Presence {
  /** Seconds until the lock, while it is warned of; null otherwise. */
  secondsLeft: number | null = $state(null);
  readonly #around: PresenceSetting;
  readonly #windows = new BroadcastChannel("habeas-presence");
  #times: LockTimes | null = null;
  #touchedAt = performance.now();
  #toldAt = 0;
  #hiddenSince: number | null = null;
  #lookedAt = Date.now();
  #over = false;

  constructor(around: PresenceSetting) {
    this.#around = around;
  }

  /** Takes the times of the settings. */
  set times(times: LockTimes) {
    this.#times = times;
  }

  /** Watches from now on; the answer ends it. For `$effect`. */
  watch(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    for (const name of touches)
      window.addEventListener(name, this.touch, { signal, capture: true, passive: true });
    document.addEventListener("visibilitychange", this.#seen, { signal });
    document.addEventListener("freeze", () => this.#lock(), { signal });
    window.addEventListener("pagehide", this.#leave, { signal });
    window.addEventListener("pageshow", this.#comeBack, { signal });
    // Printing holds the page up; the time it takes is not sleep.
    window.addEventListener("afterprint", this.#printed, { signal });
    this.#windows.addEventListener("message", this.#hear, { signal });
    const timer = setInterval(this.#look, 1000);
    this.#seen();
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }

  /** Somebody is there. */
  readonly touch = (): void => {
    this.#touchedAt = performance.now();
    this.secondsLeft = null;
    if (this.#touchedAt - this.#toldAt < tellEvery) return;
    this.#toldAt = this.#touchedAt;
    this.#windows.postMessage("touch");
  };

  /** Other windows of this desk lock too. */
  tellLock(): void {
    this.#windows.postMessage("lock");
  }

  readonly #hear = ({ data }: MessageEvent): void => {
    if (data === "touch") {
      this.#touchedAt = performance.now();
      this.secondsLeft = null;
    }
    if (data === "lock") this.#lock();
    if (data === "give-way") this.#around.giveWay?.();
  };

  readonly #seen = (): void => {
    this.#hiddenSince = document.visibilityState === "hidden" ? performance.now() : null;
  };

  readonly #printed = (): void => {
    this.#lookedAt = Date.now();
    this.touch();
  };

  /** A page that the browser puts aside keeps nothing open. */
  readonly #leave = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#lock();
  };
  readonly #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#lock();
  };

  readonly #look = (): void => {
    const elapsed = Date.now() - this.#lookedAt;
    this.#lookedAt = Date.now();
    if (putBack(elapsed)) this.#around.clockPutBack(-elapsed);
    if (slept(elapsed, this.#hiddenSince !== null)) this.#lock();
    else if (working.running) this.touch();
    else this.#judge();
  };

  #judge(): void {
    if (this.#times === null || this.#over) return;
    const attendance = { now: performance.now(), touchedAt: this.#touchedAt, hiddenSince: this.#hiddenSince };
    const verdict = judgePresence(attendance, this.#times);
    if (verdict.kind === "lock") this.#lock();
    else if (verdict.kind === "stay") this.secondsLeft = null;
    else {
      if (this.secondsLeft === null) this.#around.keep();
      this.secondsLeft = verdict.secondsLeft;
    }
  }

  #lock(): void {
    if (this.#over) return;
    this.#over = true;
    this.#around.lock();
  }
}
