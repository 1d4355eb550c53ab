import { expect, test } from 'vitest';
import { keepPages, type PageMaker } from '../../../src/portable/kept-page.ts';

const path = `kept-page-test/${process.pid}.html`;
const files = new Set([path, 'kept-page-test/a.html']);
const link = {
  page: path,
  line: 1,
  column: 1,
  address: 'a',
  file: 'kept-page-test/a.html',
  fragment: '',
  relative: 'a.html',
};

function counted(problems: ReturnType<PageMaker>['problems'] = []) {
  const made: string[] = [];
  const make: PageMaker = (html) => {
    made.push(html);
    return { text: `portable ${html}`, ids: new Set(['here']), links: [link], problems };
  };
  return { made, make: keepPages(make) };
}

test('a page is made once as long as nothing changes, and comes back whole', () => {
  const { made, make } = counted();
  const html = `one ${performance.now()}`;
  const [first, second] = [make(html, path, files), make(html, path, files)];
  expect(made).toEqual([html]);
  expect(second).toMatchObject({ text: first.text, ids: first.ids, links: first.links, problems: [] });
});

test('another text, or a link that leads elsewhere now, makes it anew', () => {
  const { made, make } = counted();
  const html = `two ${performance.now()}`;
  make(html, path, files);
  make(`${html}!`, path, files);
  make(`${html}!`, path, new Set([...files, 'kept-page-test/a']));
  make(`${html}!`, path, new Set([path]));
  expect(made).toEqual([html, `${html}!`, `${html}!`, `${html}!`]);
});

test('a page with problems is never kept', () => {
  const { made, make } = counted([{ file: path, line: 1, column: 1, rule: 'bad-address', message: 'Wrong.' }]);
  const html = `three ${performance.now()}`;
  make(html, path, files);
  expect(make(html, path, files).problems).toHaveLength(1);
  expect(made).toEqual([html, html]);
});
