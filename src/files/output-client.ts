import { scriptUrl } from "../lib/trusted.ts";
import { outputOver, type Output } from "./output-over.ts";
import outputUrl from "./output.worker.ts?worker&url";

export { letterText } from "./output-over.ts";
export type { EnclosedLetter, JobOptions, Output } from "./output-over.ts";
export type { LeakHit } from "./leak-check/leak-check.ts";
export type { BuiltPackage } from "./package/build.ts";
export type { PackageVerdict } from "./package/verify.ts";
export type { AttestationToPrint, LetterToPrint, Pdf, SheetSize } from "./pdf/print.ts";

/** The output desk of this browser. */
export const output: Output = outputOver(() => {
  const worker = new Worker(scriptUrl(outputUrl), { type: "module", name: "output" });
  return {
    endpoint: worker,
    onDeath: (tell) => worker.addEventListener("error", tell),
    end: () => worker.terminate(),
  };
});
