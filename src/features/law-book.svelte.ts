import { firstRegimes, loadRegimes } from "../content/regimes/index.ts";
import type { Law } from "../domain/dues.ts";
import type { CalendarId } from "../domain/holiday.ts";
import { ownFor, ownRegime } from "../domain/own-version.ts";
import { versionFor, type Regime, type RegimeId } from "../domain/regime.ts";
import { initialSettings, noCalendar, type LawSettings } from "../domain/settings.ts";
import type { CaseSummary } from "../domain/summary.ts";
import { weekendsOnly, type ClosingDay, type WorkingDays } from "../domain/working-days.ts";
import type { CalendarDate } from "../lib/calendar.ts";
import { Failure } from "../lib/failure.ts";
import type { Subscription, Watchable } from "../lib/watchable.ts";
import type { Desk } from "../storage/desk.ts";
import { today } from "../ui/today.svelte.ts";

/** The working days of a calendar that is there, less the days closed. */
type Count = (closed: readonly ClosingDay[]) => WorkingDays;

/** A calendar with the rules to read it; `noCalendar` has closing days alone. */
async function loadCount(id: CalendarId): Promise<Count> {
  const [{ loadCalendar }, { workingDaysOf }] = await Promise.all([
    import("../content/holidays/index.ts"),
    import("../domain/holiday.ts"),
  ]);
  const calendar = id === noCalendar ? null : await loadCalendar(id);
  return (closed) => workingDaysOf(calendar, closed);
}

/** Every answer of a watch; the promise is kept once the first was dealt with. */
function each<T>(source: Watchable<T>, take: (value: T) => Promise<void>): [Subscription, Promise<void>] {
  let subscription: Subscription = { unsubscribe: () => undefined };
  const first = new Promise<void>((resolve, reject) => {
    subscription = source.subscribe({
      next: (value) => void take(value).then(resolve, reject),
      error: reject,
    });
  });
  return [subscription, first];
}

/** The calendar of a regime: the officer's choice, or the regime's own. */
function calendarIn({ calendars }: LawSettings, { id, calendar }: Regime): CalendarId {
  return calendars[id] ?? calendar ?? noCalendar;
}

/** Nothing but weekends, which need no rules. */
function weekendsAlone(id: CalendarId, { closingDays }: LawSettings): boolean {
  return id === noCalendar && closingDays.length === 0;
}

/**
 * The laws and calendars by which this desk counts. Only calendars in use are loaded, and all of those before the desk
 * is shown, so that no due date is seen twice with different days.
 */
class LawBook {
  #rules: LawSettings = $state.raw(initialSettings);
  #versions: readonly Regime[] = $state.raw(firstRegimes);
  #counts: ReadonlyMap<CalendarId, Count> = $state.raw(new Map());
  #daysOf = new Map<CalendarId, WorkingDays>();
  readonly #loading = new Map<CalendarId, Promise<void>>();
  #following: readonly Subscription[] = [];

  /**
   * The law for a request received on that day; today when that is not known yet. A case under a law that only a newer
   * version knows is not given a date by guesswork.
   */
  lawOn(id: RegimeId, received: CalendarDate | null): Law {
    const on = received ?? today.current;
    const ours = versionFor(this.#versions, id, on);
    if (ours === null) throw new Failure("newer-format");
    const own = ownFor(this.#rules.ownVersions, id, on);
    const regime = own === null ? ours : ownRegime(own, ours);
    return { regime, workingDays: this.#workingDays(calendarIn(this.#rules, regime)) };
  }

  /** Counts by the settings of that desk from now on; kept once every calendar its open cases need is there. */
  async follow(desk: Pick<Desk, "settings" | "cases">): Promise<void> {
    for (const subscription of this.#following) subscription.unsubscribe();
    let summaries: readonly CaseSummary[] = [];
    const inUse = (): readonly RegimeId[] => summaries.map(({ regime }) => regime);
    const [cases, known] = each(desk.cases.watchAll(), async (all) => {
      summaries = all;
      // A case that another window opened may bring a law along.
      await this.#loadFor(this.#rules, inUse());
    });
    const [settings, ready] = each(desk.settings.watch(), async (rules) => {
      await known;
      await this.#loadFor(rules, [rules.regime, ...inUse()]);
      this.#take(rules);
    });
    this.#following = [cases, settings];
    await ready;
  }

  /** Takes in laws beside the first ones, on a page where any of them can be chosen. */
  learn(versions: readonly Regime[]): void {
    const more = versions.filter((version) => !this.#versions.includes(version));
    if (more.length > 0) this.#versions = [...this.#versions, ...new Set(more)];
  }

  async #loadFor(rules: LawSettings, inUse: readonly RegimeId[]): Promise<void> {
    const unknown = new Set(inUse.filter((id) => !this.#versions.some((version) => version.id === id)));
    this.learn((await Promise.all([...unknown].map(loadRegimes))).flat());
    const versions = this.#versions.filter(({ id }) => inUse.includes(id));
    const ids = new Set(versions.map((regime) => calendarIn(rules, regime)));
    await Promise.all([...ids].filter((id) => !weekendsAlone(id, rules)).map((id) => this.#load(id)));
  }

  #take(rules: LawSettings): void {
    this.#daysOf = new Map();
    this.#rules = rules;
  }

  #load(id: CalendarId): Promise<void> {
    const begun = this.#loading.get(id);
    if (begun !== undefined) return begun;
    const loading = loadCount(id).then((count) => {
      this.#counts = new Map([...this.#counts, [id, count]]);
    });
    this.#loading.set(id, loading);
    return loading;
  }

  #workingDays(id: CalendarId): WorkingDays {
    if (weekendsAlone(id, this.#rules)) return weekendsOnly;
    const count = this.#counts.get(id);
    if (count === undefined) {
      // A law nobody here used before, e.g. just chosen in the intake: the page counts again once it is there.
      void this.#load(id);
      return weekendsOnly;
    }
    const known = this.#daysOf.get(id);
    if (known !== undefined) return known;
    const days = count(this.#rules.closingDays);
    this.#daysOf.set(id, days);
    return days;
  }
}

/** The laws and calendars of the desk at which the officer sits. */
export const lawBook = new LawBook();
