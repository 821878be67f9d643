import type { Bytes } from "./bytes.ts";

const isPrime = (n: number): boolean => {
  for (let i = 2; i * i <= n; i += 1) if (n % i === 0) return false;
  return true;
};
const primes = Array.from({ length: 310 }, (_, i) => i + 2).filter(isPrime);
/** The first 32 bits of the fraction. */
const fraction = (x: number): number => Math.floor((x - Math.floor(x)) * 2 ** 32);
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));

/** SHA-256 (FIPS 180-4) over parts that come one after another, for files that do not fit in memory. */
export class Sha256 {
  readonly #state = Int32Array.from(start);
  readonly #words = new Int32Array(64);
  readonly #block = new Uint8Array(64);
  #filled = 0;
  #length = 0;

  update(part: Uint8Array): this {
    this.#length += part.length;
    const whole = new DataView(part.buffer, part.byteOffset, part.length);
    let at = 0;
    while (at < part.length) {
      if (this.#filled === 0 && at + 64 <= part.length) {
        this.#compress(whole, at);
        at += 64;
        continue;
      }
      const taken = part.subarray(at, at + 64 - this.#filled);
      this.#block.set(taken, this.#filled);
      this.#filled += taken.length;
      at += taken.length;
      if (this.#filled === 64) this.#compress(new DataView(this.#block.buffer), 0);
    }
    return this;
  }

  digest(): Bytes {
    const bits = this.#length * 8;
    this.update(Uint8Array.of(0x80));
    while (this.#filled !== 56) this.update(Uint8Array.of(0));
    const end = new DataView(new ArrayBuffer(8));
    end.setBigUint64(0, BigInt(bits));
    this.update(new Uint8Array(end.buffer));
    const out = new DataView(new ArrayBuffer(32));
    this.#state.forEach((word, i) => out.setInt32(4 * i, word));
    return new Uint8Array(out.buffer);
  }

  /** The sixty-four words of a block. Everything is kept as signed 32 bits: with those engines count fastest. */
  #schedule(view: DataView, at: number): Int32Array {
    const w = this.#words;
    for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i += 1) {
      const x = w[i - 15] ?? 0;
      const y = w[i - 2] ?? 0;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = ((((w[i - 16] ?? 0) + s0) | 0) + (w[i - 7] ?? 0) + s1) | 0;
    }
    return w;
  }

  #compress(view: DataView, at: number): void {
    const w = this.#schedule(view, at);
    const k = constants;
    const state = this.#state;
    let a = state[0] ?? 0;
    let b = state[1] ?? 0;
    let c = state[2] ?? 0;
    let d = state[3] ?? 0;
    let e = state[4] ?? 0;
    let f = state[5] ?? 0;
    let g = state[6] ?? 0;
    let h = state[7] ?? 0;
    for (let i = 0; i < 64; i += 1) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const chosen = (e & f) ^ (~e & g);
      const t1 = (((h + s1) | 0) + ((chosen + (k[i] ?? 0)) | 0) + (w[i] ?? 0)) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    state[0] = (state[0] ?? 0) + a;
    state[1] = (state[1] ?? 0) + b;
    state[2] = (state[2] ?? 0) + c;
    state[3] = (state[3] ?? 0) + d;
    state[4] = (state[4] ?? 0) + e;
    state[5] = (state[5] ?? 0) + f;
    state[6] = (state[6] ?? 0) + g;
    state[7] = (state[7] ?? 0) + h;
    this.#filled = 0;
  }
}
