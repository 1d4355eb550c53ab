/** The addresses of searches, so that Back and Forward lead from one to another. */
export interface SearchHistory {
  /** A search in the making: the next one takes its place in the history. `search` is the query part of its address. */
  draft(search: string): void;
  /** A search that the reader has settled on. */
  settle(search: string): void;
}

/** `onReturn` is called when the reader goes back or forward to another search of this page. */
export function createHistory(onReturn: () => void): SearchHistory {
  addEventListener('popstate', onReturn);
  const isDraft = () => (history.state as Marked | null)?.draft === true;
  // An empty search is not worth going back to.
  const isOpen = () => isDraft() || location.search === '';
  const write = (search: string, draft: boolean) => {
    const isNew = search !== location.search && !isOpen();
    const entry: [Marked, string, string] = [{ draft }, '', `${location.pathname}${search}`];
    if (isNew) history.pushState(...entry);
    else history.replaceState(...entry);
  };
  return {
    draft: (search) => search !== location.search && write(search, true),
    settle: (search) => write(search, false),
  };
}

interface Marked {
  draft: boolean;
}
