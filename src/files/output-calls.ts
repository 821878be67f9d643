import type { AttestationWords } from "../domain/attestation/record.ts";
import type { PackagePlan } from "../domain/packaging/plan.ts";
import type { PackageWords } from "../domain/packaging/words.ts";
import type { RedactedText } from "../domain/review/redacted-texts.ts";
import type { Bytes } from "../lib/bytes.ts";
import type { Watchable } from "../lib/watchable.ts";
import type { LeakHit } from "./leak-check/leak-check.ts";
import type { BuiltPackage } from "./package/build.ts";
import type { PackageVerdict } from "./package/verify.ts";
import type { AttestationToPrint, LetterToPrint, Pdf, SheetSize } from "./pdf/print.ts";

/** News of a package under way, the last of them the package. */
export type Building =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "built"; readonly built: BuiltPackage };

/** What the output worker does; it has no keys, no storage and no network. */
export interface OutputCalls {
  readonly buildPackage: (
    plan: PackagePlan,
    words: PackageWords,
    letter: Bytes | null,
  ) => Watchable<Building>;
  readonly leakCheck: (
    archive: Bytes,
    texts: readonly RedactedText[],
    pdfTexts: Readonly<Record<string, string>>,
  ) => Promise<readonly LeakHit[]>;
  readonly verifyPackage: (archive: Blob) => Promise<PackageVerdict>;
  readonly attestationPdf: (
    printed: AttestationToPrint,
    words: AttestationWords,
    sheet: SheetSize,
  ) => Promise<Pdf>;
  readonly letterPdf: (printed: LetterToPrint, sheet: SheetSize) => Promise<Pdf>;
}
