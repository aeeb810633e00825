/**
 * A function that remembers what it said; for pure functions whose arguments come again and again.
 * @param limit how many answers are kept; then all are forgotten
 */
export function memo<K, V>(make: (key: K) => V, limit = Number.POSITIVE_INFINITY): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (made.size >= limit) made.clear();
    made.set(key, value);
    return value;
  };
}

/** A value that is made when it is first asked for. */
export function lazy<V>(make: () => V): () => V {
  let made: { value: V } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A value that is waited for when it is first asked for, and again after it has failed. */
export function lazyPromise<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
