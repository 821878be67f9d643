/** The end of every table file of LevelDB. */
const magic = 0xdb4775248b80fb57n;

/** An unsigned number in groups of seven bits, and where the next thing begins. */
function varint(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes.readUInt8(at++);
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** What a block of Snappy says once unfolded (format description of google/snappy). */
export function unsnappy(bytes: Buffer): Buffer {
  const [length, start] = varint(bytes, 0);
  const out = Buffer.alloc(length);
  let at = start;
  let to = 0;
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at++);
    if ((tag & 3) === 0) {
      let count = tag >> 2;
      if (count >= 60) {
        const width = count - 59;
        count = bytes.readUIntLE(at, width);
        at += width;
      }
      bytes.copy(out, to, at, at + count + 1);
      at += count + 1;
      to += count + 1;
      continue;
    }
    const width = [0, 1, 2, 4][tag & 3]!;
    const count = width === 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const back = bytes.readUIntLE(at, width) + (width === 1 ? (tag >> 5) << 8 : 0);
    at += width;
    for (let i = 0; i < count; i += 1, to += 1) out[to] = out[to - back]!;
  }
  return out;
}

/** The compressed blocks of a table file of LevelDB, unfolded; nothing for any other file. */
export function blocksOf(file: Buffer): Buffer[] {
  if (file.length < 48 || file.readBigUInt64LE(file.length - 8) !== magic) return [];
  const block = (handle: Buffer, from: number): Buffer => {
    const [offset, next] = varint(handle, from);
    const [size] = varint(handle, next);
    const raw = file.subarray(offset, offset + size);
    return file[offset + size] === 1 ? unsnappy(raw) : raw;
  };
  const footer = file.subarray(file.length - 48);
  const [, afterMetaOffset] = varint(footer, 0);
  const [, indexAt] = varint(footer, afterMetaOffset);
  return [...handlesOf(block(footer, indexAt))].map((handle) => block(handle, 0));
}

/** The values of an index block: where each data block lies. */
function* handlesOf(index: Buffer): Generator<Buffer> {
  const restarts = index.readUInt32LE(index.length - 4);
  const end = index.length - 4 - 4 * restarts;
  for (let at = 0; at < end;) {
    const [, a] = varint(index, at);
    const [keyLength, b] = varint(index, a);
    const [valueLength, c] = varint(index, b);
    yield index.subarray(c + keyLength, c + keyLength + valueLength);
    at = c + keyLength + valueLength;
  }
}
