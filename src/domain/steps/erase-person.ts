import type { CalendarDate } from "../../lib/calendar.ts";
import { names } from "../../lib/named.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { fold } from "../../lib/text.ts";
import type { Case, PurgeReason } from "../case.ts";
import type { Finding, ImportedFile } from "../finding.ts";
import { valuesOf } from "../marks.ts";
import type { PartChange } from "../part-change.ts";
import type { Problem } from "../problem.ts";
import { closedProblem } from "./checks.ts";

/** Shorter texts stand in other words by chance. */
const shortest = 3;

/** What of a case names somebody. */
export interface Naming {
  readonly findings: readonly Finding[];
  /** Files in which these were found; their bytes name the person too. */
  readonly files: readonly ImportedFile[];
  readonly notes: Case["notes"];
}

/** Everything of the case that names a person by one of these texts, each as a word of its own. */
export function namingOf(
  { imports, notes }: Pick<Case, "imports" | "notes">,
  findings: readonly Finding[],
  texts: readonly string[],
): Naming {
  const wanted = texts.map(fold).filter((one) => one.length >= shortest);
  const named = (text: string): boolean => {
    const folded = fold(text);
    return wanted.some((one) => names(folded, one));
  };
  const found = findings.filter(({ fields }) => fields.some(({ value }) => named(value)));
  const from = new Set(found.map(({ importId }) => importId));
  return {
    findings: found,
    files: imports.filter(({ id, erasedOn }) => from.has(id) && erasedOn === undefined),
    notes: notes.filter(({ text }) => named(text)),
  };
}

/**
 * Erases somebody who is not the data subject from a case that stays: the findings and notes that name the person, and
 * the bytes of the files in which these were found. Other findings of those files stay as they were read.
 */
export function erasePerson(
  kase: Case,
  input: {
    /** Name and whatever else the person is called by. */
    readonly texts: readonly string[];
    readonly reason: PurgeReason;
    readonly findings: readonly Finding[];
  },
  today: CalendarDate,
): Result<PartChange, Problem> {
  const closed = closedProblem(kase);
  if (closed !== null) return refuse(closed);
  const texts = input.texts.map((text) => text.trim()).filter((text) => fold(text).length >= shortest);
  if (texts.length === 0) return refuse({ code: "missing", field: "name" });
  const subject = new Set(valuesOf(kase.dataSubject).map(fold));
  if (texts.some((text) => subject.has(fold(text)))) return refuse({ code: "erase-subject" });
  const naming = namingOf(kase, input.findings, texts);
  if (naming.findings.length + naming.notes.length === 0) return refuse({ code: "names-nobody" });
  const files = new Set(naming.files.map(({ id }) => id));
  return accept({
    kase: {
      ...kase,
      imports: kase.imports.map((file) => (files.has(file.id) ? { ...file, erasedOn: today } : file)),
      notes: kase.notes.filter((note) => !naming.notes.includes(note)),
    },
    findings: input.findings.filter((one) => !naming.findings.includes(one)),
    gone: { texts, findings: naming.findings.length > 0 },
    event: {
      kind: "part-erased",
      on: today,
      facts: {
        reason: input.reason,
        files: naming.files.length,
        findings: naming.findings.length,
        notes: naming.notes.length,
      },
    },
  });
}
