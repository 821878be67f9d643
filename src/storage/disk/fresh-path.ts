import type { Path } from "./block-file.ts";

/**
 * Where the bytes of new attachments lie a second time. A browser flushes the bytes of a private file, but hands the
 * name of a new one to the system without waiting; after a loss of power the bytes may be there and the name not. This
 * file is as old as the vault, so what is flushed into it stays.
 */
export const freshPath: Path = ["fresh"];
