import { Failure } from "../../lib/failure.ts";
import { sha256Hex } from "../../lib/sha256.ts";
import type { OpenVault } from "../sealed/open-sealed.ts";

/**
 * Opens every record and every file, and walks the journal from its first line to its head, so that a fault shows now
 * and not in a year; `damaged` at the first (checks R9 to R11).
 */
export async function prove(
  { desk, keep }: OpenVault,
  tell: (done: number, of: number) => void,
): Promise<void> {
  const cases = desk.summaries;
  for (const [i, { id, number, revision }] of cases.entries()) {
    const kase = await keep.readCase(id);
    if (kase.number !== number || kase.revision !== revision) throw new Failure("damaged");
    await keep.readFindings(id);
    for (const { fileId, sha256 } of await keep.filesOf(id)) {
      const content = await (await keep.fileReader(id, fileId))();
      const found = await sha256Hex(new Uint8Array(await content.arrayBuffer()));
      if (found !== sha256) throw new Failure("damaged");
    }
    tell(i + 1, cases.length);
  }
  if ((await desk.journal.verify()).kind !== "intact") throw new Failure("damaged");
}
