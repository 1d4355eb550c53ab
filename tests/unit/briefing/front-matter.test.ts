import { expect, test } from 'vitest';
import { frontMatterText, splitFrontMatter } from '../../../src/briefing/front-matter.ts';

test.each([
  { name: 'a block', source: '---\na: 1\n---\ntext', yaml: 'a: 1\n', body: '\n\n\ntext' },
  { name: 'an empty block', source: '---\n---\ntext', yaml: '', body: '\n\ntext' },
  { name: 'a mark in front', source: '\uFEFF---\na: 1\n---\ntext', yaml: 'a: 1\n', body: '\n\n\ntext' },
  { name: 'lines of Windows', source: '---\r\na: 1\r\n---\r\ntext', yaml: 'a: 1\r\n', body: '\r\n\r\n\r\ntext' },
  { name: 'no end', source: '---\na: 1\ntext', yaml: undefined, body: '---\na: 1\ntext' },
  { name: 'none', source: 'text', yaml: undefined, body: 'text' },
  { name: 'lines further down', source: 'a\n\n---\nb\n---\n', yaml: undefined, body: 'a\n\n---\nb\n---\n' },
])('front matter stands at the start, and its lines stay: $name', ({ source, yaml, body }) => {
  expect(frontMatterText(source)).toBe(yaml);
  const split = splitFrontMatter(source);
  expect(split.above + split.body).toBe(body);
});
