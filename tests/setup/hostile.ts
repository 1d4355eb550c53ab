/** Pieces that mean something to Markdown, MDX, YAML or JavaScript, or nearly do. */
const PIECES = [
  ...['{', '}', '{x}', '{process.exit()}', '\u0024{x}', '{/*', '*/}', '{{', '}}', '}{', '{"a":1}', '{`\u0024{x}`}'],
  ...[
    '<',
    '>',
    '</',
    '<>',
    '</>',
    '<b>',
    '</b>',
    '<br/>',
    '<Cite source="a" />',
    '<Note>',
    '<a.b>',
    '<a:b>',
    '<x {...y}>',
  ],
  ...[
    '<script>x</script>',
    '<img src=x onerror=x>',
    '<!-- x -->',
    '<!--',
    '-->',
    '<?php',
    '<![CDATA[x]]>',
    '<https://example.org>',
  ],
  ...[
    'import',
    'import x from "y"',
    'import(x)',
    'import{a}',
    'export',
    'export const a = 1',
    'export default 1',
    'exports',
  ],
  ...['`', '``', '```', '~~~', '~~', '~', '***', '**', '*', '_', '__', 'a_b_c', '_a_', '*a*', '`x`', '~~x~~'],
  ...['#', '# h', '###### x', '#hashtag', '-', '- x', '+', '+ x', '1.', '1) x', '2021.', '>', '> q', '[x]', '- [ ] t'],
  ...['|', 'a|b', '|---|', '| a | b |', '---', '===', '--', '...', '+++', ':::', '\\', '\\\\', '\\{', '\\<', '\\n'],
  ...[
    '&',
    '&amp;',
    '&lt;b&gt;',
    '&copy',
    '&copy;',
    '&#123;',
    '&#x7B;',
    '[',
    '](',
    '![',
    '[a](javascript:x)',
    '![x](y)',
  ],
  ...['[x]: https://example.org', '[^1]', '[^1]: note', '[a][b]', '(', ')', '!', '?', '%', '$x$', '$$', '^2^', '==m=='],
  ...[
    'https://example.org/a_b?x={1}&y=2',
    'http://',
    'https://<b>',
    'http://u:p@example.org',
    'https://u.x:p@example.org/',
  ],
  ...[
    'http://a.b:99999/',
    'www.',
    'www.example.org',
    'WWW.<script src="//example.org/x.js"/>',
    'www.<script src="//example.org/x.js"/>',
  ],
  ...['a@b.co', 'mailto:a@b.co', 'xmpp:a@b.cd', '@user', '://', ':smile:', 'ftp://example.org', 'javascript:x'],
  ...[
    '“We will',
    '’s',
    '"quoted"',
    "'q'",
    '1,400-kilometer',
    '20%',
    'U.S.',
    '—',
    '–',
    '…',
    '\u00a0',
    '😀',
    'Тоҷикистон',
    'العربية',
  ],
  ...[
    'said',
    'The',
    'a',
    '1',
    '42 ',
    'null',
    'true',
    'NO',
    '~',
    '- ',
    ': ',
    ' #',
    '? ',
    '"',
    "'",
    '%YAML',
    '!!js',
    '&a',
    '*a',
  ],
];

/** Every piece, and `count` mixtures of them: the same ones each time. */
export function hostileTexts(count: number, seed = 1): string[] {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % limit;
  };
  const piece = () => PIECES[below(PIECES.length)] ?? '';
  const mixture = () =>
    Array.from({ length: 1 + below(6) }, () => `${piece()}${['', ' ', ' ', ''][below(4)]}`).join('');
  return [...PIECES, ...Array.from({ length: count }, mixture)];
}

/** Text of a feed that would do something elsewhere: run, link, load, hide, or end what it stands in. */
export const hostileLines = [
  '<script>globalThis.ran = 1</script>',
  '{globalThis.ran = 1} \u0024{globalThis.ran = 1} {`\u0024{1}`}',
  'export const ran = (globalThis.ran = 1)',
  'import ran from "node:fs"',
  'www.<script src="//example.org/x.js"/>',
  '[press](javascript:globalThis.ran=1) <javascript:x>',
  '--- !!js/function "x" &a *a',
  'title: "x" # %YAML',
  '<!--x--> <?z> ]]> <b onclick=x>',
  '\\u007b\\x7d &amp;lt; &#123;',
];
