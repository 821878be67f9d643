import type { Access, Opener } from "../domain/access.ts";
import type { CaseNumber } from "../domain/case.ts";
import type { Organisation } from "../domain/settings.ts";
import type { Backups } from "../storage/backup-calls.ts";
import type { Desk } from "../storage/desk.ts";
import type { TakingOver, VaultStatus } from "../storage/vault.ts";
import type { IntakeStep, RegisterView, Route, SettingsSection } from "../ui/route.ts";

/** What every page is given. */
export interface PageProps {
  readonly desk: Desk;
}

/** What a page inside a case is given. */
export interface CasePageProps extends PageProps {
  readonly number: CaseNumber;
  /** One thing of the section, as the last part of the address names it; null for the section itself. */
  readonly item: string | null;
}

/** What taking in a request is given: which draft, and at which of its steps. */
export interface IntakePageProps extends PageProps {
  readonly draft: string | null;
  readonly at: IntakeStep;
}

/** What the library is given: a guide, a cell of the matrix, a rule, or the list of one of these. */
export interface LibraryPageProps extends PageProps {
  readonly route: Extract<Route, { readonly page: "guides" | "matrix" | "rules" }>;
}

/** What making a guide is given: which guide, which part of it, and one thing in that part. */
export interface MakingPageProps extends PageProps {
  readonly guide: string | null;
  /** One of its parts, as the address names it. */
  readonly part: string;
  readonly item: string | null;
}

/** What the register is given. */
export interface RegisterPageProps extends PageProps {
  readonly view: RegisterView;
  /** The purged case whose certificate is shown. */
  readonly number?: CaseNumber | undefined;
}

/** What the settings are given: also what only the app itself can do. */
export interface SettingsPageProps extends PageProps {
  readonly section: SettingsSection;
  /** How the copy of the app on this device stands. */
  readonly update: "starting" | "ready" | "waiting" | "unavailable";
  /** Who can get in; null in a practice. */
  readonly access: Access | null;
  /** Backups of the vault; null in a practice. */
  readonly backups: (() => Promise<Backups>) | null;
  readonly onpersist: () => Promise<boolean>;
  readonly onlock: () => void;
  /** Saves, locks and starts the newer version; false while another window is open, with nothing done. */
  readonly onupdate: () => Promise<boolean>;
}

/** What stands before the door is given. */
export interface OutsideProps {
  readonly status: VaultStatus;
  /** Opens a practice request; nothing is kept. */
  readonly onpractice: () => Promise<void>;
  /** Makes the vault; true when the browser promises to keep the data. */
  readonly onsetup: (passphrase: string, organisation: Organisation) => Promise<boolean>;
  /** False where the host does not send what confines the vault: then nobody is asked for a passphrase. */
  readonly servedSafely: () => Promise<boolean>;
  /** A guess that warns before a vault is made in a window that forgets. */
  readonly seemsPrivate: () => Promise<boolean>;
  /** Goes in once the vault is made and the answer was read. */
  readonly onenter: () => void;
  /** Refused with `older-copy` until the officer has said that an older copy is fine. */
  readonly onunlock: (opener: Opener, olderIsFine?: boolean) => Promise<void>;
  /** Opens the vault and waits with going in, until a new passphrase was set. */
  readonly onopen: (opener: Opener, olderIsFine?: boolean) => Promise<void>;
  /** Who can get in. */
  readonly access: Access;
  /** How many tries to get in have failed; each makes the door wait longer. */
  readonly failedTries: () => number;
  /** Goes on here with what another window has open. */
  readonly ontakeover: (opener: Opener, tell: (how: TakingOver) => void) => Promise<void>;
  /** Goes to opening a backup. */
  readonly onbackup: () => void;
  /** Backups, and what is left where the data here does not open. */
  readonly backups: () => Promise<Backups>;
  /** Looks again at what is on this laptop. */
  readonly onlook: () => Promise<void>;
}

/** What the end of a practice is given. */
export interface PracticeEndProps {
  /** Ends the practice; the way to real work starts at the door. */
  readonly onend: () => void;
}
