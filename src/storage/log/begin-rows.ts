import type { VaultKeys } from "../crypto/keys.ts";
import type { RootFile } from "../disk/root-file.ts";
import { rowsOf } from "./batches.ts";
import { LoggedRows } from "./logged-rows.ts";
import { onShelves, type Shelves } from "./open-rows.ts";
import { RedoLog } from "./redo-log.ts";

/** An empty working set and an empty log, for a vault that is being made. */
export async function beginRows(shelves: Shelves, keys: VaultKeys, root: RootFile): Promise<LoggedRows> {
  const { records } = root.block;
  const log = await RedoLog.open(shelves.files, keys, root);
  const rows = new LoggedRows(log, shelves.openRows(records), onShelves(shelves, records));
  try {
    await log.rewrite(0, rowsOf(rows));
    return rows;
  } catch (thrown) {
    rows.close();
    throw thrown;
  }
}
