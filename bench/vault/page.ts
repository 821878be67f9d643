import type { Case } from "../../src/domain/case.ts";
import { summaryOf } from "../../src/domain/summary.ts";
import { worklist } from "../../src/domain/worklist.ts";
import { partsOf } from "../../src/features/kept-content.ts";
import { lawBook } from "../../src/features/law-book.svelte.ts";
import { lawOf } from "../../src/features/law.ts";
import { fits, noFilter, sorted } from "../../src/features/worklist/filter.ts";
import { hex } from "../../src/lib/bytes.ts";
import { Sha256 } from "../../src/lib/sha256-stream.ts";
import { initialSettings } from "../../src/domain/settings.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { newId } from "../../src/lib/id.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { openVault } from "../../src/storage/client.ts";
import { saveFile } from "../../src/ui/save-file.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { passphrase } from "./passphrase.ts";

const on = calendarDate("2026-11-20");
const vault = openVault();
let desk: Desk;
let filesKept = 0;

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
    for (let n = 1; n <= count; n += 20) {
      const some = Array.from({ length: Math.min(20, count + 1 - n) }, (_, i) => kase(n + i));
      await Promise.all(some.map((one) => desk.cases.save({ kase: one, event: opened })));
    }
    await vault.lock();
  },
  /** Unlocks with what is typed; when the list of cases was there, as milliseconds since 1970. */
  unlock: async (): Promise<{ at: number; cases: number }> => {
    desk = await vault.unlock(passphrase);
    const cases = await followList();
    return { at: performance.timeOrigin + performance.now(), cases };
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
  create: async (): Promise<void> => {
    desk = await vault.create(passphrase, initialSettings);
  },
  /** Keeps the file that was chosen in the field, and reads it back part by part as saving a copy does; its hash. */
  keepAndRead: async (): Promise<{ kept: string; read: string }> => {
    const one = kase((filesKept += 1));
    await desk.cases.save({ kase: one, event: opened });
    const file = document.querySelector("input")?.files?.[0] ?? new Blob();
    const { fileId, sha256 } = await desk.files.keep(one.id, file);
    const hash = new Sha256();
    for await (const part of partsOf(desk, one.id, fileId)) hash.update(part);
    return { kept: sha256, read: hex(hash.digest()) };
  },
  prove: (): Promise<void> => vault.access.prove(passphrase),
  /** Writes a backup, reads it back and hands it out; it was proved before who asks. */
  backUp: async (): Promise<void> => {
    const { file, name } = await (await vault.backups()).make();
    saveFile(file, name);
  },
  /** Filters and sorts the worklist of that many cases, as a letter typed or a head pressed does: milliseconds of each. */
  sift: async (count: number): Promise<number[]> => {
    await lawBook.follow(practiceDesk(initialSettings));
    const cases = Array.from({ length: count }, (_, n) => summaryOf(kase(n)));
    const rows = worklist(cases, lawOf, on, initialSettings);
    return ["", "per", "person 77", "example.org"].flatMap((text) =>
      (["due", "case", "next"] as const).map((by) => {
        const begun = performance.now();
        sorted(
          rows.filter((row) => fits(row, { ...noFilter, text })),
          { by, way: "ascending" },
        );
        return performance.now() - begun;
      }),
    );
  },
  rawWrites,
  rawRead,
};

/** What the bench calls from outside. */
export type VaultBench = typeof bench;

Object.assign(globalThis, { bench });
