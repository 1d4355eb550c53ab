import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type State, toHast } from 'mdast-util-to-hast';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineComponent, type Tag } from '../../../src/briefing/component.ts';
import { guard } from '../../../src/briefing/guard.ts';
import { lift } from '../../../src/briefing/lift.ts';
import { parse } from '../../../src/briefing/parse.ts';
import { htmlOf, placesOf, problemsOf, renderBody } from './body.ts';

/** A component of a kind that none of ours has: it stands in text and holds text. */
const who = new Map([
  [
    'Who',
    defineComponent({
      name: 'Who',
      documentation: 'Bold.',
      example: '<Who>A</Who>',
      attributes: z.strictObject({}),
      content: 'text',
      inline: true,
      render: (_, children) => h('b', children),
    }),
  ],
]);

describe('Inputs that other engines crash on, lose or misread', () => {
  test.each(['export "\\', "export '\\", 'import "\\', '</A>\\', '## A\n\nexport "\\'])(
    '1. an unfinished string at the end of the file is a problem, not a crash: %j',
    (source) => expect(problemsOf(source)).toHaveLength(1),
  );

  test('2. a brace after a backtick in an attribute is code, even where a later backtick could hide it', () => {
    expect(placesOf('<Cite source="first" at="`"/>{a} then `b`')).toEqual(['1:30 code']);
  });

  test('3. attributes that go on in the next line of a block quote are read', () => {
    const html = htmlOf('> <Note\n> kind="question">x</Note>');
    expect(html).toContain('note-question');
    expect(html).not.toContain('kind=');
    expect(placesOf('> <Note\nkind="question">\n> x\n> </Note>')).toEqual(['2:1 syntax']);
  });

  test('4. nothing is lost between tags that a tab parts', () => {
    expect(htmlOf('<Claim id="c-open" />\t<Claim id="c-words" />').match(/class="claim"/g)).toHaveLength(2);
    expect(placesOf('<Claim id="c-open" />\t<Claim id="nothing" />')).toEqual(['1:23 unknown-id']);
    expect(placesOf('<Claim id="c-open" />\t{a}')).toContain('1:23 code');
  });

  describe('5. a tag has the level it means', () => {
    test.each([
      '<Note>x</Note>',
      '<Note>\nx\n</Note>',
      '<Note>\n\nx\n\n</Note>',
      '<Note><Note>x</Note></Note>',
      '- <Note>x</Note>',
      '> <Note>x</Note>',
    ])('a block has its text in a paragraph and stands in none: %j', (source) => {
      expect(htmlOf(source)).toContain('<p class="note-kind">Background</p><p>x</p></aside>');
      expect(htmlOf(source)).not.toMatch(/<p><(aside|div|figure)/);
    });

    test('several blocks on one line are each lifted', () => {
      const html = htmlOf('<Note>x</Note> <Note>y</Note> <Claim id="c-open" />');
      expect(html).toMatch(/^<aside.*x<\/p><\/aside>\n<aside.*y<\/p><\/aside>\n<div id="c-open"/s);
    });

    test.each([
      '<Cite source="first" /> <Cite source="second" />',
      '<Cite source="first" />\n<Cite source="second" />',
    ])('marks alone on their lines keep their paragraph and a space between them: %j', (source) =>
      expect(htmlOf(source)).toMatch(/^<p><sup .*<\/sup> <sup .*<\/sup><\/p>$/),
    );

    test('marks that an empty line parts have a paragraph each', () => {
      expect(htmlOf('<Cite source="first" />\n\n<Cite source="second" />').match(/<p>/g)).toHaveLength(2);
    });

    test.each([
      ['<Who>x</Who> <Who>y</Who>', '<p><b>x</b> <b>y</b></p>'],
      ['<Who>\nx\n</Who>', '<p><b>x</b></p>'],
    ])('a component that holds a line of text stands in a paragraph: %j', (source, html) => {
      const parsed = parse(source);
      if (!parsed.ok) throw new Error(parsed.problem.message);
      expect(guard(parsed.tree, who)).toEqual([]);
      const handlers = { mdxJsxTextElement: (state: State, node: Tag) => h('b', state.all(node)) };
      expect(toHtml(toHast(lift(parsed.tree, who), { handlers }))).toBe(html);
    });

    test('a component that holds a line of text holds no blocks', () => {
      const parsed = parse('<Who>\n- x\n</Who>');
      expect(parsed.ok && guard(parsed.tree, who)).toMatchObject([{ rule: 'component', line: 1 }]);
    });

    test('a mark in a table cell stays in its cell', () => {
      expect(htmlOf('| a |\n| - |\n| x <Cite source="first" /> |')).toMatch(/<td>x <sup/);
    });

    test.each([
      'Text <Claim id="c-open" />',
      '<Note>x</Note> and more',
      '*<Note>x</Note>*',
      '<Note>a <Note>b</Note></Note>',
      '## <Claim id="c-open" />',
      '| <Claim id="c-open" /> |\n| - |',
    ])('a block in running text is a problem: %j', (source) =>
      expect(problemsOf(source).map(({ message }) => message)).toContainEqual(expect.stringContaining('running text')),
    );

    test.each(['Text\n<Cite source="first" />', '<Cite source="first" />\nText', '- item\n<Cite source="first" />'])(
      'a mark on a line of its own that would tear a paragraph apart is a problem: %j',
      (source) => expect(problemsOf(source)[0]?.message).toContain('line of its own'),
    );
  });

  test.each([
    '`{x}`',
    '```\n{x}\nimport a\n```',
    'http://a.org/{x}',
    '[a](https://a.org/{x})',
    '[a](https://a.org "{x}")',
  ])('6. a brace in code, in an address or in a title is text: %j', (source) =>
    expect(htmlOf(source)).toContain(source.includes('title') ? '{x}' : 'x'),
  );

  test.each([
    ['``a\n{x}\n``', '2:1 code'],
    ['> ``a\n> {x}\n> ``', '2:3 code'],
    ['[a](https://a.org "b\n{x}\n")', '2:1 code'],
    ['``a\n<Note/>{x}\n``', '2:8 code'],
  ])('6. a brace at the start of a line is code even there: %j', (source, place) => {
    expect(placesOf(source)).toContain(place);
  });

  test.each([
    ['> text <Note>\n\nnext', '1:8 syntax'],
    ['*a <Cite>b* c</Cite>', '1:4 syntax'],
    ['one\n\n- <Note>\n\ntwo', '3:3 syntax'],
    ['---\ntitle: x\n---\n\n<Note>\n\ntext', '5:1 syntax'],
  ])('7. a tag left open is reported where it stands: %j', (source, place) => {
    expect(placesOf(source)).toEqual([place]);
  });

  test('8. a line that starts with "import " is refused with a way to write it, and that way works', () => {
    const [problem] = problemsOf('text\n\nimport duties rose');
    expect(problem).toMatchObject({ line: 3, column: 1, rule: 'code' });
    expect(problem?.hint).toContain('&#x69;mport');
    expect(htmlOf('&#x69;mport duties rose')).toBe('<p>import duties rose</p>');
    expect(problemsOf('export duties rose')[0]?.hint).toContain('&#x65;xport');
    expect(htmlOf('&#x65;xport duties rose')).toBe('<p>export duties rose</p>');
  });

  test.each(['export', 'exports rose', 'The\nimport duties rose', '- import duties rose', 'importers pay'])(
    '8. words that MDX does not take for code are text: %j',
    (source) => expect(htmlOf(source)).toContain('port'),
  );

  test.each([
    ['\uFEFFa {', '1:3 code'],
    ['\uFEFFimport a', '1:1 code'],
    ['\uFEFF---\ntitle: x\n---\n\na {', '5:3 code'],
    ['---\r\ntitle: x\r\n---\r\n\r\na {', '5:3 code'],
    ['a\tb {', '1:5 code'],
    ['a\u{1F600}b {', '1:6 code'],
    ['> - a {\n>   b {', '1:7 code'],
  ])('9. columns are those of an editor, whatever stands before: %j', (source, place) => {
    expect(placesOf(source)[0]).toBe(place);
  });

  test('10. "+++" is text, not front matter', () => {
    expect(htmlOf('+++\nimportant\n+++')).toBe('<p>+++\nimportant\n+++</p>');
  });

  test.each(['{/* note */}', 'a {/* note */} b', '<!-- note -->', 'a <!-- note -->'])(
    '11. a comment is refused, and the hint does not propose another kind that is refused: %j',
    (source) => {
      const [problem] = problemsOf(source);
      expect(problem?.rule).toBe('code');
      expect(problem?.hint).toContain('front matter');
      expect(`${problem?.message} ${problem?.hint}`).not.toContain('{/*');
    },
  );

  test.each([
    '[x](javascript:alert)',
    '[x](java&#x0A;script:alert)',
    '[x](&#x6A;avascript:alert)',
    '[x](JaVaScRiPt:alert)',
    '[x](<  javascript:alert>)',
    '[x](&#1;javascript:alert)',
    '[x][y]\n\n[y]: java&#9;script:alert',
    '[y]: data:text/html,x',
    '[x](vbscript&colon;x)',
  ])('12. an address is judged after its character references are decoded: %j', (source) => {
    expect(problemsOf(source).map(({ rule }) => rule)).toEqual(['link']);
  });

  test('13. a heading "Footnote label" does not take the id of the footnotes', () => {
    const html = htmlOf('## Footnote label\n\nText[^1]\n\n[^1]: Note');
    expect(html).toContain('<h2 id="footnote-label-1">');
    expect(html.match(/id="footnote-label"/g)).toHaveLength(1);
  });

  test.each([
    ['block quotes', '>'.repeat(3000)],
    ['tags', `${'<Note>'.repeat(3000)}${'</Note>'.repeat(3000)}`],
    ['lists', `${'- '.repeat(300)}deep`],
    ['more block quotes than the parser bears', '>'.repeat(12_000)],
  ])('14. nesting without end is a problem: %s', (_, source) => {
    expect(problemsOf(source)[0]?.message).toContain('nested too deeply');
  });

  test('14. nesting as people write it is none', () => {
    expect(renderBody(`${'> '.repeat(20)}deep`).ok).toBe(true);
  });

  test('15. no style reaches the page: cells say their alignment with a class', () => {
    const html = htmlOf('| a | b | c | d |\n| :- | -: | :-: | - |\n| 1 | 2 | 3 | 4 |');
    expect(html).not.toMatch(/style=|align="/);
    for (const side of ['left', 'right', 'center']) expect(html).toContain(`<td class="align-${side}">`);
    expect(html).toContain('<td>4</td>');
  });
});

test('A file above 256 KB is refused before it is parsed', () => {
  const result = parse('a'.repeat(256 * 1024 + 1));
  expect(result).toMatchObject({ ok: false, problem: { line: 1, column: 1, rule: 'syntax' } });
  expect(parse('a\n'.repeat(100)).ok).toBe(true);
});

test('The size of a file counts in bytes', () => {
  expect(parse('я'.repeat(128 * 1024 + 1)).ok).toBe(false);
});
