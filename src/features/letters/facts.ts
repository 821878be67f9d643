import type { Case } from "../../domain/case.ts";
import { deadline } from "../../domain/clock.ts";
import type { Finding } from "../../domain/finding.ts";
import type { LetterInput } from "../../domain/letters/facts.ts";
import { packageCounts } from "../../domain/packaging/plan.ts";
import type { Settings } from "../../domain/settings.ts";
import { lawOf } from "../law.ts";

/** What a letter needs beside the case: settings, the due date as it stands, and the counts of the review. */
export function letterInput(
  kase: Case,
  settings: Settings,
  findings: readonly Finding[],
): Omit<LetterInput, "to"> {
  const { regime, workingDays } = lawOf(kase);
  return {
    kase,
    settings,
    appeal: regime.appeal !== null,
    dueOn: deadline(kase.clock, regime, workingDays)?.statutory ?? null,
    review: findings.length === 0 ? null : packageCounts(findings),
  };
}
