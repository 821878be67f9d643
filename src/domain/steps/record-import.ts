import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import type { Case, Change } from "../case.ts";
import type { Finding, FindingDraft, ImportedFile } from "../finding.ts";
import type { ReviewProblem } from "../review/problem.ts";

/** Records a file that was read and what was found in it; findings are numbered on from the last. */
export function recordImport(
  kase: Case,
  input: {
    readonly file: ImportedFile;
    readonly drafts: readonly FindingDraft[];
    /** The highest inventory number given so far, 0 when there is none. */
    readonly lastNumber: number;
    readonly newId: () => Id;
  },
  today: CalendarDate,
): Result<Change, ReviewProblem> {
  const { file, drafts, lastNumber, newId } = input;
  if (kase.closure !== null) return refuse({ code: "case-closed", on: kase.closure.on });
  const known = kase.imports.find(({ sha256 }) => sha256 === file.sha256);
  if (known !== undefined) return refuse({ code: "file-known", name: known.name });
  const findings = drafts.map((draft, i): Finding => ({
    ...draft,
    id: newId(),
    caseId: kase.id,
    number: lastNumber + i + 1,
    importId: file.id,
    decision: null,
    reason: "",
    redactions: [],
  }));
  const { format, bytes, sha256, records, found } = file;
  return accept({
    kase: { ...kase, imports: [...kase.imports, file] },
    findings,
    event: {
      kind: "file-imported",
      on: today,
      facts: { format, bytes, sha256, records, found },
      detail: { name: file.name },
    },
  });
}
