import { createProse } from '../setup/corpus-prose.ts';
import { createRandom } from '../setup/corpus-random.ts';
import type { Row } from './row.ts';
import type { Sites } from './sites.ts';

const PARAGRAPHS = 4;

/** Drafts out of a feed of plain items. */
export async function measureIngest(sites: Sites, size: number): Promise<Row[]> {
  const root = sites.root(size);
  root.write('feed.xml', feedOf(size));
  const args = [root.at('feed.xml'), '--out', root.at('ingested'), '--json'];
  const { seconds, stdout } = await sites.measure(size, 'src/cli/ingest.ts', args);
  const { counts } = JSON.parse(stdout) as { counts: { created: number } };
  if (counts.created !== size)
    throw new Error(`${size} items became ${counts.created} drafts: ${JSON.stringify(counts)}`);
  return [{ measure: 'ingest of a feed', size, value: seconds, unit: 's' }];
}

const feedOf = (size: number): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Generated</title><link>https://example.org/</link><description>Generated.</description>${Array.from(
    { length: size },
    (_, number) => itemOf(number),
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
