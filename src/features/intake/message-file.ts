import { Failure } from "../../lib/failure.ts";

const limit = 2_000_000;

/** The text of a message that was dropped as a file: as it stands, for the officer to read and cut. */
export async function messageIn(file: File): Promise<string> {
  if (file.size === 0) throw new Failure("file-empty");
  if (file.size > limit) throw new Failure("file-too-large", { limit: "2 MB" });
  const bytes = await file.arrayBuffer();
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw new Failure("file-not-as-named");
    return text;
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : new Failure("file-unreadable", {}, thrown);
  }
}
