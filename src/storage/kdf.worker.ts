import { argon2idKey } from "./crypto/argon2.ts";
import type { DeriveKey } from "./crypto/kdf.ts";

// One question, one answer: the key, or null where this laptop could not derive it.
self.addEventListener("message", ({ data }: MessageEvent<Parameters<DeriveKey>>) => {
  argon2idKey(...data).then(
    (key) => self.postMessage(key),
    () => self.postMessage(null),
  );
});
