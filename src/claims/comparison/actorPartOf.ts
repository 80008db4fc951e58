/**
 * Actors that belong to another, by what the words themselves say; unknown ids do nothing. The article calls the
 * coalition "led by the United States" (claim c05), so what US forces do is not foreign to what the coalition does; the
 * reverse does not hold. It speaks of "the Iranian militias of Syrian nationality" as some of the Iranian ones (c26).
 */
export const ACTOR_PART_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['us-forces', ['international-coalition']],
  ['iranian-militias-syrian', ['iranian-militias']],
]);

/** True where `part` belongs to `whole`, directly or through others. An actor is not a part of itself. */
export function isPartOf(
  part: string,
  whole: string,
  partOf: ReadonlyMap<string, readonly string[]>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (part === whole || seen.has(part)) return false;
  const direct = partOf.get(part) ?? [];
  const known = new Set([...seen, part]);
  return direct.some((parent) => parent === whole || isPartOf(parent, whole, partOf, known));
}
