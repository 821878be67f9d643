import type { Bytes } from "../lib/bytes.ts";
import { saveFile } from "./save-file.ts";

/** Up to here a download is made at once in memory; more would burden the laptop, or be put on its disk in the clear. */
const atOnce = 32 * 1_048_576;

/** Asks for a place on the disk; not every browser can (File System Access). */
type AskForPlace = (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;

async function intoMemory(parts: AsyncIterable<Bytes>): Promise<Blob> {
  const blobs: Blob[] = [];
  for await (const part of parts) blobs.push(new Blob([part]));
  return new Blob(blobs);
}

async function onto(place: FileSystemFileHandle, parts: AsyncIterable<Bytes>): Promise<void> {
  const stream = await place.createWritable();
  try {
    for await (const part of parts) await stream.write(part);
    await stream.close();
  } catch (thrown) {
    await stream.abort().catch(() => undefined); // what was there before stays
    throw thrown;
  }
}

/** What came of a copy: it left, the officer went back, or why the place did not take it. */
export type Copied = "saved" | "gone-back" | "full" | "refused";

function refusalOf(thrown: unknown): Copied {
  if (!(thrown instanceof DOMException)) throw thrown;
  return thrown.name === "QuotaExceededError" ? "full" : "refused";
}

/**
 * Gives the officer a copy of a file that comes part by part. A large one goes straight to the place the officer names,
 * where the browser can do that, so that it is nowhere whole in memory.
 */
export async function saveParts(
  parts: () => AsyncIterable<Bytes>,
  { name, bytes }: { readonly name: string; readonly bytes: number },
): Promise<Copied> {
  // Not every browser has it, so the types of the DOM do not name it.
  const { showSaveFilePicker } = globalThis as { readonly showSaveFilePicker?: AskForPlace };
  const place = bytes <= atOnce ? null : await placeFor(name, showSaveFilePicker);
  if (place === "gone-back") return place;
  if (place === null) {
    saveFile(await intoMemory(parts()), name);
    return "saved";
  }
  return onto(place, parts()).then(() => "saved" as const, refusalOf);
}

/** Where the copy shall lie; null where the browser does not ask, as it does only for some seconds after a press. */
async function placeFor(
  name: string,
  ask: AskForPlace | undefined,
): Promise<FileSystemFileHandle | "gone-back" | null> {
  try {
    return (await ask?.({ suggestedName: name })) ?? null;
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    return thrown.name === "AbortError" ? "gone-back" : null;
  }
}
