import { hex } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { Sha256 } from "../../lib/sha256-stream.ts";
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
      const read = await keep.fileReader(id, fileId);
      const hash = new Sha256();
      for (let part = 0, last = false; !last; part += 1) {
        const one = await read(part);
        hash.update(one.bytes);
        ({ last } = one);
      }
      if (hex(hash.digest()) !== sha256) throw new Failure("damaged");
    }
    tell(i + 1, cases.length);
  }
  if ((await desk.journal.verify()).kind !== "intact") throw new Failure("damaged");
}
