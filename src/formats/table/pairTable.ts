/** Numbers the different pairs of whole numbers that it is shown, in the order in which they come. */
export interface PairTable {
  /** The number of a pair; a new one where it was not seen before. */
  indexOf(one: number, other: number): number;
}

/** Open addressing; a slot is both numbers and the pair's number + 1, 0 where it is free. */
export function createPairTable(): PairTable {
  const SLOT = 4;
  let slots = new Int32Array(64 * SLOT);
  let size = 0;

  /** Where a pair stands, or would. */
  const find = (one: number, other: number): number => {
    const mask = slots.length - SLOT;
    let hash = Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = (hash * SLOT) & mask;
    while (slots[slot + 2] !== 0 && (slots[slot] !== one || slots[slot + 1] !== other)) {
      slot = (slot + SLOT) & mask;
    }
    return slot;
  };

  const put = (slot: number, one: number, other: number, number: number): void => {
    slots[slot] = one;
    slots[slot + 1] = other;
    slots[slot + 2] = number;
  };

  const grow = (): void => {
    const smaller = slots;
    slots = new Int32Array(smaller.length * 2);
    for (let at = 0; at < smaller.length; at += SLOT) {
      const [one, other, number] = [smaller[at]!, smaller[at + 1]!, smaller[at + 2]!];
      if (number !== 0) put(find(one, other), one, other, number);
    }
  };

  return {
    indexOf(one, other) {
      const slot = find(one, other);
      const known = slots[slot + 2]!;
      if (known !== 0) return known - 1;
      put(slot, one, other, size + 1);
      size += 1;
      if (size * SLOT * 2 > slots.length) grow();
      return size - 1;
    },
  };
}
