import { expect, test } from "vitest";
import { Failure } from "../../../src/lib/failure.ts";
import { storageFailure } from "../../../src/storage/disk/storage-failure.ts";

const dexie = (name: string, inner: unknown): Error => Object.assign(new Error(), { name, inner });

test.for([
  ["a full disk", new DOMException("", "QuotaExceededError"), "no-space"],
  [
    "a full disk as Dexie tells it",
    dexie("AbortError", new DOMException("", "QuotaExceededError")),
    "no-space",
  ],
  ["a file another window holds", new DOMException("", "NoModificationAllowedError"), "open-elsewhere"],
  ["a database of a later version", dexie("VersionError", null), "newer-format"],
  [
    "a store that does not open",
    dexie("OpenFailedError", new DOMException("", "UnknownError")),
    "storage-unavailable",
  ],
  ["anything else the browser refuses", new DOMException("", "SecurityError"), "storage-unavailable"],
  ["one of ours inside", dexie("AbortError", new Failure("changed-elsewhere")), "changed-elsewhere"],
  ["a mistake in our code", new TypeError(), "bug"],
] as const)("%s", ([, thrown, code]) => {
  expect(storageFailure(thrown)).toMatchObject({ code });
});
