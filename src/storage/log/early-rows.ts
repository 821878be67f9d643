import type { BlockFile } from "../disk/block-file.ts";
import { recordsTold } from "../disk/superblock.ts";
import { openPatiently, type FoundRows, type Shelves } from "./open-rows.ts";

/** The database, being opened and counted while keys are derived. */
export interface EarlyRows {
  /** What was found under that name. */
  readonly take: (records: string) => Promise<FoundRows>;
  /** Closes it unless it was taken. */
  readonly drop: () => Promise<void>;
}

/** Begins to open the database that the superblocks tell; whether it was the right one is seen when it is taken. */
export function earlyRows(shelves: Shelves, root: Promise<BlockFile>): EarlyRows {
  const begin = async (): Promise<{ name: string; found: FoundRows } | null> => {
    const name = recordsTold(await root);
    return name === null ? null : { name, found: await openPatiently(shelves, name) };
  };
  let begun = begin().catch(() => null); // tried again when it is taken
  const drop = async (): Promise<void> => (await begun)?.found.rows.close();
  return {
    take: async (records) => {
      const early = await begun;
      if (early?.name !== records) {
        await drop();
        return openPatiently(shelves, records);
      }
      begun = Promise.resolve(null);
      return early.found;
    },
    drop,
  };
}
