// Runs in a page that lies beside the built app, of the same origin: it starts the app's own vault worker and speaks
// to it as the app does. The app knows nothing of it.
import { initialSettings } from "../../src/domain/settings.ts";
import { hex, utf8 } from "../../src/lib/bytes.ts";
import { asFailure, Failure } from "../../src/lib/failure.ts";
import { first } from "../../src/lib/first.ts";
import { connect } from "../../src/lib/port.ts";
import { sha256Hex } from "../../src/lib/sha256.ts";
import { deskOver } from "../../src/storage/desk-calls.ts";
import type { VaultCalls } from "../../src/storage/session.ts";
import { bearWitness, hasWitness, localWitness } from "../../src/storage/witness.ts";
import { wholeFile } from "../../tests/support/kept-file.ts";
import { change, closed, finding, purged, registerLine, unsaved } from "../../tests/storage/kase.ts";
import type { Ack, Asked, Said, Seen, Tasks, Traces, Writing } from "./tasks.ts";
import { perform, shownAt, Workload, type AckedFile } from "./workload.ts";

const workerUrl = new URL(location.href).searchParams.get("worker") ?? "";
const worker = new Worker(workerUrl, { type: "module", name: "vault" });
const line = connect<VaultCalls>(worker);
worker.addEventListener("error", () => line.close(new Failure("worker-failed")));
const desk = deskOver(line);
const seen = (witness: string): void => bearWitness(witness);

function say(said: Said): Promise<Response> {
  return fetch("/faults/said", { method: "POST", body: JSON.stringify(said) });
}

async function unlock(key: string): Promise<{ ms: number }> {
  const start = performance.now();
  try {
    const mark = await line.call(
      "vault.unlock",
      { recoveryKey: key },
      { witness: localWitness(), olderIsFine: false },
    );
    seen(mark.witness);
    line.watch("vault.witness").subscribe({ next: seen, error: () => undefined });
    return { ms: performance.now() - start };
  } catch (thrown) {
    // Storage that was cleared would be taken for a first start where nobody remembers a vault.
    if (asFailure(thrown).code === "storage-lost" && !(await hasWitness())) throw new Failure("bug");
    throw thrown;
  }
}

async function make(passphrase: string): Promise<{ key: string }> {
  seen((await line.call("vault.create", passphrase, initialSettings)).witness);
  line.watch("vault.witness").subscribe({ next: seen, error: () => undefined });
  return { key: (await line.call("access.makeRecoveryKey", passphrase)).text };
}

async function look(files: readonly AckedFile[]): Promise<Seen> {
  const verdict = await desk.journal.verify();
  let whole = 0;
  for (const { caseId, fileId, sha256 } of files) {
    const content = await wholeFile(desk, caseId, fileId).catch(() => null); // refused: not whole
    if (content !== null && (await sha256Hex(new Uint8Array(await content.arrayBuffer()))) === sha256)
      whole += 1;
  }
  return {
    text: await shownAt(desk),
    journal: verdict.kind,
    entries: verdict.kind === "intact" ? verdict.entries : 0,
    files: whole,
  };
}

async function write(id: number, { from, window, careless }: Writing): Promise<never> {
  const work = new Workload();
  while (work.count < from) work.next();
  let waiting: Ack[] = [];
  let under = 0;
  let wake = (): void => undefined;
  const tell = (ack: Ack): void => {
    waiting.push(ack);
    wake();
  };
  void (async () => {
    for (;;) {
      const acks = waiting;
      waiting = [];
      if (acks.length > 0) await say({ id, acks });
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  })();
  return new Promise((_, reject) => {
    const more = (): void => {
      while (under < window) {
        under += 1;
        const n = work.count;
        const asked = perform(desk, work.next());
        if (careless) tell({ n, file: null });
        asked
          .then((file) => {
            under -= 1;
            if (!careless) tell({ n, file });
            more();
          })
          .catch(reject);
      }
    };
    more();
  });
}

async function fill(given: Parameters<Tasks["fill"]>[0]): Promise<{ ids: string[] }> {
  const ids: string[] = [];
  for (let i = given.from; i < given.from + given.cases; i += 1) {
    const kase = closed(unsaved({ number: `DSR-2025-${i}` }));
    const findings = Array.from({ length: given.findings }, (_, n) => finding(kase, n + 1, `found ${n}`));
    await desk.cases.save(change(kase, findings));
    if (given.file) await desk.files.keep(kase.id, new Blob(["x".repeat(150_000)]));
    ids.push(kase.id);
  }
  return { ids };
}

async function purge({ key, id }: { key: string; id: string }): Promise<{ ms: number }> {
  await line.call("access.prove", { recoveryKey: key });
  const found = (await first(desk.cases.watchAll())).find((one) => one.id === id);
  const kase = found === undefined ? null : await first(desk.cases.watch(found.number));
  if (kase === null) throw new Failure("changed-elsewhere");
  await say({ id: -1, ok: "begun" });
  const start = performance.now();
  await desk.cases.purge(id, registerLine(kase), purged);
  return { ms: performance.now() - start };
}

async function filesOf(id: string, folder: FileSystemDirectoryHandle): Promise<number> {
  let found = 0;
  for await (const [name, handle] of folder.entries()) {
    if (name === id) found += 1;
    if (handle.kind === "directory") found += await filesOf(id, handle); // by its kind
  }
  return found;
}

async function traces(id: string): Promise<Traces> {
  const found = (await first(desk.cases.watchAll())).find((one) => one.id === id);
  const kase = found === undefined ? null : await first(desk.cases.watch(found.number));
  return {
    listed: found !== undefined,
    opens: kase?.id === id && (await first(desk.findings.watch(id))).length > 0,
    registered: (await first(desk.register.watch())).some(({ caseId }) => caseId === id),
    files: await filesOf(id, await navigator.storage.getDirectory()),
    journal: (await desk.journal.verify()).kind,
  };
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

async function rawRows(): Promise<{ hash: string; rows: number }> {
  const all: string[] = [];
  for (const { name = "" } of await indexedDB.databases()) {
    const db = await asked(indexedDB.open(name));
    for (const table of db.objectStoreNames) {
      for (const row of (await asked(db.transaction(table).objectStore(table).getAll())) as unknown[])
        all.push(JSON.stringify(row, (_, v: unknown) => (v instanceof Uint8Array ? hex(v) : v)));
    }
    db.close();
  }
  return { hash: await sha256Hex(utf8(all.join("\n"))), rows: all.length };
}

type Given<K extends keyof Tasks> = Parameters<Tasks[K]>[0];

const work: { readonly [K in keyof Tasks]: (given: Given<K>, id: number) => Promise<ReturnType<Tasks[K]>> } =
  {
    make: ({ passphrase }) => make(passphrase),
    unlock: ({ key }) => unlock(key),
    look: ({ files }) => look(files),
    write: (given, id) => write(id, given),
    fill,
    purge,
    traces: ({ id }) => traces(id),
    close: async () => {
      await line.call("vault.close");
      return {};
    },
    rawRows,
  };

async function answer({ id, name, given }: Asked): Promise<Said> {
  try {
    return { id, ok: await work[name](given as never, id) }; // the other end names task and words together
  } catch (thrown) {
    const { code, facts, cause } = asFailure(thrown);
    const why = cause instanceof Error ? `${cause.name}: ${cause.message}` : JSON.stringify(facts);
    return { id, refused: code, why: `${name} ${why}` };
  }
}

for (;;) {
  const task = (await (await fetch("/faults/task")).json()) as Asked; // our own server's
  await say(await answer(task));
}
