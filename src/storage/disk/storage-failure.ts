import { asFailure, Failure, type FailureCode } from "../../lib/failure.ts";

const codes: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: "no-space",
  NoModificationAllowedError: "open-elsewhere",
  VersionError: "newer-format",
};

/** What the browser threw out of its storage as one of our failures; Dexie wraps the true cause as `inner`. */
export function storageFailure(thrown: unknown): Failure {
  for (let cause = thrown; cause instanceof Error; cause = "inner" in cause ? cause.inner : undefined) {
    if (cause instanceof Failure) return cause;
    const code = codes[cause.name];
    if (code !== undefined) return new Failure(code, {}, thrown);
  }
  const ofStorage = thrown instanceof DOMException || (thrown instanceof Error && "inner" in thrown);
  return ofStorage ? new Failure("storage-unavailable", {}, thrown) : asFailure(thrown);
}
