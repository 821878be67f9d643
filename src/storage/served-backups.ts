import { watchably, type BackupCalls } from "./backup-calls.ts";
import { Restoring } from "./backup/restore.ts";
import { checkBackup, makeAndRemember } from "./backup/serve.ts";
import type { Site } from "./backup/site.ts";
import { checkVault, paceOf } from "./checking.ts";
import { servedRescue } from "./served-rescue.ts";
import { readPlace } from "./disk/place.ts";
import type { Proof } from "./proof.ts";
import type { Queue } from "./queue.ts";
import type { Opened } from "./session.ts";

/** What a worker's turn at the vault lends to backups. */
export interface Turn {
  readonly turns: Queue;
  readonly proof: Proof;
  readonly opened: Opened;
}

/** What else a session asks of backups: to end the way back when it must not last. */
export interface ServedBackups extends BackupCalls {
  /** Its week is over. */
  readonly endWayBackWhenDue: () => Promise<void>;
  /** What is erased must not lie on in the vault from before a restore. */
  readonly endWayBack: () => Promise<void>;
}

/** Serves backups. */
export function servedBackups(site: Site, turn: Turn): ServedBackups {
  const { turns, proof, opened } = turn;
  const restoring = new Restoring(site);
  return {
    ...servedRescue(site, turn),
    "backup.make": () =>
      watchably(async (following) => {
        proof.require();
        return makeAndRemember(site, opened.vault(), following);
      }),
    "backup.check": (file, opener) =>
      watchably(async (following) => checkBackup(site, file, opener, following)),
    "backup.open": (file, opener) =>
      watchably((following) =>
        turns.run(async () => {
          if (opened.current === null) await opened.take();
          try {
            return await restoring.open(file, opener, opened.current, following);
          } finally {
            if (opened.current === null) opened.close();
          }
        }),
      ),
    "backup.use": () =>
      turns.run(async () => {
        if (opened.current === null) await opened.take();
        else proof.require();
        try {
          await opened.current?.desk.settled();
          await restoring.use(opened.current);
        } finally {
          opened.close();
        }
      }),
    "backup.drop": () => turns.run(async () => restoring.drop()),
    "backup.before": async () => (await readPlace(site.root)).before,
    "backup.keep": () =>
      turns.run(async () => {
        proof.require();
        await restoring.keep();
      }),
    "backup.goBack": () =>
      turns.run(async () => {
        proof.require();
        await opened.vault().desk.settled();
        await restoring.goBack(opened.vault());
        opened.close();
      }),
    "vault.check": (gently) =>
      watchably((following) =>
        checkVault(opened.vault(), { now: site.now, following, pace: paceOf(gently) }),
      ),
    endWayBack: async () => restoring.keep(),
    endWayBackWhenDue: async () => restoring.keepWhenDue(),
  };
}
