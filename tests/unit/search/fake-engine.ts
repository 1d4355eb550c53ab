import { pageData } from '../../../src/portable/page-data.ts';
import { vocabularyOf } from '../../../src/portable/vocabulary.ts';
import type { Engine } from '../../../src/search/engine.ts';

export interface FakePage {
  id: string;
  text: string;
  /** A day. */
  date?: string;
  filters?: Record<string, string[]>;
}

/**
 * Behaves as Pagefind does: a term in quotation marks is looked up as it stands; of plain words, those that no page has
 * are passed over. A page's score is the length of its text. `asked` lists terms, and names of data files with a ":".
 */
export function fakeEngine(pages: readonly FakePage[]): Engine & { asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  const fragments = pages.map(({ id, text, date, filters = {} }) => ({
    ...{ id, url: `/${id}.html`, content: text },
    filters: { ...filters, type: ['briefing'], ...(date !== undefined && { day: [date], shown: [`on ${date}`] }) },
  }));
  const vocabulary = vocabularyOf(fragments);
  const files: Record<string, unknown> = {
    pages: pageData(
      fragments,
      vocabulary.map(({ from }) => from),
    ),
    ...Object.fromEntries(vocabulary.map((file, at) => [`words-${at}`, file])),
  };
  return {
    asked,
    async search(term) {
      asked.push(term);
      const found = fragments.filter(({ content }) => term === null || matches(content, term, pages));
      const isExact = term?.startsWith('"') ?? true;
      return {
        results: found.map(({ id, url, content, filters }) => ({
          id,
          score: isExact ? 1 : content.length,
          data: async () => ({
            ...{ url, filters, meta: { title: id }, excerpt: String(term) },
            sub_results: [
              {
                url: `${url}#${term}`,
                excerpt: '',
                weighted_locations: [{ location: 0, weight: 1, balanced_score: 576 }],
              },
            ],
          }),
        })),
      };
    },
    async data(name) {
      asked.push(`:${name}`);
      return files[name];
    },
  };
}

function matches(text: string, term: string, pages: readonly FakePage[]): boolean {
  if (term.startsWith('"')) return ` ${text.toLowerCase()} `.includes(` ${term.slice(1, -1)} `);
  const known = term.split(' ').filter((word) => pages.some((page) => page.text.includes(word)));
  return known.length > 0 && known.every((word) => text.includes(word));
}
