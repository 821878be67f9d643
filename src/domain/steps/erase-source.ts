import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import type { Case, PurgeReason } from "../case.ts";
import { inForceNow } from "../decisions/restriction.ts";
import { rulingsOf } from "../decisions/rulings.ts";
import type { Finding } from "../finding.ts";
import type { PartChange } from "../part-change.ts";
import type { Problem } from "../problem.ts";
import { closedProblem } from "./checks.ts";

/** Shorter quotes stand in other entries by chance. */
const shortestQuote = 8;

/** The rulings that are not about the source, and the words in which those that go quoted it. */
function withoutSource(
  kase: Case,
  sourceId: Id,
): { readonly rulings: Pick<Case, "rulings">; readonly quotes: readonly string[] } {
  if (kase.rulings === undefined) return { rulings: {}, quotes: [] };
  const { rectifications, decisions, restrictions } = rulingsOf(kase);
  const about = (one: { readonly sourceId: Id | null }): boolean => one.sourceId === sourceId;
  const beside = (one: { readonly sourceId: Id | null }): boolean => one.sourceId !== sourceId;
  const quotes = [
    ...rectifications.filter(about).flatMap(({ place, was, now, words }) => [place, was, now, words]),
    ...decisions.flatMap(({ parts }) => parts.filter(about)).flatMap(({ part, words }) => [part, words]),
    ...restrictions.filter(about).flatMap(({ place, what, how }) => [place, what, how]),
  ];
  const rulings: Case["rulings"] = {
    ...kase.rulings,
    rectifications: rectifications.filter(beside),
    restrictions: restrictions.filter(beside),
    decisions: decisions
      .map((decision) => ({ ...decision, parts: decision.parts.filter(beside) }))
      .filter(({ parts }) => parts.length > 0),
  };
  return { rulings: { rulings }, quotes: quotes.filter((text) => text.trim().length >= shortestQuote) };
}

/**
 * Erases a source from a case that stays: its entry in the plan, the files imported from it, what was found in them,
 * proofs that belong to it alone, and rulings about it with what they quote. What was issued already is named by its
 * fingerprint and stays.
 */
export function eraseSource(
  kase: Case,
  input: { readonly sourceId: Id; readonly reason: PurgeReason; readonly findings: readonly Finding[] },
  today: CalendarDate,
): Result<PartChange, Problem> {
  const closed = closedProblem(kase);
  if (closed !== null) return refuse(closed);
  const source = kase.sources.find(({ id }) => id === input.sourceId);
  if (source === undefined) return refuse({ code: "no-longer-there" });
  const blocked = rulingsOf(kase).restrictions.filter((one) => one.sourceId === source.id && inForceNow(one));
  if (blocked.length > 0) return refuse({ code: "restrictions-in-force", count: blocked.length });
  const { rulings, quotes } = withoutSource(kase, source.id);
  const sources = kase.sources.filter((one) => one !== source);
  const files = kase.imports.filter(({ sourceId }) => sourceId === source.id);
  const imports = kase.imports.filter((one) => !files.includes(one));
  const used = new Set([
    ...sources.flatMap(({ outcomes }) => outcomes.flatMap(({ proofs }) => proofs)),
    ...kase.tasks.flatMap(({ events }) =>
      events.flatMap((one) => (one.kind === "answered" ? one.proofs : [])),
    ),
  ]);
  const own = new Set(source.outcomes.flatMap(({ proofs }) => proofs).filter((id) => !used.has(id)));
  const lost = kase.proofs.filter(({ id }) => own.has(id));
  const fileIds = new Set(files.map(({ id }) => id));
  const findings = input.findings.filter(({ importId }) => !fileIds.has(importId));
  const erased = input.findings.length - findings.length;
  return accept({
    kase: { ...kase, ...rulings, sources, imports, proofs: kase.proofs.filter(({ id }) => !own.has(id)) },
    findings,
    gone: {
      texts: [source.name, source.reference, ...[...files, ...lost].map(({ name }) => name), ...quotes],
      findings: erased > 0,
    },
    event: {
      kind: "part-erased",
      on: today,
      facts: { reason: input.reason, files: files.length, findings: erased, proofs: lost.length },
    },
  });
}
