import { t } from "../../i18n/index.ts";
import type { FieldError } from "../field-error.ts";
import { strengthOf } from "./passphrase.ts";

/** What is wrong with a new passphrase and its repetition, at the fields of `NewPassphrase`. */
export function judgePassphrase(passphrase: string, again: string): readonly FieldError[] {
  const found: FieldError[] = [];
  if (strengthOf(passphrase) !== "strong")
    found.push({ field: "new-passphrase", words: t.access.makeStronger });
  if (again !== passphrase) found.push({ field: "again", words: t.access.notTheSame });
  return found;
}
