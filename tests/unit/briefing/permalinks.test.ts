import { expect, test } from 'vitest';
import { linkedHtmlOf } from './body.ts';

const idsOf = (html: string) => [...html.matchAll(/<p id="([^"]+)">/g)].map(([, id]) => id);

test('each paragraph of a body has a number and a link to itself, which search does not read', () => {
  const html = linkedHtmlOf('---\ntitle: x\n---\n\nFirst.\n\n## Heading\n\nSecond.\n');
  expect(idsOf(html)).toEqual(['_p1', '_p2']);
  expect(html).toContain(
    'Second.\u00a0<a class="permalink" href="#_p2" aria-label="Link to paragraph 2" data-pagefind-ignore="">¶</a></p>',
  );
});

test('paragraphs of a list, a quotation and a note have none of their own', () => {
  const html = linkedHtmlOf(
    '---\ntitle: x\n---\n\n- One\n\n  Two\n\n> Three\n\n<Note kind="update">\n\nFour\n\n</Note>\n',
  );
  expect(idsOf(html)).toEqual([]);
});
