/** What we use of Pagefind in the reader's browser. */
export interface Engine {
  /** `null` finds every page; a term in quotation marks is looked up as it stands, without falling back to other words. */
  search(term: string | null, options?: EngineOptions): Promise<{ results: Match[] }>;
  /** How many pages have each value of each filter. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface EngineOptions {
  /** A page has to have one of the values of every filter named. */
  filters?: Record<string, { any: string[] }>;
  sort?: { date: 'asc' | 'desc' };
}

/** A page that was found; its text is loaded by `data` only. `id` is the same in every search. */
export interface Match {
  id: string;
  score: number;
  data(): Promise<PageData>;
}

export interface PageData extends SubResult {
  /** What the page says of itself: title, date, type. */
  meta: Record<string, string>;
  sub_results: SubResult[];
}

export interface SubResult {
  title?: string;
  /** From the root of the site, with a leading "/". */
  url: string;
  /** Text with `<mark>` around what was found, and "<" and ">" escaped; not safe as HTML otherwise. */
  excerpt: string;
}
