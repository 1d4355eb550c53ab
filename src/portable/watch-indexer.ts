const DIED = 'Pagefind, which makes the search index, ended before it was done.';

/**
 * Waits for work that Pagefind does in a process of its own, and fails where that process dies. Pagefind says nothing
 * then, or that it cannot be reached: nothing is left for node to wait for, and node would end in the middle.
 */
export async function unlessItDies<Done>(work: Promise<Done>): Promise<Done> {
  const { promise, reject } = Promise.withResolvers<never>();
  const died = () => reject(new Error(DIED));
  process.once('beforeExit', died);
  try {
    return await Promise.race([work, promise]);
  } catch (error) {
    throw isUnreachable(error) ? new Error(DIED, { cause: error }) : error;
  } finally {
    process.off('beforeExit', died);
  }
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && /Pagefind backend closed|backend is closed/.test(error.message);
