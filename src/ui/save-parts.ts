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

/**
 * Gives the officer a copy of a file that comes part by part. A large one goes straight to the place the officer names,
 * where the browser can do that, so that it is nowhere whole in memory. False when no place was named.
 */
export async function saveParts(
  parts: () => AsyncIterable<Bytes>,
  { name, bytes }: { readonly name: string; readonly bytes: number },
): Promise<boolean> {
  // Not every browser has it, so the types of the DOM do not name it.
  const { showSaveFilePicker: ask } = globalThis as { readonly showSaveFilePicker?: AskForPlace };
  if (bytes <= atOnce || ask === undefined) {
    saveFile(await intoMemory(parts()), name);
    return true;
  }
  try {
    await onto(await ask({ suggestedName: name }), parts());
    return true;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "AbortError") return false;
    throw thrown;
  }
}
