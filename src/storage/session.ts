import type { Opener } from "../domain/access.ts";
import type { Settings } from "../domain/settings.ts";
import { Failure } from "../lib/failure.ts";
import { accessTo } from "./access.ts";
import { servedAccess, type AccessCalls } from "./access-calls.ts";
import { servedDesk, type DeskCalls } from "./desk-calls.ts";
import type { KeptDesk } from "./kept-desk.ts";
import { Proof } from "./proof.ts";
import { seemsInMemory } from "./disk/in-memory.ts";
import { Queue } from "./queue.ts";
import { createSealed, openSealed, type Means, type OpenVault } from "./sealed/open-sealed.ts";

/** What the vault worker serves to the page: getting in and out, and the desk. */
export interface VaultCalls extends DeskCalls, AccessCalls {
  /** Makes a vault and opens its desk. */
  readonly "vault.create": (passphrase: string, settings: Settings) => Promise<VaultMark>;
  readonly "vault.unlock": (opener: Opener) => Promise<VaultMark>;
  readonly "vault.seemsPrivate": () => Promise<boolean>;
  /** Finishes what is being written and lets go of everything. */
  readonly "vault.close": () => Promise<void>;
}

/** What the page may know of the vault and keep outside it: enough to notice one day that it is gone. */
export interface VaultMark {
  readonly vaultId: string;
}

/** Holds the one lock that lets this worker write; null when another window has it. */
export type TakeLock = () => Promise<{ readonly release: () => void } | null>;

/** One worker's turn at the vault: at most one desk, under the lock for as long as it is open. */
export function vaultSession(means: Means, takeLock: TakeLock): VaultCalls {
  const turns = new Queue();
  const proof = new Proof();
  let open: OpenVault | null = null;
  let release: () => void = () => undefined;

  function desk(): KeptDesk {
    if (open === null) throw new Failure("locked");
    return open.desk;
  }
  function close(): void {
    open?.close();
    open = null;
    release();
    release = () => undefined;
  }
  function enter(work: () => Promise<OpenVault>): Promise<VaultMark> {
    return turns.run(async () => {
      if (open !== null) return { vaultId: open.vaultId };
      const lock = await takeLock();
      if (lock === null) throw new Failure("open-elsewhere");
      ({ release } = lock);
      try {
        open = await work();
        return { vaultId: open.vaultId };
      } catch (thrown) {
        close();
        throw thrown;
      }
    });
  }
  const served = servedDesk(desk);
  const access = servedAccess(accessTo(means.files, means.derive), turns, desk);
  return {
    ...served,
    ...access,
    "access.prove": async (opener) => {
      await access["access.prove"](opener);
      proof.given();
    },
    // What cannot be undone asks for a proof here too, where no page can leave it out.
    "cases.purge": async (id, line, event) => {
      proof.require();
      await served["cases.purge"](id, line, event);
    },
    "vault.create": (passphrase, settings) => enter(() => createSealed(means, passphrase, settings)),
    "vault.unlock": (opener) => enter(() => openSealed(means, opener)),
    "vault.seemsPrivate": () => turns.run(() => seemsInMemory(means.files)),
    "vault.close": () =>
      turns.run(async () => {
        await open?.desk.settled();
        close();
      }),
  };
}
