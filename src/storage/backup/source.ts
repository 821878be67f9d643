import type { Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { Sha256 } from "../../lib/sha256-stream.ts";
import type { ByteSource } from "./stream.ts";

/** A file of the officer's; it may have been moved or changed since it was chosen. */
export function sourceOf(file: Blob): ByteSource {
  return {
    size: file.size,
    read: async (at, length): Promise<Bytes> => {
      try {
        return new Uint8Array(await file.slice(at, at + length).arrayBuffer());
      } catch (thrown) {
        throw new Failure("file-unreadable", { reason: "gone" }, thrown);
      }
    },
  };
}

/** The same bytes, hashed as they pass; they must be read once, from the first to the last. */
export function hashing(source: ByteSource): { readonly source: ByteSource; readonly digest: () => Bytes } {
  const hash = new Sha256();
  let next = 0;
  return {
    source: {
      size: source.size,
      read: async (at, length) => {
        if (at !== next) throw new Failure("bug", { what: "read out of order" });
        const bytes = await source.read(at, length);
        next += bytes.length;
        hash.update(bytes);
        return bytes;
      },
    },
    digest: () => hash.digest(),
  };
}
