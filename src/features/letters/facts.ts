import type { Case } from "../../domain/case.ts";
import { isExtended } from "../../domain/deadline.ts";
import { duesOf } from "../../domain/dues.ts";
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
  const law = lawOf(kase);
  const dues = duesOf(kase, law);
  const open = dues.filter(({ doneOn }) => doneOn === null);
  return {
    kase,
    settings,
    appeal: law.regime.appeal,
    dues: (open.length === 0 ? dues.slice(-1) : open).map(({ rights, deadline }) => ({
      on: deadline.statutory,
      rights,
      extended: isExtended(deadline),
    })),
    review: findings.length === 0 ? null : packageCounts(findings),
  };
}
