import type { Engine, EngineOptions } from '../../../src/search/engine.ts';

export interface FakePage {
  id: string;
  text: string;
  date?: string;
  filters?: Record<string, string>;
}

/**
 * Behaves as Pagefind does: a term in quotation marks is looked up as it stands; of plain words, those that no page has
 * are passed over. A page's score is the length of its text; a list by date lacks pages without one.
 */
export function fakeEngine(pages: readonly FakePage[]): Engine & { asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  return {
    asked,
    async search(term, { filters = {}, sort }: EngineOptions = {}) {
      asked.push(term);
      const kept = pages
        .filter((page) => Object.entries(filters).every(([name, { any }]) => any.includes(page.filters?.[name] ?? '')))
        .filter((page) => term === null || matches(page, term, pages))
        .filter(({ date }) => sort === undefined || date !== undefined);
      if (sort !== undefined) kept.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
      const isExact = term?.startsWith('"') ?? true;
      return {
        results: kept.map(({ id, text }) => ({
          id,
          score: isExact ? 1 : text.length,
          data: async () => ({ url: `/${id}.html`, meta: { title: id }, excerpt: String(term), sub_results: [] }),
        })),
      };
    },
    filters: async () => ({}),
  };
}

function matches({ text }: FakePage, term: string, pages: readonly FakePage[]): boolean {
  if (term.startsWith('"')) return ` ${text} `.includes(` ${term.slice(1, -1)} `);
  const known = term.split(' ').filter((word) => pages.some((page) => page.text.includes(word)));
  return known.every((word) => text.includes(word));
}
