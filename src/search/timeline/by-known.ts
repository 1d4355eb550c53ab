import { create } from '../dom.ts';

/**
 * The entries in the order in which they became known, a section for each month; what no dated source tells of stands
 * last. The entries are taken out of their lists: `restore` of the list puts them back.
 */
export function sectionsByKnown(entries: readonly HTMLElement[]): HTMLElement[] {
  const monthName = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const sorted = [...entries].sort((a, b) => (knownOf(a) < knownOf(b) ? -1 : knownOf(a) > knownOf(b) ? 1 : 0));
  return [...Map.groupBy(sorted, (entry) => knownOf(entry).slice(0, 7))].map(([month, all]) =>
    create(
      'section',
      { className: 'by-known' },
      create(
        'h2',
        {},
        month < none ? `Known since ${monthName.format(new Date(`${month}-01T00:00:00Z`))}` : 'No dated source',
      ),
      create('ol', { className: 'rows' }, ...all),
    ),
  );
}

/** Sorts after every day. */
const none = 'none';

const knownOf = ({ dataset }: HTMLElement): string => dataset['known'] ?? none;
