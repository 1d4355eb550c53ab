/** What we use of the index in the reader's browser. */
export interface Engine {
  /**
   * Pagefind's search. `null` finds every page; a term in quotation marks is looked up as it stands, without falling back
   * to other words.
   */
  search(term: string | null): Promise<{ results: Match[] }>;
  /** What lies in the file `<name>.data` of the index, read once. */
  data(name: string): Promise<unknown>;
}

/** A page that was found; its text is loaded by `data` only. `id` is the same in every search. */
export interface Match {
  id: string;
  score: number;
  data(): Promise<FoundPage>;
}

export interface FoundPage extends SubResult {
  /** The title. Pagefind searches what stands here as it searches the text, so that nothing else does. */
  meta: Record<string, string>;
  /** What else the page says of itself: its type, and its date as readers read it. */
  filters: Record<string, string[]>;
  sub_results: FoundPart[];
}

/** A part of a page, with what Pagefind thinks of each place where something was found. */
export interface FoundPart extends SubResult {
  weighted_locations: readonly { location: number; weight: number; balanced_score: number }[];
}

/** A result. */
export interface PageData extends SubResult {
  /** Title, type and, where it has them, date and name of the primary country. */
  meta: Record<string, string>;
  /** The parts of the page with what was asked for, by their headings; addresses have a "#" but for the page's start. */
  sub_results: SubResult[];
}

export interface SubResult {
  title?: string;
  /** From the root of the site, with a leading "/". */
  url: string;
  /** Text with `<mark>` around what was found, and "<" and ">" escaped; not safe as HTML otherwise. */
  excerpt: string;
}
