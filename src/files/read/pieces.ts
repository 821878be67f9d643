import { Failure } from "../../lib/failure.ts";

/** Bytes read at a time. */
const piece = 1024 * 1024;

/** The text is not in the charset it was taken for; the reading starts over with another. */
export class WrongCharset extends Error {
  override readonly name = "WrongCharset";
}

/** The bytes of a stretch of the file; a file that was moved or changed since it was chosen cannot be read. */
export async function bytesOf(blob: Blob, from = 0, to = blob.size): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.slice(from, to).arrayBuffer());
  } catch (error) {
    throw new Failure("file-unreadable", { reason: "gone" }, error);
  }
}

/** The text of the file in pieces; throws `WrongCharset` where the bytes are not in that charset. */
export async function* textPieces(
  blob: Blob,
  charset: string,
  onBytes: (read: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset, { fatal: charset === "utf-8" });
  for (let at = 0; at < blob.size; at += piece) {
    const end = Math.min(at + piece, blob.size);
    const bytes = await bytesOf(blob, at, end);
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: end < blob.size });
    } catch (error) {
      throw new WrongCharset(charset, { cause: error });
    }
    onBytes(end);
    if (text !== "") yield text;
  }
}

/** Cuts a text that comes in pieces into lines, without their ends. */
export class Lines {
  #rest = "";

  /** Gives the lines that are whole by now; `last` closes the final one. */
  push(piece: string, last: boolean, take: (line: string) => void): void {
    const text = this.#rest + piece;
    let at = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
      take(text.slice(at, text.charCodeAt(end - 1) === 0x0d && end > at ? end - 1 : end));
      at = end + 1;
    }
    this.#rest = last ? "" : text.slice(at);
    if (last && at < text.length) take(text.slice(at));
  }

  /** Length of the line that has begun. */
  get pending(): number {
    return this.#rest.length;
  }
}
