import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import { attestationGroups, type AttestationGroup } from "../attestation.ts";
import type { Case, Proof } from "../case.ts";
import { decisionOn } from "../decisions/rulings.ts";
import type { Outcome, Source } from "../source.ts";

/** Why a line is still open. */
export type OpenReason = "nothing-recorded" | "proof-missing" | "ground-missing";

/** What became of the data at one place; several lines where parts of a place went different ways. */
export interface AttestationLine {
  /** Number on paper, through all groups. */
  readonly no: number;
  readonly group: AttestationGroup;
  readonly openBecause: OpenReason | null;
  readonly place: string;
  readonly holder: string;
  readonly method: string | null;
  readonly askedOn: CalendarDate | null;
  readonly on: CalendarDate | null;
  readonly ground: string | null;
  readonly words: string;
  readonly until: CalendarDate | null;
  readonly proofs: readonly Proof[];
}

type Unnumbered = Omit<AttestationLine, "no">;

/** What was done is only stated with a proof at hand, and keeping only with a ground (GDPR Art. 5(2), 17(3)). */
export function openReason(outcome: Outcome, proofs: readonly Proof[]): OpenReason | null {
  switch (outcome.result) {
    case "confirmed-by-provider":
    case "done-by-us":
      return proofs.length === 0 ? "proof-missing" : null;
    case "kept":
    case "not-covered":
      return blank(outcome.ground ?? "") && blank(outcome.words) ? "ground-missing" : null;
    case "lapsed-by-retention":
      return null;
  }
}

function lineOf(source: Source, outcome: Outcome, kase: Case): Unnumbered {
  const proofs = kase.proofs.filter(({ id }) => outcome.proofs.includes(id));
  const openBecause = openReason(outcome, proofs);
  return {
    group: openBecause === null ? outcome.result : "open",
    openBecause,
    place: source.name,
    holder: source.holder,
    method: blank(outcome.method) ? null : outcome.method,
    askedOn: outcome.askedOn,
    on: outcome.on,
    ground: outcome.ground,
    words: outcome.words,
    until: outcome.until,
    proofs,
  };
}

function nothingRecorded({ name, holder }: Source): Unnumbered {
  const nothing = { method: null, askedOn: null, on: null, ground: null, words: "", until: null, proofs: [] };
  return { group: "open", openBecause: "nothing-recorded", place: name, holder, ...nothing };
}

/** A place whose data is not erased by decision is kept on the ground of that decision, as long as nothing else is recorded. */
function decided(source: Source, kase: Case): readonly Unnumbered[] {
  const decision = decisionOn(kase, "erasure");
  const parts = decision?.parts.filter(
    ({ sourceId, result }) => sourceId === source.id && result !== "granted",
  );
  return (parts ?? []).map(({ ground, words, until }) => ({
    ...nothingRecorded(source),
    group: "kept",
    openBecause: null,
    on: decision?.on ?? null,
    ground: ground?.article ?? null,
    words,
    until,
  }));
}

function unrecorded(source: Source, kase: Case): readonly Unnumbered[] {
  const kept = decided(source, kase);
  return kept.length === 0 ? [nothingRecorded(source)] : kept;
}

/** What can be stated about erasure at every place of the case, in the order of the groups; silence counts as open. */
export function attestationLines(kase: Case): readonly AttestationLine[] {
  const lines = kase.sources.flatMap((source) => {
    const outcomes = source.outcomes.filter(({ right }) => right === "erasure");
    return outcomes.length === 0
      ? unrecorded(source, kase)
      : outcomes.map((outcome) => lineOf(source, outcome, kase));
  });
  return attestationGroups
    .flatMap((wanted) => lines.filter(({ group }) => group === wanted))
    .map((line, i) => ({ no: i + 1, ...line }));
}

/** How many lines each group holds. */
export function countByGroup(
  lines: readonly { readonly group: AttestationGroup }[],
): Readonly<Record<AttestationGroup, number>> {
  const count = (wanted: AttestationGroup): number => lines.filter(({ group }) => group === wanted).length;
  return {
    "confirmed-by-provider": count("confirmed-by-provider"),
    "done-by-us": count("done-by-us"),
    "lapsed-by-retention": count("lapsed-by-retention"),
    kept: count("kept"),
    "not-covered": count("not-covered"),
    open: count("open"),
  };
}
