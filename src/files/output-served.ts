import type { Watchable } from "../lib/watchable.ts";
import type { Building, OutputCalls } from "./output-calls.ts";
import type { OnProgress } from "./package/build.ts";

/** News often enough to see it move, and no more. */
const everyMs = 100;

function news(work: (onProgress: OnProgress) => Promise<Building>): Watchable<Building> {
  return {
    subscribe: ({ next, error }) => {
      let told = -Infinity;
      let stopped = false;
      const onProgress: OnProgress = (done, total) => {
        const now = performance.now();
        if (stopped || now - told < everyMs) return;
        told = now;
        next({ kind: "progress", done, total });
      };
      work(onProgress).then(
        (last) => {
          if (!stopped) next(last);
        },
        (thrown: unknown) => {
          if (!stopped) error(thrown);
        },
      );
      return {
        unsubscribe: () => {
          stopped = true;
        },
      };
    },
  };
}

/** The work itself; each part loads what it needs when it is first asked for. */
export const outputServed: OutputCalls = {
  buildPackage: (plan, words, letter) =>
    news(async (onProgress) => {
      const { buildPackage } = await import("./package/build.ts");
      return { kind: "built", built: await buildPackage(plan, words, letter, onProgress) };
    }),
  leakCheck: async (archive, texts, pdfTexts) => {
    const { leakCheck } = await import("./leak-check/leak-check.ts");
    return leakCheck(archive, texts, pdfTexts);
  },
  verifyPackage: async (archive) => {
    const { verifyPackage } = await import("./package/verify.ts");
    return verifyPackage(new Uint8Array(await archive.arrayBuffer()));
  },
  attestationPdf: async (printed, words, sheet) => {
    const [{ attestationPdf }, { shippedTypefaces }] = await Promise.all([
      import("./pdf/attestation.ts"),
      import("./pdf/fonts.ts"),
    ]);
    return attestationPdf(printed, words, shippedTypefaces, sheet);
  },
  letterPdf: async (printed, sheet) => {
    const [{ letterPdf }, { shippedTypefaces }] = await Promise.all([
      import("./pdf/letter.ts"),
      import("./pdf/fonts.ts"),
    ]);
    return letterPdf(printed, shippedTypefaces, sheet);
  },
};
