import { MOST_OPTIONS, type FacetCount } from './protocol.ts';

/** The kept options and of the others the most frequent ones, the earlier of equals; in the order given. */
export function capOptions(options: readonly FacetCount[], keep: readonly string[]): readonly FacetCount[] {
  if (options.length <= MOST_OPTIONS) return options;
  const kept = new Set(keep);
  const isKept = ({ id }: FacetCount) => kept.has(id);
  const room = Math.max(0, MOST_OPTIONS - options.filter(isKept).length);
  const others = options.filter((option) => !isKept(option));
  const most = new Set(others.toSorted((a, b) => b.count - a.count).slice(0, room));
  return options.filter((option) => isKept(option) || most.has(option));
}
