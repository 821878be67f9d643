import type { AttestationDraft, SignedAttestation } from "../../domain/attestation/record.ts";
import type { Letter } from "../../domain/letter.ts";
import type { LetterWords } from "../../domain/letters/template.ts";
import type { Organisation } from "../../domain/settings.ts";
import type { Bytes } from "../../lib/bytes.ts";

/** The sheet: A4, or US Letter. */
export type SheetSize = "A4" | "LETTER";

/** A finished document, and the characters of it that no typeface at hand can show. */
export interface Pdf {
  readonly bytes: Bytes;
  readonly unprintable: readonly string[];
}

/** An attestation for paper: a draft, or a signed record with the canonical text that goes into the PDF. */
export type AttestationToPrint =
  | { readonly kind: "draft"; readonly draft: AttestationDraft }
  | { readonly kind: "signed"; readonly record: SignedAttestation; readonly canonical: string };

/** A letter and what stands around it on the sheet. */
export interface LetterToPrint {
  readonly letter: Letter;
  readonly caseNumber: string;
  readonly organisation: Organisation;
  readonly words: LetterWords;
  readonly practice: boolean;
}
