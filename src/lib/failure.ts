/** Every way in which something below the domain can break; `i18n/failures` has a sentence and a remedy for each. */
export type FailureCode =
  | "wrong-passphrase"
  | "wrong-key"
  | "not-proved"
  | "unsafe-host"
  | "damaged"
  | "newer-format"
  | "storage-lost"
  | "older-copy"
  | "storage-unavailable"
  | "no-space"
  | "open-elsewhere"
  | "changed-elsewhere"
  | "stale-writer"
  | "locked"
  | "file-unreadable"
  | "file-too-large"
  | "file-not-as-named"
  | "file-limit"
  | "file-empty"
  | "file-encrypted"
  | "file-unknown-format"
  | "cancelled"
  | "worker-failed"
  | "bug";

/** Facts that fill the sentence of a failure: counts, limits, formats, line numbers; never content of a case. */
export type FailureFacts = Readonly<Record<string, string | number>>;

/** Broken: something below the domain failed. The code picks the sentence; `cause` keeps the evidence. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;
  readonly facts: FailureFacts;

  constructor(code: FailureCode, facts: FailureFacts = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.facts = facts;
  }
}

/** True when what was entered does not open the vault. */
export function isWrongOpener(thrown: unknown): boolean {
  return thrown instanceof Failure && (thrown.code === "wrong-passphrase" || thrown.code === "wrong-key");
}

/** Any thrown value as a Failure; what we did not foresee becomes `bug` and keeps its cause. */
export function asFailure(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure("bug", {}, thrown);
}
