import type { Case } from "../../src/domain/case.ts";
import { initialSettings } from "../../src/domain/settings.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { newId } from "../../src/lib/id.ts";
import { openVault } from "../../src/storage/client.ts";
import type { Desk } from "../../src/storage/desk.ts";

const passphrase = "anchor bacon candle dolphin ember falcon";
const on = calendarDate("2026-11-20");
const vault = openVault();
let desk: Desk;
/** As printed; an unlock with it derives nothing that takes time. */
const paper = "bench-recovery-key";

function kase(n: number): Case {
  return {
    shape: 1,
    id: newId(),
    number: `DSR-2026-${String(n).padStart(5, "0")}`,
    revision: 0,
    openedOn: on,
    regime: "eu-gdpr",
    rights: ["erasure"],
    language: "en",
    request: {
      receivedOn: on,
      channel: "e-mail",
      message: `Please erase everything about person ${n}. `.repeat(8),
    },
    requester: { kind: "data-subject" },
    dataSubject: {
      name: `Person ${n}`,
      address: `Street ${n}`,
      relation: "customer",
      identifiers: [{ id: newId(), kind: "email", value: `person.${n}@example.org` }],
    },
    clock: [{ kind: "received", on }],
    ...{ identity: null, validity: null, scope: null, closure: null },
    ...{
      tasks: [],
      sources: [],
      imports: [],
      proofs: [],
      letters: [],
      packages: [],
      attestations: [],
      notes: [],
    },
  };
}

const opened = { kind: "case-opened", on, facts: { rights: 1 }, detail: { name: "Person" } } as const;

/** Follows the list of cases as the worklist does, for as long as the page is there. */
function followList(): Promise<number> {
  return new Promise((resolve) => {
    desk.cases.watchAll().subscribe({ next: ({ length }) => resolve(length), error: () => resolve(-1) });
  });
}

/** One transaction of IndexedDB without anything around it: a kilobyte, strict. */
async function rawWrites(count: number): Promise<number[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open("bench-raw", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("rows");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error("no database"));
  });
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const begun = performance.now();
    await new Promise((resolve) => {
      const written = db.transaction("rows", "readwrite", { durability: "strict" });
      written.objectStore("rows").put(crypto.getRandomValues(new Uint8Array(1024)), n);
      written.oncomplete = resolve;
    });
    times.push(performance.now() - begun);
  }
  db.close();
  return times;
}

/** All rows of the database of the vault, read at once and left sealed. */
async function rawRead(): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open("habeas-1");
    asked.onsuccess = () => resolve(asked.result);
  });
  const begun = performance.now();
  for (const name of ["rec", "aud"]) {
    await new Promise((resolve) => {
      db.transaction(name).objectStore(name).getAll().onsuccess = resolve;
    });
  }
  const took = performance.now() - begun;
  db.close();
  return took;
}

const bench = {
  fill: async (count: number): Promise<void> => {
    desk = await vault.create(passphrase, initialSettings);
    localStorage.setItem(paper, (await vault.access.makeRecoveryKey(passphrase)).text);
    for (let n = 1; n <= count; n += 20) {
      const some = Array.from({ length: Math.min(20, count + 1 - n) }, (_, i) => kase(n + i));
      await Promise.all(some.map((one) => desk.cases.save({ kase: one, event: opened })));
    }
    await vault.lock();
  },
  /** The time of an unlock by the recovery key, from asking until the list of cases is there. */
  unlock: async (): Promise<{ whole: number; cases: number }> => {
    const opener = { recoveryKey: localStorage.getItem(paper) ?? "" };
    await vault.access.prove(opener); // the worker and its code are there
    const begun = performance.now();
    desk = await vault.unlock(opener);
    const cases = await followList();
    return { whole: performance.now() - begun, cases };
  },
  /** Saves changes of cases that there are, each acknowledged before the next. */
  saves: async (count: number): Promise<number[]> => {
    const times: number[] = [];
    const all: Case[] = [];
    for (let n = 0; n < 20; n += 1) {
      const added = kase(90_000 + n);
      await desk.cases.save({ kase: added, event: opened });
      all.push({ ...added, revision: 1 });
    }
    for (let n = 0; n < count; n += 1) {
      const one = all[n % all.length];
      if (one === undefined) continue;
      const begun = performance.now();
      await desk.cases.save({ kase: { ...one, language: `x${n}` }, event: opened });
      times.push(performance.now() - begun);
      all[n % all.length] = { ...one, revision: one.revision + 1 };
    }
    return times;
  },
  /** Takes the database of the vault away, as a browser may. */
  wipe: (): Promise<void> =>
    new Promise((resolve) => {
      indexedDB.deleteDatabase("habeas-1").onsuccess = () => resolve();
    }),
  lock: (): Promise<void> => vault.lock(),
  rawWrites,
  rawRead,
};

/** What the bench calls from outside. */
export type VaultBench = typeof bench;

Object.assign(globalThis, { bench });
