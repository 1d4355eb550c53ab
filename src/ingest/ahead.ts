/**
 * The results of `start` for each item, in order; up to `count` of them are under way or waiting at once, so that slow
 * ones do not hold up the others and few are in memory. `start` must not reject.
 */
export async function* ahead<Item, Result>(
  items: readonly Item[],
  count: number,
  start: (item: Item, index: number) => Promise<Result>,
): AsyncGenerator<[Item, Result]> {
  const started: Promise<Result>[] = [];
  for (const [index, item] of items.entries()) {
    while (started.length < Math.min(items.length, index + count)) {
      const at = started.length;
      started.push(start(items[at] as Item, at));
    }
    const result = await started[index]!;
    // What was yielded is the caller's: this list does not keep it in memory.
    delete started[index];
    yield [item, result];
  }
}
