import type { Access, Opener } from "../domain/access.ts";
import type { Settings } from "../domain/settings.ts";
import type { CalendarDate } from "../lib/calendar.ts";
import type { Backups } from "./backup-calls.ts";
import type { Desk } from "./desk.ts";

/** What is found on this laptop before anything is unlocked. */
export type VaultStatus =
  | { readonly kind: "none" }
  | { readonly kind: "locked" }
  | { readonly kind: "open-elsewhere" }
  | { readonly kind: "lost" }
  | { readonly kind: "unsupported"; readonly missing: string };

/** The desk of another window, to look at. */
export interface Reading {
  readonly desk: Desk;
  /** Resolves when the other window has locked or is gone. */
  readonly ended: Promise<void>;
}

/** The locked vault as the page sees it; the worker behind it alone holds keys and writes. */
export interface Vault {
  readonly status: () => Promise<VaultStatus>;
  /** Makes a new vault; refused while one exists. Takes about a second (Argon2id). */
  readonly create: (passphrase: string, settings: Settings) => Promise<Desk>;
  /**
   * Rejects with `wrong-passphrase`, `wrong-key`, `open-elsewhere`, `damaged`, `newer-format`, `storage-lost`, and with
   * `older-copy`, unless the officer has said that an older copy is fine.
   */
  readonly unlock: (opener: Opener, olderIsFine?: boolean) => Promise<Desk>;
  /** How many tries to get in have failed since that was last recorded; it outlives a reload. */
  readonly failedTries: () => number;
  /** The history says so now: counting begins anew. */
  readonly triesRecorded: () => void;
  /** Who can get in; `ways` and `prove` answer while locked, changes only at an open desk. */
  readonly access: Access;
  /** Backups of the vault, and the way back from one. */
  readonly backups: () => Promise<Backups>;
  /** The last day on which the data from before a restore can be gone back to; null when there is no such way. */
  readonly wayBackUntil: () => Promise<CalendarDate | null>;
  /** Shows what another window has open; null when none answers. Everything that writes is refused there. */
  readonly read: () => Promise<Reading | null>;
  /**
   * Unlocks here what another window has open: proves the opener, asks that window to keep what is typed and to lock,
   * and unlocks. `open-elsewhere` when it does not give way within ten seconds; its handles keep everybody else out.
   */
  readonly takeOver: (opener: Opener) => Promise<Desk>;
  /** Ends the worker and with it every key; a new one waits for the next unlock. */
  readonly lock: () => Promise<void>;
  /** True when what is written here seems to reach no disk, as in a private window: a guess that warns and forbids nothing. */
  readonly seemsPrivate: () => Promise<boolean>;
  /** Asks the browser to keep the data; false when it refuses. */
  readonly persist: () => Promise<boolean>;
}
