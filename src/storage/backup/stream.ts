import { concat, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";

/** Plaintext bytes of one sealed chunk. */
export const chunkLength = 65_536;
const tagLength = 16;
const sealedLength = chunkLength + tagLength;

/** Takes sealed bytes in order, e.g. into a file. */
export type Sink = (bytes: Bytes) => void;

/** Bytes that can be read from anywhere, e.g. a chosen file; fewer than asked for only at the end. */
export interface ByteSource {
  readonly size: number;
  readonly read: (at: number, length: number) => Promise<Bytes>;
}

/** 11 bytes of counter ‖ last flag (STREAM, Hoang et al. 2015): cut, swapped or appended chunks do not open. */
function nonceOf(chunk: number, last: boolean): Bytes {
  const nonce = new DataView(new ArrayBuffer(12));
  nonce.setBigUint64(3, BigInt(chunk));
  nonce.setUint8(11, last ? 1 : 0);
  return new Uint8Array(nonce.buffer);
}

function parameters(chunk: number, last: boolean): AesGcmParams {
  return { name: "AES-GCM", iv: nonceOf(chunk, last) };
}

/** Seals a stream of unknown length under a key used for nothing else; memory stays at one chunk. */
export class SealingStream {
  readonly #key: CryptoKey;
  readonly #sink: Sink;
  readonly #waiting = new Uint8Array(chunkLength);
  #filled = 0;
  #chunk = 0;

  constructor(key: CryptoKey, sink: Sink) {
    this.#key = key;
    this.#sink = sink;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      // A full chunk waits for the next byte, because the last one is sealed as the last.
      if (this.#filled === chunkLength) await this.#seal(false);
      const part = bytes.subarray(at, at + chunkLength - this.#filled);
      this.#waiting.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
    }
  }

  async end(): Promise<void> {
    await this.#seal(true);
  }

  async #seal(last: boolean): Promise<void> {
    const plain = this.#waiting.slice(0, this.#filled);
    const sealed = await crypto.subtle.encrypt(parameters(this.#chunk, last), this.#key, plain);
    this.#sink(new Uint8Array(sealed));
    this.#chunk += 1;
    this.#filled = 0;
  }
}

/** Opens such a stream from a place in the source on; everything after it belongs to the stream. */
export class OpeningStream {
  readonly #key: CryptoKey;
  readonly #source: ByteSource;
  readonly #from: number;
  readonly #chunks: number;
  #chunk = 0;
  #open: Bytes = new Uint8Array();

  constructor(key: CryptoKey, source: ByteSource, from: number) {
    this.#key = key;
    this.#source = source;
    this.#from = from;
    this.#chunks = Math.max(Math.ceil((source.size - from) / sealedLength), 1);
  }

  /** Bytes of the source read so far, for showing how far it is. */
  get at(): number {
    return Math.min(this.#from + this.#chunk * sealedLength, this.#source.size);
  }

  /** Up to that many bytes, at least one; none at the end. */
  async some(length: number): Promise<Bytes> {
    if (this.#open.length === 0 && this.#chunk < this.#chunks) await this.#next();
    const part = this.#open.slice(0, length);
    this.#open = this.#open.subarray(part.length);
    return part;
  }

  /** Exactly that many bytes; `damaged` where the stream ends before. */
  async exactly(length: number): Promise<Bytes> {
    const parts: Bytes[] = [];
    for (let left = length; left > 0;) {
      const part = await this.some(left);
      if (part.length === 0) throw new Failure("damaged");
      parts.push(part);
      left -= part.length;
    }
    return concat(...parts);
  }

  async #next(): Promise<void> {
    const sealed = await this.#source.read(this.#from + this.#chunk * sealedLength, sealedLength);
    const last = this.#chunk === this.#chunks - 1;
    try {
      this.#open = new Uint8Array(
        await crypto.subtle.decrypt(parameters(this.#chunk, last), this.#key, sealed),
      );
    } catch (thrown) {
      throw new Failure("damaged", {}, thrown); // WebCrypto says no more than that it does not open
    }
    this.#chunk += 1;
  }
}
