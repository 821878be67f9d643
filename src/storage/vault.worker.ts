import { Failure } from "../lib/failure.ts";
import { connect, serve, type Connection } from "../lib/port.ts";
import { scriptUrl } from "../lib/trusted.ts";
import type { Bytes } from "../lib/bytes.ts";
import { onlyConfined } from "./confined.ts";
import { floorCost, type Cost, type Kdf } from "./crypto/kdf.ts";
import { filesIn } from "./disk/block-file.ts";
import { blobOf, opfs } from "./disk/opfs.ts";
import { patientFiles } from "./disk/patient-files.ts";
import { readPlace } from "./disk/place.ts";
import kdfUrl from "./kdf.worker.ts?worker&url";
import type { KdfCalls } from "./kdf.worker.ts";
import { takeLock } from "./lock.ts";
import { DexieRows } from "./sealed/rows.ts";
import { vaultSession } from "./session.ts";
import { takenByForce } from "./names.ts";
import { hostWindows } from "./windows.ts";
import { cachedWitness } from "./witness.ts";

/** Asks a worker that is used once: its memory, with all it saw, goes with it. */
async function once<T>(ask: (line: Connection<KdfCalls>) => Promise<T>): Promise<T> {
  const worker = new Worker(scriptUrl(kdfUrl), { type: "module", name: "kdf" });
  const line = connect<KdfCalls>(worker);
  worker.addEventListener("error", () => line.close(new Failure("worker-failed")));
  try {
    return await ask(line);
  } finally {
    worker.terminate();
  }
}

function derive(passphrase: string, kdf: Kdf): Promise<Bytes> {
  return once((line) => line.call("derive", passphrase, kdf));
}

/** Measuring must not keep anybody from setting up: after four seconds, or where it fails, the floor will do. */
async function findCost(): Promise<Cost> {
  const late = new Promise<Cost>((resolve) => setTimeout(resolve, 4000, floorCost));
  return once((line) => Promise.race([line.call("findCost"), late])).catch(() => floorCost);
}

const root = patientFiles(opfs);
const { calls, later } = vaultSession(
  {
    root,
    files: filesIn(root, async () => (await readPlace(root)).folder),
    blobOf,
    openRows: (name) => new DexieRows(name),
    removeRows: (name) => DexieRows.remove(name),
    derive,
    findCost,
    now: () => new Date(),
    witness: cachedWitness,
  },
  // The server of `npm run dev` sends no policies.
  import.meta.env.DEV ? takeLock : onlyConfined(takeLock),
  () => {
    // The page, should it ever wake up, hears of it; nothing more is done here.
    self.postMessage(takenByForce);
    self.close();
  },
);
serve(self, calls, later);
hostWindows(calls);
