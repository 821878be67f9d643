import { concat, type Bytes } from "../../src/lib/bytes.ts";
import { Failure } from "../../src/lib/failure.ts";
import type { BlockFile, BlockFiles, Path } from "../../src/storage/disk/block-file.ts";

interface Stored {
  current: Bytes;
  /** What the disk has; null when the file itself would not survive. */
  flushed: Bytes | null;
  open: boolean;
}

/** Private files in memory, with the manners of the browser's: one handle each, and durable only what was flushed. */
export class OpfsDouble implements BlockFiles {
  readonly #files = new Map<string, Stored>();
  /** Bytes there is room for. */
  room = Infinity;
  /** Called before each write and flush; throw to let it fail there. */
  onTouch: (path: Path, how: "write" | "truncate" | "flush" | "remove") => void = () => undefined;

  /** The laptop loses power: what was not flushed is gone, and nobody holds a file. */
  crash(): void {
    for (const [name, file] of this.#files) {
      if (file.flushed === null) this.#files.delete(name);
      else this.#files.set(name, { current: file.flushed.slice(), flushed: file.flushed, open: false });
    }
  }

  /** The browser gives the files free, and whoever had them still holds handles: what it promises never to do. */
  letGo(): void {
    for (const file of this.#files.values()) file.open = false;
  }

  /** Everything there is, by name. */
  dump(): { name: string; bytes: Bytes }[] {
    return [...this.#files].map(([name, { current }]) => ({ name, bytes: current.slice() }));
  }

  /** Puts other bytes in a file, as damage or an attacker would. */
  replace(name: string, bytes: Bytes): void {
    this.#files.set(name, { current: bytes.slice(), flushed: bytes.slice(), open: false });
  }

  open = async (path: Path): Promise<BlockFile> => {
    const name = path.join("/");
    const file = this.#files.get(name) ?? { current: new Uint8Array(), flushed: null, open: false };
    if (file.open) throw new Failure("open-elsewhere");
    file.open = true;
    this.#files.set(name, file);
    return this.#handle(path, file);
  };

  exists = async (path: Path): Promise<boolean> => this.#files.has(path.join("/"));

  list = async (folder: Path): Promise<readonly string[]> => {
    const start = folder.map((name) => `${name}/`).join("");
    const inside = [...this.#files.keys()].filter((name) => name.startsWith(start));
    return [...new Set(inside.map((name) => name.slice(start.length).split("/")[0] ?? ""))];
  };

  remove = async (path: Path): Promise<void> => {
    this.onTouch(path, "remove");
    const name = path.join("/");
    for (const [other, { open }] of this.#files) {
      if (other !== name && !other.startsWith(`${name}/`)) continue;
      if (open) throw new Failure("open-elsewhere");
      this.#files.delete(other);
    }
  };

  #resize(file: Stored, size: number): void {
    const others = [...this.#files.values()].filter((one) => one !== file);
    const used = others.reduce((sum, { current }) => sum + current.length, size);
    if (used > this.room) throw new Failure("no-space");
    const kept = file.current.subarray(0, size);
    file.current = concat(kept, new Uint8Array(size - kept.length));
  }

  #handle(path: Path, file: Stored): BlockFile {
    return {
      size: () => file.current.length,
      read: (at, length) => file.current.slice(at, at + length),
      write: (at, bytes) => {
        this.onTouch(path, "write");
        if (at + bytes.length > file.current.length) this.#resize(file, at + bytes.length);
        file.current.set(bytes, at);
      },
      truncate: (size) => {
        this.onTouch(path, "truncate");
        this.#resize(file, size);
      },
      flush: () => {
        this.onTouch(path, "flush");
        file.flushed = file.current.slice();
      },
      close: () => (file.open = false),
    };
  }
}
