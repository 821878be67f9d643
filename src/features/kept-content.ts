import type { Bytes } from "../lib/bytes.ts";
import type { Id } from "../lib/id.ts";
import type { Desk } from "../storage/desk.ts";
import { saveParts, type Copied } from "../ui/save-parts.ts";

/** The content of a kept file part by part: whatever its size, one part is held at a time. */
export async function* partsOf(desk: Pick<Desk, "files">, caseId: Id, fileId: Id): AsyncGenerator<Bytes> {
  for (let part = 0, last = false; !last; part += 1) {
    const one = await desk.files.read(caseId, fileId, part);
    ({ last } = one);
    yield one.bytes;
  }
}

/** A kept file, as the case records it. */
export interface Named {
  readonly fileId: Id;
  readonly name: string;
  readonly bytes: number;
}

/** Saves a copy of a kept file outside of Habeas. */
export function saveKept(
  desk: Pick<Desk, "files">,
  caseId: Id,
  { fileId, name, bytes }: Named,
): Promise<Copied> {
  return saveParts(() => partsOf(desk, caseId, fileId), { name, bytes });
}
