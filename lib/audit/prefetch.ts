/** Loads one after the other and in order, the next one while the one before it is worked on: never more than two at once. */
export async function* prefetch<Item, Loaded>(
  items: readonly Item[],
  load: (item: Item) => Promise<Loaded>,
): AsyncGenerator<Loaded> {
  const begin = (at: number) => {
    const item = items[at];
    if (item === undefined) return null;
    const loading = load(item);
    // Whoever stops before it is asked for does not hear of its failure.
    loading.catch(() => {});
    return loading;
  };
  let next = begin(0);
  for (let at = 1; next; at++) {
    const loaded = await next;
    next = begin(at);
    yield loaded;
  }
}
