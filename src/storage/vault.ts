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

/**
 * How taking over goes: the other window is asked; it is silent, so that its lock is taken; its worker does not run
 * either and holds the files until that window is closed.
 */
export type TakingOver = "asking" | "forcing" | "held";

/** The desk of another window, to look at. */
export interface Reading {
  readonly desk: Desk;
  /** Resolves when the other window has locked or is gone. */
  readonly ended: Promise<void>;
}

/** The locked vault as the page sees it; the worker behind it alone holds keys and writes. */
export interface Vault {
  readonly status: () => Promise<VaultStatus>;
  /** Makes a new vault; refused while one exists. Takes about two seconds: Argon2id is measured, then used. */
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
   * and unlocks. After ten seconds of silence it takes over by force; `tell` hears how it goes. `open-elsewhere` when
   * the files of the vault were still held after some minutes.
   */
  readonly takeOver: (opener: Opener, tell?: (how: TakingOver) => void) => Promise<Desk>;
  /** Ends the worker and with it every key; a new one waits for the next unlock. */
  readonly lock: () => Promise<void>;
  /** True when the host sends what confines the vault; before that is known nobody is asked for a passphrase. */
  readonly servedSafely: () => Promise<boolean>;
  /** True when what is written here seems to reach no disk, as in a private window: a guess that warns and forbids nothing. */
  readonly seemsPrivate: () => Promise<boolean>;
  /** Asks the browser to keep the data; false when it refuses. */
  readonly persist: () => Promise<boolean>;
}
