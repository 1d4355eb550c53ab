/** What makes this site this site. The region is content: nothing else in the code knows it. */
export const site = {
  title: 'Regional Security Briefing',
  region: 'Central Asia and the Afghan border',
  /** Countries the site is about, by id, in the order in which lists without another order show them. */
  home: ['TJ', 'AF', 'KG', 'UZ', 'KZ', 'TM'],
  language: 'en',
  /** Briefings on one page of the list. */
  briefingsPerPage: 25,
  /** Where the site is published, or null: pages then carry no canonical address. `SITE_URL` overrides it. */
  url: null as string | null,
} as const;
