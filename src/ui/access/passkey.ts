import type { AskedPasskey, Passkey } from "../../domain/access.ts";
import { fromHex, hex, randomBytes, type Bytes } from "../../lib/bytes.ts";

function bytesOf(source: BufferSource): Bytes {
  const view = source instanceof ArrayBuffer ? new Uint8Array(source) : source;
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
}

/** The secret in what the browser answered; null when the device derives none. */
function secretOf(credential: PublicKeyCredential): Bytes | null {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  return first === undefined ? null : bytesOf(first);
}

const minute = 60_000;

/** Asks one of these passkeys for its secret: the officer touches, looks or types a PIN. Null when there is none. */
export async function askPasskey(known: readonly Passkey[]): Promise<AskedPasskey | null> {
  const answer = await navigator.credentials
    .get({
      publicKey: {
        challenge: randomBytes(32),
        allowCredentials: known.map(({ credential }) => ({ type: "public-key", id: fromHex(credential) })),
        userVerification: "required",
        timeout: minute,
        extensions: {
          prf: {
            evalByCredential: Object.fromEntries(
              known.map(({ credential, salt }) => [base64url(credential), { first: fromHex(salt) }]),
            ),
          },
        },
      },
    })
    .catch(() => null); // cancelled, timed out or not there: the browser does not say which
  if (!(answer instanceof PublicKeyCredential)) return null;
  const credential = hex(new Uint8Array(answer.rawId));
  const output = secretOf(answer);
  const salt = known.find((one) => one.credential === credential)?.salt;
  return output === null || salt === undefined ? null : { credential, salt, output };
}

function base64url(ofHex: string): string {
  const text = btoa(String.fromCharCode(...fromHex(ofHex)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Makes a passkey on this device that derives secrets (WebAuthn, `prf`); null when it is cancelled or cannot. */
export async function makePasskey(): Promise<AskedPasskey | null> {
  const salt = randomBytes(32);
  const made = await navigator.credentials
    .create({
      publicKey: {
        challenge: randomBytes(32),
        rp: { name: "Habeas" },
        // No person: the passkey belongs to the desk.
        user: { id: randomBytes(16), name: "Habeas", displayName: "Habeas" },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "discouraged", userVerification: "required" },
        attestation: "none",
        timeout: minute,
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch(() => null);
  if (!(made instanceof PublicKeyCredential)) return null;
  const passkey = { credential: hex(new Uint8Array(made.rawId)), salt: hex(salt) };
  const output = secretOf(made);
  // Many devices derive only when asked, not while they make the passkey.
  return output === null ? askPasskey([passkey]) : { ...passkey, output };
}

/** Whether this browser has passkeys at all. */
export function passkeysExist(): boolean {
  return "PublicKeyCredential" in globalThis;
}
