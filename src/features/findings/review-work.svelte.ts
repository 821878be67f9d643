import type { Case, Change } from "../../domain/case.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Because, Place } from "../../domain/review/redact.ts";
import { applyRedaction, redactAll, removeRedaction } from "../../domain/steps/apply-redaction.ts";
import { decideMany, type Verdict } from "../../domain/steps/decide-finding.ts";
import { undoReview } from "../../domain/steps/undo-review.ts";
import type { ReviewProblem } from "../../domain/review/problem.ts";
import { t } from "../../i18n/index.ts";
import { newId, type Id } from "../../lib/id.ts";
import type { Result } from "../../lib/result.ts";
import type { Step } from "../../ui/step.svelte.ts";
import { today } from "../../ui/today.svelte.ts";

/** The case and its findings as they are on screen. */
export interface OnScreen {
  readonly kase: Case;
  readonly findings: readonly Finding[];
}

interface Done {
  readonly words: string;
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

const judged = ({ id, decision, reason, redactions }: Finding): string =>
  JSON.stringify([id, decision, reason, redactions]);

/** True when findings on screen are as a step left them. */
function unchanged(left: readonly Finding[], now: readonly Finding[]): boolean {
  return left.every((finding) => {
    const current = now.find(({ id }) => id === finding.id);
    return current !== undefined && judged(current) === judged(finding);
  });
}

/** Most steps that can be undone. */
const remembered = 100;

/** The steps of review, each of which can be undone while the page is open. */
export class ReviewWork {
  readonly #step: Step;
  readonly #now: () => OnScreen | null;
  #done: readonly Done[] = $state.raw([]);

  constructor(step: Step, now: () => OnScreen | null) {
    this.#step = step;
    this.#now = now;
  }

  /** What would be undone; null when there is nothing, or when it was changed again elsewhere. */
  get undoable(): string | null {
    const last = this.#done.at(-1);
    if (last === undefined) return null;
    const now = this.#now()?.findings ?? [];
    return unchanged(last.after, now) ? last.words : null;
  }

  async #take(words: string, act: (now: OnScreen) => Result<Change, ReviewProblem>): Promise<boolean> {
    const now = this.#now();
    if (now === null) return false;
    const result = act(now);
    const saved = await this.#step.take(result, words);
    if (!saved || !result.ok) return false;
    const after = result.value.findings ?? [];
    const before = now.findings.filter(({ id }) => after.some((finding) => finding.id === id));
    this.#done = [...this.#done.slice(1 - remembered), { words, before, after }];
    return true;
  }

  decide(ids: readonly Id[], verdict: Verdict): Promise<boolean> {
    return this.#take(t.findings.decided(ids.length, verdict.decision), ({ kase, findings }) =>
      decideMany(
        kase,
        findings.filter(({ id }) => ids.includes(id)),
        verdict,
        today.current,
      ),
    );
  }

  redact(finding: Finding, place: Place, because: Because): Promise<boolean> {
    return this.#take(t.findings.redacted(1), ({ kase }) =>
      applyRedaction(kase, finding, { id: newId(), place, because }, today.current),
    );
  }

  redactAll(
    what: { readonly text: string } | { readonly column: string; readonly importId: Id },
    because: Because,
    places: number,
  ): Promise<boolean> {
    return this.#take(t.findings.redacted(places), ({ kase, findings }) => {
      const among = "text" in what ? findings : findings.filter(({ importId }) => importId === what.importId);
      return redactAll(kase, among, { what, because, newId }, today.current);
    });
  }

  putBack(finding: Finding, id: Id): Promise<boolean> {
    return this.#take(t.findings.putBackDone, ({ kase }) =>
      removeRedaction(kase, finding, { id }, today.current),
    );
  }

  /** Puts back what the last step changed. */
  async undo(): Promise<void> {
    const last = this.#done.at(-1);
    const now = this.#now();
    if (last === undefined || now === null || this.undoable === null) return;
    if (await this.#step.take(undoReview(now.kase, last.before, today.current), t.findings.undone)) {
      this.#done = this.#done.slice(0, -1);
    }
  }
}
