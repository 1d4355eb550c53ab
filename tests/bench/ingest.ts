import { createProse } from '../setup/corpus-prose.ts';
import { createRandom } from '../setup/corpus-random.ts';
import type { Cost } from './child.ts';
import type { Row } from './row.ts';
import type { Sites } from './sites.ts';

const PARAGRAPHS = 4;
const FEEDS = 5;
/** Of a run that reads 1,000 items. */
const BOUND = { items: 1000, seconds: 30 };
/** What five feeds may take more than one of them. */
const GROWTH = 1.5;

/** Drafts out of a feed of plain items; and whether memory grows with one feed or with all of them. */
export async function measureIngest(sites: Sites, size: number): Promise<Row[]> {
  const share = Math.ceil(size / FEEDS);
  const whole = await take(sites, size, [{ from: 0, count: size }]);
  const one = await take(sites, size, [{ from: 0, count: share }]);
  const five = Array.from({ length: FEEDS }, (_, at) => ({ from: at * share, count: share }));
  const all = await take(sites, size, five);
  const bound = size <= BOUND.items ? { bound: BOUND.seconds } : {};
  const memory = ({ peak = Number.NaN }: Cost) => peak;
  return [
    { measure: 'ingest of a feed', size, value: whole.seconds, unit: 's', ...bound },
    { measure: 'ingest of a feed: most memory', size, value: memory(whole), unit: 'MB' },
    { measure: 'ingest of a fifth of it: most memory', size: share, value: memory(one), unit: 'MB' },
    {
      measure: 'ingest of five such feeds: memory by one',
      ...{ size: share * FEEDS, value: memory(all) / memory(one), unit: 'x', bound: GROWTH },
    },
  ];
}

interface Part {
  /** Number of its first item. */
  from: number;
  count: number;
}

/** Takes feeds into a folder of their own. */
async function take(sites: Sites, size: number, parts: readonly Part[]): Promise<Cost> {
  const root = sites.root(size);
  const name = `${parts.length}-of-${parts[0]?.count}`;
  const files = parts.map((part, at) => {
    root.write(`${name}-${at}.xml`, feedOf(part));
    return root.at(`${name}-${at}.xml`);
  });
  const args = [...files, '--out', root.at(`ingested-${name}`), '--json'];
  const cost = await sites.measure(size, 'src/cli/ingest.ts', args);
  const { counts } = JSON.parse(cost.stdout) as { counts: { created: number } };
  const items = parts.reduce((sum, { count }) => sum + count, 0);
  if (counts.created !== items)
    throw new Error(`${items} items became ${counts.created} drafts: ${JSON.stringify(counts)}`);
  return cost;
}

const feedOf = ({ from, count }: Part): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Generated</title><link>https://example.org/</link><description>Generated.</description>${Array.from(
    { length: count },
    (_, at) => itemOf(from + at),
  ).join('\n')}</channel></rss>`;

function itemOf(number: number): string {
  const random = createRandom(number);
  const prose = createProse(random);
  const day = new Date(Date.UTC(2021, 0, 1 + (number % 360))).toUTCString();
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    () => `<p>${prose.sentence()} Guards in Tajikistan said so on Monday, and ${prose.sentence()}</p>`,
  );
  return `<item><title>${prose.title()} of Tajikistan, item ${number}</title><link>https://example.org/item/${number}</link><guid isPermaLink="false">item-${number}</guid><pubDate>${day}</pubDate><description><![CDATA[${paragraphs.join('')}]]></description></item>`;
}
