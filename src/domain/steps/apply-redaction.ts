import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { folded, placesOf } from "../../lib/folded.ts";
import { blank, fold } from "../../lib/text.ts";
import type { Case, Change } from "../case.ts";
import type { Finding } from "../finding.ts";
import { redactionLabel } from "../review/as-sent.ts";
import type { ReviewProblem } from "../review/problem.ts";
import {
  redact,
  redactColumn,
  redactEverywhere,
  unredact,
  type Because,
  type Place,
} from "../review/redact.ts";

function refusal(kase: Case, because: Because | null): ReviewProblem | null {
  if (kase.closure !== null) return { code: "case-closed", on: kase.closure.on };
  return because?.ground === "other" && blank(because.words) ? { code: "redaction-needs-words" } : null;
}

/** What stands in the gap, and in the log, must not say what was taken out. */
function givenAway(before: readonly Finding[], after: readonly Finding[]): ReviewProblem | null {
  const known = new Set(before.flatMap(({ redactions }) => redactions.map(({ id }) => id)));
  for (const { fields, redactions } of after) {
    for (const { id, field, start, end, ground, words } of redactions) {
      const text = fields[field]?.value.slice(start, end) ?? "";
      if (known.has(id) || blank(text)) continue;
      const label = redactionLabel([ground]);
      if (holds(label, text)) return { code: "label-says-it", label };
      if (holds(words, text) || holds(text, words)) return { code: "reason-says-it" };
    }
  }
  return null;
}

/** True when the part stands in the whole as words of its own, whatever case and accents. */
function holds(whole: string, part: string): boolean {
  return !blank(part) && placesOf(fold(part), folded(whole)).length > 0;
}

const tidy = ({ ground, words }: Because): Because => ({ ground, words: words.trim() });

/** Takes one text out of a finding. */
export function applyRedaction(
  kase: Case,
  finding: Finding,
  input: { readonly id: Id; readonly place: Place; readonly because: Because },
  today: CalendarDate,
): Result<Change, ReviewProblem> {
  const because = tidy(input.because);
  const problem = refusal(kase, because);
  if (problem !== null) return refuse(problem);
  const changed = redact(finding, input.place, because, input.id);
  if (changed === finding) return refuse({ code: "nothing-selected" });
  const said = givenAway([finding], [changed]);
  if (said !== null) return refuse(said);
  const facts = { number: finding.number, places: 1, ground: because.ground };
  const detail = { words: because.words, field: input.place.field };
  return accept({
    kase,
    findings: [changed],
    event: { kind: "redaction-applied", on: today, facts, detail },
  });
}

/** Takes the text out wherever it stands, or a whole column. */
export function redactAll(
  kase: Case,
  findings: readonly Finding[],
  input: {
    readonly what: { readonly text: string } | { readonly column: string };
    readonly because: Because;
    readonly newId: () => Id;
  },
  today: CalendarDate,
): Result<Change, ReviewProblem> {
  const { what, newId } = input;
  const because = tidy(input.because);
  const problem = refusal(kase, because);
  if (problem !== null) return refuse(problem);
  const { findings: changed, places } =
    "text" in what
      ? redactEverywhere(what.text, findings, because, newId)
      : redactColumn(what.column, findings, because, newId);
  if (places === 0) return refuse({ code: "nothing-selected" });
  const said = givenAway(findings, changed);
  if (said !== null) return refuse(said);
  const facts = { findings: changed.length, places, ground: because.ground };
  const detail = { words: because.words, numbers: changed.map(({ number }) => number) };
  return accept({
    kase,
    findings: changed,
    event: { kind: "redaction-applied", on: today, facts, detail },
  });
}

/** Takes a redaction back. */
export function removeRedaction(
  kase: Case,
  finding: Finding,
  { id }: { readonly id: Id },
  today: CalendarDate,
): Result<Change, ReviewProblem> {
  const problem = refusal(kase, null);
  if (problem !== null) return refuse(problem);
  const changed = unredact(finding, id);
  if (changed === finding) return refuse({ code: "nothing-changed" });
  const facts = { number: finding.number, taken: "back" };
  return accept({ kase, findings: [changed], event: { kind: "redaction-applied", on: today, facts } });
}
