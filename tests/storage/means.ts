import { utf8, type Bytes } from "../../src/lib/bytes.ts";
import { newId } from "../../src/lib/id.ts";
import { hkdf } from "../../src/storage/crypto/keys.ts";
import type { Site } from "../../src/storage/backup/site.ts";
import { DexieRows } from "../../src/storage/sealed/rows.ts";
import { OpfsDouble } from "../support/opfs-double.ts";

/** Stands in for Argon2id where a test is about something else: the same passphrase gives the same key, at once. */
export function quickKey(passphrase: string, { salt }: { readonly salt: string }): Promise<Bytes> {
  return hkdf(utf8(passphrase), utf8(salt), "test");
}

/** A laptop of its own for one test. */
export function laptop(): Site & {
  readonly files: OpfsDouble;
  readonly root: OpfsDouble;
  readonly databases: () => readonly string[];
} {
  const here = newId();
  const root = new OpfsDouble();
  const names = new Set<string>();
  return {
    files: new OpfsDouble(),
    root,
    blobOf: async (path) => {
      const stored = root.dump().find(({ name }) => name === path.join("/"));
      return new Blob([stored?.bytes ?? new Uint8Array()]);
    },
    openRows: (name) => {
      names.add(`${here}-${name}`);
      return new DexieRows(`${here}-${name}`);
    },
    removeRows: (name) => DexieRows.remove(`${here}-${name}`),
    derive: quickKey,
    now: () => new Date("2026-11-20T10:00:00Z"),
    databases: () => [...names],
  };
}
