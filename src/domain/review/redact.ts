import { folded, placesOf, type Span } from "../../lib/folded.ts";
import type { Id } from "../../lib/id.ts";
import { fold } from "../../lib/text.ts";
import type { Finding, Redaction, RedactionGround } from "../finding.ts";
import { gapsIn, wholeCharacters } from "./spans.ts";

/** Why something is taken out, in a code and in words. */
export interface Because {
  readonly ground: RedactionGround;
  readonly words: string;
}

/** A place in a finding. */
export interface Place extends Span {
  readonly field: number;
}

/** A decision that the redactions no longer bear out is corrected or asked for again. */
function agreeing(finding: Finding): Finding {
  const { decision, redactions } = finding;
  if (decision === "include" && redactions.length > 0) return { ...finding, decision: "include-redacted" };
  if (decision === "include-redacted" && redactions.length === 0) return { ...finding, decision: null };
  return finding;
}

/** True when the place is taken out already. */
export function isRedacted(finding: Finding, { field, start, end }: Place): boolean {
  const value = finding.fields[field]?.value ?? "";
  const here = finding.redactions.filter((redaction) => redaction.field === field);
  return gapsIn(value, here).some((gap) => gap.start <= start && gap.end >= end);
}

/** The finding with a text taken out; the finding as it was when the place is empty or taken out already. */
export function redact(finding: Finding, place: Place, because: Because, id: Id): Finding {
  const value = finding.fields[place.field]?.value ?? "";
  const { start, end } = wholeCharacters(value, place);
  const { field } = place;
  if (start === end || isRedacted(finding, { field, start, end })) return finding;
  const redaction: Redaction = { id, field, start, end, ...because };
  return agreeing({ ...finding, redactions: [...finding.redactions, redaction] });
}

/** The finding with a redaction taken back. */
export function unredact(finding: Finding, id: Id): Finding {
  const redactions = finding.redactions.filter((redaction) => redaction.id !== id);
  return redactions.length === finding.redactions.length ? finding : agreeing({ ...finding, redactions });
}

/** Every place of a finding where the text stands as whole words, whatever its case and accents, and is not taken out yet. */
export function placesToRedact(text: string, finding: Finding): readonly Place[] {
  const wanted = fold(text);
  return finding.fields.flatMap(({ value }, field) =>
    placesOf(wanted, folded(value))
      .map((span) => ({ field, ...span }))
      .filter((place) => !isRedacted(finding, place)),
  );
}

/** The findings that change when the text is taken out everywhere, and in how many places. */
export function redactEverywhere(
  text: string,
  findings: readonly Finding[],
  because: Because,
  newId: () => Id,
): { readonly findings: readonly Finding[]; readonly places: number } {
  let places = 0;
  const changed = findings.flatMap((finding) => {
    const found = placesToRedact(text, finding);
    places += found.length;
    if (found.length === 0) return [];
    return [found.reduce((so, place) => redact(so, place, because, newId()), finding)];
  });
  return { findings: changed, places };
}

/** The findings that change when a whole column is taken out: every field of that name with something in it. */
export function redactColumn(
  name: string,
  findings: readonly Finding[],
  because: Because,
  newId: () => Id,
): { readonly findings: readonly Finding[]; readonly places: number } {
  let places = 0;
  const changed = findings.map((finding) =>
    finding.fields.reduce((so, field, at) => {
      if (field.name !== name || field.value === "") return so;
      const next = redact(so, { field: at, start: 0, end: field.value.length }, because, newId());
      if (next !== so) places += 1;
      return next;
    }, finding),
  );
  return { findings: changed.filter((finding, i) => finding !== findings[i]), places };
}
