import { Failure } from "../lib/failure.ts";
import { serve } from "../lib/port.ts";
import { scriptUrl } from "../lib/trusted.ts";
import type { Bytes } from "../lib/bytes.ts";
import { confined, onlyConfined } from "./confined.ts";
import type { DeriveKey } from "./crypto/kdf.ts";
import { filesIn } from "./disk/block-file.ts";
import { blobOf, opfs } from "./disk/opfs.ts";
import { patientFiles } from "./disk/patient-files.ts";
import { readPlace } from "./disk/place.ts";
import kdfUrl from "./kdf.worker.ts?worker&url";
import { takeLock } from "./lock.ts";
import { DexieRows } from "./sealed/rows.ts";
import { vaultSession } from "./session.ts";
import { takenByForce } from "./names.ts";
import { hostWindows } from "./windows.ts";
import { cachedWitness } from "./witness.ts";

/** Derives in a worker that is used once: its memory, with all it saw, goes with it. */
function derive(...asked: Parameters<DeriveKey>): Promise<Bytes> {
  const worker = new Worker(scriptUrl(kdfUrl), { type: "module", name: "kdf" });
  return new Promise<Bytes>((resolve, reject) => {
    const fail = (): void => reject(new Failure("worker-failed"));
    worker.addEventListener("error", fail);
    worker.addEventListener("message", ({ data }: MessageEvent<Bytes | null>) => {
      if (data === null) fail();
      else resolve(data);
    });
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}

// The server of `npm run dev` sends no policies.
const isConfined = import.meta.env.DEV ? () => Promise.resolve(true) : confined;

const root = patientFiles(opfs);
const { calls, later } = vaultSession(
  {
    root,
    files: filesIn(root, async () => (await readPlace(root)).folder),
    blobOf,
    openRows: (name) => new DexieRows(name),
    removeRows: (name) => DexieRows.remove(name),
    derive,
    findCost: async () => (await import("./crypto/calibrate.ts")).costHere(derive),
    now: () => new Date(),
    witness: cachedWitness,
  },
  onlyConfined(takeLock, isConfined),
  () => {
    // The page, should it ever wake up, hears of it; nothing more is done here.
    self.postMessage(takenByForce);
    self.close();
  },
);
serve(self, { ...calls, "vault.confined": isConfined }, later);
hostWindows(calls);
