import { watchably, type BackupCalls } from "./backup-calls.ts";
import type { Site } from "./backup/site.ts";
import { Failure } from "../lib/failure.ts";
import type { Salvage } from "./salvage/salvage.ts";
import type { Turn } from "./served-backups.ts";

type RescueCalls = Pick<
  BackupCalls,
  "backup.salvage" | "backup.salvagedFile" | "backup.formatBefore" | "backup.toFormatBefore"
>;

/** Serves what is left for a vault that does not open: needed once in its life, if ever, so it is fetched then. */
export function servedRescue(site: Site, { turns, opened }: Turn): RescueCalls {
  let found: Salvage | null = null;
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    turns.run(async () => {
      if (opened.current !== null) throw new Failure("bug", { what: "the vault is open" });
      await opened.take();
      try {
        return await work();
      } finally {
        opened.close();
      }
    });
  return {
    "backup.salvage": (opener) =>
      watchably((following) =>
        alone(async () => {
          const { Salvage } = await import("./salvage/salvage.ts");
          found = await Salvage.look(site, opener, following);
          return found.told;
        }),
      ),
    "backup.salvagedFile": (words) =>
      watchably((following) =>
        alone(async () => {
          if (found === null) throw new Failure("locked");
          return found.file(words, following);
        }),
      ),
    "backup.formatBefore": (opener) =>
      alone(async () => (await import("./migrate/roll-back.ts")).formatBefore(site, opener)),
    "backup.toFormatBefore": (opener) =>
      alone(async () => (await import("./migrate/roll-back.ts")).goBackToFormatBefore(site, opener)),
  };
}
