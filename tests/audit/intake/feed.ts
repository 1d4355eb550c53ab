import { cleanLine } from '../../../src/ingest/clean.ts';
import { createProse } from '../../setup/corpus-prose.ts';
import { createRandom } from '../../setup/corpus-random.ts';
import { hostileLines, hostileTexts } from '../../setup/hostile.ts';

/** An item of the hostile feed. */
export interface HostileItem {
  title: string;
  text: string;
}

const unseen = [
  '\u202etxt.exe\u202c',
  '\u2066a\u2069\u200b\u00adb',
  'pay\u0440al',
  '\u{e0041}\u{e0042}',
  'a\u0000b\u0007c',
];

/** Items whose titles, sentences and quotations hold what means something elsewhere; code in them makes the file `ran`. */
export function hostileItems(ran: string): HostileItem[] {
  const write = `process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(ran)}, '')`;
  const code = [`{${write}}`, `export const a = ${write}`, `\u0024{${write}}`, `<script>${write}</script>`];
  return [...code, ...hostileLines, ...unseen, ...hostileTexts(0)].map((line, number) => {
    const { sentence } = createProse(createRandom(number));
    return {
      title: `${line} and Tajikistan, ${number}`,
      text: [
        `${line} Guards of Tajikistan met those of Afghanistan on Monday over ${line} and other matters.`,
        `“We have spoken of ${line} and of nothing else,” Emomali Rahmon said.`,
        ...Array.from({ length: 5 }, sentence),
      ]
        .map((paragraph) => `<p>${escapeXml(paragraph)}</p>`)
        .join('\n'),
    };
  });
}

/** A feed of them, with all that XML lets stand around items. */
export const hostileFeed = (items: readonly HostileItem[]): string =>
  `<?xml version="1.0"?>\n<!-- {globalThis.ran = 1} -->\n<rss version="2.0"><channel><title>--- !!js/function</title>${items.map(itemOf).join('\n')}</channel></rss>`;

/** As its briefing has to show it. */
export const shownTitle = ({ title }: HostileItem): string => cleanLine(title);

const itemOf = ({ title, text }: HostileItem, number: number): string =>
  `<item><title>${escapeXml(escapeXml(title))}</title><guid isPermaLink="false">hostile-${number}</guid>` +
  `<link>javascript:alert(${number})</link><pubDate>2021-07-07T10:00:00Z</pubDate>` +
  `<description>${escapeXml(text)}</description></item>`;

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');
}
