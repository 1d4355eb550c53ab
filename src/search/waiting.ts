/** What may wait to be laid out until it comes near the view, as `waiting.css` says, and so may have another height than it seems. */
const waiting = '.content > section, .writing > section, .rows > li, .rule';
/** Milliseconds after the page is there, for readers who act at once, and those that its browser is kept from answering at a time. */
const rest = 1500;
const longest = 4;

/**
 * Lays out what waits, so that every height is right: bit by bit once the page is there, and at once for a reader who
 * is led to a place in it, comes back to one or has words marked.
 */
export function layOutWaiting(page: Document): void {
  const parts = [...page.querySelectorAll<HTMLElement>(waiting)];
  const layOutAll = () => {
    for (const part of parts.splice(0)) part.style.contentVisibility = 'visible';
  };
  const layOutSome = () => {
    const start = performance.now();
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      part.style.contentVisibility = 'visible';
      part.getBoundingClientRect();
      if (performance.now() - start > longest) break;
    }
    if (parts.length > 0) setTimeout(layOutSome);
  };
  if (leadsToPlace()) layOutAll();
  addEventListener('load', () => setTimeout(layOutSome, rest));
  // Before the browser looks for the place.
  addEventListener('click', ({ target }) => isLinkWithin(target) && layOutAll(), { capture: true });
  addEventListener('popstate', layOutAll);
}

function leadsToPlace(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  const isNew = !(entry instanceof PerformanceNavigationTiming) || entry.type === 'navigate';
  return !isNew || location.hash !== '' || location.search !== '';
}

/** Links of figures are no links of HTML, which would know their own path. */
function isLinkWithin(target: EventTarget | null): boolean {
  const href = target instanceof Element ? (target.closest('a[href]')?.getAttribute('href') ?? '') : '';
  if (!href.includes('#') || !URL.canParse(href, location.href)) return false;
  return new URL(href, location.href).pathname === location.pathname;
}
