/** Numbers the different byte strings that it is shown, in the order in which they come. */
export interface CodeTable {
  /** The number of `bytes[from, to)`; a new one where it was not seen before. */
  codeOf(bytes: Uint8Array, from: number, to: number): number;
  readonly size: number;
}

/** Open addressing over FNV-1a; the strings are kept one after the other. */
export function createCodeTable(): CodeTable {
  let slots = new Int32Array(256).fill(-1);
  let hashes = new Int32Array(128);
  let offsets = new Uint32Array(129);
  let kept = new Uint8Array(4096);
  let size = 0;

  const isKept = (code: number, bytes: Uint8Array, from: number, to: number): boolean => {
    let at = offsets[code]!;
    if (offsets[code + 1]! - at !== to - from) return false;
    for (let index = from; index < to; index++) if (kept[at++] !== bytes[index]) return false;
    return true;
  };

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let code = 0; code < size; code++) {
      let slot = hashes[code]! & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = code;
    }
  };

  const add = (hash: number, bytes: Uint8Array, from: number, to: number): number => {
    const code = size++;
    if (code >= hashes.length) {
      hashes = grown(hashes, new Int32Array(hashes.length * 2));
      offsets = grown(offsets, new Uint32Array(hashes.length + 1));
    }
    const begin = offsets[code]!;
    const end = begin + to - from;
    if (end > kept.length) kept = grown(kept, new Uint8Array(Math.max(end, kept.length * 2)));
    kept.set(bytes.subarray(from, to), begin);
    offsets[code + 1] = end;
    hashes[code] = hash;
    return code;
  };

  return {
    codeOf(bytes, from, to) {
      let hash = 0x811c9dc5;
      for (let index = from; index < to; index++) hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
      hash ^= hash >>> 15;
      let slot = hash & (slots.length - 1);
      for (;;) {
        const code = slots[slot]!;
        if (code === -1) break;
        if (hashes[code] === hash && isKept(code, bytes, from, to)) return code;
        slot = (slot + 1) & (slots.length - 1);
      }
      const code = add(hash, bytes, from, to);
      slots[slot] = code;
      if (size * 2 > slots.length) grow();
      return code;
    },
    get size() {
      return size;
    },
  };
}

function grown<Numbers extends Int32Array | Uint32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
