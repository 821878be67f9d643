/** What the second tool reads out of a backup. */
export function openBackup(
  file: Uint8Array,
  passphrase: string,
  /** Stands in for Argon2id where a test is about something else. */
  stretch?: (passphrase: string, kdf: { readonly salt: string }) => Uint8Array,
): {
  readonly manifest: unknown;
  readonly settings: unknown;
  /** Checks of guides and own guides; null where there are none. */
  readonly shelf: unknown;
  readonly drafts: readonly { readonly key: string }[];
  readonly register: readonly unknown[];
  readonly cases: readonly {
    readonly case: unknown;
    readonly findings: readonly unknown[];
    readonly files: readonly { readonly fileId: string; readonly bytes: number; readonly sha256: string }[];
  }[];
  readonly journal: readonly {
    readonly seq: number;
    readonly hash: string;
    readonly body: unknown;
    readonly opening: { readonly detail: unknown } | null;
  }[];
};
