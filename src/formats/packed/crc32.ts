const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Four bytes at a time: `SLICES[k][byte]` is the share of a byte with k bytes behind it. */
const SLICES = [TABLE, ...[1, 2, 3].map(() => new Uint32Array(256))] as [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
];
for (let slice = 1; slice < 4; slice++) {
  for (let byte = 0; byte < 256; byte++) {
    const before = SLICES[slice - 1]![byte]!;
    SLICES[slice]![byte] = TABLE[before & 0xff]! ^ (before >>> 8);
  }
}

/** CRC-32 as in gzip and PNG (ISO 3309); `before`: that of the bytes before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [s0, s1, s2, s3] = SLICES;
  let crc = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = s3[crc & 0xff]! ^ s2[(crc >>> 8) & 0xff]! ^ s1[(crc >>> 16) & 0xff]! ^ s0[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = s0[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
