import type { AttestationWords } from "../domain/attestation/record.ts";
import { letterParts } from "../domain/letters/parts.ts";
import type { PackagePlan } from "../domain/packaging/plan.ts";
import type { PackageWords } from "../domain/packaging/words.ts";
import type { RedactedText } from "../domain/review/redacted-texts.ts";
import type { Bytes } from "../lib/bytes.ts";
import { inDisposable, type StartedWorker } from "./disposable.ts";
import type { LeakHit } from "./leak-check/leak-check.ts";
import type { Building, OutputCalls } from "./output-calls.ts";
import type { BuiltPackage, OnProgress } from "./package/build.ts";
import type { PackageVerdict } from "./package/verify.ts";
import type { AttestationToPrint, LetterToPrint, Pdf, SheetSize } from "./pdf/print.ts";

/** How a job can be stopped and followed. */
export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** A letter that goes into a package: its PDF, and the text that went into it. */
export interface EnclosedLetter {
  readonly pdf: Bytes;
  readonly text: string;
}

/** Makes and checks what leaves the desk; each job in a worker of its own. */
export interface Output {
  readonly buildPackage: (
    plan: PackagePlan,
    words: PackageWords,
    letter: EnclosedLetter | null,
    options?: JobOptions,
  ) => Promise<BuiltPackage>;
  readonly leakCheck: (
    archive: Bytes,
    texts: readonly RedactedText[],
    letter: EnclosedLetter | null,
    options?: JobOptions,
  ) => Promise<readonly LeakHit[]>;
  readonly verifyPackage: (archive: Blob, options?: JobOptions) => Promise<PackageVerdict>;
  readonly attestationPdf: (
    printed: AttestationToPrint,
    words: AttestationWords,
    sheet: SheetSize,
    options?: JobOptions,
  ) => Promise<Pdf>;
  readonly letterPdf: (printed: LetterToPrint, sheet: SheetSize, options?: JobOptions) => Promise<Pdf>;
}

/** What a printed letter says, for the leak check. */
export function letterText({ letter }: LetterToPrint): string {
  const body = letterParts(letter.body).flatMap((part) => (part.kind === "list" ? part.items : [part.text]));
  return [letter.addressee, letter.subject, ...body].join("\n");
}

/** The output desk over workers that are started like that. */
export function outputOver(start: () => StartedWorker): Output {
  return {
    buildPackage: (plan, words, letter, { signal, onProgress } = {}) =>
      inDisposable<OutputCalls, BuiltPackage>(
        start,
        signal,
        (worker) =>
          new Promise((resolve, reject) => {
            worker.watch("buildPackage", plan, words, letter?.pdf ?? null).subscribe({
              next: (news: Building) => {
                if (news.kind === "built") resolve(news.built);
                else onProgress?.(news.done, news.total);
              },
              error: reject,
            });
          }),
      ),
    leakCheck: (archive, texts, letter, { signal } = {}) =>
      inDisposable<OutputCalls, readonly LeakHit[]>(start, signal, (worker) =>
        worker.call("leakCheck", archive, texts, letter === null ? {} : { "letter.pdf": letter.text }),
      ),
    verifyPackage: (archive, { signal } = {}) =>
      inDisposable<OutputCalls, PackageVerdict>(start, signal, (worker) =>
        worker.call("verifyPackage", archive),
      ),
    attestationPdf: (printed, words, sheet, { signal } = {}) =>
      inDisposable<OutputCalls, Pdf>(start, signal, (worker) =>
        worker.call("attestationPdf", printed, words, sheet),
      ),
    letterPdf: (printed, sheet, { signal } = {}) =>
      inDisposable<OutputCalls, Pdf>(start, signal, (worker) => worker.call("letterPdf", printed, sheet)),
  };
}
