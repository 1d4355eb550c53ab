import { sectionsByKnown } from './by-known.ts';
import { type Entry, type Narrowing, passes } from './narrowing.ts';

/** The entries of a timeline in the page. */
export interface List {
  /** Shows what passes, in the order asked for, and tells how much of how much that is. */
  show(narrowing: Narrowing): { shown: number; total: number };
}

/** Every element that says of itself what it can be narrowed by, with the lists and sections they stand in. */
export function findList(page: ParentNode): List {
  const elements = [...page.querySelectorAll<HTMLElement>('[data-event]')];
  const entries = elements.map((element) => ({ element, entry: entryOf(element), home: element.parentElement }));
  const sections = new Set(elements.map((element) => element.closest('section')).filter((it) => it !== null));
  let known: HTMLElement[] = [];
  const reorder = (order: Narrowing['order']) => {
    for (const { element, home } of entries) home?.append(element);
    for (const section of known) section.remove();
    known = order === 'known' ? sectionsByKnown(elements) : [];
    [...sections][0]?.before(...known);
  };
  return {
    show(narrowing) {
      if ((narrowing.order === 'known') !== known.length > 0) reorder(narrowing.order);
      for (const { element, entry } of entries) element.hidden = !passes(entry, narrowing);
      for (const section of [...sections, ...known]) section.hidden = !hasShown(section);
      return { shown: elements.filter(({ hidden }) => !hidden).length, total: elements.length };
    },
  };
}

const hasShown = (section: Element): boolean => section.querySelector('[data-event]:not([hidden])') !== null;

function entryOf({ dataset }: HTMLElement): Entry {
  const listOf = (text: string | undefined) => text?.split(' ').filter(Boolean) ?? [];
  return {
    country: listOf(dataset['country']),
    organization: listOf(dataset['organization']),
    kind: listOf(dataset['kind']),
    first: dataset['first'],
    last: dataset['last'],
  };
}
