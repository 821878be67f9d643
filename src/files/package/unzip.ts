import { concat, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";

/** A file inside an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly read: () => Promise<Bytes>;
}

const limits = { entries: 20_000, total: 1024 ** 3 };

const broken = (): Failure => new Failure("file-unknown-format", { format: "zip" });

/** Where the list of entries begins, and how many there are; the end record may be followed by a comment. */
function endRecord(view: DataView): { readonly count: number; readonly at: number } {
  const from = view.byteLength - 22;
  for (let at = from; at >= 0 && at > from - 0xffff; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start <= at) return { count, at: start };
  }
  throw broken();
}

async function inflate(bytes: Bytes, size: number): Promise<Bytes> {
  const inflater = new DecompressionStream("deflate-raw");
  const writer = inflater.writable.getWriter();
  // What goes wrong while writing is told to the reader.
  void Promise.all([writer.write(bytes), writer.close()]).catch(() => undefined);
  const reader = inflater.readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > size) throw broken();
      chunks.push(value);
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure("file-unknown-format", { format: "zip" }, cause);
  } finally {
    await reader.cancel().catch(() => undefined); // it has failed or ended already
  }
  if (length !== size) throw broken();
  return concat(...chunks);
}

interface Header {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  readonly next: number;
}

function headerAt(bytes: Bytes, view: DataView, at: number): Header {
  if (view.getUint32(at, true) !== 0x02014b50) throw broken();
  const nameLength = view.getUint16(at + 28, true);
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  return {
    path: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(name),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
    next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

async function content(bytes: Bytes, view: DataView, header: Header): Promise<Bytes> {
  const { local, packed, size, method } = header;
  if (view.getUint32(local, true) !== 0x04034b50) throw broken();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.slice(start, start + packed);
  if (data.length !== packed) throw broken();
  if (method === 8) return inflate(data, size);
  if (method !== 0 || packed !== size) throw broken();
  return data;
}

/** No way out of the folder into which it would be unpacked. */
function safePath(path: string): boolean {
  return path !== "" && !/^[/\\]|\\|(^|\/)\.\.?(\/|$)|^[a-z]:/i.test(path);
}

/** The files of an archive by its own list, read by other code than that which wrote it; refuses what is not plain. */
export function zipEntries(bytes: Bytes): readonly ZipEntry[] {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { count, at } = endRecord(view);
    const headers: Header[] = [];
    for (let i = 0, next = at; i < count; i += 1) {
      const header = headerAt(bytes, view, next);
      headers.push(header);
      next = header.next;
    }
    const total = headers.reduce((sum, { size }) => sum + size, 0);
    if (count > limits.entries || total > limits.total) throw new Failure("file-limit", { format: "zip" });
    if (headers.some(({ path }) => !safePath(path))) throw broken();
    return headers
      .filter(({ path }) => !path.endsWith("/"))
      .map((header) => ({ path: header.path, read: () => content(bytes, view, header) }));
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure("file-unknown-format", { format: "zip" }, cause);
  }
}
