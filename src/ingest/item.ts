/** One article, from a feed or a file, as it came: cleaned text, nothing understood yet. */
export interface Item {
  /** The feed's or file's address as the user gave it. */
  source: string;
  /** Stable name of the item in the ledger. */
  key: string;
  title?: string;
  /** Id of a publisher in the registry, when somebody stated one or the item's address belongs to one. */
  publisher?: string;
  /** Address of the article itself. */
  url?: string;
  /** When it was published (EDTF), and how that is known. */
  published?: { date: string; basis: 'stated' | 'inferred'; note?: string };
  /** That date as the source writes it, where the source states one. */
  dated?: string;
  /** Who wrote it, as the source says. */
  author?: string;
  /** BCP 47 tag. */
  language?: string;
  article: Article;
  /** What went wrong on the way here and did not stop it. */
  warnings: string[];
}

/** The parts of an article. Every text is one line, with its hard wraps joined. */
export interface Article {
  paragraphs: string[];
  /** Who wrote it, where a line of the text says so. */
  byline?: string;
  caption?: { text: string; credit: string };
  /** Articles that this one points to: a title, and the address that belongs to it. */
  related: { title: string; url?: string }[];
  /** Addresses in the text that belong to nothing else. */
  urls: string[];
  /** Standing lines of the publisher, such as a designation, at the end. */
  disclaimers: string[];
}
