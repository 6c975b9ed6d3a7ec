/** The check sum zip entries carry (APPNOTE 4.4.7), four bytes at a time; of bytes that follow on others, where theirs is given. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const words = bytes.length - (bytes.length % 4);
  let crc = ~before;
  let at = 0;
  for (; at < words; at += 4) {
    crc ^=
      byteAt(bytes, at) |
      (byteAt(bytes, at + 1) << 8) |
      (byteAt(bytes, at + 2) << 16) |
      (byteAt(bytes, at + 3) << 24);
    crc =
      entry(FOURTH, crc & 0xff) ^
      entry(THIRD, (crc >>> 8) & 0xff) ^
      entry(SECOND, (crc >>> 16) & 0xff) ^
      entry(FIRST, crc >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ entry(FIRST, (crc ^ byteAt(bytes, at)) & 0xff);
  return ~crc >>> 0;
}

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
const entry = (table: Int32Array, index: number): number => table[index] ?? 0;

function tables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, index) => {
    let remainder = index;
    for (let bit = 0; bit < 8; bit += 1)
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    return remainder;
  });
  const next = (table: Int32Array) => table.map((value) => (value >>> 8) ^ entry(first, value & 0xff));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

/** For each of the four bytes of a word, what it does to the check sum. */
const [FIRST, SECOND, THIRD, FOURTH] = tables();
