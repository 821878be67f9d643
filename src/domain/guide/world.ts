import { parseCalendarDate, plusDays, plusMonths, type CalendarDate } from "../../lib/calendar.ts";
import type { FactValue, Facts } from "../facts.ts";
import { sameValue, type Condition, type DayRef } from "./condition.ts";
import type { Guide, NamedDay } from "./guide.ts";

/** Why something holds: a fact or a day with the value it had; null when unknown. */
export interface Reason {
  readonly name: string;
  readonly value: FactValue | null;
}

/** What became of a condition. */
export interface Judgement {
  readonly holds: boolean;
  /** No fact that is still unknown could change it. */
  readonly settled: boolean;
  readonly because: readonly Reason[];
  /** The unknown facts on which it still hangs. */
  readonly open: readonly string[];
}

/** A day as far as it is known: the value to work with, and the bounds between which it can still move. */
interface Day {
  readonly value: CalendarDate | null;
  readonly low: CalendarDate | null;
  readonly high: CalendarDate | null;
  readonly open: readonly string[];
  /** It will never exist, whatever is found out. */
  readonly never: boolean;
}

/** What guides name for their conditions: terms and days. */
interface Names {
  readonly terms: ReadonlyMap<string, Condition>;
  readonly days: ReadonlyMap<string, NamedDay>;
}

const gathered = new WeakMap<readonly Guide[], Names>();

/** The names of these guides, gathered once for each list of guides. */
function namesOf(guides: readonly Guide[]): Names {
  const known = gathered.get(guides);
  if (known !== undefined) return known;
  const names: Names = {
    terms: new Map(guides.flatMap(({ terms }) => Object.entries(terms))),
    days: new Map(guides.flatMap(({ days }) => days.map((day) => [day.id, day]))),
  };
  gathered.set(guides, names);
  return names;
}

const sure: Judgement = { holds: true, settled: true, because: [], open: [] };

/** Everything a guide can look at: the facts, today, and what the guides name. Nothing in it can loop. */
export class World {
  readonly facts: Facts;
  readonly today: CalendarDate;
  readonly #names: Names;
  readonly #settled = new Map<Condition, Judgement>();
  readonly #judged = new Map<string, Judgement>();
  readonly #dated = new Map<string, Day>();
  readonly #visiting = new Set<string>();

  constructor(guides: readonly Guide[], facts: Facts, today: CalendarDate) {
    this.facts = facts;
    this.today = today;
    this.#names = namesOf(guides);
  }

  /** What is stated about a fact; undefined when unknown. */
  stated(fact: string): FactValue | undefined {
    return Object.hasOwn(this.facts, fact) ? this.facts[fact] : undefined;
  }

  /** The codes stated about a fact that lists several; none when unknown. */
  listed(fact: string): readonly string[] {
    const value = this.stated(fact);
    return typeof value === "object" ? value : [];
  }

  /** Whether the condition holds, how sure that is, and why. No condition always holds. */
  judge(condition: Condition | undefined): Judgement {
    if (condition === undefined) return sure;
    const known = this.#settled.get(condition);
    if (known !== undefined) return known;
    const judged = this.#judge(condition);
    if (this.#visiting.size === 0) this.#settled.set(condition, judged);
    return judged;
  }

  #judge(condition: Condition): Judgement {
    if ("term" in condition) return this.#term(condition.term);
    if ("not" in condition) {
      const inner = this.judge(condition.not);
      return { ...inner, holds: !inner.holds };
    }
    if ("all" in condition) return this.#joined(condition.all, true);
    if ("any" in condition) return this.#joined(condition.any, false);
    if ("day" in condition) return this.#compared(condition);
    const value = this.stated(condition.fact);
    const because = [{ name: condition.fact, value: value ?? null }];
    if (value === undefined) return { holds: false, settled: false, because, open: [condition.fact] };
    return { holds: factHolds(condition, value), settled: true, because, open: [] };
  }

  /** The named day, fact or written day; null when it is unknown or does not arise. */
  day(ref: DayRef): CalendarDate | null {
    return this.#day(ref).value;
  }

  /** All of them when `all` is meant, else any of them. One settled part that decides settles the whole. */
  #joined(conditions: readonly Condition[], all: boolean): Judgement {
    const judged = conditions.map((condition) => this.judge(condition));
    const deciding = judged.filter(({ holds }) => holds !== all);
    const holds = deciding.length > 0 ? !all : all;
    const firmly = deciding.find(({ settled }) => settled);
    const settled = firmly !== undefined || judged.every((one) => one.settled);
    const shown = firmly === undefined ? (deciding.length > 0 ? deciding : judged) : [firmly];
    return {
      holds,
      settled,
      because: shown.flatMap(({ because }) => because),
      open: settled ? [] : judged.flatMap(({ open }) => open),
    };
  }

  #term(id: string): Judgement {
    const term = this.#names.terms.get(id);
    const known = this.#judged.get(id);
    if (known !== undefined) return known;
    const nothing: Judgement = { holds: false, settled: true, because: [], open: [] };
    const judged =
      term === undefined ? nothing : (this.#once(`term ${id}`, () => this.judge(term)) ?? nothing);
    this.#judged.set(id, judged);
    return judged;
  }

  #compared(condition: Extract<Condition, { day: DayRef }>): Judgement {
    const against =
      "before" in condition ? condition.before : "after" in condition ? condition.after : condition.on;
    const [one, other] = [this.#day(condition.day), this.#day(against)];
    const because = [condition.day, against]
      .filter((ref) => parseCalendarDate(ref) === null)
      .map((ref) => ({ name: ref, value: this.day(ref) }));
    if (one.never || other.never) return { holds: false, settled: true, because, open: [] };
    const known = one.value !== null && other.value !== null;
    const [earlier, later] = "after" in condition ? [other, one] : [one, other];
    const holds =
      known && ("on" in condition ? one.value === other.value : dated(earlier.value) < dated(later.value));
    const settled =
      "on" in condition
        ? fixed(one) && fixed(other)
        : mustPrecede(earlier, later) || cannotPrecede(earlier, later);
    return { holds, settled, because, open: settled ? [] : [...one.open, ...other.open] };
  }

  #day(ref: DayRef): Day {
    if (ref === "today") return exactly(this.today);
    const written = parseCalendarDate(ref);
    if (written !== null) return exactly(written);
    const named = this.#names.days.get(ref);
    if (named !== undefined) return this.#namedOnce(named);
    const value = this.stated(ref);
    const date = typeof value === "string" ? parseCalendarDate(value) : null;
    return date === null ? { value: null, low: null, high: null, open: [ref], never: false } : exactly(date);
  }

  #namedOnce(named: NamedDay): Day {
    const known = this.#dated.get(named.id);
    if (known !== undefined) return known;
    const day = this.#once(`day ${named.id}`, () => this.#named(named)) ?? never;
    this.#dated.set(named.id, day);
    return day;
  }

  #named(named: NamedDay): Day {
    const arises = this.judge(named.when);
    if (!arises.holds && arises.settled) return never;
    const day = this.#derived(named);
    if (!arises.holds) return { ...unknown, open: [...arises.open, ...day.open] };
    return arises.settled ? day : { ...day, low: null, high: null, open: [...arises.open, ...day.open] };
  }

  #derived({ of, plus }: NamedDay): Day {
    const shift = (date: CalendarDate | null): CalendarDate | null => {
      if (date === null || plus === undefined) return date;
      return "days" in plus ? plusDays(date, plus.days) : plusMonths(date, plus.months);
    };
    const day = typeof of === "string" ? this.#day(of) : this.#extreme(of);
    return { ...day, value: shift(day.value), low: shift(day.low), high: shift(day.high) };
  }

  /** The earliest or latest of the known ones; what is still unknown can only move it further that way. */
  #extreme(of: { readonly earliest: readonly DayRef[] } | { readonly latest: readonly DayRef[] }): Day {
    const latest = "latest" in of;
    const days = (latest ? of.latest : of.earliest).map((ref) => this.#day(ref)).filter((day) => !day.never);
    if (days.length === 0) return never;
    const values = days.flatMap(({ value }) => (value === null ? [] : [value])).sort();
    const value = (latest ? values.at(-1) : values[0]) ?? null;
    const open = days.flatMap((day) => day.open);
    if (days.every(fixed)) return { ...exactly(value), open };
    return { value, low: latest ? value : null, high: latest ? null : value, open, never: false };
  }

  /** A guide that names itself in a circle gets no answer there; `guideProblems` reports it. */
  #once<T>(key: string, answer: () => T): T | undefined {
    if (this.#visiting.has(key)) return undefined;
    this.#visiting.add(key);
    try {
      return answer();
    } finally {
      this.#visiting.delete(key);
    }
  }
}

const unknown: Day = { value: null, low: null, high: null, open: [], never: false };
const never: Day = { ...unknown, never: true };

function exactly(date: CalendarDate | null): Day {
  return { value: date, low: date, high: date, open: [], never: false };
}

function fixed(day: Day): boolean {
  return day.low !== null && day.low === day.high;
}

function dated(date: CalendarDate | null): string {
  return date ?? "";
}

function mustPrecede(one: Day, other: Day): boolean {
  return one.high !== null && other.low !== null && one.high < other.low;
}

function cannotPrecede(one: Day, other: Day): boolean {
  return one.low !== null && other.high !== null && one.low >= other.high;
}

function factHolds(
  condition: Exclude<Extract<Condition, { fact: string }>, { day: DayRef }>,
  value: FactValue,
): boolean {
  if ("known" in condition) return true;
  if ("is" in condition) return sameValue(value, condition.is);
  if ("moreThan" in condition) return typeof value === "number" && value > condition.moreThan;
  if (typeof value !== "object") return false;
  return "has" in condition
    ? value.includes(condition.has)
    : value.some((item) => !condition.beyond.includes(item));
}
