import type { Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { Kind, Sealing } from "../crypto/envelope.ts";
import type { BlockFiles } from "../disk/block-file.ts";
import type { KeyRing } from "../disk/ring.ts";
import type { ChainedEntry, Opening } from "../journal.ts";
import type { Batch } from "./batch.ts";
import { isUnreadable, type LoggedRows } from "../log/logged-rows.ts";
import type { SealedEntry } from "./rows.ts";
import type { Ref, Root } from "./shapes.ts";

/** What an unlocked vault stands on. */
export interface Ground {
  readonly vaultId: Id;
  readonly ring: KeyRing;
  readonly rows: LoggedRows;
  readonly files: BlockFiles;
  readonly sealing: Sealing;
  /** Lets go of the records of the format before, if they are still kept: what is erased must not lie on in them. */
  readonly endBefore: () => Promise<void>;
  readonly now: () => Date;
}

/** The id of an entry for its seal: its place in the journal. */
function entryId(seq: number): Id {
  return seq.toString(16).padStart(32, "0");
}

/** Seals what goes in and opens what comes out; knows where things lie, not what they mean. */
export class Cabinet {
  readonly ground: Ground;
  #generation: number;

  constructor(ground: Ground, generation: number) {
    this.ground = ground;
    this.#generation = generation;
  }

  /** Of the last change. */
  get generation(): number {
    return this.#generation;
  }

  /** The value of a record that must be there. */
  async open(kind: Kind, ref: Ref, keyId: Id): Promise<unknown> {
    const [value] = await this.openAll(kind, [ref], keyId);
    return value;
  }

  /** The values of records that must be there, all under one key, or (null) each under the key of its own name. */
  async openAll(kind: Kind, refs: readonly Ref[], keyId: Id | null): Promise<readonly unknown[]> {
    try {
      return await this.openAsFound(kind, refs, keyId);
    } catch (thrown) {
      if (!isUnreadable(thrown) || !(await this.ground.rows.heal())) throw thrown;
      return this.openAsFound(kind, refs, keyId);
    }
  }

  /** The same, with nothing made anew: for an unlock, which sees to the whole working set itself. */
  async openAsFound(kind: Kind, refs: readonly Ref[], keyId: Id | null): Promise<readonly unknown[]> {
    const texts = await this.textsAsFound(kind, refs, keyId);
    return texts.map((text): unknown => JSON.parse(text));
  }

  /** The same as JSON: for what is read long before it is needed, or elsewhere. */
  async textsAsFound(kind: Kind, refs: readonly Ref[], keyId: Id | null): Promise<readonly string[]> {
    const { rows, vaultId, sealing, ring } = this.ground;
    const found = await rows.records(refs.map(([id]) => id));
    return Promise.all(
      refs.map(async ([id, revision], i) => {
        const sealed = found[i];
        if (sealed === undefined) throw new Failure("damaged");
        const place = { vaultId, store: "rec", id, revision, kind };
        return sealing.unsealText(await ring.key(keyId ?? id), place, sealed);
      }),
    );
  }

  /** The one way to disk: everything is sealed first, then kept as one frame: in the log, then in the working set. */
  async commit(batch: Batch, root: Root): Promise<void> {
    const { vaultId, rows } = this.ground;
    const generation = this.#generation + 1;
    const put = new Map<Id, Bytes>();
    for (const one of [
      ...batch.puts,
      { kind: "root", ref: [vaultId, generation], keyId: vaultId, value: root } as const,
    ]) {
      put.set(one.ref[0], await this.#seal("rec", one.kind, one.ref, one.keyId, one.value));
    }
    const entries = [...batch.bared];
    for (const { entry, keyId } of batch.entries) entries.push(await this.#sealEntry(entry, keyId));
    await rows.apply({ generation, put, removed: batch.removed, entries });
    this.#generation = generation;
  }

  /** A record sealed in its place, for a copy of the vault. */
  sealRecord(kind: Kind, ref: Ref, keyId: Id, value: unknown): Promise<Bytes> {
    return this.#seal("rec", kind, ref, keyId, value);
  }

  /** The value of a record out of a copy of the vault. */
  async unsealRecord(kind: Kind, [id, revision]: Ref, keyId: Id, sealed: Bytes): Promise<unknown> {
    const place = { vaultId: this.ground.vaultId, store: "rec", id, revision, kind };
    return this.ground.sealing.unseal(await this.ground.ring.key(keyId), place, sealed);
  }

  /** An entry with its opening, which is null when its case has no key any more; null when it does not open. */
  async openEntry(
    row: SealedEntry | undefined,
    keyOf: (caseId: Id | null) => Id | null,
  ): Promise<ChainedEntry | null> {
    if (row === undefined) return null;
    try {
      const { body, hash } = await this.#unsealEntry(row.seq, row.sealed);
      const keyId = keyOf(body.caseId);
      if (row.opening === null || keyId === null) return { body, hash, opening: null };
      const opening = await this.#unseal("opening", row.seq, keyId, row.opening);
      return { body, hash, opening: opening as Opening }; // authenticated: `#sealEntry` wrote it
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === "damaged") return null;
      throw thrown;
    }
  }

  async #unsealEntry(seq: number, sealed: Bytes): Promise<Pick<ChainedEntry, "body" | "hash">> {
    const entry = await this.#unseal("entry", seq, this.ground.vaultId, sealed);
    return entry as Pick<ChainedEntry, "body" | "hash">; // authenticated: `#sealEntry` wrote it
  }

  async #unseal(kind: Kind, seq: number, keyId: Id, sealed: Bytes): Promise<unknown> {
    const place = { vaultId: this.ground.vaultId, store: "aud", id: entryId(seq), revision: 0, kind };
    return this.ground.sealing.unseal(await this.ground.ring.key(keyId), place, sealed);
  }

  async #sealEntry({ body, hash, opening }: ChainedEntry, keyId: Id | null): Promise<SealedEntry> {
    const ref: Ref = [entryId(body.seq), 0];
    const opened = opening !== null && keyId !== null;
    return {
      seq: body.seq,
      sealed: await this.#seal("aud", "entry", ref, this.ground.vaultId, { body, hash }),
      opening: opened ? await this.#seal("aud", "opening", ref, keyId, opening) : null,
    };
  }

  async #seal(store: string, kind: Kind, [id, revision]: Ref, keyId: Id, value: unknown): Promise<Bytes> {
    const place = { vaultId: this.ground.vaultId, store, id, revision, kind };
    return this.ground.sealing.seal(await this.ground.ring.key(keyId), place, value);
  }
}
