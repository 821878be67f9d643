import type { Id } from "../lib/id.ts";

/** What a passkey of this device needs to be asked for its secret (WebAuthn, extension `prf`). */
export interface Passkey {
  /** The name of the credential, in hex. */
  readonly credential: string;
  /** What it is to hash, in hex: 32 random bytes. */
  readonly salt: string;
}

/** A passkey that was asked, with the 32 bytes it answered. */
export interface AskedPasskey extends Passkey {
  readonly output: Uint8Array<ArrayBuffer>;
}

/** What opens the vault: a passphrase as typed, the recovery key as typed, or what a passkey answered. */
export type Opener = string | { readonly recoveryKey: string } | { readonly passkey: AskedPasskey };

/** What may open the vault beside the passphrase; it stands in clear, and can be asked for while locked. */
export interface WaysIn {
  readonly passkeys: readonly (Passkey & { readonly id: Id })[];
  /** Whether there is a printed recovery key, and whether somebody has checked the sheet. */
  readonly recovery: "none" | "unchecked" | "checked";
}

/** A recovery key that was just made: the only moment at which it is known. */
export interface NewRecoveryKey {
  readonly id: Id;
  /** Eight groups of four characters, to be printed. */
  readonly text: string;
}

/** Changes who can get in. Each takes what opens the vault now once more; the vault key itself never changes. */
export interface Access {
  readonly ways: () => Promise<WaysIn>;
  /** Resolves when this opens the vault, as unlocking would; opens nothing. */
  readonly prove: (opener: Opener) => Promise<void>;
  /** Puts this passphrase in the place of the old one. */
  readonly changePassphrase: (opener: Opener, passphrase: string) => Promise<void>;
  /** Makes a recovery key beside an older one that was checked; an older unchecked one ends. */
  readonly makeRecoveryKey: (opener: Opener) => Promise<NewRecoveryKey>;
  /** The sheet was checked: from now on it alone counts. */
  readonly recoveryKeyChecked: (opener: Opener, id: Id) => Promise<void>;
  readonly addPasskey: (opener: Opener, passkey: AskedPasskey) => Promise<void>;
  readonly removePasskey: (opener: Opener, id: Id) => Promise<void>;
}
