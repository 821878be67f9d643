import type { Opener } from "../domain/access.ts";
import type { Settings } from "../domain/settings.ts";
import { Failure, isWrongOpener } from "../lib/failure.ts";
import type { Watchable } from "../lib/watchable.ts";
import { accessTo } from "./access.ts";
import type { Site } from "./backup/site.ts";
import { servedAccess, type AccessCalls } from "./access-calls.ts";
import { servedDesk, type DeskCalls } from "./desk-calls.ts";
import type { KeptDesk } from "./kept-desk.ts";
import { Proof } from "./proof.ts";
import type { BackupCalls } from "./backup-calls.ts";
import { readPlace, type Place } from "./disk/place.ts";
import { Queue } from "./queue.ts";
import type { ServedBackups } from "./served-backups.ts";
import { Witnessing, type Said, type VaultMark } from "./witnessing.ts";
import { createSealed, openSealed, type OpenVault } from "./sealed/open-sealed.ts";

/** What the vault worker serves to the page: getting in and out, and the desk. */
export interface VaultCalls extends DeskCalls, AccessCalls {
  /** Makes a vault and opens its desk. */
  readonly "vault.create": (passphrase: string, settings: Settings) => Promise<VaultMark>;
  readonly "vault.unlock": (opener: Opener, said?: Said) => Promise<VaultMark>;
  /** What the page is to remember of the vault from now on. */
  readonly "vault.witness": () => Watchable<string>;
  readonly "vault.seemsPrivate": () => Promise<boolean>;
  /** Finishes what is being written and lets go of everything. */
  readonly "vault.close": () => Promise<void>;
}

/** The one lock that lets this worker write. */
export interface HeldLock {
  readonly release: () => void;
  /** Resolves when another window has taken it by force. */
  readonly lost?: Promise<void>;
}

/** Takes the lock; null when another window has it, which `force` takes it from. */
export type TakeLock = (force?: boolean) => Promise<HeldLock | null>;

/** What the vault worker answers: at once, and once its code was fetched. */
export interface VaultSession {
  readonly calls: VaultCalls;
  readonly later: () => Promise<BackupCalls>;
}

/** What is open, if anything, and the lock that goes with it. */
export class Opened {
  readonly #takeLock: TakeLock;
  readonly #whenLost: () => void;
  #vault: OpenVault | null = null;
  #release: () => void = () => undefined;

  constructor(takeLock: TakeLock, whenLost: () => void) {
    this.#takeLock = takeLock;
    this.#whenLost = whenLost;
  }

  /** The vault that is open; null while locked. */
  get current(): OpenVault | null {
    return this.#vault;
  }

  /** The same, and `locked` while there is none. */
  readonly vault = (): OpenVault => {
    if (this.#vault === null) throw new Failure("locked");
    return this.#vault;
  };

  /** Takes the lock that lets this worker write; `open-elsewhere` when another window has it. */
  readonly take = async (force = false): Promise<void> => {
    const lock = await this.#takeLock(force);
    if (lock === null) throw new Failure("open-elsewhere");
    this.#release = lock.release;
    void lock.lost?.then(() => {
      // What is being written ends here as it would with the power: whole or not at all.
      this.close();
      this.#whenLost();
    });
  };

  readonly put = (vault: OpenVault): void => {
    this.#vault = vault;
  };

  /** Finishes what is being written, then lets go of everything. */
  readonly finish = async (): Promise<void> => {
    await this.#vault?.desk.settled();
    await this.#vault?.ground.rows.rest().catch(() => undefined); // then the next unlock reads a longer log
    this.close();
  };

  /** Lets go of everything. */
  readonly close = (): void => {
    this.#vault?.close();
    this.#vault = null;
    this.#release();
    this.#release = () => undefined;
  };
}

/** What cannot be undone asks for a proof here too, where no page can leave it out. */
function guarded(proof: Proof, endWayBack: () => Promise<void>) {
  return <Given extends readonly unknown[]>(work: (...given: Given) => Promise<void>) =>
    async (...given: Given): Promise<void> => {
      proof.require();
      await endWayBack(); // what is erased must not lie on in the vault from before a restore
      await work(...given);
    };
}

/** The history of an open desk tells at once of a proof that failed. */
async function telling(opened: Opened, prove: () => Promise<void>): Promise<void> {
  try {
    await prove();
  } catch (thrown) {
    const open = isWrongOpener(thrown) ? opened.current : null;
    await open?.desk.record("proof-failed").catch(() => undefined); // it is refused either way
    throw thrown;
  }
}

/** Where the vault lies, once a way back whose week is over has ended. */
async function placeOf({ root }: Site, later: () => Promise<ServedBackups>): Promise<Place> {
  const place = await readPlace(root);
  if (place.before === null) return place;
  await (await later()).endWayBackWhenDue();
  return readPlace(root);
}

const nothingMore = (): void => undefined;

/** One worker's turn at the vault: at most one desk, under the lock for as long as it is open. */
export function vaultSession(means: Site, takeLock: TakeLock, whenLost = nothingMore): VaultSession {
  const turns = new Queue();
  const proof = new Proof();
  const opened = new Opened(takeLock, whenLost);
  const desk = (): KeptDesk => opened.vault().desk;
  // Needed in few sittings, so they come when they are asked for.
  let backups: Promise<ServedBackups> | null = null;
  const later = (): Promise<ServedBackups> => {
    backups ??= import("./served-backups.ts").then(({ servedBackups }) =>
      servedBackups(means, { turns, proof, opened }),
    );
    return backups;
  };
  async function wayBack(): Promise<ServedBackups | null> {
    return (await readPlace(means.root)).before === null ? null : later();
  }
  const placeNow = (): Promise<Place> => placeOf(means, later);
  const witnessing = new Witnessing(means);
  function enter(work: () => Promise<OpenVault>, force = false): Promise<VaultMark> {
    return turns.run(async () => {
      if (opened.current !== null) return witnessing.follow(opened.current, await placeNow());
      await opened.take(force);
      try {
        opened.put(await work());
        return await witnessing.follow(opened.vault(), await placeNow());
      } catch (thrown) {
        opened.close();
        throw thrown;
      }
    });
  }
  const served = servedDesk(desk);
  const destroying = guarded(proof, async () => (await wayBack())?.endWayBack());
  const access = servedAccess(accessTo(means.files, means.derive, means.findCost), turns, desk);
  const calls: VaultCalls = {
    ...served,
    ...access,
    "access.prove": async (opener) => {
      await telling(opened, () => access["access.prove"](opener));
      proof.given();
    },
    "cases.purge": destroying(served["cases.purge"]),
    "cases.erasePart": destroying(served["cases.erasePart"]),
    "vault.create": (passphrase, settings) => enter(() => createSealed(means, passphrase, settings)),
    "vault.unlock": (opener, said) =>
      enter(() => openSealed(means, opener, witnessing.seen(said)), said?.force),
    "vault.witness": witnessing.news,
    "vault.seemsPrivate": () =>
      turns.run(async () => (await import("./disk/in-memory.ts")).seemsInMemory(means.files)),
    "vault.close": () =>
      turns.run(async () => {
        await opened.finish();
        witnessing.stop();
      }),
  };
  return { calls, later };
}
