/** Numbers the different byte strings that it is shown, in the order in which they come. */
export interface CodeTable {
  /** The number of the bytes `[from, to)` of `view`; a new one where they were not seen before. */
  codeOf(view: DataView, from: number, to: number): number;
  readonly size: number;
}

const FIRST_SLOTS = 256;
const FACTOR = 0x9e3779b1;

/**
 * Open addressing over a hash of four bytes at a time. A slot is a hash and a code side by side, and strings that differ
 * in their last letter only stand side by side, as ids that count up do: the cache of the processor is missed less often.
 * The strings are kept one after the other.
 */
export function createCodeTable(): CodeTable {
  /** Hash and code + 1 of each slot; 0 where it is free. */
  let slots = new Int32Array(FIRST_SLOTS * 2);
  let offsets = new Uint32Array(FIRST_SLOTS / 2 + 1);
  let kept = new Uint8Array(4096);
  let keptView = new DataView(kept.buffer);
  let size = 0;
  let codeOfNothing = -1;
  /** Code + 1 of the strings of one byte. */
  const codesOfBytes = new Int32Array(256);

  const isKept = (code: number, view: DataView, from: number, to: number): boolean => {
    let at = offsets[code]!;
    if (offsets[code + 1]! - at !== to - from) return false;
    let index = from;
    for (; index + 4 <= to; index += 4, at += 4) {
      if (keptView.getInt32(at, true) !== view.getInt32(index, true)) return false;
    }
    for (; index < to; index++, at++) if (kept[at] !== view.getUint8(index)) return false;
    return true;
  };

  const grow = (): void => {
    const smaller = slots;
    slots = new Int32Array(smaller.length * 2);
    for (let from = 0; from < smaller.length; from += 2) {
      if (smaller[from + 1] === 0) continue;
      const slot = freeSlot(smaller[from]!);
      slots[slot] = smaller[from]!;
      slots[slot + 1] = smaller[from + 1]!;
    }
  };

  const freeSlot = (hash: number): number => {
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    return slot;
  };

  const add = (view: DataView, from: number, to: number): number => {
    const code = size++;
    if (size >= offsets.length) {
      const grown = new Uint32Array(offsets.length * 2);
      grown.set(offsets);
      offsets = grown;
    }
    const begin = offsets[code]!;
    const end = begin + to - from;
    if (end > kept.length) {
      const grown = new Uint8Array(Math.max(end, kept.length * 2));
      grown.set(kept);
      kept = grown;
      keptView = new DataView(kept.buffer);
    }
    for (let at = from; at < to; at++) kept[begin + at - from] = view.getUint8(at);
    offsets[size] = end;
    return code;
  };

  return {
    codeOf(view, from, to) {
      const length = to - from;
      if (length === 0) return codeOfNothing < 0 ? (codeOfNothing = add(view, from, to)) : codeOfNothing;
      if (length === 1) {
        const byte = view.getUint8(from);
        const known = codesOfBytes[byte]!;
        if (known !== 0) return known - 1;
        const code = add(view, from, to);
        codesOfBytes[byte] = code + 1;
        return code;
      }
      let hash = length;
      let at = from;
      const last = to - 1;
      for (; at + 4 <= last; at += 4) {
        hash = Math.imul(hash ^ view.getInt32(at, true), FACTOR);
        hash ^= hash >>> 15;
      }
      for (; at < last; at++) hash = Math.imul(hash ^ view.getUint8(at), FACTOR);
      hash ^= hash >>> 16;
      hash = (hash << 4) ^ view.getUint8(last);
      const mask = slots.length - 1;
      let slot = (hash << 1) & mask;
      for (;;) {
        const known = slots[slot + 1]!;
        if (known === 0) break;
        if (slots[slot] === hash && isKept(known - 1, view, from, to)) return known - 1;
        slot = (slot + 2) & mask;
      }
      const code = add(view, from, to);
      slots[slot] = hash;
      slots[slot + 1] = code + 1;
      if (size * 4 > slots.length) grow();
      return code;
    },
    get size() {
      return size;
    },
  };
}
