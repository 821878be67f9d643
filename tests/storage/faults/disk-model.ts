import { concat, type Bytes } from "../../../src/lib/bytes.ts";
import { Failure } from "../../../src/lib/failure.ts";
import type { BlockFile, BlockFiles, Path } from "../../../src/storage/disk/block-file.ts";
import type { Chance } from "./chance.ts";
import type { Power } from "./power.ts";

type Change = { readonly at: number; readonly bytes: Bytes } | { readonly size: number };

interface Stored {
  current: Bytes;
  /** What the disk surely has; null when nothing was flushed. */
  durable: Bytes | null;
  /** What was changed since: any part of it may reach the disk, in any order. */
  unsynced: Change[];
  /** When its name was new, by the clock of the laptop; null once the disk has the name. */
  named: number | null;
  open: boolean;
}

const sector = 512;
/** Milliseconds after which the disk has the name of a new file. */
const nameTime = 40_000;

function changed(bytes: Bytes, change: Change): Bytes {
  if ("size" in change) {
    const kept = bytes.subarray(0, change.size);
    return concat(kept, new Uint8Array(change.size - kept.length));
  }
  const end = change.at + change.bytes.length;
  const next = end > bytes.length ? concat(bytes, new Uint8Array(end - bytes.length)) : bytes.slice();
  next.set(change.bytes, change.at);
  return next;
}

/** The parts of a change that reach the disk one by one. */
function sectorsOf(change: Change): readonly Change[] {
  if ("size" in change) return [change];
  const parts: Change[] = [];
  for (let at = change.at; at < change.at + change.bytes.length;) {
    const end = Math.min((Math.floor(at / sector) + 1) * sector, change.at + change.bytes.length);
    parts.push({ at, bytes: change.bytes.slice(at - change.at, end - change.at) });
    at = end;
  }
  return parts;
}

/**
 * Private files on a disk that promises only what was flushed: when the power goes, each sector of the rest may have
 * been written or not, and later ones before earlier ones; files that were removed may be back. The name of a new file reaches the disk
 * within forty seconds, however often the file is flushed.
 */
export class DiskModel implements BlockFiles {
  readonly #files = new Map<string, Stored>();
  readonly #removed = new Map<string, Bytes>();
  readonly #power: Power;
  /** A control: flushing does nothing. */
  readonly #lying: boolean;

  /** A control: the file with this name is empty after every loss of power. */
  readonly #without: string | null;
  readonly #now: () => number;

  constructor(
    power: Power,
    now: () => number,
    { lying = false, without = null }: { readonly lying?: boolean; readonly without?: string | null } = {},
  ) {
    this.#power = power;
    this.#now = now;
    this.#lying = lying;
    this.#without = without;
  }

  /** What is left on the disk after the power went. */
  crash(chance: Chance): void {
    for (const [name, bytes] of this.#removed) {
      if (chance.says(0.3) && !this.#files.has(name)) this.replace(name, bytes);
    }
    this.#removed.clear();
    for (const [name, file] of this.#files) {
      const young = file.named !== null && this.#now() - file.named < nameTime;
      if (young && chance.says(0.5)) {
        this.#files.delete(name);
        continue;
      }
      let parts = file.unsynced.flatMap(sectorsOf);
      const often = chance.pick([0, 0.1, 0.5, 0.9, 1]);
      parts = parts.filter(() => chance.says(often));
      if (chance.says(0.3)) parts = parts.toSorted(() => chance.next() - 0.5);
      this.replace(
        name,
        name === this.#without ? new Uint8Array() : parts.reduce(changed, file.durable ?? new Uint8Array()),
      );
    }
  }

  /** Everything there is, by name. */
  dump(): { name: string; bytes: Bytes }[] {
    return [...this.#files].map(([name, { current }]) => ({ name, bytes: current.slice() }));
  }

  /** Puts other bytes in a file, which nobody has open. */
  replace(name: string, bytes: Bytes): void {
    this.#files.set(name, {
      current: bytes.slice(),
      durable: bytes.slice(),
      unsynced: [],
      named: null,
      open: false,
    });
  }

  open = async (path: Path): Promise<BlockFile> => {
    this.#power.step();
    const name = path.join("/");
    const file = this.#files.get(name) ?? {
      current: new Uint8Array(),
      durable: null,
      unsynced: [],
      named: this.#now(),
      open: false,
    };
    if (file.open) throw new Failure("open-elsewhere");
    file.open = true;
    this.#files.set(name, file);
    return this.#handle(file);
  };

  exists = async (path: Path): Promise<boolean> => this.#files.has(path.join("/"));

  list = async (folder: Path): Promise<readonly string[]> => {
    const start = folder.map((name) => `${name}/`).join("");
    const inside = [...this.#files.keys()].filter((name) => name.startsWith(start));
    return [...new Set(inside.map((name) => name.slice(start.length).split("/")[0] ?? ""))];
  };

  remove = async (path: Path): Promise<void> => {
    this.#power.step();
    const name = path.join("/");
    for (const [other, { open, durable }] of this.#files) {
      if (other !== name && !other.startsWith(`${name}/`)) continue;
      if (open) throw new Failure("open-elsewhere");
      if (durable !== null) this.#removed.set(other, durable);
      this.#files.delete(other);
    }
  };

  #handle(file: Stored): BlockFile {
    const change = (one: Change): void => {
      file.current = changed(file.current, one);
      file.unsynced.push(one);
      this.#power.step(); // when it goes out here, what was written may or may not have arrived
    };
    return {
      size: () => file.current.length,
      read: (at, length) => file.current.slice(at, at + length),
      write: (at, bytes) => change({ at, bytes: Uint8Array.from(bytes) }),
      truncate: (size) => change({ size }),
      flush: () => {
        this.#power.step();
        if (this.#lying) return;
        file.durable = file.current.slice();
        file.unsynced = [];
      },
      close: () => (file.open = false),
    };
  }
}
