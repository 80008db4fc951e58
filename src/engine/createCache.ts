/** The last few results by key; the least recently asked for goes first. */
export interface Cache<Value> {
  get(key: string, make: () => Value): Value;
}

export function createCache<Value>(size: number): Cache<Value> {
  const entries = new Map<string, Value>();
  return {
    get(key, make) {
      const found = entries.has(key);
      const value = found ? (entries.get(key) as Value) : make();
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > size) entries.delete(entries.keys().next().value as string);
      return value;
    },
  };
}
