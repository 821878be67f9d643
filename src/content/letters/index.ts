import type { LetterKind } from "../../domain/letter.ts";
import type { LetterTemplate } from "../../domain/letters/template.ts";
import { access } from "./access/en.ts";
import { acknowledgement } from "./acknowledgement/en.ts";
import { erasure } from "./erasure/en.ts";
import { extension } from "./extension/en.ts";
import { identity } from "./identity/en.ts";

/** The letters that can be written, by kind. */
export const letterTemplates: Readonly<Record<LetterKind, LetterTemplate>> = {
  acknowledgement,
  identity,
  extension,
  access,
  erasure,
};
