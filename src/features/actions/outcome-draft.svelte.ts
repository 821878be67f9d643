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

/** What is being typed about one outcome. */
export class OutcomeDraft {
  result: OutcomeResult | null = $state(null);
  on = $state("");
  askedOn = $state("");
  by = $state("");
  method = $state("");
  ground = $state("");
  groundWords = $state("");
  words = $state("");
  until = $state("");
  proofs: readonly Id[] = $state.raw([]);
  file: File | null = $state.raw(null);
  readonly right: Right;
  readonly #officer: string;
  readonly #known: Known;

  /** Starts from what was recorded before, else from what the plan knows. */
  constructor(
    right: Right,
    before: Outcome | null,
    known: Known,
    officer: string,
    today: CalendarDate,
    grounds: readonly string[],
  ) {
    this.right = right;
    this.#officer = officer;
    this.#known = known;
    this.result = before?.result ?? null;
    this.on = typed(before?.on ?? known.answeredOn ?? today);
    this.askedOn = typed(before === null ? known.askedOn : before.askedOn);
    this.by = before?.by ?? "";
    this.method = before?.method ?? "";
    const ground = before?.ground ?? "";
    this.ground = ground === "" || grounds.includes(ground) ? ground : otherGround;
    this.groundWords = this.ground === otherGround ? ground : "";
    this.words = before?.words ?? "";
    this.until = typed(before?.until ?? null);
    this.proofs = before?.proofs ?? known.proofs;
  }

  /** True for results that only count with a proof. */
  get wantsProof(): boolean {
    return this.result === "confirmed-by-provider" || this.result === "done-by-us";
  }

  /** True for results that need a ground. */
  get wantsGround(): boolean {
    return this.result === "kept" || this.result === "not-covered";
  }

  get wantsMethod(): boolean {
    return this.right === "erasure" && this.wantsProof;
  }

  /** Takes a result and offers what usually goes with it. */
  choose(result: OutcomeResult): void {
    this.result = result;
    if (result === "confirmed-by-provider") this.#offer(this.#known.by, "vendor-ticket");
    if (result === "done-by-us") this.#offer(this.#officer, "hard-delete");
  }

  #offer(by: string, method: string): void {
    const offered = [this.#known.by, this.#officer, ""];
    if (offered.includes(this.by)) this.by = by;
    if (this.wantsMethod && ["vendor-ticket", "hard-delete", ""].includes(this.method)) this.method = method;
  }

  /** What must be put right before it can be recorded. */
  errors(today: CalendarDate): readonly FieldError[] {
    const says = t.actions.problem;
    const errors: FieldError[] = [];
    const need = (wrong: boolean, field: string, words: string): void => {
      if (wrong) errors.push({ field, words });
    };
    need(this.result === null, "result", says.result);
    need(readDate(this.on, today) === null, "outcome-on", t.plan.dateWrong);
    need(!blank(this.askedOn) && readDate(this.askedOn, today) === null, "outcome-asked", t.plan.dateWrong);
    need(this.wantsProof && blank(this.by), "outcome-by", says.by);
    need(this.wantsGround && blank(this.#ground()), "outcome-ground", says.ground);
    const reason = this.wantsGround || this.result === "lapsed-by-retention";
    need(reason && blank(this.words), "outcome-words", says.reason);
    const until = this.wantsGround && !blank(this.until) && readDate(this.until, today, "future") === null;
    need(until, "outcome-until", t.plan.dateWrong);
    return errors;
  }

  #ground(): string {
    return (this.ground === otherGround ? this.groundWords : this.ground).trim();
  }

  #method(): string {
    if (this.result === "lapsed-by-retention") return "expire-from-retention";
    return this.wantsMethod ? this.method : "";
  }

  /** The outcome as typed; only when there are no errors. */
  outcome(id: Id, today: CalendarDate): Outcome | null {
    const on = readDate(this.on, today);
    if (this.result === null || on === null) return null;
    return {
      id,
      right: this.right,
      result: this.result,
      on,
      by: this.wantsProof ? this.by.trim() : "",
      method: this.#method(),
      askedOn: readDate(this.askedOn, today),
      ground: this.wantsGround ? this.#ground() : null,
      words: this.words.trim(),
      until: this.wantsGround ? readDate(this.until, today, "future") : null,
      proofs: this.proofs,
    };
  }
}
