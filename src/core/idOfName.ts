const NOT_IN_IDS = /[^\p{L}\p{N}_.-]+/gu;
const LONGEST = 80;

/** A name as an id that a link can carry: "Military Forces of Syria (2000-2024)" → "military-forces-of-syria-2000-2024". */
export function idOfName(name: string): string {
  const plain = name.normalize('NFC').toLowerCase().replace(NOT_IN_IDS, '-').slice(0, LONGEST);
  return plain.replace(/^-+|-+$/g, '') || 'x';
}

/** The id, or the first of `id~2`, `id~3` … that is not taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}~${number}`)) number += 1;
  return `${id}~${number}`;
}
