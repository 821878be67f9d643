import type { Desk } from "../../src/storage/desk.ts";

/** The whole of a kept file; small enough in tests. */
export async function wholeFile(desk: Pick<Desk, "files">, caseId: string, fileId: string): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let part = 0, last = false; !last; part += 1) {
    const one = await desk.files.read(caseId, fileId, part);
    ({ last } = one);
    parts.push(one.bytes);
  }
  return new Blob(parts);
}
