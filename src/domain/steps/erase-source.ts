import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import type { Case, PurgeReason } from "../case.ts";
import type { Finding } from "../finding.ts";
import type { PartChange } from "../part-change.ts";
import type { Problem } from "../problem.ts";
import { closedProblem } from "./checks.ts";

/**
 * Erases a source from a case that stays: its entry in the plan, the files imported from it, what was found in them,
 * and proofs that belong to it alone. What was issued already is named by its fingerprint and stays.
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
    kase: { ...kase, sources, imports, proofs: kase.proofs.filter(({ id }) => !own.has(id)) },
    findings,
    gone: {
      texts: [source.name, source.reference, ...[...files, ...lost].map(({ name }) => name)],
      findings: erased > 0,
    },
    event: {
      kind: "part-erased",
      on: today,
      facts: { reason: input.reason, files: files.length, findings: erased, proofs: lost.length },
    },
  });
}
