import type { Access, Opener } from "../domain/access.ts";
import { lawBook } from "../features/law-book.svelte.ts";
import type { Settings } from "../domain/settings.ts";
import type { CalendarDate } from "../lib/calendar.ts";
import type { Backups } from "../storage/backup-calls.ts";
import type { Desk } from "../storage/desk.ts";
import type { TakingOver, Vault, VaultStatus } from "../storage/vault.ts";
import { identity } from "../ui/access/identity.svelte.ts";
import { location } from "../ui/location.svelte.ts";
import type { Route } from "../ui/route.ts";
import { saving } from "../ui/saving.svelte.ts";
import { today } from "../ui/today.svelte.ts";

/** Whether the officer is in, and at which desk. */
export type SessionState =
  | { readonly kind: "starting" }
  | { readonly kind: "outside"; readonly status: VaultStatus }
  | {
      readonly kind: "inside";
      readonly desk: Desk;
      /** The desk is that of another window: here it is only shown. */
      readonly reading: boolean;
    };

/** What a sitting causes around it. */
export interface SessionSetting {
  /** Leaves nothing of the page in memory: a reload. */
  readonly startAfresh: () => void;
  /** Other windows of this desk lock as well. */
  readonly tellLock: () => void;
  /** The vault was opened by this version of the app. */
  readonly opened: () => void;
}

/** How long locking waits for what is typed: a disk that does not answer must not keep the desk open. */
const patience = 5_000;

/** One sitting: from opening the app to locking it. */
export class Session {
  #state: SessionState = $state.raw({ kind: "starting" });
  readonly #vault: Vault;
  readonly #around: SessionSetting;
  #locking = false;
  #takingOver = false;

  constructor(vault: Vault, around: SessionSetting) {
    this.#vault = vault;
    this.#around = around;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Looks at what is on this laptop. */
  async look(): Promise<void> {
    const status = await this.#vault.status();
    const reading = status.kind === "open-elsewhere" ? await this.#vault.read() : null;
    if (reading === null) {
      // The other window may have locked while it was asked.
      const now = status.kind === "open-elsewhere" ? await this.#vault.status() : status;
      this.#state = { kind: "outside", status: now };
      return;
    }
    this.#state = { kind: "inside", desk: reading.desk, reading: true };
    identity.access = this.#vault.access;
    void reading.ended.then(() => {
      if (!this.#takingOver) this.#around.startAfresh();
    });
  }

  /** Another window has unlocked: one that waits at the door shows its desk. */
  async openedElsewhere(): Promise<void> {
    if (this.#state.kind === "outside" && this.#state.status.kind !== "none") await this.look();
  }

  /** Makes a new vault and opens it. */
  async setUp(passphrase: string, settings: Settings): Promise<Desk> {
    const desk = await this.#vault.create(passphrase, settings);
    this.#around.opened();
    return desk;
  }

  /** Opens the vault, and goes in. */
  async unlock(opener: Opener, olderIsFine?: boolean): Promise<void> {
    await this.enter(await this.open(opener, olderIsFine));
  }

  /** Goes on here with what another window has open; that one keeps what was typed and locks, if it answers. */
  async takeOver(opener: Opener, tell: (how: TakingOver) => void): Promise<void> {
    this.#takingOver = true;
    try {
      await this.enter(await this.#vault.takeOver(opener, tell));
      this.#around.opened();
    } finally {
      this.#takingOver = false;
    }
  }

  /** Makes way for another window: keeps what is typed and locks, here alone. */
  async giveWay(): Promise<void> {
    await this.#leave();
  }

  /** Opens the vault; going in is another step. */
  async open(opener: Opener, olderIsFine?: boolean): Promise<Desk> {
    const desk = await this.#vault.unlock(opener, olderIsFine);
    this.#around.opened();
    return desk;
  }

  /** How many tries to get in have failed since the history last told of some. */
  readonly failedTries = (): number => this.#vault.failedTries();

  /** The history tells of them. */
  readonly triesRecorded = (): void => this.#vault.triesRecorded();

  /** Who can get in. */
  get access(): Access {
    return this.#vault.access;
  }

  /** Backups of the vault, and the way back from one. */
  backups(): Promise<Backups> {
    return this.#vault.backups();
  }

  /** The last day on which the data from before a restore can be gone back to; null when there is no such way. */
  wayBackUntil(): Promise<CalendarDate | null> {
    return this.#vault.wayBackUntil();
  }

  /** True when a passphrase may be asked for here: the host sends what confines the vault. */
  servedSafely(): Promise<boolean> {
    return this.#vault.servedSafely();
  }

  /** True when this looks like a private window; a guess that warns. */
  seemsPrivate(): Promise<boolean> {
    return this.#vault.seemsPrivate();
  }

  /** Asks the browser to keep the data. */
  persist(): Promise<boolean> {
    return this.#vault.persist();
  }

  /** Sits down at a desk: the unlocked one, or one for practice. */
  async enter(desk: Desk): Promise<void> {
    await lawBook.follow(desk);
    identity.access = desk.practice ? null : this.#vault.access;
    this.#state = { kind: "inside", desk, reading: false };
  }

  /** Saves what is typed, drops every key, and starts with an empty page, at another place when one is named. */
  async lock(next?: Route): Promise<void> {
    if (this.#locking) return;
    this.#around.tellLock();
    await this.#leave(next);
  }

  /** Saves what is typed and drops every key; whoever calls loads the page anew. */
  async putAway(): Promise<void> {
    this.#locking = true;
    await Promise.race([saving.flush(), new Promise((resolve) => setTimeout(resolve, patience))]);
    await Promise.all([...saving.beforeLock].map((before) => before()));
    await this.#vault.lock();
  }

  async #leave(next?: Route): Promise<void> {
    if (this.#locking) return;
    await this.putAway();
    today.comeBack();
    if (next !== undefined) location.rename(next);
    this.#around.startAfresh();
  }
}
