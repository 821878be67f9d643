import { plusMonths, type CalendarDate } from "../../lib/calendar.ts";
import { canonicalJson, type Json } from "../../lib/jcs.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { blank } from "../../lib/text.ts";
import type { Guide, Part } from "../guide/guide.ts";
import type { Rule } from "../guide/rule.ts";
import type { CaseEvent } from "../journal.ts";
import type { OwnLetter } from "../letters/own-letter.ts";
import { ruleOf, type KeptGuide, type OwnGuide } from "./own-guide.ts";

/** That somebody compared a guide with its source, and when that is due again. */
export interface GuideCheck {
  readonly guide: string;
  readonly version: number;
  readonly on: CalendarDate;
  readonly by: string;
  readonly note: string;
  readonly again: CalendarDate;
}

/** What the officer added to what ships: checks of guides, guides and letters of their own. Sealed like everything else. */
export interface Shelf {
  readonly checks: readonly GuideCheck[];
  readonly guides: readonly KeptGuide[];
  /** Left out while every letter is as shipped. */
  readonly letters?: readonly OwnLetter[];
}

/** Why a check of a guide was not taken. */
export type CheckProblem = "checker-missing" | "day-ahead" | "again-too-early";

/** Why a guide from outside was not taken in. */
export interface TakeInProblem {
  readonly code: "guide-known" | "guide-differs" | "guide-older";
  readonly title: string;
  readonly version: number;
}

/** The shelf as it is to be kept, and the line of the journal. */
export interface ShelfChange {
  readonly shelf: Shelf;
  readonly event: CaseEvent;
}

/** Months after which a guide is to be compared with its source again. */
export const monthsBetweenChecks = 12;

/** When a check made on that day is due again, unless the officer says otherwise. */
export function nextCheck(on: CalendarDate): CalendarDate {
  return plusMonths(on, monthsBetweenChecks);
}

/** The latest check of that version of a guide. */
export function checkOf(
  { checks }: Shelf,
  { id, version }: Pick<Guide, "id" | "version">,
): GuideCheck | null {
  const found = checks.filter((check) => check.guide === id && check.version === version);
  return found.reduce<GuideCheck | null>(
    (last, one) => (last === null || one.on >= last.on ? one : last),
    null,
  );
}

/** How far a guide can be relied on: never checked, checked and due again, or current. Retired products stay so. */
export function standingOf(
  shelf: Shelf,
  guide: Pick<Guide, "id" | "version" | "standing">,
  today: CalendarDate,
): Guide["standing"] {
  if (guide.standing === "retired") return "retired";
  const check = checkOf(shelf, guide);
  return check !== null && today < check.again ? "current" : "check";
}

/** The guide as it stands after its checks. */
export function withCheck(guide: Guide, shelf: Shelf, today: CalendarDate): Guide {
  const checkedOn = checkOf(shelf, guide)?.on ?? guide.checkedOn;
  return { ...guide, checkedOn, standing: standingOf(shelf, guide, today) };
}

/** Records that a guide was compared with its source. */
export function recordCheck(
  shelf: Shelf,
  check: GuideCheck,
  today: CalendarDate,
): Result<ShelfChange, CheckProblem> {
  if (blank(check.by)) return refuse("checker-missing");
  if (check.on > today) return refuse("day-ahead");
  if (check.again <= check.on) return refuse("again-too-early");
  const kept = { ...check, by: check.by.trim(), note: check.note.trim() };
  return accept({
    shelf: { ...shelf, checks: [...shelf.checks, kept] },
    event: {
      kind: "guide-checked",
      on: today,
      facts: { guide: check.guide, version: check.version, checkedOn: check.on, again: check.again },
      detail: { by: kept.by, note: kept.note },
    },
  });
}

/** The own guide of that id. */
export function keptGuide({ guides }: Shelf, id: string): KeptGuide | null {
  return guides.find((one) => one.id === id) ?? null;
}

/** The rules of every own guide, as their newest version has them. */
export function ownRules({ guides }: Shelf): readonly Rule[] {
  return guides.flatMap((kept) => newest(kept).rules.map(ruleOf));
}

/** The places of every own guide, those of newer versions first. */
export function ownParts({ guides }: Shelf): readonly Part[] {
  return guides.flatMap(({ versions }) => versions.toReversed().flatMap(({ guide }) => guide.parts));
}

/** The newest version of an own guide. */
export function newest({ versions }: KeptGuide): OwnGuide {
  const last = versions.at(-1);
  if (last === undefined) throw new RangeError("an own guide has a version");
  return last;
}

function withGuide(shelf: Shelf, guide: KeptGuide): Shelf {
  const known = shelf.guides.some(({ id }) => id === guide.id);
  const guides = known
    ? shelf.guides.map((one) => (one.id === guide.id ? guide : one))
    : [...shelf.guides, guide];
  return { ...shelf, guides };
}

/** Publishes a draft as the next version; those before it stay as they are. */
export function publish(shelf: Shelf, draft: OwnGuide, today: CalendarDate): ShelfChange {
  const { id } = draft.guide;
  const known = keptGuide(shelf, id);
  const version = (known?.versions.at(-1)?.guide.version ?? 0) + 1;
  const published = { ...draft, guide: { ...draft.guide, version } };
  const kept: KeptGuide = {
    id,
    versions: [...(known?.versions ?? []), published],
    origin: known?.origin ?? "made",
    retired: false,
  };
  return {
    shelf: withGuide(shelf, kept),
    event: { kind: "guide-published", on: today, facts: { guide: id, version } },
  };
}

/** The same for the same content, whatever the order of its names. */
function text(guide: OwnGuide): string {
  return canonicalJson(JSON.parse(JSON.stringify(guide)) as Json); // plain data, as just written
}

/** Takes in a guide from outside; it counts as not checked. */
export function takeIn(
  shelf: Shelf,
  given: OwnGuide,
  today: CalendarDate,
): Result<ShelfChange, TakeInProblem> {
  const { id, version, title } = given.guide;
  const known = keptGuide(shelf, id);
  const same = known?.versions.find(({ guide }) => guide.version === version);
  if (same !== undefined) {
    const equal = text(same) === text(given);
    return refuse({ code: equal ? "guide-known" : "guide-differs", title, version });
  }
  const last = known?.versions.at(-1)?.guide.version ?? 0;
  if (version < last) return refuse({ code: "guide-older", title, version: last });
  const kept: KeptGuide = {
    id,
    versions: [...(known?.versions ?? []), given],
    origin: known?.origin ?? "imported",
    retired: false,
  };
  return accept({
    shelf: withGuide(shelf, kept),
    event: { kind: "guide-imported", on: today, facts: { guide: id, version } },
  });
}

/** Takes an own guide out of use for new cases, or brings it back. */
export function setRetired(shelf: Shelf, id: string, retired: boolean, today: CalendarDate): ShelfChange {
  const guides = shelf.guides.map((one) => (one.id === id ? { ...one, retired } : one));
  return {
    shelf: { ...shelf, guides },
    event: { kind: retired ? "guide-retired" : "guide-offered", on: today, facts: { guide: id } },
  };
}
