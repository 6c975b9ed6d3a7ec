/** A function that remembers what it gave for the `most` keys asked for last. It must give the same for the same key. */
export function remembering<Key, Value extends object>(
  most: number,
  make: (key: Key) => Value,
): (key: Key) => Value {
  // A Map keeps its entries in the order they were set: the first is the one not asked for longest.
  const lately = new Map<Key, Value>();
  return (key) => {
    const known = lately.get(key);
    if (known) lately.delete(key);
    const value = known ?? make(key);
    lately.set(key, value);
    if (lately.size > most) for (const oldest of lately.keys()) return (lately.delete(oldest), value);
    return value;
  };
}
