import type { CalendarDate } from "../../lib/calendar.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { blank } from "../../lib/text.ts";
import type { LetterKind, LetterLanguage } from "../letter.ts";
import type { Shelf, ShelfChange } from "../own-guide/shelf.ts";
import { readTemplate, type MarkupProblem } from "./markup.ts";
import type { LetterSource } from "./template.ts";

/** A version of a letter as the officer wrote it. */
export interface OwnVersionOfLetter extends LetterSource {
  readonly on: CalendarDate;
}

/** The officer's own text of one letter in one language; every version stays, the last is used unless it was restored. */
export interface OwnLetter {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly versions: readonly OwnVersionOfLetter[];
  /** True while the text as shipped is used again. */
  readonly restored: boolean;
}

/** Why the text of a letter was not kept. */
export type OwnLetterProblem =
  | { readonly code: "text-empty" }
  | { readonly code: "text-unreadable"; readonly problems: readonly MarkupProblem[] };

type Which = Pick<OwnLetter, "kind" | "language">;

/** The officer's own text of that letter; null when there never was one. */
export function ownLetter({ letters = [] }: Shelf, { kind, language }: Which): OwnLetter | null {
  return letters.find((one) => one.kind === kind && one.language === language) ?? null;
}

/** The texts to write that letter from, the one in use last; empty while it is as shipped. */
export function textsInUse(shelf: Shelf, which: Which): readonly LetterSource[] {
  const own = ownLetter(shelf, which);
  return own === null || own.restored ? [] : own.versions;
}

function withLetter(shelf: Shelf, own: OwnLetter): Shelf {
  const others = (shelf.letters ?? []).filter(
    ({ kind, language }) => kind !== own.kind || language !== own.language,
  );
  return { ...shelf, letters: [...others, own] };
}

/** Keeps a text of the officer's own as the next version of that letter; refused while it cannot be read. */
export function keepOwnText(
  shelf: Shelf,
  { kind, language, subject, body }: Which & LetterSource,
  today: CalendarDate,
): Result<ShelfChange, OwnLetterProblem> {
  if (blank(subject) || blank(body)) return refuse({ code: "text-empty" });
  const read = readTemplate({ subject, body });
  if (!read.ok) return refuse({ code: "text-unreadable", problems: read.problem });
  const earlier = ownLetter(shelf, { kind, language })?.versions ?? [];
  const versions = [...earlier, { on: today, subject: subject.trim(), body: body.trim() }];
  return accept({
    shelf: withLetter(shelf, { kind, language, versions, restored: false }),
    event: { kind: "letter-text-kept", on: today, facts: { kind, language, version: versions.length } },
  });
}

/** Goes back to the text as shipped; the officer's versions stay to be looked at. */
export function restoreText(shelf: Shelf, which: Which, today: CalendarDate): ShelfChange {
  const { kind, language } = which;
  const versions = ownLetter(shelf, which)?.versions ?? [];
  return {
    shelf: withLetter(shelf, { kind, language, versions, restored: true }),
    event: { kind: "letter-text-restored", on: today, facts: { kind, language } },
  };
}
