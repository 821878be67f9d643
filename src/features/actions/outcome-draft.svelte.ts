import type { Right } from "../../domain/right.ts";
import type { Outcome, OutcomeResult } from "../../domain/source.ts";
import { formatDate, t } from "../../i18n/index.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { blank } from "../../lib/text.ts";
import type { FieldError } from "../../ui/field-error.ts";
import { readDate } from "../../ui/typed-date.ts";
import type { Known } from "./matrix.ts";

/** The choice in the list of grounds that asks for one in words. */
export const otherGround = "other";

const typed = (date: CalendarDate | null): string => (date === null ? "" : formatDate(date));

/** The results in the order in which they are offered. */
export const outcomeResults = [
  "confirmed-by-provider",
  "done-by-us",
  "kept",
  "lapsed-by-retention",
  "not-covered",
] as const satisfies readonly OutcomeResult[];

/** What can be typed about one outcome; days are as typed. */
export interface TypedOutcome {
  result: OutcomeResult | null;
  on: string;
  askedOn: string;
  by: string;
  method: string;
  ground: string;
  groundWords: string;
  words: string;
  until: string;
  proofs: readonly Id[];
}

/** What the form starts from: what was recorded before, else what the plan knows. */
export function startOf(
  before: Outcome | null,
  known: Known,
  today: CalendarDate,
  grounds: readonly string[],
): TypedOutcome {
  const ground = before?.ground ?? "";
  const offered = ground === "" || grounds.includes(ground);
  return {
    result: before?.result ?? null,
    on: typed(before?.on ?? known.answeredOn ?? today),
    askedOn: typed(before === null ? known.askedOn : before.askedOn),
    by: before?.by ?? "",
    method: before?.method ?? "",
    ground: offered ? ground : otherGround,
    groundWords: offered ? "" : ground,
    words: before?.words ?? "",
    until: typed(before?.until ?? null),
    proofs: before?.proofs ?? known.proofs,
  };
}

/** What is being typed about one outcome. */
export class OutcomeDraft {
  file: File | null = $state.raw(null);
  readonly typed: TypedOutcome;
  readonly right: Right;
  readonly #officer: string;
  readonly #known: Known;

  constructor(typed: TypedOutcome, right: Right, known: Known, officer: string) {
    this.typed = typed;
    this.right = right;
    this.#officer = officer;
    this.#known = known;
  }

  /** True for results that only count with a proof. */
  get wantsProof(): boolean {
    return this.typed.result === "confirmed-by-provider" || this.typed.result === "done-by-us";
  }

  /** True for results that need a ground. */
  get wantsGround(): boolean {
    return this.typed.result === "kept" || this.typed.result === "not-covered";
  }

  get wantsMethod(): boolean {
    return this.right === "erasure" && this.wantsProof;
  }

  /** Takes a result and offers what usually goes with it. */
  choose(result: OutcomeResult): void {
    this.typed.result = result;
    if (result === "confirmed-by-provider") this.#offer(this.#known.by, "vendor-ticket");
    if (result === "done-by-us") this.#offer(this.#officer, "hard-delete");
  }

  #offer(by: string, method: string): void {
    const offered = [this.#known.by, this.#officer, ""];
    if (offered.includes(this.typed.by)) this.typed.by = by;
    if (this.wantsMethod && ["vendor-ticket", "hard-delete", ""].includes(this.typed.method))
      this.typed.method = method;
  }

  /** What must be put right before it can be recorded. */
  errors(today: CalendarDate): readonly FieldError[] {
    const says = t.actions.problem;
    const errors: FieldError[] = [];
    const need = (wrong: boolean, field: string, words: string): void => {
      if (wrong) errors.push({ field, words });
    };
    need(this.typed.result === null, "result", says.result);
    need(readDate(this.typed.on, today) === null, "outcome-on", t.plan.dateWrong);
    need(
      !blank(this.typed.askedOn) && readDate(this.typed.askedOn, today) === null,
      "outcome-asked",
      t.plan.dateWrong,
    );
    need(this.wantsProof && blank(this.typed.by), "outcome-by", says.by);
    need(this.wantsGround && blank(this.#ground()), "outcome-ground", says.ground);
    const reason = this.wantsGround || this.typed.result === "lapsed-by-retention";
    need(reason && blank(this.typed.words), "outcome-words", says.reason);
    const until =
      this.wantsGround && !blank(this.typed.until) && readDate(this.typed.until, today, "future") === null;
    need(until, "outcome-until", t.plan.dateWrong);
    return errors;
  }

  #ground(): string {
    return (this.typed.ground === otherGround ? this.typed.groundWords : this.typed.ground).trim();
  }

  #method(): string {
    if (this.typed.result === "lapsed-by-retention") return "expire-from-retention";
    return this.wantsMethod ? this.typed.method : "";
  }

  /** The outcome as typed; only when there are no errors. */
  outcome(id: Id, today: CalendarDate): Outcome | null {
    const on = readDate(this.typed.on, today);
    if (this.typed.result === null || on === null) return null;
    return {
      id,
      right: this.right,
      result: this.typed.result,
      on,
      by: this.wantsProof ? this.typed.by.trim() : "",
      method: this.#method(),
      askedOn: readDate(this.typed.askedOn, today),
      ground: this.wantsGround ? this.#ground() : null,
      words: this.typed.words.trim(),
      until: this.wantsGround ? readDate(this.typed.until, today, "future") : null,
      proofs: [...this.typed.proofs],
    };
  }
}
