import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { initialSettings } from "../../src/domain/settings.ts";
import { keyText } from "../../src/lib/checked-key.ts";
import { Failure } from "../../src/lib/failure.ts";
import { newId } from "../../src/lib/id.ts";
import { serve } from "../../src/lib/port.ts";
import { headerExists } from "../../src/storage/disk/header.ts";
import { onlyConfined } from "../../src/storage/confined.ts";
import { vaultSession, type TakeLock } from "../../src/storage/session.ts";
import { vaultOver, type Browser, type StartedWorker } from "../../src/storage/vault-over.ts";
import type { TakingOver } from "../../src/storage/vault.ts";
import { hostWindows, knock } from "../../src/storage/windows.ts";
import { deskContract } from "./desk-contract.ts";
import { change, closed, first, heard, purged, registerLine, unsaved } from "./kase.ts";
import { laptop } from "./means.ts";

/** The lock of a browser with several windows. */
function oneLock(): { take: TakeLock; held: () => boolean } {
  let holder: { readonly lose: () => void } | null = null;
  return {
    held: () => holder !== null,
    take: async (force = false) => {
      if (holder !== null && !force) return null;
      holder?.lose();
      let lose = (): void => undefined;
      const lost = new Promise<void>((tell) => (lose = tell));
      const mine = { lose };
      holder = mine;
      const release = (): void => {
        if (holder === mine) holder = null;
      };
      return { release, lost };
    },
  };
}

interface World {
  readonly means: ReturnType<typeof laptop>;
  readonly lock: ReturnType<typeof oneLock>;
  witness: string | null;
  tries: number;
  missing: string | null;
  confined: boolean;
  started: number;
  kill: () => void;
  /** How fast time passes for whoever waits. */
  readonly wait: () => Promise<void>;
  giveWay: () => void;
}

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function world(): World {
  return {
    means: laptop(),
    lock: oneLock(),
    witness: null,
    tries: 0,
    missing: null,
    confined: true,
    started: 0,
    kill: () => undefined,
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
    giveWay: () => undefined,
  };
}

/** A window of that world: its workers are served in this process. */
function browserOf(here: World): Browser {
  return {
    missing: async () => here.missing,
    vaultIsHere: () => headerExists(here.means.files),
    wayBackUntil: () => Promise.resolve(null),
    lockIsHeld: async () => here.lock.held(),
    hasWitness: async () => here.witness !== null,
    witness: () => here.witness,
    bearWitness: (words) => {
      here.witness = words;
    },
    tries: { read: () => here.tries, write: (count) => (here.tries = count) },
    persist: async () => true,
    knock: async () => {
      const guest = await knock(newId(), 3, 100);
      if (guest !== null) ends.push(() => (guest.endpoint as BroadcastChannel).close()); // knock made it
      return guest;
    },
    lockIsFree: async () => {
      while (here.lock.held()) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    wait: () => here.wait(),
    askToGiveWay: () => here.giveWay(),
    startWorker: () => {
      here.started += 1;
      const { port1, port2 } = new MessageChannel();
      let died: (why: "worker-failed" | "stale-writer") => void = () => undefined;
      const whenLost = (): void => {
        died("stale-writer");
        end();
      };
      const { calls: session, later } = vaultSession(here.means, here.lock.take, whenLost);
      const stop = serve(port1, { ...session, "vault.confined": async () => here.confined }, later);
      const close = hostWindows(session);
      const end = (): void => {
        stop();
        close();
        port1.close();
      };
      ends.push(end);
      const onDeath: StartedWorker["onDeath"] = (tell) => {
        died = tell;
        here.kill = () => tell("worker-failed");
      };
      return { endpoint: port2, onDeath, end };
    },
  };
}

let here: World;
beforeEach(() => {
  here = world();
});

deskContract("the desk over a port", async () => {
  const vault = vaultOver(browserOf(world()));
  const desk = await vault.create("correct horse", initialSettings);
  await vault.access.prove("correct horse");
  return desk;
});

test("before a vault is made there is none, afterwards it is locked", async () => {
  const vault = vaultOver(browserOf(here));
  expect(await vault.status()).toEqual({ kind: "none" });
  await vault.create("a", initialSettings);
  await vault.lock();
  expect(await vault.status()).toEqual({ kind: "locked" });
});

test("what was saved is there after locking and unlocking", async () => {
  const vault = vaultOver(browserOf(here));
  const desk = await vault.create("a", initialSettings);
  const kase = unsaved();
  await desk.cases.save(change(kase));
  await vault.lock();
  const again = await vault.unlock("a");
  expect(await first(again.cases.watch(kase.number))).toEqual({ ...kase, revision: 1 });
});

test("locking waits for what is being saved", async () => {
  const vault = vaultOver(browserOf(here));
  const desk = await vault.create("a", initialSettings);
  const saving = desk.cases.save(change(unsaved()));
  await Promise.all([saving, vault.lock()]);
  const again = await vault.unlock("a");
  expect(await first(again.cases.watchAll())).toHaveLength(1);
});

test("a desk whose vault was locked answers nothing more", async () => {
  const vault = vaultOver(browserOf(here));
  const desk = await vault.create("a", initialSettings);
  await vault.lock();
  await expect(desk.cases.nextNumber(2026)).rejects.toMatchObject({ code: "locked" });
});

test("another passphrase opens nothing, and the right one still does", async () => {
  const vault = vaultOver(browserOf(here));
  await vault.create("a", initialSettings);
  await vault.lock();
  await expect(vault.unlock("b")).rejects.toMatchObject({ code: "wrong-passphrase" });
  expect((await vault.unlock("a")).practice).toBe(false);
});

test("what did not open is counted, whatever it was and in whatever window, until it was recorded", async () => {
  const vault = vaultOver(browserOf(here));
  await vault.create("a", initialSettings);
  const { text } = await vault.access.makeRecoveryKey("a");
  await vault.lock();
  const other = keyText(new Uint8Array(16));
  for (const wrong of ["b", { recoveryKey: other }, "c"]) await expect(vault.unlock(wrong)).rejects.toThrow();
  expect(vaultOver(browserOf(here)).failedTries()).toBe(3);
  await vault.unlock({ recoveryKey: text });
  expect(vault.failedTries()).toBe(3);
  vault.triesRecorded();
  expect(vaultOver(browserOf(here)).failedTries()).toBe(0);
});

test("a vault that is open elsewhere or damaged is no failed try", async () => {
  const [one, two] = [vaultOver(browserOf(here)), vaultOver(browserOf(here))];
  await one.create("a", initialSettings);
  await expect(two.unlock("a")).rejects.toMatchObject({ code: "open-elsewhere" });
  await one.lock();
  here.means.files.replace("header", new Uint8Array(40_000));
  await expect(two.unlock("a")).rejects.toMatchObject({ code: "damaged" });
  expect(two.failedTries()).toBe(0);
});

test("a second vault is refused while one exists", async () => {
  const vault = vaultOver(browserOf(here));
  const desk = await vault.create("a", initialSettings);
  await desk.cases.save(change(unsaved()));
  await vault.lock();
  await expect(vault.create("b", initialSettings)).rejects.toMatchObject({ code: "locked" });
  expect(await first((await vault.unlock("a")).cases.watchAll())).toHaveLength(1);
});

test("a second window is told that the vault is open elsewhere, and gets it once it is free", async () => {
  const [one, two] = [vaultOver(browserOf(here)), vaultOver(browserOf(here))];
  await one.create("a", initialSettings);
  expect(await two.status()).toEqual({ kind: "open-elsewhere" });
  await expect(two.unlock("a")).rejects.toMatchObject({ code: "open-elsewhere" });
  await one.lock();
  expect(await two.status()).toEqual({ kind: "locked" });
  expect((await two.unlock("a")).practice).toBe(false);
});

test("a failed unlock lets go of the vault", async () => {
  const [one, two] = [vaultOver(browserOf(here)), vaultOver(browserOf(here))];
  await one.create("a", initialSettings);
  await one.lock();
  await expect(one.unlock("b")).rejects.toMatchObject({ code: "wrong-passphrase" });
  expect((await two.unlock("a")).practice).toBe(false);
});

test("cleared storage is lost and never a first start", async () => {
  const vault = vaultOver(browserOf(here));
  await vault.create("a", initialSettings);
  await vault.lock();
  for (const name of await here.means.files.list([])) await here.means.files.remove([name]);
  expect(await vault.status()).toEqual({ kind: "lost" });
});

test("what the browser lacks is named", async () => {
  here.missing = "Web Locks";
  expect(await vaultOver(browserOf(here)).status()).toEqual({ kind: "unsupported", missing: "Web Locks" });
});

test("when the worker dies every call says so, and the next unlock starts another", async () => {
  const vault = vaultOver(browserOf(here));
  const desk = await vault.create("a", initialSettings);
  here.kill();
  await expect(desk.cases.nextNumber(2026)).rejects.toMatchObject({ code: "worker-failed" });
  here.means.files.crash();
  here.lock.take = async () => ({ release: () => undefined });
  expect((await vault.unlock("a")).practice).toBe(false);
  expect(here.started).toBe(2);
});

test("a watched list follows what is opened, changed and purged, without the whole list crossing again", async () => {
  const crossed: unknown[] = [];
  const browser = browserOf(here);
  const startWorker: Browser["startWorker"] = () => {
    const worker = browser.startWorker();
    worker.endpoint.addEventListener("message", ({ data }) => crossed.push(data));
    return worker;
  };
  const vault = vaultOver({ ...browser, startWorker });
  const desk = await vault.create("a", initialSettings);
  const [one, two] = [closed(unsaved()), unsaved({ number: "DSR-2026-002" })];
  await desk.cases.save(change(one));
  await desk.cases.save(change(two));
  const watch = heard(desk.cases.watchAll());
  const listed = (): unknown => watch.answers.at(-1)?.map(({ number, revision }) => [number, revision]);
  await vi.waitFor(() =>
    expect(listed()).toEqual([
      ["DSR-2026-001", 1],
      ["DSR-2026-002", 1],
    ]),
  );
  crossed.length = 0;
  await desk.cases.save(change({ ...one, revision: 1 }));
  await vi.waitFor(() =>
    expect(listed()).toEqual([
      ["DSR-2026-001", 2],
      ["DSR-2026-002", 1],
    ]),
  );
  expect(JSON.stringify(crossed)).not.toContain("DSR-2026-002");
  await vault.access.prove("a");
  await desk.cases.purge(one.id, registerLine(one), purged);
  await vi.waitFor(() => expect(listed()).toEqual([["DSR-2026-002", 1]]));
  watch.stop();
});

test("who can get in is changed at an open desk only, and the journal says that it was, not how", async () => {
  const vault = vaultOver(browserOf(here));
  const desk = await vault.create("a", initialSettings);
  await vault.access.changePassphrase("a", "b");
  const { id, text } = await vault.access.makeRecoveryKey("b");
  await vault.access.recoveryKeyChecked("b", id);
  const entries = await first(desk.journal.watch(null));
  expect(entries.map(({ kind, facts }) => [kind, facts]).slice(0, 3)).toEqual([
    ["recovery-key-checked", {}],
    ["recovery-key-made", {}],
    ["passphrase-changed", {}],
  ]);
  await vault.lock();
  await expect(vault.access.changePassphrase("b", "c")).rejects.toMatchObject({ code: "locked" });
  expect(await vault.access.ways()).toMatchObject({ recovery: "checked" });
  expect((await vault.unlock({ recoveryKey: text })).practice).toBe(false);
});

test("each wrong answer at an open desk is a line of the journal at once; where none is open, it counts for the door", async () => {
  const vault = vaultOver(browserOf(here));
  const desk = await vault.create("a", initialSettings);
  const { text } = await vault.access.makeRecoveryKey("a");
  const wrong = { code: "wrong-passphrase" };
  for (const guess of ["b", "c"]) await expect(vault.access.prove(guess)).rejects.toMatchObject(wrong);
  const otherKey = { recoveryKey: keyText(new Uint8Array(16)) };
  expect(otherKey.recoveryKey).not.toBe(text);
  await expect(vault.access.prove(otherKey)).rejects.toMatchObject({ code: "wrong-key" });
  await vault.access.prove("a");
  const failed = async (): Promise<unknown[]> =>
    (await first(desk.journal.watch(null)))
      .filter(({ kind }) => kind === "proof-failed")
      .map(({ caseId, detail }) => [caseId, detail]);
  expect(await failed()).toEqual([1, 2, 3].map(() => [null, null]));
  expect(vault.failedTries()).toBe(0);
  await vault.lock();
  await expect(vault.access.prove("b")).rejects.toMatchObject(wrong);
  expect(vault.failedTries()).toBe(1);
});

test("a purge is refused without a proof of a moment ago, also to a page that leaves the question out", async () => {
  const vault = vaultOver(browserOf(here));
  const desk = await vault.create("a", initialSettings);
  const kase = closed(unsaved());
  await desk.cases.save(change(kase));
  const purge = (): Promise<void> => desk.cases.purge(kase.id, registerLine(kase), purged);
  await expect(purge()).rejects.toMatchObject({ code: "not-proved" });
  await expect(vault.access.prove("guess")).rejects.toMatchObject({ code: "wrong-passphrase" });
  await expect(purge()).rejects.toMatchObject({ code: "not-proved" });
  await vault.access.prove("a");
  const later = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 121_000);
  await expect(purge()).rejects.toMatchObject({ code: "not-proved" });
  later.mockRestore();
  await purge();
  expect(await first(desk.cases.watchAll())).toEqual([]);
});

test("nor without one does the worker erase a part, back up, restore, keep a restore or go back from it", async () => {
  const vault = vaultOver(browserOf(here));
  const desk = await vault.create("a", initialSettings);
  const kase = unsaved();
  await desk.cases.save(change(kase));
  const backups = await vault.backups();
  const event = { kind: "note-added", on: purged.on, facts: {} } as const;
  const gone = { texts: [], findings: false };
  const guarded = {
    "erase a part": () => desk.cases.erasePart({ kase: { ...kase, revision: 1 }, findings: [], gone, event }),
    "back up": () => backups.make(),
    restore: () => backups.use(),
    keep: () => backups.keep(),
    "go back": () => backups.goBack(),
  };
  const codeOf = (work: () => Promise<unknown>): Promise<string> =>
    work().then(
      () => "done",
      (thrown: unknown) => (thrown instanceof Failure ? thrown.code : String(thrown)),
    );
  const before = here.means.files.dump();
  for (const [name, work] of Object.entries(guarded)) expect(await codeOf(work), name).toBe("not-proved");
  expect(here.means.files.dump()).toEqual(before);
  await vault.access.prove("a");
  for (const [name, work] of Object.entries(guarded)) expect(await codeOf(work), name).not.toBe("not-proved");
});

test("a second window shows what the first has open and what changes there, and writes nothing", async () => {
  const one = vaultOver(browserOf(here));
  const desk = await one.create("a", initialSettings);
  const two = vaultOver(browserOf(here));
  expect(await two.status()).toEqual({ kind: "open-elsewhere" });
  const shown = (await two.read())!;
  const watch = heard(shown.desk.cases.watchAll());
  const kase = unsaved();
  await desk.cases.save(change(kase));
  await vi.waitFor(() => expect(watch.answers.at(-1)).toMatchObject([{ id: kase.id }]));
  const { desk: guest } = shown;
  const event = { kind: "settings-changed", on: purged.on, facts: {} } as const;
  for (const write of [
    () => guest.cases.save(change(unsaved())),
    () => guest.cases.purge(kase.id, registerLine(kase), purged),
    () => guest.files.keep(kase.id, new Blob(["x"])),
    () => guest.drafts.save("note", "x"),
    () => guest.drafts.remove("note"),
    () => guest.settings.save(initialSettings, event),
  ]) {
    await expect(write()).rejects.toMatchObject({ code: "open-elsewhere" });
  }
  expect(await first(desk.cases.watchAll())).toHaveLength(1);
  watch.stop();
  await one.lock();
  await shown.ended;
});

test("nobody answers a window that knocks where no desk is open", async () => {
  expect(await vaultOver(browserOf(here)).read()).toBeNull();
});

test("a window takes over with the passphrase only, and then the first can write no more", async () => {
  const one = vaultOver(browserOf(here));
  const desk = await one.create("a", initialSettings);
  here.giveWay = () => void one.lock();
  const two = vaultOver(browserOf(here));
  await expect(two.takeOver("guess")).rejects.toMatchObject({ code: "wrong-passphrase" });
  await desk.cases.save(change(unsaved())); // a wrong guess has locked nobody out
  const taken = await two.takeOver("a");
  await taken.cases.save(change({ ...unsaved(), number: "DSR-2026-002" }));
  await expect(desk.cases.save(change(unsaved()))).rejects.toMatchObject({ code: "locked" });
  expect(await first(taken.cases.watchAll())).toHaveLength(2);
});

test("a first window that answers nothing for ten seconds is taken over by force, and writes nothing from then on", async () => {
  const one = vaultOver(browserOf(here));
  const desk = await one.create("a", initialSettings);
  await desk.cases.save(change(unsaved()));
  let waited = 0;
  const two = vaultOver({
    ...browserOf(here),
    wait: async (milliseconds) => {
      waited += milliseconds;
    },
  });
  await expect(two.takeOver("guess")).rejects.toMatchObject({ code: "wrong-passphrase" });
  expect([waited, one.failedTries()]).toEqual([0, 1]);
  const told: TakingOver[] = [];
  const taken = await two.takeOver("a", (how) => told.push(how));
  expect(told).toEqual(["asking", "forcing"]);
  expect(waited).toBeGreaterThanOrEqual(10_000);
  const before = here.means.files.dump();
  await expect(desk.cases.save(change({ ...unsaved(), number: "DSR-2026-002" }))).rejects.toMatchObject({
    code: "stale-writer",
  });
  expect(here.means.files.dump()).toEqual(before);
  await taken.cases.save(change({ ...unsaved(), number: "DSR-2026-003" }));
  expect((await first(taken.cases.watchAll())).map(({ number }) => number)).toEqual([
    "DSR-2026-001",
    "DSR-2026-003",
  ]);
});

test("a save under way when the lock is taken is kept whole or not at all, and the history stays intact", async () => {
  for (let turns = 0; turns < 12; turns += 1) {
    here = world();
    const desk = await vaultOver(browserOf(here)).create("a", initialSettings);
    const saving = desk.cases.save(change(unsaved())).then(
      () => true,
      () => false,
    );
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
    const taken = await vaultOver({ ...browserOf(here), wait: async () => undefined }).takeOver("a");
    const acknowledged = await saving;
    const kept = await first(taken.cases.watchAll());
    if (acknowledged) expect(kept).toHaveLength(1);
    expect(await taken.journal.verify()).toMatchObject({ kind: "intact", entries: 1 + kept.length });
  }
});

test("a worker that does not run holds the files: it is said, and it goes on once that window is closed", async () => {
  const { take } = here.lock;
  here.lock.take = async () => {
    const lock = await take();
    return lock && { release: lock.release }; // it never hears that the lock was taken
  };
  const desk = await vaultOver(browserOf(here)).create("a", initialSettings);
  here.lock.take = take;
  const told: TakingOver[] = [];
  const taken = await vaultOver(browserOf(here)).takeOver("a", (how) => {
    told.push(how);
    if (told.filter((one) => one === "held").length === 2) here.means.files.letGo();
  });
  expect(told).toEqual(["asking", "forcing", "held", "held"]);
  // Should it ever run again, with its handles still there, it finds that another session has begun.
  const before = here.means.files.dump();
  for (let again = 0; again < 2; again += 1)
    await expect(desk.cases.save(change(unsaved()))).rejects.toMatchObject({ code: "stale-writer" });
  await expect(desk.drafts.save("note", "x")).rejects.toMatchObject({ code: "stale-writer" });
  expect(here.means.files.dump()).toEqual(before);
  await taken.cases.save(change(unsaved()));
  expect(await taken.journal.verify()).toMatchObject({ kind: "intact" });
});

test.for([true, false])(
  "whether the worker is confined is known before it is opened: %s",
  async (confined) => {
    here.confined = confined;
    expect(await vaultOver(browserOf(here)).servedSafely()).toBe(confined);
  },
);

test("a worker that is not confined opens nothing, and takes no lock", async () => {
  await vaultOver(browserOf(here)).create("a", initialSettings);
  const lock = oneLock();
  const { calls: session } = vaultSession(
    here.means,
    onlyConfined(lock.take, async () => false),
  );
  await expect(session["vault.unlock"]("a")).rejects.toMatchObject({ code: "unsafe-host" });
  await expect(session["vault.create"]("a", initialSettings)).rejects.toMatchObject({ code: "unsafe-host" });
  expect(lock.held()).toBe(false);
});
