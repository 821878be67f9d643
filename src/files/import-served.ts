import type { ImportCalls } from "./import-calls.ts";
import { importFile, type ImportProgress } from "./import.ts";

/** Findings in one message: few enough that the page takes each in a blink. */
const batch = 200;

/** News often enough to see it move, and no more. */
const everyMs = 100;

/** The work itself. */
export const importServed: ImportCalls = {
  readFile: (blob, name, identifiers, wishes) => ({
    subscribe: ({ next, error }) => {
      let told = -Infinity;
      let stopped = false;
      const onProgress = (progress: ImportProgress) => {
        const now = performance.now();
        if (stopped || (now - told < everyMs && progress.bytes < progress.of)) return;
        told = now;
        next({ kind: "progress", ...progress });
      };
      const work = async () => {
        const { drafts, ...summary } = await importFile(blob, name, identifiers, wishes, onProgress);
        for (let at = 0; at < drafts.length && !stopped; at += batch) {
          next({ kind: "drafts", drafts: drafts.slice(at, at + batch) });
        }
        if (!stopped) next({ kind: "read", summary });
      };
      work().catch((thrown: unknown) => {
        if (!stopped) error(thrown);
      });
      return {
        unsubscribe: () => {
          stopped = true;
        },
      };
    },
  }),
};
