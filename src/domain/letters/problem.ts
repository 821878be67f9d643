import type { CalendarDate } from "../../lib/calendar.ts";
import type { LetterKind } from "../letter.ts";
import type { Undecided } from "./undecided.ts";

/** Why a step with a letter is refused. */
export type LetterProblem =
  | { readonly code: "letter-unknown" }
  | { readonly code: "letter-draft-exists"; readonly kind: LetterKind }
  | { readonly code: "letter-empty" }
  | { readonly code: "letter-final" }
  | { readonly code: "letter-not-final" }
  | { readonly code: "letter-sent-already"; readonly on: CalendarDate }
  | { readonly code: "letter-not-sent" }
  | { readonly code: "letter-sent-before-final"; readonly finalOn: CalendarDate }
  | {
      readonly code: "letter-incomplete";
      /** Facts that still stand as `[[…]]`. */
      readonly missing: readonly string[];
      /** What it must say and does not, in the words of the template. */
      readonly unsaid: readonly string[];
      /** What it would tell of and nobody decided. */
      readonly undecided: readonly Undecided[];
    };
