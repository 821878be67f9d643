import { dateOf, type CalendarDate } from "../lib/calendar.ts";

/** The day it is for this session: that of the laptop, or the one a practice has travelled to. */
class Today {
  #ofLaptop = $state(dateOf(new Date()));
  #travelled: CalendarDate | null = $state(null);

  /** The day by which everything on screen is judged. */
  get current(): CalendarDate {
    return this.#travelled ?? this.#ofLaptop;
  }

  /** True while a practice shows another day than the laptop. */
  get travelled(): boolean {
    return this.#travelled !== null;
  }

  /** Practice only: be on that day until the practice ends. */
  travelTo(date: CalendarDate): void {
    this.#travelled = date;
  }

  /** Back to the day of the laptop. */
  comeBack(): void {
    this.#travelled = null;
    this.refresh();
  }

  /** Looks at the laptop's calendar again. */
  refresh(): void {
    this.#ofLaptop = dateOf(new Date());
  }

  /** Keeps up with midnight and with waking up; the answer stops it. */
  keepUp(): () => void {
    const look = (): void => this.refresh();
    const timer = setInterval(look, 60_000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }
}

/** The one calendar of the session. */
export const today = new Today();
