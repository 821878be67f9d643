import type { Opener } from "../../domain/access.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { Failure } from "../../lib/failure.ts";
import { withFile } from "../disk/block-file.ts";
import { path as headerPath, readCopies, unlock } from "../disk/header.ts";
import { RootFile } from "../disk/root-file.ts";
import type { Means } from "../sealed/open-sealed.ts";
import { rollBack } from "./migrate.ts";
import { newestFormat } from "./migrations.ts";

/** The copy of the data from before an update changed their format, while it is kept. */
export interface FormatBefore {
  readonly until: CalendarDate;
}

/** Works on the superblocks of a vault that this version does not open, whatever their format. */
async function withRoot<T>(means: Means, opener: Opener, work: (root: RootFile) => Promise<T>): Promise<T> {
  const { newest } = await withFile(means.files, headerPath, readCopies);
  const { keys } = await unlock(newest, means.derive, opener);
  return withFile(means.files, ["root"], async (file) =>
    work(await RootFile.open(file, keys.root, Infinity)),
  );
}

/** The copy that this version could open; null where there is none, or it is of a later format, too, or gone. */
async function usable(means: Means, root: RootFile): Promise<FormatBefore | null> {
  const { before } = root.block;
  if (before === undefined || before.format > newestFormat(means)) return null;
  const rows = means.openRows(before.records);
  try {
    return (await rows.generation()) === null ? null : { until: before.until };
  } finally {
    rows.close();
  }
}

/** Whether there is a way back to the format before; nothing is written. */
export function formatBefore(means: Means, opener: Opener): Promise<FormatBefore | null> {
  return withRoot(means, opener, (root) => usable(means, root));
}

/** Goes back to the data as they were before the update; what was recorded since is lost. */
export function goBackToFormatBefore(means: Means, opener: Opener): Promise<void> {
  return withRoot(means, opener, async (root) => {
    if ((await usable(means, root)) === null) throw new Failure("storage-lost");
    await rollBack(root, means.removeRows);
  });
}
