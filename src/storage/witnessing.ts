import type { Id } from "../lib/id.ts";
import type { Watchable } from "../lib/watchable.ts";
import type { Site } from "./backup/site.ts";
import type { Bearing } from "./bearing.ts";
import { Bell } from "./bell.ts";
import { readPlace, type Place } from "./disk/place.ts";
import type { OpenVault, Seen } from "./sealed/open-sealed.ts";
import { lastSeen, wordsOf } from "./witness-words.ts";

/** What the page may know of the vault and keep outside it: enough to notice one day that it is gone or older. */
export interface VaultMark {
  readonly witness: string;
}

/** What the page says when it unlocks. */
export interface Said {
  /** What it remembers of the vault. */
  readonly witness: string | null;
  /** The officer goes on with an older copy of the data. */
  readonly olderIsFine: boolean;
  /** The window that has the vault open is silent: its lock is taken. */
  readonly force?: boolean;
}

/** Sees to it that what is remembered of the vault outside of it follows the vault. */
export class Witnessing {
  readonly #site: Site;
  readonly #bell = new Bell<string>();
  #bearing: Bearing | null = null;

  constructor(site: Site) {
    this.#site = site;
  }

  /** What the page is to remember from now on. */
  readonly news = (): Watchable<string> => ({
    subscribe: ({ next }) => ({ unsubscribe: this.#bell.listen(next) }),
  });

  /** How far this vault had come when it was last seen. */
  seen(said: Said | undefined): Seen {
    const reading = this.#site.witness?.read().catch(() => null);
    return {
      last: async (vaultId: Id) => {
        const { generation: place } = await readPlace(this.#site.root);
        return lastSeen([said?.witness ?? null, (await reading) ?? null], { vaultId, place });
      },
      olderIsFine: said?.olderIsFine ?? false,
    };
  }

  /** Follows the vault that was opened; answers what the page is to remember now. */
  async follow(
    { vaultId, generation, ground: { rows } }: OpenVault,
    { generation: place }: Place,
  ): Promise<VaultMark> {
    const where = { vaultId, place };
    rows.whenKept = (generation) => void this.#bearer().then((bearing) => bearing.saw(where, generation));
    const witness = await wordsOf(where, generation());
    void this.#site.witness?.write(witness).catch(() => undefined); // the vault is open with or without it
    return { witness };
  }

  /** The vault is locked. */
  stop(): void {
    this.#bearing?.stop();
  }

  async #bearer(): Promise<Bearing> {
    const { Bearing } = await import("./bearing.ts"); // fetched with the first change
    this.#bearing ??= new Bearing(async (words) => {
      this.#bell.ring(words);
      await this.#site.witness?.write(words);
    });
    return this.#bearing;
  }
}
