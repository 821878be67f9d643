import type { Bytes } from "../../lib/bytes.ts";
import type { Id } from "../../lib/id.ts";
import { unseal, type Kind } from "../crypto/envelope.ts";
import { aesKey, type RecordKey, type VaultKeys } from "../crypto/keys.ts";
import type { Migration } from "../migrate/migrations.ts";
import type { SealedEntry } from "../sealed/rows.ts";
import type { Ref } from "../sealed/shapes.ts";

/** Sealed rows of a vault, wherever they were found: every copy of each, the likeliest first. */
export interface FoundRows {
  readonly records: ReadonlyMap<Id, readonly Bytes[]>;
  readonly entries: ReadonlyMap<number, readonly SealedEntry[]>;
}

/** The keys of a ring, by their ids. */
export interface KeysFound {
  readonly get: (id: Id) => Bytes | undefined;
}

/** Opens sealed rows by the place they belong to; what does not open is null, whatever the reason. */
export class Seals {
  readonly vaultId: Id;
  readonly rows: FoundRows;
  readonly #system: RecordKey;
  readonly #ring: KeysFound;
  readonly #lift: Migration;
  readonly #imported = new Map<Id, Promise<CryptoKey>>();

  /** `lift` makes of records of an earlier format what they are in that of this version. */
  constructor(keys: VaultKeys, ring: KeysFound, rows: FoundRows, lift: Migration) {
    this.#lift = lift;
    this.vaultId = keys.system.id;
    this.rows = rows;
    this.#system = keys.system;
    this.#ring = ring;
  }

  /** The key as bytes; null when the ring has none of that name. */
  bytes(keyId: Id): Bytes | null {
    return this.#ring.get(keyId) ?? null;
  }

  /** The value of the first copy that opens in that place. */
  async record(kind: Kind, [id, revision]: Ref, keyId: Id): Promise<unknown> {
    const value = await this.#first("rec", kind, [id, revision], keyId, this.rows.records.get(id) ?? []);
    return value === null ? null : this.#lift(kind, value);
  }

  /** A line of the journal, or its detail. */
  async line(kind: "entry" | "opening", seq: number, keyId: Id): Promise<unknown> {
    const rows = this.rows.entries.get(seq) ?? [];
    const copies =
      kind === "entry" ? rows.map(({ sealed }) => sealed) : rows.flatMap((row) => row.opening ?? []);
    return this.#first("aud", kind, [seq.toString(16).padStart(32, "0"), 0], keyId, copies);
  }

  async #first(
    store: string,
    kind: Kind,
    [id, revision]: Ref,
    keyId: Id,
    copies: readonly Bytes[],
  ): Promise<unknown> {
    const key = await this.#key(keyId);
    if (key === null) return null;
    for (const sealed of copies) {
      try {
        return await unseal(key, { vaultId: this.vaultId, store, id, revision, kind }, sealed);
      } catch {
        continue; // another copy may open
      }
    }
    return null;
  }

  async #key(id: Id): Promise<RecordKey | null> {
    if (id === this.#system.id) return this.#system;
    const raw = this.#ring.get(id);
    if (raw === undefined) return null;
    const aes = this.#imported.get(id) ?? aesKey(raw);
    this.#imported.set(id, aes);
    return { id, aes: await aes };
  }
}
